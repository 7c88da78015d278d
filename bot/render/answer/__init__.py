"""Replies that quote: answers, verdicts, timelines, and what stands around them."""
