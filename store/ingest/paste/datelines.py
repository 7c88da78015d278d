"""Datelines: the city, and perhaps the day and the agency, that a report begins with."""

import re
from datetime import date

from store.text.dates.periods import mentioned_dates
from store.text.dates.tokens import tokens

LONGEST = 80

_END = re.compile(r"\s?[:：]\s|\s?(?:—|–|--)\s?|\s-\s?|\.\s(?:/[^/]{2,20}/\.?|РИА)")
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
    """The one whole day, with its year, that a dateline names: "KABUL, 14 March 2026 -"."""
    head = _head(text) if is_dateline(text) else None
    if head is None or not any(map(str.isdigit, head)):
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


def _names_month(head: str) -> bool:
    return any("month" in token.roles for token in tokens(head))
