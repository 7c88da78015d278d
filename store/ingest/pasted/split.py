"""Finds where a second article begins in one pasted text."""

from collections.abc import Sequence

from store.ingest.pasted.cohesion import SAME_ARTICLE, cohesion
from store.ingest.pasted.datelines import is_dateline, may_be_dateline
from store.ingest.pasted.lines import Line
from store.ingest.pasted.noise import is_byline, is_date_line, reason_of

FIRST_ARTICLE = 600
SECOND_ARTICLE = 200
REACH = 10
TITLE_WORDS = 4
MOST_ARTICLES = 20


def split(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines of each article, in order; one part when there is nothing to part."""
    parts: list[Sequence[Line]] = []
    start = 0
    prose = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.is_prose:
            if prose >= FIRST_ARTICLE and len(parts) + 1 < MOST_ARTICLES:
                begin = _begin(lines, start, at)
                if begin is not None:
                    parts.append(lines[start:begin])
                    start, prose = begin, 0
            prose += len(line.text)
        at += 1
    parts.append(lines[start:])
    return parts


def _begin(lines: Sequence[Line], start: int, at: int) -> int | None:
    """The index of the title that the prose line at ``at`` stands under, if it opens an article."""
    first = at
    while first > start and not lines[first - 1].is_prose and at - first < REACH:
        first -= 1
    titles = [index for index in range(first, at) if _is_title(lines[index])]
    if not titles:
        return None
    title = titles[-1]
    after = list(lines[at : at + 12])
    if sum(len(line.text) for line in after if line.is_prose) < SECOND_ARTICLE:
        return None
    signed = any(is_date_line(line) or is_byline(line) for line in lines[title + 1 : at])
    strange = cohesion(after, lines[start:first]) < SAME_ARTICLE
    text = lines[at].text
    if is_dateline(text) or signed:
        return title if strange or is_dateline(text) else None
    return title if strange and may_be_dateline(text) else None


def _is_title(line: Line) -> bool:
    if line.is_bullet or line.words < TITLE_WORDS or len(line.text) > 200:
        return False
    if line.has_end and line.text[-1:] not in "?!؟":
        return False
    return reason_of(line) is None and not is_date_line(line) and not is_byline(line)
