"""Words that the end of a pasted line divides: with the hyphen or without, who can tell."""

import re
from collections.abc import Iterator

_DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ac\u00ad]\s*\n\s*(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+[-\u2010\u00ac\u00ad]\s*\n\s*[^\W\d_]+")


def is_divided(text: str) -> bool:
    """Whether the end of a line divides a word of the text."""
    return _DIVIDED.search(text) is not None


def compounded(text: str) -> str:
    """The text with each divided word as a compound, of which the hyphen is a part."""
    return _DIVIDED.sub("-", text)


def made_whole(text: str) -> str:
    """The text with each divided word as one, of which the hyphen is no part."""
    return _DIVIDED.sub("", text)


def divided_words(text: str) -> Iterator[tuple[str, str]]:
    """Each divided word as it stands there, and as one."""
    for match in _WORD.finditer(text):
        yield " ".join(match.group().split()), made_whole(match.group())
