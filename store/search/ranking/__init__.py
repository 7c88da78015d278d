"""Ranking of candidate passages."""
