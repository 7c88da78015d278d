"""Words that a line's end divides with a hyphen, and words that have one of their own."""

import re
from collections.abc import Sequence
from functools import cached_property

from store.text.detection import detect

SOFT = "\u00ad"
LEAST_LETTERS = 2
TELLING = 2_000

_KEEPING = frozenset(  # first parts of words that are written with a hyphen
    ("north", "south", "east", "west", "well", "self", "half", "long")
)
_KEEPING_ELSE = frozenset(("ex", "vice", "mid", "high"))  # where both are no word as one: ex-change
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"^[^\W\d_]+")


class Divided:
    """Decides for each hyphen at a line's end, by the other words of the text and a dictionary."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    def head(self, line: str, after: str) -> str:
        """The line without its last hyphen where it divides a word, ready to be gone on with."""
        if line.endswith(SOFT):
            return line.rstrip(SOFT)
        left, right = _LAST.search(line[:-1]), _FIRST.search(after)
        if left is None or right is None:
            return line
        return line if self._is_compound(left[0], right[0]) else line[:-1]

    def whole(self, left: str, right: str, written: str) -> str:
        """What stands before ``right``: the rest of its word, or what was written."""
        if not right[0].islower():
            return written
        whole = f"{left}{right}".lower()
        if SOFT in written or whole in self._words:
            return left
        if f"{left}-{right}".lower() in self._words:
            return written.rstrip()
        return left if self._is_known(whole) and not self._is_known(right) else written

    def _is_compound(self, left: str, right: str) -> bool:
        whole, both = f"{left}{right}".lower(), f"{left}-{right}".lower()
        if both in self._words:
            return True
        if whole in self._words or min(len(left), len(right)) < LEAST_LETTERS:
            return False
        if left.lower() in _KEEPING and self._is_known(right):
            return True
        if self._is_known(whole):
            return False
        if left.lower() in _KEEPING_ELSE and self._is_known(right):
            return True
        return self._is_known(left) and self._is_known(right)

    def _is_known(self, word: str) -> bool:
        from simplemma import is_known  # only here: its dictionaries take long to load

        try:
            return bool(is_known(word.lower(), lang=self._language))
        except ValueError:  # a language it has no dictionary of
            return False

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words that stand whole within the lines."""
        return frozenset(
            word.lower() for line in self._lines for word in _WORD.findall(line.rstrip("-\u2010"))
        )

    @cached_property
    def _language(self) -> str:
        return detect("\n".join(self._lines)[:TELLING])
