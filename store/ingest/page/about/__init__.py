"""A page about its article: title, publisher, writer and day."""
