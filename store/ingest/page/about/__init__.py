"""What a page tells about its article: title, publisher, writer and day."""
