"""The people-facing side: the command line, Discord, and the background jobs."""

VERSION = "0.2.0"
