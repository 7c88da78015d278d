"""Surroundings of an article on its page: heads, tails, comments, credits, other articles."""
