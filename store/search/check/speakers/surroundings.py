"""The sentences of a body around a place, read line by line as they are asked for."""

import re
from typing import NamedTuple

from store.search.check.wording.quotes import blanked, quotations
from store.text.cutting.sentences import sentences

Span = tuple[int, int]
_LABEL = re.compile(r"[ \t]*(?P<name>[^\W\d_][^\n:：\"“«]{0,40})[:：](?=\s)")
_FARTHEST = 12  # lines that are looked back over
_LONGEST = 20_000  # characters that are read as one line: a longer one is no paragraph


class _LineSpan(NamedTuple):
    start: int
    end: int
    sentences: tuple[Span, ...]
    quoted: tuple[Span, ...]
    outside: str


class Surroundings:
    """What stands around a place of a body: its sentences, its paragraph, direct speech."""

    def __init__(self, body: str, language: str) -> None:
        self.body = body
        self.language = language
        self._lines: dict[int, _LineSpan] = {}

    def whole(self, start: int, end: int) -> Span:
        """The whole sentences that hold ``start:end``, from the first one's start to the last's
        end.
        """
        first = self._sentence(start)
        last = self._sentence(max(start, end - 1))
        return min(first[0], start), max(last[1], end)

    def sentence(self, place: int) -> Span:
        """The sentence at a place."""
        return self._sentence(place)

    def before(self, place: int, most: int) -> list[Span]:
        """Up to so many sentences before the one at ``place``, the nearest first."""
        line = self._line(place)
        here = self._sentence(place)[0]
        found = [span for span in reversed(line.sentences) if span[0] < here]
        for _ in range(_FARTHEST):
            if len(found) >= most or line.start == 0:
                break
            line = self._line(line.start - 1)
            found += reversed(line.sentences)
        return found[:most]

    def apart(self, first: int, second: int, most: int = 4) -> int:
        """How many sentences the second place stands behind the first; ``most`` for more."""
        if self._sentence(first) == self._sentence(second):
            return 0
        start = self._sentence(first)[0]
        for distance, (before, _) in enumerate(self.before(second, most), start=1):
            if before <= start:
                return distance
        return most

    def direct(self, start: int, end: int) -> Span | None:
        """The direct speech, within its quotation marks, in which all of ``start:end`` stands."""
        for first, last in self._line(start).quoted:
            if first <= start and end <= last:
                return first, last
        return None

    def label(self, place: int) -> Span | None:
        """The name before the colon at the beginning of a transcript's line; a transcript has the
        same name before other lines as well.
        """
        line = self._line(place)
        match = _LABEL.match(self.body, line.start, line.end)
        if match is None or match.end() > place:
            return None
        mark = match.group().lstrip()
        lines = self.body.count(f"\n{mark}") + self.body.startswith(mark)
        return match.span("name") if lines > 1 else None

    def speeches(self, span: Span) -> list[Span]:
        """The direct speech that begins in a sentence."""
        return [one for one in self._line(span[0]).quoted if span[0] <= one[0] < span[1]]

    def outside(self, span: Span) -> str:
        """A sentence with its direct speech made blank."""
        line = self._line(span[0])
        return line.outside[span[0] - line.start : span[1] - line.start]

    def _sentence(self, place: int) -> Span:
        line = self._line(place)
        for start, end in line.sentences:
            if place < end:
                return start, end
        return line.sentences[-1] if line.sentences else (line.start, line.end)

    def _line(self, place: int) -> _LineSpan:
        start = self.body.rfind("\n", 0, place) + 1
        start += (place - start) // _LONGEST * _LONGEST if place > start else 0
        if (known := self._lines.get(start)) is not None:
            return known
        end = self.body.find("\n", max(place, start), start + _LONGEST)
        end = min(len(self.body), start + _LONGEST) if end < 0 else end
        text = self.body[start:end]
        made = _LineSpan(
            start=start,
            end=end,
            sentences=tuple((start + a, start + b) for a, b in sentences(text, self.language)),
            quoted=tuple((start + one.start, start + one.end) for one in quotations(text)),
            outside=blanked(text),
        )
        self._lines[start] = made
        return made
