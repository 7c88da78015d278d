"""What the bot says of itself: help, privacy, its version, its greeting."""
