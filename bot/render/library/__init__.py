"""Replies about a library as a whole: aliases, publishers, audit trail, settings."""
