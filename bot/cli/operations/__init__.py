"""The commands that run an installation and look after it."""
