"""The sentences of the bot in the languages it speaks, and what keeps them complete."""
