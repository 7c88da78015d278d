"""Scripts of a page that carry its article."""
