"""Whether words that somebody quotes stand in the library, to the letter, nearly or not."""
