"""Word lists by language, written for this project."""

from functools import cache


@cache
def listed(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())
