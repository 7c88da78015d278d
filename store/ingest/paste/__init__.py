"""Pasted text: what of it is the article."""
