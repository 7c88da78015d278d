"""Answers once sent: their state, their buttons, and how they come back."""
