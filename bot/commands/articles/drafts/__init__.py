"""Drafts of articles: kept before anything else, looked at, changed, saved once."""
