"""Replies about articles: previews, changes, listings, an article itself."""
