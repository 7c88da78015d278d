"""Anchors of words in a text, by which a browser or an annotation finds that very place."""

import re
from collections.abc import Iterator

from store.model import Anchor, Fragment

LEAST_CONTEXT = 32  # code points on both sides of words in an annotation
_EXACT = 8  # words that are named whole; of more the first and the last ones
_NEAR = (0, 1, 2, 4, 8, 16)  # words of the surroundings that tell two places apart
_MOST = 12  # ways to name a place
_LONGEST_CONTEXT = 100_000
_WORD = re.compile(r"\S+")


def anchor(body: str, start: int, end: int) -> Anchor:
    """The surroundings of ``body[start:end]`` with which the words occur once, and the ways to
    name the place in a link, the shortest first. No fragment where nothing tells it apart.
    """
    prefix, suffix = _context(body, start, end)
    fragments = []
    for fragment in _FoldedPlace(body, start, end).fragments():
        fragments.append(fragment)
        if len(fragments) == _MOST:
            break
    return Anchor(prefix=prefix, suffix=suffix, fragments=tuple(fragments))


def _context(body: str, start: int, end: int) -> tuple[str, str]:
    """Whole words before and after, long enough and as many as make the place unique."""
    reach = LEAST_CONTEXT
    while True:
        first, last = _word_start(body, start - reach), _word_end(body, end + reach)
        whole = (first, last) == (0, len(body))
        if whole or reach >= _LONGEST_CONTEXT or _occurs_once(body, body[first:last]):
            return body[first:start], body[end:last]
        reach *= 2


def _occurs_once(body: str, words: str) -> bool:
    return body.find(words, body.find(words) + 1) < 0


def _word_start(body: str, place: int) -> int:
    if place <= 0:
        return 0
    while place > 0 and not body[place - 1].isspace():
        place -= 1
    return place


def _word_end(body: str, place: int) -> int:
    while place < len(body) and not body[place].isspace():
        place += 1
    return min(place, len(body))


class _FoldedPlace:
    """A place of a body as a browser looks for it, without regard to case.

    Words that lie on both sides of a line break are in two blocks, which no browser takes as one.
    """

    def __init__(self, body: str, start: int, end: int) -> None:
        text = body[start:end]
        self._body = body
        self._start = start + len(text) - len(text.lstrip())
        self._end = end - len(text) + len(text.rstrip())
        self._folded = _folded(body)
        self._words = [match.span() for match in _WORD.finditer(body, self._start, self._end)]

    def fragments(self) -> Iterator[Fragment]:
        """The ways to name the place, each of them for no other."""
        short = len(self._words) <= _EXACT and "\n" not in self._body[self._start : self._end]
        for near in _NEAR if self._words else ():
            first, last = self._before(near), self._after(near)
            if short and self._occurs_once(first, last):
                yield self._fragment(first, self._end, self._end, last)
            for count in range(min(_EXACT, len(self._words) // 2), 0, -1):
                start, end = self._words[count - 1][1], self._words[-count][0]
                if self._is_found(first, start, end, last):
                    yield self._fragment(first, start, end, last)

    def _is_found(self, first: int, start: int, end: int, last: int) -> bool:
        """Whether a browser that looks for the beginning, then for the end, comes to this place."""
        if "\n" in self._body[self._start : start] or "\n" in self._body[end : self._end]:
            return False
        closing = self._folded[end:last]
        return self._occurs_once(first, start) and self._folded.find(closing, start) == end

    def _occurs_once(self, first: int, last: int) -> bool:
        words = self._folded[first:last]
        return self._folded.find(words) == first and self._folded.find(words, first + 1) < 0

    def _fragment(self, first: int, start: int, end: int, last: int) -> Fragment:
        return Fragment(
            prefix=self._body[first : self._start],
            start=self._body[self._start : start],
            end=self._body[end : self._end],
            suffix=self._body[self._end : last],
        )

    def _before(self, words: int) -> int:
        """Where so many words before the place begin."""
        place = self._start
        for _ in range(words):
            blank = len(self._body[:place].rstrip())
            if blank:
                place = _word_start(self._body, blank)
        return place

    def _after(self, words: int) -> int:
        """Where so many words behind the place end."""
        place = self._end
        for _ in range(words):
            match = _WORD.search(self._body, place)
            place = match.end() if match else place
        return place


def _folded(text: str) -> str:
    """The text in small letters, letter for letter."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
