"""The words of messages and articles: their marks, quotation marks, parts and names."""
