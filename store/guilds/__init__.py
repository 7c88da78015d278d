"""Rows of one server: settings, drafts, replies, watches, votes, questions, privacy."""
