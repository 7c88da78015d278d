"""Answers and lists as messages: plain data, without Discord."""
