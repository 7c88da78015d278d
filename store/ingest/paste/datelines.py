"""Datelines: the city, and perhaps the day and the agency, that a report begins with."""

import re
from datetime import UTC, date, datetime

from store.ingest.stamps import read_stamp
from store.text.dates.periods import mentioned_dates
from store.text.dates.tokens import tokens

LONGEST = 80
LEAP_YEAR = 2024  # any that is over

_END = re.compile(
    r"\s?[:：]\s|\s?(?:—|–|--)\s?|\s-\s?|\.\s(?:/[^/]{2,20}/\.?|РИА)|\.?\s/[^/]{2,60}/\.?(?=\s)"
)
_OF_DAYS = frozenset(
    ("iso", "dotted", "number", "month", "solar month", "lunar month", "weekday", "filler", "solar")
)
_PART = re.compile(r"[,،()/]")
_BRACKETS = re.compile(r"[(（\[/][^()\[\]/]{1,40}[)）\]/]")


def is_dateline(text: str) -> bool:
    """Whether a line begins with a dateline that cannot well be anything else."""
    head = _head(text)
    if head is None:
        return False
    words = _BRACKETS.sub(" ", head).replace("/", " ").replace(",", " ").split()
    if not words or len(words) > 8:
        return False
    if len(words[0]) >= 3 and words[0].isupper():
        return True
    return words[0][:1].isupper() and (_BRACKETS.search(head) is not None or _names_month(head))


def dateline_day(text: str) -> date | None:
    """The one whole day, with its year, that a dateline names: "KABUL, 14 March 2026 -".

    In scripts without capitals the agency must stand there, too, in brackets.
    """
    days = {one.day for one in mentioned_dates(_dated_head(text)) if one.day and not one.inferred}
    return days.pop() if len(days) == 1 else None


def written_day(text: str) -> str | None:
    """The one day that a dateline names, as it is written, with a year or without: "Nov 20"."""
    head = _dated_head(text)
    today = datetime.now(UTC).date()  # only to have days without a year found
    found = [one for one in mentioned_dates(head, today) if one.precision == "day"]
    written = [head[one.start : one.end].strip() for one in found]
    if not written:  # months as agencies shorten them: 20 ноя
        parts = [part.strip() for part in _PART.split(head)]
        written = [one for one in parts if read_stamp(f"{one} {LEAP_YEAR}").published]
    written = [one for one in written if any(map(str.isdigit, one))]
    return written[0] if len(written) == 1 else None


def _dated_head(text: str) -> str:
    """The dateline that a text begins with, up to behind its day; empty where none is."""
    head = _head(text)
    if head is None:
        return ""
    is_agency = may_be_dateline(text) and _BRACKETS.search(head) is not None
    if not is_agency and not is_dateline(text):
        return ""
    head += _day_behind(text[len(head) :])
    return head if any(map(str.isdigit, head)) else ""


def may_be_dateline(text: str) -> bool:
    """Whether a line in a script without capitals begins with what may be a dateline."""
    head = _head(text)
    if head is None or head[:1].lower() != head[:1].upper():
        return False
    words = _BRACKETS.sub(" ", head).split()
    has_more = _BRACKETS.search(head) is not None or _names_month(head)
    return 1 <= len(words) <= (8 if has_more else 4) and (has_more or len(head) <= 30)


def _head(text: str) -> str | None:
    match = _END.search(text[: LONGEST + 4])
    if match is None or match.start() < 2 or len(text) < match.end() + 30:
        return None
    return text[: match.start()]


def _day_behind(rest: str) -> str:
    """The day that has a mark on both sides: "EDİRNE (HKA) - 2 Nisan 2026 - ..."."""
    first = _END.match(rest)
    if first is None or (last := _END.search(rest[: LONGEST + first.end()], first.end())) is None:
        return ""
    between = rest[first.end() : last.start()]
    found = tokens(between)
    is_day = bool(found) and all(token.roles.keys() & _OF_DAYS for token in found)
    return f" {between}" if is_day else ""


def _names_month(head: str) -> bool:
    return any("month" in token.roles for token in tokens(head))
