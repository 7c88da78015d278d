"""Whether words that somebody quotes stand in the library, to the letter, nearly or not."""

from store.search.check.check import check

__all__ = ["check"]
