"""A session in the terminal with the slash commands, without Discord and without a token."""
