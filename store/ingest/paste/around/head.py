"""The head of a page above an article: its title, and labels of the page."""

import re
from collections import Counter
from collections.abc import Sequence, Set

from store.ingest.paste.cohesion import shared
from store.ingest.paste.datelines import is_dateline
from store.ingest.paste.lines import Line, key_of
from store.ingest.paste.marking import Marking
from store.ingest.paste.noise import has_date_label, is_byline, is_date_line
from store.ingest.paste.phrases import phrases
from store.notices import Dropped
from store.text.characters import western_digits

LONGEST_TITLE = 220
TITLE_WORDS = 4
LABEL_WORDS = 8
LABEL_LENGTH = 70
MOST_OF_TEXT = 0.35
DATE_REACH = 12
QUESTION_WORDS = 20
LONGEST_LABELLED = 120
KICKER_WORDS = 5
OPENING_PARAGRAPHS = 4
STANDFIRST_WORDS = 5
MOST_SHARED = 0.5
SPOKEN_WORDS = 10  # of a line in small letters, as programs write down what is said

_HOUR = re.compile(r"\d{1,2}[:.]\d{2}")
_TICKER = re.compile(r"\s[•·●|]\s")
_CRUMB = re.compile(r"\s[>›»→/|]\s")
_STREET = re.compile(  # of a letterhead
    r"^(?:no\.? ?)?\d{1,5}[a-z]?,? (?:[A-Z][\w'’.-]* ){1,3}"
    r"(?:Road|Street|Avenue|Lane|Square|Rd|St|Ave)\b(?=[.,]|$)|\bP\.?\s?O\.? ?Box \d"
    r"|\b(?:ул|пр|просп)\. .{2,40}, ?\d|\b(?:Cad|Sok|Mah|Bulv)\. .{0,30}\bNo\b"
)
_SYMBOL = re.compile(r"\b[A-Z]{1,5}/\S*\d")  # of a document: S/2026/417


def mark_head(marking: Marking, typed: str | None) -> None:
    """Find the title, and mark it with the labels above the first paragraph.

    ``typed`` is the title a person gave: then only lines that say the same are its repeats.
    """
    _mark_crumbs(marking)
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
    hours = [line for line in marking.kept() if _HOUR.fullmatch(western_digits(line.text))]
    for line in below:
        if line in hours and len(hours) > 1:
            continue  # of a timeline
        if line.is_bullet and line.is_short:
            marking.drop(line, Dropped.BULLET_ABOVE)
        elif line.is_short and len(_TICKER.findall(line.text)) > 1:
            marking.drop(line, Dropped.BAR)
        elif line.words >= STANDFIRST_WORDS and _is_of_text(line, marking):
            continue
        elif line.is_short and line.words <= LABEL_WORDS and len(line.text) <= LABEL_LENGTH:
            marking.drop(line, Dropped.LABEL_ABOVE)


def _mark_crumbs(marking: Marking) -> None:
    """Mark the way to an article that ends with its title: "Home / World / Frogs cross a road"."""
    top = marking.kept()[:DATE_REACH]
    for line in top:
        if _CRUMB.search(line.text) and line.is_short:
            last = key_of(_CRUMB.split(line.text)[-1])
            if last.count(" ") + 1 >= TITLE_WORDS and any(one.key == last for one in top):
                marking.drop(line, Dropped.BAR)


def _is_of_text(line: Line, marking: Marking) -> bool:
    """Whether the first paragraphs say what a line above them says, as below a standfirst."""
    opening = [one for one in marking.kept() if one.is_prose][:OPENING_PARAGRAPHS]
    return shared([line], opening) >= MOST_SHARED


def mark_title(marking: Marking, title: str | None) -> None:
    """Mark the lines that only repeat the known title."""
    same = key_of(title or "")
    if not same:
        return
    marking.drop_all((line for line in marking.kept() if line.key == same), Dropped.TITLE)
    first = next(iter(marking.kept()), None)
    if first is not None and _holds_title(first, same):
        marking.drop(first, Dropped.TITLE)


def mark_dates(marking: Marking) -> None:
    """Mark lines that are only a date or name the writer; the first of each is remembered.

    The days of a timeline, each with its text below, are headings and stay.
    """
    kept = marking.kept()
    dates = {place for place, line in enumerate(kept) if is_date_line(line)}
    headings = {place for place in dates if _heads_prose(kept, place, dates)}
    is_timeline = len({kept[place].key for place in headings}) > 1
    for place, line in enumerate(kept):
        if place in dates:
            if is_timeline and place in headings:
                continue
            is_first = marking.date is None and not _is_update(line)
            is_told = place > 0 and kept[place - 1].key in phrases().published
            if place < DATE_REACH and (is_first or is_told):
                marking.date = line.text
            marking.drop(line, Dropped.DATE_LINE)
        elif place < DATE_REACH and is_byline(line):
            marking.author = marking.author or line.text
            marking.drop(line, Dropped.BYLINE)


def _heads_prose(kept: Sequence[Line], place: int, dates: Set[int]) -> bool:
    """Whether a bare date stands directly above text that is not a date itself."""
    line = kept[place]
    if line.text.rstrip()[-1:] in ":：":
        return True
    below = kept[place + 1] if place + 1 < len(kept) else None
    if below is None or place + 1 in dates or not below.has_end:
        return False
    return below.words >= TITLE_WORDS and not has_date_label(line)


def _is_update(line: Line) -> bool:
    """Whether the line tells the day of a change, and no day before it."""
    update = phrases().update.search(line.text)
    return update is not None and not any(map(str.isdigit, line.text[: update.start()]))


def mark_names(marking: Marking, author: str) -> None:
    """Mark lines near the top or the end that are only the writer's name."""
    kept = marking.kept()
    names = {key_of(author), *(key_of(name) for name in author.split(","))}
    for place, line in enumerate(kept):
        near = place < DATE_REACH or place >= len(kept) - 3
        if near and line.key in names:
            marking.drop(line, Dropped.BYLINE)


def _above(marking: Marking) -> list[Line]:
    """The lines before the first paragraph; none when the text has no paragraph."""
    kept = marking.kept()
    for place, line in enumerate(kept):
        if place == 0 and is_question(line) and not is_dateline(line.text):
            continue
        if (line.is_prose and not line.is_bullet) or _is_datelined(line):
            return kept[:place]
    if all(line.is_bullet for line in kept if line.is_prose):  # each paragraph is an item
        return kept[: next((at for at, line in enumerate(kept) if line.is_prose), 0)]
    return []


def _is_datelined(line: Line) -> bool:
    """Whether a paragraph begins with a dateline; a label in capitals above it is none."""
    return (line.has_end or len(line.text) > LONGEST_LABELLED) and is_dateline(line.text)


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
    title = _likeliest(ranked, marking) if len(ranked) > 1 else ranked[0]
    marking.title = title.text.strip("*_ ") or title.text
    marking.drop_all((line for line in marking.kept() if line.key == title.key), Dropped.TITLE)


def _likeliest(ranked: Sequence[Line], marking: Marking) -> Line:
    """The first of those that share most of their words with the opening paragraphs."""
    opening = [line for line in marking.kept() if line.is_prose][:OPENING_PARAGRAPHS]
    shares = [shared([line], opening) for line in ranked]
    enough = max(shares) * MOST_SHARED
    if not enough:
        return ranked[0]
    return next(line for line, share in zip(ranked, shares, strict=True) if share >= enough)


def _may_be_title(line: Line) -> bool:
    if line.is_bullet or len(line.text) > LONGEST_TITLE:
        return False
    if _is_menu(line) or _SYMBOL.search(line.text) or _STREET.search(line.text):
        return False
    first = line.text.split(None, 1)[0]
    if first.isalpha() and first.islower() and line.words >= SPOKEN_WORDS:
        return False
    return not line.has_end or line.text[-1:] in "?!؟"


def _is_menu(line: Line) -> bool:
    """Whether a line in capitals is nothing but names of a site's parts."""
    return line.text.isupper() and all(word in phrases().sections for word in line.key.split())


def _holds_title(line: Line, title: str) -> bool:
    """Whether the line is the title with its kicker or the house's name."""
    extra = line.words - title.count(" ") - 1
    return not line.has_end and title in line.key and extra <= KICKER_WORDS and " " in title
