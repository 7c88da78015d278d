"""The adapter to Discord: it knows Discord and no feature."""
