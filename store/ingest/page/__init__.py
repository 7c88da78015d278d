"""Web pages: their text, title, publisher, author and dates."""
