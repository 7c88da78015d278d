"""Whole copies of a database."""
