"""Rows of a library: articles, versions, publishers, aliases, audit trail, import and export."""
