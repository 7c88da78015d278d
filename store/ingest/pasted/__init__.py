"""Marks the lines of a pasted text that are not the article's, each with the reason."""
