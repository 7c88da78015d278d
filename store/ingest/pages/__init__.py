"""What a news page tells about its article, and the article's words in it."""
