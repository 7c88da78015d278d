"""The people-facing side: the command line, Discord, and the background jobs."""
