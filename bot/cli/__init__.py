"""The command line: one module per command, the same functions as in Discord."""
