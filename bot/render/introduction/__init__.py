"""The bot about itself: help, privacy, its version, its greeting."""
