"""Joins lines that were broken at a width or inside a sentence, and words divided at line ends."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from store.ingest.paste.breaks.divided import Divided

LEAST_TESTS = 3
NARROWEST = 25
SHORTEST = 18  # of the lines of a text that narrow
WIDEST = 130
FULL = 0.72
LEAST_FULL = 0.75
MOST_ENDS = 0.45
NEARLY = 0.88
LEAST_LINES = 4
LEAST_QUOTED = 3
LEAST_BROKEN = 2

_END = re.compile(r"[.!?…。۔؟।:;؛]['\"”’“‘»)\]]*$")
_START = re.compile(r"(?:[•●▪*·–—-]|\d{1,3}[.)])\s|list \d{1,2} of \d{1,2}$|end of list$")
_QUOTED = re.compile(r"^(?:>[ ]?)+", re.MULTILINE)
_QUOTING = re.compile(r"^([^>\n].*:)[ ]*\n(?=>)", re.MULTILINE)
_PARTING = ("- ", "\u2010 ", "\u00ad ")
_PARTED = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad] (?=([^\W\d_]{2,}))")
_DIVIDED = re.compile(r"[^\W\d_]{2,}[-\u2010\u00ad]$")
_LABEL = re.compile(r"(?:[^\W\d_]++[ -]?){1,3}\s?:\s")
_HYPHENS = "-\u2010\u00ad"


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two lines that stand one below the other, with no blank line between them."""

    line: str
    after: str
    place: int

    @property
    def is_ended(self) -> bool:
        """Whether a sentence may end with the first."""
        return _END.search(self.line) is not None

    @property
    def is_labelled(self) -> bool:
        """Whether one of the two is a field of a head: "Date: 14 March"."""
        return any(
            _LABEL.match(line) is not None and not line[0].islower()
            for line in (self.line, self.after)
        )

    @property
    def goes_on(self) -> bool:
        """Whether the second can only go on with what the first began."""
        if self.is_ended or not self.after[0].islower() or _START.match(self.after):
            return False
        return len(self.line) >= SHORTEST or _DIVIDED.search(self.line) is not None

    def is_full(self, width: int) -> bool:
        """Whether the first is about as long as lines of that width are."""
        return self.had_no_room(width) or (
            width > NARROWEST / FULL and len(self.line) >= FULL * width
        )

    def had_no_room(self, width: int) -> bool:
        """Whether the first word of the second line had no room on the first."""
        word = self.after.partition(" ")[0]
        return SHORTEST <= len(self.line) <= width + 1 < len(self.line) + 2 + len(word)


def unwrap(text: str) -> str:
    """The text with the lines of wrapped paragraphs joined; other texts as they are."""
    text = unquoted(text)
    lines = text.split("\n")
    pairs = list(_pairs(lines))
    if not pairs:
        return undivided(text)
    free = [pair for pair in pairs if not pair.is_labelled]
    width = max((len(pair.line) for pair in free), default=0)
    is_wrapped = _is_wrapped(free, width)
    running = _running(lines)
    broken = [len(pair.line) for pair in free if pair.goes_on]
    broken_at = max(broken) if len(broken) >= LEAST_BROKEN else 0

    def joined(pair: _Pair) -> bool:
        if pair.goes_on:
            return True
        if _START.match(pair.after) or (pair.is_labelled and not pair.is_full(width)):
            return False
        if not pair.after[0].islower() and pair.place not in running:
            return False
        if broken_at and not pair.is_ended and pair.had_no_room(broken_at):
            return True
        if not is_wrapped:
            return False
        return pair.is_full(width) and not (pair.is_ended and len(pair.line) < NEARLY * width)

    return undivided(_joined(lines, pairs, joined))


def undivided(text: str) -> str:
    """The text with words joined that a line's end once divided: "com- merce"."""
    if not any(mark in text for mark in _PARTING) or not _PARTED.search(text):
        return text
    divided = Divided(text.split("\n"))
    return _PARTED.sub(lambda match: divided.whole(match[1], match[2], match[0]), text)


def rejoin(text: str) -> str:
    """The lines of a laid-out page as paragraphs: a full line goes on in the next one."""
    lines = text.split("\n")
    widths = sorted(len(line) for line in lines if line)
    if len(widths) < LEAST_LINES:
        return text
    full = widths[int(len(widths) * 0.9) - 1] * FULL

    def joined(pair: _Pair) -> bool:
        if _START.match(pair.after):
            return False
        if pair.line[-1:] in _HYPHENS and pair.after[0].islower():
            return True
        if len(pair.line) < full:
            return pair.goes_on
        return not (pair.is_ended and len(pair.line) < full / FULL * NEARLY)

    return _joined(lines, list(_pairs(lines)), joined)


def mend(text: str) -> str:
    """The text with lines joined that were broken inside a sentence: small letters go on."""
    lines = text.split("\n")
    return _joined(lines, list(_pairs(lines)), lambda pair: pair.goes_on)


def unquoted(text: str) -> str:
    """A text without the marks that mails put before lines they quote."""
    if len(_QUOTED.findall(text)) < LEAST_QUOTED:
        return text
    text = _QUOTING.sub(r"\1\n\n", text)  # who wrote what is quoted is no part of it
    return "\n".join(line.strip() for line in _QUOTED.sub("", text).split("\n"))


def _pairs(lines: Sequence[str]) -> Iterator[_Pair]:
    for place, (line, after) in enumerate(pairwise(lines)):
        if line and after:
            yield _Pair(line, after, place)


def _running(lines: Sequence[str]) -> frozenset[int]:
    """The places of lines in blocks where some sentence ends: the others are heads and lists."""
    found: set[int] = set()
    block: list[int] = []
    for place, line in enumerate([*lines, ""]):
        if line:
            block.append(place)
            continue
        if any(_END.search(lines[one]) for one in block):
            found.update(block)
        block = []
    return frozenset(found)


def _is_wrapped(pairs: Sequence[_Pair], width: int) -> bool:
    """Whether nearly every line is as full as a width allows, and few of them end a sentence."""
    if len(pairs) < LEAST_TESTS or not NARROWEST <= width <= WIDEST:
        return False
    free = [pair for pair in pairs if not _START.match(pair.after)]
    full = sum(pair.is_full(width) for pair in free)
    ends = sum(pair.is_ended for pair in free)
    last = sum(pair.is_ended and not pair.is_full(width) for pair in free)  # of paragraphs
    is_full = full >= max(LEAST_TESTS, LEAST_FULL * (len(free) - last))
    return is_full and ends <= MOST_ENDS * len(free)


def _joined(
    lines: Sequence[str], pairs: Sequence[_Pair], is_joined: Callable[[_Pair], bool]
) -> str:
    ends = {pair.place for pair in pairs if is_joined(pair)}
    if not ends:
        return "\n".join(lines)
    divided = Divided(lines)
    parts: list[str] = []
    for place, line in enumerate(lines):
        if place not in ends:
            parts.extend((line, "\n"))
        elif line[-1:] in _HYPHENS and lines[place + 1][0].islower():
            parts.append(divided.head(line, lines[place + 1]))
        else:
            parts.extend((line, " "))
    return "".join(parts[:-1]) if parts[-1:] == ["\n"] else "".join(parts)
