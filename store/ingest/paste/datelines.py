"""Datelines: the city, and perhaps the day and the agency, that a report begins with."""

import re
from datetime import date

from store.text.dates.periods import mentioned_dates
from store.text.dates.tokens import tokens

LONGEST = 80

_END = re.compile(r"\s?[:：]\s|\s?(?:—|–|--)\s?|\s-\s?|\.\s(?:/[^/]{2,20}/\.?|РИА)")
_OF_DAYS = frozenset(
    ("iso", "dotted", "number", "month", "solar month", "lunar month", "weekday", "filler", "solar")
)
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
    head = _head(text)
    if head is None:
        return None
    is_agency = may_be_dateline(text) and _BRACKETS.search(head) is not None
    if not is_agency and not is_dateline(text):
        return None
    head += _day_behind(text[len(head) :])
    if not any(map(str.isdigit, head)):
        return None
    days = {one.day for one in mentioned_dates(head) if one.day and not one.inferred}
    return days.pop() if len(days) == 1 else None


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
