"""Evaluation of retrieval on collections with known answers."""
