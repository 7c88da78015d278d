"""Newsletters: several short articles below each other, each with its link to read more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from store.ingest.paste.lines import Line
from store.ingest.paste.marking import prose_length
from store.ingest.paste.phrases import phrases

LEAST_ITEMS = 2
LEAST_PROSE = 80
MOST_ITEMS = 30
TITLE_WORDS = (3, 22)

_NUMBER = re.compile(r"\d{1,2}[.)]\s+")


@dataclass(frozen=True, slots=True)
class Newsletter:
    """Its lines: before the first article, of each article, and behind the last."""

    head: Sequence[Line]
    items: Sequence[Sequence[Line]]
    foot: Sequence[Line]


def newsletter(lines: Sequence[Line]) -> Newsletter | None:
    """Take a newsletter apart; None for any other text."""
    if not any(is_of_newsletter(line) for line in lines):
        return None
    ends = [at for at, line in enumerate(lines) if _is_more(line)]
    if len(ends) < LEAST_ITEMS:
        return _numbered(lines)
    if len(ends) > MOST_ITEMS:
        return None
    items: list[Sequence[Line]] = []
    first = 0
    begins: list[int] = []
    for end in ends:
        begin = _title(lines, first, end)
        if begin is not None:
            begins.append(begin)
            items.append(lines[begin:end])
        first = end + 1
    if len(items) < LEAST_ITEMS:
        return None
    return Newsletter(lines[: begins[0]], items, lines[ends[-1] + 1 :])


def _numbered(lines: Sequence[Line]) -> Newsletter | None:
    """A newsletter whose titles are numbered from 1 on, each with prose below it."""
    begins: list[int] = []
    for at, line in enumerate(lines):
        match = _NUMBER.match(line.text)
        is_next = match is not None and int(match[0].strip(" .)")) == len(begins) + 1
        if is_next and not line.has_end and TITLE_WORDS[0] < line.words <= TITLE_WORDS[1]:
            begins.append(at)
    if not LEAST_ITEMS <= len(begins) <= MOST_ITEMS:
        return None
    ends = [*begins[1:], len(lines)]
    foot = next((at for at in range(len(lines) - 1, -1, -1) if not is_of_newsletter(lines[at])), 0)
    ends[-1] = foot + 1
    items = [lines[begin:end] for begin, end in zip(begins, ends, strict=True)]
    if any(prose_length(item[1:]) < LEAST_PROSE for item in items):
        return None
    return Newsletter(lines[: begins[0]], items, lines[foot + 1 :])


def is_of_newsletter(line: Line) -> bool:
    """Whether only newsletters say it: "View this email in your browser"."""
    return line.words <= 20 and phrases().newsletter.search(line.key) is not None


def bare(title: str) -> str:
    """An item's title without its number."""
    return _NUMBER.sub("", title, count=1)


def _is_more(line: Line) -> bool:
    return line.words <= 5 and (line.key in phrases().teasers or line.key in phrases().furniture)


def _title(lines: Sequence[Line], first: int, end: int) -> int | None:
    """The place of the last short line before the prose that ends at ``end``."""
    for at in range(end - 1, first - 1, -1):
        line = lines[at]
        is_title = not line.has_end and TITLE_WORDS[0] <= line.words <= TITLE_WORDS[1]
        if is_title and prose_length(lines[at + 1 : end]) >= LEAST_PROSE:
            return at
    return None
