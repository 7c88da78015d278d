"""What the bot does by itself while nobody asks."""
