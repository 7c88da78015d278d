"""Dates in texts and questions."""
