"""What stands above an article: its title, and labels of the page."""

from collections import Counter

from store.ingest.paste.datelines import is_dateline
from store.ingest.paste.lines import Line, key_of
from store.ingest.paste.marking import Marking
from store.ingest.paste.noise import is_byline, is_date_line

LONGEST_TITLE = 220
TITLE_WORDS = 4
LABEL_WORDS = 8
LABEL_LENGTH = 70
MOST_OF_TEXT = 0.35
DATE_REACH = 12
QUESTION_WORDS = 20
KICKER_WORDS = 5


def mark_head(marking: Marking, typed: str | None) -> None:
    """Find the title, and mark it with the labels above the first paragraph.

    ``typed`` is the title a person gave: then only lines that say the same are its repeats.
    """
    above = _above(marking)
    repeated = _repeated(marking)
    if typed is not None:
        mark_title(marking, typed)
        marking.title = typed
    else:
        _choose(marking, [line for line in above if _may_be_title(line)], repeated)
    below = [line for line in above if line.number not in marking.reasons]
    if sum(len(line.text) for line in below) > MOST_OF_TEXT * sum(
        len(line.text) for line in marking.kept()
    ):
        return
    for line in below:
        if line.is_bullet and line.is_short:
            marking.drop(line, "bullet above the article")
        elif line.is_short and line.words <= LABEL_WORDS and len(line.text) <= LABEL_LENGTH:
            marking.drop(line, "label above the article")


def mark_title(marking: Marking, title: str | None) -> None:
    """Mark the lines that only repeat the known title."""
    same = key_of(title or "")
    if not same:
        return
    marking.drop_all((line for line in marking.kept() if line.key == same), "title")
    first = next(iter(marking.kept()), None)
    if first is not None and _holds_title(first, same):
        marking.drop(first, "title")


def mark_dates(marking: Marking) -> None:
    """Mark lines that are only a date or name the writer; the first of each is remembered."""
    for place, line in enumerate(marking.kept()):
        if is_date_line(line):
            if place < DATE_REACH and marking.date is None:
                marking.date = line.text
            marking.drop(line, "date line")
        elif place < DATE_REACH and is_byline(line):
            marking.author = marking.author or line.text
            marking.drop(line, "byline")


def mark_names(marking: Marking, author: str) -> None:
    """Mark lines near the top or the end that are only the writer's name."""
    kept = marking.kept()
    names = {key_of(author), *(key_of(name) for name in author.split(","))}
    for place, line in enumerate(kept):
        near = place < DATE_REACH or place >= len(kept) - 3
        if near and line.key in names:
            marking.drop(line, "byline")


def _above(marking: Marking) -> list[Line]:
    """The lines before the first paragraph; none when the text has no paragraph."""
    kept = marking.kept()
    for place, line in enumerate(kept):
        if place == 0 and is_question(line) and not is_dateline(line.text):
            continue
        if (line.is_prose and not line.is_bullet) or is_dateline(line.text):
            return kept[:place]
    return []


def is_question(line: Line) -> bool:
    """Whether the line is one question, as titles are."""
    inside = line.text[:-1]
    return line.text[-1:] in "?؟" and line.words <= QUESTION_WORDS and ". " not in inside


def _repeated(marking: Marking) -> list[Line]:
    """Short lines, each the first of its kind, that occur twice or more."""
    kept = [line for line in marking.kept() if _may_be_title(line) and line.words >= TITLE_WORDS]
    counts = Counter(line.key for line in kept)
    seen: set[str] = set()
    found = []
    for line in kept:
        if counts[line.key] > 1 and line.key not in seen:
            seen.add(line.key)
            found.append(line)
    return found


def _choose(marking: Marking, candidates: list[Line], repeated: list[Line]) -> None:
    keys = {line.key for line in repeated}
    ranked = (
        [line for line in candidates if line.key in keys]
        or [line for line in candidates if line.words >= TITLE_WORDS]
        or [line for line in candidates if line.words >= 2]
        or repeated
    )
    if not ranked:
        return
    title = ranked[0]
    marking.title = title.text
    marking.drop_all((line for line in marking.kept() if line.key == title.key), "title")


def _may_be_title(line: Line) -> bool:
    if line.is_bullet or len(line.text) > LONGEST_TITLE:
        return False
    return not line.has_end or line.text[-1:] in "?!؟"


def _holds_title(line: Line, title: str) -> bool:
    """Whether the line is the title with its kicker or the house's name."""
    extra = line.words - title.count(" ") - 1
    return not line.has_end and title in line.key and extra <= KICKER_WORDS and " " in title
