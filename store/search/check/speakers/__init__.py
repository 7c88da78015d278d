"""Who says what is quoted: in an article by its own words, in a message by the words around."""
