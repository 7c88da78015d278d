"""Cutting a text into sentences and passages, and which of them may be quoted."""
