"""The pages of what the libraries hold: articles, versions, publishers, imports, names."""
