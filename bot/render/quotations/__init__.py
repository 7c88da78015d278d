"""Quotations: their words, whose they are, what stands around them, and that they were checked."""
