"""Questions as they are typed, put into the words that articles write."""
