"""Finds where a second article begins in one pasted text."""

from collections.abc import Sequence
from functools import lru_cache

from store.ingest.paste.around.head import is_question
from store.ingest.paste.cohesion import OTHER_ARTICLE, SAME_ARTICLE, cohesion, shared
from store.ingest.paste.datelines import is_dateline, may_be_dateline
from store.ingest.paste.heads.stated import read_stated
from store.ingest.paste.lines import Line
from store.ingest.paste.marking import prose_length
from store.ingest.paste.noise import is_byline, is_date_line, reason_of

FIRST_ARTICLE = 600
BRIEF = 60  # where the head leaves no doubt
SHORT_ARTICLE = 120
SECOND_ARTICLE = 200
BARE_ARTICLE = 400
LONGEST_LOOK = 30
REACH = 10
LEAST_HEAD, LONGEST_HEAD = 3, 5  # lines
TOP = 3  # lines, of which one is the title
SAME_SUBJECT = 0.3  # of short articles in one form
TITLE_WORDS = 4
SHORT_TITLE = 2  # words, where the lines below leave no doubt
SUBTITLE_WORDS = 10
MOST_ARTICLES = 20


def split(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines of each article, in order; one part when there is nothing to part."""
    parts: list[Sequence[Line]] = []
    start = 0
    prose = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        if _is_paragraph(line):
            if prose >= BRIEF and len(parts) + 1 < MOST_ARTICLES:
                begin = _begin_stated(lines, start, at)
                if begin is None and prose >= SHORT_ARTICLE:
                    begin = _begin_alike(lines, start, at) or _begin_dated(lines, start, at)
                if begin is None and prose >= BARE_ARTICLE:
                    begin = _begin_headed(lines, start, at)
                if begin is None and prose >= FIRST_ARTICLE:
                    begin = _begin(lines, start, at)
                if begin is not None:
                    parts.append(lines[start:begin])
                    start, prose = begin, 0
            prose += len(line.text)
        at += 1
    parts.append(lines[start:])
    return parts


def _begin_stated(lines: Sequence[Line], start: int, at: int) -> int | None:
    """The index of a title whose next line states the house or the writer, and the day."""
    if at - start < 2:
        return None
    title, about = lines[at - 2], lines[at - 1]
    told = read_stated([about])
    is_stated = told.published is not None and (told.publisher or told.author) is not None
    is_begun = title.after_blank and _is_title(title, SHORT_TITLE)
    length = prose_length(_article(lines, at))
    return at - 2 if is_stated and is_begun and length >= BRIEF else None


def _begin_dated(lines: Sequence[Line], start: int, at: int) -> int | None:
    """The index of a title with a day below it, where the text above begins in the same form."""
    if at - start < 2 or not lines[at - 2].after_blank or not _is_dated(lines, at - 2):
        return None
    if not any(_is_dated(lines, above) for above in range(start, min(start + TOP, at - 2))):
        return None
    return at - 2 if _is_another(lines, start, at - 2, at) else None


def _begin_alike(lines: Sequence[Line], start: int, at: int) -> int | None:
    """The index of a head in the form of that above: the same kinds of lines in the same order."""
    top = start
    while top < at and top - start <= LONGEST_HEAD and not _is_paragraph(lines[top]):
        top += 1
    begin = at - (top - start)
    if not (2 <= top - start <= LONGEST_HEAD and begin > top and lines[begin].after_blank):
        return None
    form = [_kind(line) for line in lines[start:top]]
    if not {"title", "day"} <= set(form) or [_kind(line) for line in lines[begin:at]] != form:
        return None
    return begin if _is_another(lines, start, begin, at) else None


def _begin_headed(lines: Sequence[Line], start: int, at: int) -> int | None:
    """The index of a whole head: a title of any length, and below it who wrote it, and the day.

    That much stands above no part of an article, whatever both are about.
    """
    after = _article(lines, at)
    if sum(line.is_prose for line in after) < 2 or prose_length(after) < SECOND_ARTICLE:
        return None
    for begin in range(at - LEAST_HEAD, max(start, at - LONGEST_HEAD) - 1, -1):
        below = lines[begin + 1 : at]
        if any(_is_paragraph(line) for line in lines[begin:at]):
            return None
        if lines[begin].after_blank and _is_title(lines[begin], SHORT_TITLE):
            is_signed = any(map(is_byline, below)) and any(map(is_date_line, below))
            return begin if is_signed else None
    return None


@lru_cache(maxsize=50)  # those of the first head are asked for at each paragraph below it
def _kind(line: Line) -> str:
    """What a line of a head states: a day, a title, or something else, such as a house."""
    if is_date_line(line) or read_stated([line]).published is not None:
        return "day"
    return "title" if _is_title(line) else "other"


def _is_another(lines: Sequence[Line], start: int, begin: int, at: int) -> bool:
    """Whether the text from ``at`` on is an article and of another subject than that above.

    Otherwise it is rather an entry of a chronicle.
    """
    after = _article(lines, at)
    if sum(line.is_prose for line in after) < 2 or prose_length(after) < SECOND_ARTICLE:
        return False
    return cohesion(after, lines[start:begin]) < SAME_SUBJECT


def _is_dated(lines: Sequence[Line], title: int) -> bool:
    """Whether a line may be a title and the next is a day and nothing else."""
    return is_date_line(lines[title + 1]) and _is_title(lines[title])


def _begin(lines: Sequence[Line], start: int, at: int) -> int | None:
    """The index of the title that the prose line at ``at`` stands under, if it opens an article."""
    first = at
    while first > start and not _is_paragraph(lines[first - 1]) and at - first < REACH:
        first -= 1
    titles = [index for index in range(first, at) if _is_title(lines[index])]
    if not titles:
        return None
    title = _with_subtitle(lines, titles)
    after = _article(lines, at)
    length = prose_length(after)
    text = lines[at].text
    if length < SECOND_ARTICLE:
        return None
    if is_dateline(text):
        return title
    likeness = cohesion(after, lines[start:first])
    signed = any(is_date_line(line) or is_byline(line) for line in lines[title + 1 : at])
    if signed or may_be_dateline(text):
        return title if likeness < SAME_ARTICLE else None
    if length < BARE_ARTICLE or likeness >= SAME_ARTICLE:
        return None
    is_foreign = likeness < OTHER_ARTICLE or shared([lines[title]], lines[start:first]) == 0
    return title if is_foreign else None


def _with_subtitle(lines: Sequence[Line], titles: list[int]) -> int:
    """The last title, or the one before it when the last is rather the subtitle under it."""
    last = titles[-1]
    if len(titles) == 1 or lines[last].words < SUBTITLE_WORDS:
        return last
    before = titles[-2]
    between = lines[before + 1 : last]
    is_under = all(is_date_line(line) or is_byline(line) or reason_of(line) for line in between)
    return before if is_under and lines[before].words < lines[last].words else last


def _is_paragraph(line: Line) -> bool:
    return line.is_prose and not is_question(line)


def _article(lines: Sequence[Line], at: int) -> Sequence[Line]:
    """The lines from ``at`` up to the next one that may be a title."""
    end = at + 1
    while end < len(lines) and end - at < LONGEST_LOOK and not _is_title(lines[end]):
        end += 1
    return lines[at:end]


def _is_title(line: Line, least: int = TITLE_WORDS) -> bool:
    if line.is_bullet or line.words < least or len(line.text) > 200:
        return False
    if line.has_end and line.text[-1:] not in "?!؟":
        return False
    return reason_of(line) is None and not is_date_line(line) and not is_byline(line)
