"""A text with footnotes, in the forms that people write in: Markdown, HTML, Word, JSON."""
