"""Readers' comments below an article: a heading or a count, names with times, replies."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from store.ingest.paste.lines import Line, key_of, lines_of
from store.ingest.paste.marking import Marking
from store.ingest.paste.noise import is_byline, is_date_line
from store.ingest.paste.phrases import phrases
from store.notices import Dropped
from store.text.characters import western_digits
from store.text.dates.tokens import tokens

ENOUGH_PROSE = 100  # characters: posts are short
HEADING_WORDS = 8
NAME_WORDS = 4
LONGEST_NAME = 40
LONGEST_TIME = 40
LONGEST_EDITED = 40  # marks of an edited comment, with what stands around them
TIME_WORDS = 6
NEAR = 8  # lines behind a heading within which a thread begins
MANY_HEADERS = 3
FEW_HEADERS = 2
MOST_LABELS = 5
LONGEST_LABELS = 120
LONGEST_COMMENT = 6  # lines
LONGEST_CODE = 12
FEW_LINES = 12

_SHORT_TIME = re.compile(
    r"\d{1,3}\s?(?:s|m|min|mins|h|hr|hrs|d|w|wk|mo|y|yr|dk|sa|с|мин|ч|д)\.?(?:\s+ago)?"
    r"|(?:vor|hace|há|fa|il y a)\s+\S+\s+\S+|\S+\s+\S+\s+fa",
    re.IGNORECASE,
)
_EDITED = re.compile(r"\(?\b(?:edited|düzenlendi|изменено|modifié|bearbeitet|editado)\b\)?", re.I)
_PARTING = re.compile(r"\s*[•·|–—,]\s*|\s+-\s+|\s{2,}|\s+(?:says?|said|wrote|on)\s*:?\s+")
_PARTS = re.compile(r"\s*[•·|–—,/()]\s*|\s{2,}")
_HOUR = re.compile(r"[\d۰-۹٠-٩]{1,2}[:.][\d۰-۹٠-٩]{2}")
_AT_HOUR = re.compile(
    r"(?<=\S),?\s+(?:(?:в|at|saat|um|à|a las)\s+)?\d{1,2}[:.]\d{2}$", re.IGNORECASE
)
_SAYS = re.compile(r"\s+(?:says?|said|wrote)\s*:?$|\s*:$", re.IGNORECASE)
_INITIAL = re.compile(r"\s[^\W\d_]\.$")
_RELATIVE = frozenset(("number", "unit", "ago", "since", "past", "news", "relative", "filler"))
_TELLING = frozenset(("ago", "since", "past", "news", "relative"))


def mark_comments(marking: Marking) -> None:
    """Mark a thread of comments and all that follows it, once the article has begun."""
    start = thread(marking.lines)
    if start is not None:
        marking.drop_all(marking.lines[start:], Dropped.COMMENTS)


def thread(lines: Sequence[Line]) -> int | None:
    """The index at which readers' comments begin; None where there are none."""
    headers: list[int] = []
    dated: list[int] = []
    feet: list[int] = []
    replies = 0
    for at in range(_prose_begins(lines), len(lines)):
        if lines[at].key in phrases().reactions:
            return at
        if is_comments_heading(lines[at]) and _is_followed(lines, at):
            return at
        if _is_header(lines, at):
            headers.append(at)
        if _is_dated_header(lines, at):
            dated.append(at)
        if _is_foot(lines, at):
            feet.append(at)
        is_reply = _is_reply(lines[at])
        replies += is_reply and bool(dated)
        if len(headers) >= MANY_HEADERS or (headers and is_reply):
            return headers[0]
        if len(feet) >= FEW_HEADERS:
            return _name_above(lines, feet[0])
        if len(dated) >= FEW_HEADERS and replies >= FEW_HEADERS:
            return dated[0]
    return None


def _is_followed(lines: Sequence[Line], at: int) -> bool:
    """Whether what readers write, or the form they write in, stands below a heading."""
    near = range(at + 1, min(at + 1 + NEAR, len(lines)))
    return (
        any(
            _is_header(lines, one) or _is_dated_header(lines, one) or _is_foot(lines, one)
            for one in near
        )
        or _is_said_below(lines, at)
        or _is_form(lines, at)
    )


def is_comments_heading(line: Line) -> bool:
    """Whether the line heads what readers wrote: "Comments (23)", "3 thoughts on ..."."""
    if line.is_prose or line.words > HEADING_WORDS or not line.key:
        return False
    head, slash, code = line.text.partition("/")
    if slash and len(code) <= LONGEST_CODE and key_of(head) in phrases().comments:
        return True  # with the number of who sent it: "انتهای پیام/ ۱۱۲"
    return line.key in phrases().comments or phrases().comment_count.match(line.text) is not None


def is_relative_time(text: str) -> bool:
    """Whether a text only says how long ago something was: "2 hours ago"."""
    if len(text) > LONGEST_TIME + LONGEST_EDITED:
        return False
    text = _EDITED.sub("", text).strip(" •·|–—-,.()")
    return 0 < len(text) <= LONGEST_TIME and _says_how_long_ago(text)


@lru_cache(maxsize=2_000)  # a line is asked about beside each of its neighbours
def _says_how_long_ago(text: str) -> bool:
    text = _AT_HOUR.sub("", western_digits(text))
    if _SHORT_TIME.fullmatch(text) or phrases().times.match(text):
        return True
    found = tokens(text)
    return (
        0 < len(found) <= 4
        and all(token.roles.keys() & _RELATIVE for token in found)
        and any(token.roles.keys() & _TELLING for token in found)
    )


def _prose_begins(lines: Sequence[Line]) -> int:
    """The index behind enough prose for an article to have begun."""
    prose = 0
    for at, line in enumerate(lines):
        prose += len(line.text) if line.is_prose else 0
        if prose >= ENOUGH_PROSE:
            return at + 1
    return len(lines)


def _is_header(lines: Sequence[Line], at: int) -> bool:
    """Whether a comment begins here: a name with a time beside it, or below it."""
    line = lines[at]
    if line.is_prose or len(line.text) > LONGEST_NAME + LONGEST_TIME:
        return False
    if any(_is_name(name) and is_relative_time(time) for name, time in _parted(line.text)):
        return True
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or not _is_name(line.text) or is_byline(line) or is_date_line(line):
        return False
    return is_relative_time(below.text)


def _is_hour(text: str) -> bool:
    """Whether a text only says on what day something was at what hour."""
    return _HOUR.search(text) is not None and all(map(is_date_line, lines_of(text)))


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """The ways to part a line into a name and a time: at a mark between them, or at a blank."""
    parts = _PARTING.split(text, maxsplit=1)
    if len(parts) == 2:
        yield parts[0], parts[1]
    words = text.split()
    for at in range(max(1, len(words) - TIME_WORDS), min(len(words), NAME_WORDS + 1)):
        yield " ".join(words[:at]), " ".join(words[at:])


def _is_dated_header(lines: Sequence[Line], at: int) -> bool:
    """Whether a name stands above the day and hour of a comment, or beside: "Ann says:",
    "14 March, 10:22".
    """
    if at + 2 >= len(lines):
        return False
    text = lines[at].text
    if len(text) <= LONGEST_NAME + LONGEST_TIME and _HOUR.search(text):
        return any(_is_name(name) and _is_hour(time) for name, time in _parted(text))
    name = _SAYS.sub("", lines[at].text)
    below = lines[at + 1]
    if not _is_name(name) or is_byline(lines[at]) or is_date_line(lines[at]):
        return False
    return is_date_line(below) and _HOUR.search(below.text) is not None


def _is_foot(lines: Sequence[Line], at: int) -> bool:
    """Whether a time with the labels to answer by stands here, as below a comment."""
    below = lines[at + 1 : at + 3]
    return is_relative_time(lines[at].text) and any(map(_is_reply, below))


def _name_above(lines: Sequence[Line], foot: int) -> int:
    """The index of the name above the comment that ends at ``foot``."""
    for at in range(foot - 1, max(-1, foot - LONGEST_COMMENT), -1):
        if _is_name(lines[at].text) and not lines[at].is_prose:
            return at
    return foot


def _is_form(lines: Sequence[Line], at: int) -> bool:
    """Whether below a heading there are the fields of a form to write a comment in."""
    below = lines[at + 1 : at + 1 + NEAR]
    if any(phrases().form_notice.search(line.text) for line in below):
        return True
    return sum(line.text.rstrip()[-1:] in ":：*" and line.words <= 3 for line in below) >= 2


def _is_said_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a name and a remark stand below a heading, and little else to the end."""
    if at + 2 >= len(lines) or len(lines) - at > FEW_LINES:
        return False
    name, remark = lines[at + 1], lines[at + 2]
    return _is_name(name.text) and not name.is_prose and remark.has_end and not remark.is_bullet


def _is_name(text: str) -> bool:
    text = text.strip()
    return (
        0 < len(text) <= LONGEST_NAME
        and text.count(" ") < NAME_WORDS
        and any(map(str.isalpha, text))
        and (text[-1:] not in ".!?:؟۔।" or _INITIAL.search(text) is not None)
        and not is_relative_time(text)
    )


def _is_reply(line: Line) -> bool:
    return is_reply_label(line.text)


def is_reply_label(text: str) -> bool:
    """Whether a text is only labels to answer by, with their numbers: "Like · Reply · 2"."""
    return len(text) <= LONGEST_LABELS and _answers(text)


@lru_cache(maxsize=2_000)
def _answers(text: str) -> bool:
    if key_of(text) in phrases().replies:
        return True
    parts = [part for part in _PARTS.split(text) if part.strip()]
    keys = [key for part in parts if (key := key_of(part)) and not key.isdigit()]
    return (
        0 < len(keys) <= MOST_LABELS
        and any(_labels(key) for key in keys)
        and all(_labels(key) or is_relative_time(key) for key in keys)
    )


def _labels(key: str) -> bool:
    """Whether words are labels that stand side by side: "like reply"."""
    words = [word for word in key.split() if not word.isdigit()]
    if not words:
        return False  # a time of day: "10:30"
    while words:
        width = next(
            (n for n in (3, 2, 1) if " ".join(words[:n]) in phrases().replies and len(words) >= n),
            None,
        )
        if width is None:
            return False
        words = words[width:]
    return True
