"""Who asks where, and what the bot has at hand for it."""
