"""Two dates that are the ends of one span: between 2019 and 2021, from May to July 2020."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from store.text.dates.calendars import year_of
from store.text.dates.named_days import NamedDays
from store.text.dates.tokens import DateToken

MOST_BETWEEN = 3  # tokens
_LINKS = ("to", "and", "until", "filler", "until after", "since after", "unit", "between")
_FROM = ("dan", "den", "tan", "ten")  # Turkish endings that say "from"
AND_PREFIXES = ("و",)

Link = Literal["to", "both"]


class Placed(NamedTuple):
    """A reading with the places of its tokens: ``tokens[at:end]``."""

    reading: NamedDays
    at: int
    end: int
    joined: bool = False


def join(tokens: Sequence[DateToken], found: Sequence[Placed]) -> list[Placed]:
    """Make one of each two dates that are the ends of a span, and share out the year they name."""
    joined: list[Placed] = []
    for right in found:
        left = joined[-1] if joined and not joined[-1].joined else None
        link = _link(tokens, left, right) if left else None
        if left and link:
            left = _completed(left, right)
            joined[-1] = left
            spans = right.reading.first > left.reading.first
            if spans and (link == "to" or _is_opened(tokens, left, right)):
                joined[-1] = Placed(
                    _span(left.reading, right.reading), left.at, right.end, joined=True
                )
                continue
        joined.append(right)
    return joined


def _link(tokens: Sequence[DateToken], left: Placed, right: Placed) -> Link | None:
    """What stands between two dates, when it can hold them together."""
    between = tokens[left.end : right.at]
    first = tokens[right.at]
    if not between:
        if first.follows_dash or (first.gap == "/" and first.has("iso", "yearmonth")):
            return "to"
        if tokens[left.end - 1].text[-3:] in _FROM and _is_closed(tokens, right):
            return "to"
        if first.prefix and first.prefix in AND_PREFIXES:
            return "both"
        return "both" if first.gap.strip() in (",", "،") and first.gap.strip() else None
    if len(between) > MOST_BETWEEN or not all(token.has(*_LINKS) for token in between):
        return None
    if any(token.has("to", "until") for token in between):
        return "to"
    return "both" if any(token.has("and") for token in between) else None


def _is_opened(tokens: Sequence[DateToken], left: Placed, right: Placed) -> bool:
    """Whether a word opens the span before its first end, or closes it behind its last."""
    before = left.at - 1
    while (
        before >= 0 and tokens[before].has("filler", "unit") and not tokens[before].has("between")
    ):
        before -= 1
    return (before >= 0 and tokens[before].has("between")) or _is_closed(tokens, right)


def _is_closed(tokens: Sequence[DateToken], right: Placed) -> bool:
    for token in tokens[right.end : right.end + 3]:
        if token.has("between after", "until after"):
            return True
        if not token.has("filler", "unit", "and") and len(token.text) > 3:
            return False
    return False


def _completed(left: Placed, right: Placed) -> Placed:
    """The earlier date in the year of the later one, when it was named without any."""
    yearless = left.reading.yearless
    if left.reading.weekday and right.reading.weekday and left.reading.first > right.reading.first:
        first = left.reading.first - timedelta(7)
        return left._replace(reading=left.reading._replace(first=first, last=first))
    if yearless is None or right.reading.weekday:
        return left
    year = year_of(yearless.calendar, right.reading.first)
    for candidate in (year, year - 1):
        days = yearless.within(candidate)
        if days and days[0] <= right.reading.first:
            first, last, precision = days
            return left._replace(
                reading=left.reading._replace(
                    first=first, last=last, precision=precision, inferred=right.reading.inferred
                )
            )
    return left


def _span(left: NamedDays, right: NamedDays) -> NamedDays:
    last: date = max(left.last, right.last)
    return right._replace(
        first=left.first, last=last, inferred=left.inferred or right.inferred, yearless=None
    )
