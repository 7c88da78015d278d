"""The commands that quote: questions, checks, footnotes, citations, evidence cards."""
