"""Reads what is text already."""
