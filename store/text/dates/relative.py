"""Days counted from the asking day: yesterday, last month, on Monday, three weeks ago."""

from collections.abc import Sequence
from datetime import date, timedelta

from store.text.dates.calendars import days_of
from store.text.dates.named_days import NamedDays
from store.text.dates.tokens import DateToken, has_expression

MOST_COUNTED = 400
_NAMED = ("month", "solar month", "lunar month", "weekday", "ambiguous", "number word")
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def relative(tokens: Sequence[DateToken], at: int, today: date) -> NamedDays | None:
    """Days that begin to be named at ``tokens[at]``; None where none are."""
    return _rolling(tokens, at, today) or _running(tokens[at], today) or _weekday(tokens, at, today)


def _running(token: DateToken, today: date) -> NamedDays | None:
    """Today, this week, last month: the calendar's units, the running week at least seven days."""
    unit, back = token.roles.get("relative", ("", 0))
    if unit == "day":
        return _days(today, back, back, 1)
    if unit == "week":
        monday = today - timedelta(today.weekday())
        if back:
            return _between(monday - timedelta(7), monday - timedelta(1), 1)
        return _between(min(monday, _earlier(today, 6)), today, 1)
    if unit == "month":
        count = today.year * 12 + today.month - 1 - back
        found = days_of("common", count // 12, count % 12 + 1, None)
        return found and NamedDays(*found, 1, inferred=True)
    if unit == "year":
        found = days_of("common", today.year - back, None, None)
        return found and NamedDays(*found, 1, inferred=True)
    return None


def _weekday(tokens: Sequence[DateToken], at: int, today: date) -> NamedDays | None:
    """Monday: the last one there was, today's included; last Monday: the last before today."""
    past = tokens[at].has("past") and at + 1 < len(tokens) and tokens[at + 1].has("weekday")
    place = at + past
    token = tokens[place]
    number = token.value("weekday")
    if number is None or (token.text.isascii() and len(token.text) <= 3):
        return None
    beside = [*tokens[max(0, at - 1) : at], *tokens[place + 1 : place + 2]]
    marked = past or any(one.has("beside weekday") for one in beside)
    if token.has("everyday weekday") and not marked:
        return None
    behind = place + 1 < len(tokens) and tokens[place + 1].has("past") and not past
    back = (today.weekday() - (number - 1)) % 7
    if (past or behind) and not back:
        back = 7
    found = _days(today, back, back, place + 1 + behind - at)
    return found._replace(weekday=True)


def _rolling(tokens: Sequence[DateToken], at: int, today: date) -> NamedDays | None:
    """The last 3 days, 3 days ago, son 3 gün, در ۳ روز گذشته: counted back from today."""
    before = tokens[at] if tokens[at].has("past", "ago") else None
    if (found := _several_back(tokens, at, today)) is not None:
        return found
    behind = at + (before is not None)
    counted = _counted(tokens, behind)
    if counted is None:
        return _one_ago(tokens, behind, today, before)
    if before is not None and before.has("relative"):
        return None
    unit, count, end = counted
    after = tokens[end] if end < len(tokens) else None
    days = -(-count // 24) if unit == "hour" else count * _DAYS[unit]
    is_past = before is not None and before.has("past")
    if not is_past and after is not None and after.has("ago"):
        return _ago(today, unit, days, count, end + 1 - at)
    if before is not None and before.has("ago"):
        return _ago(today, unit, days, count, end - at)
    if is_past or (after is not None and after.has("past")):
        return _days(today, days, 0, end + (not is_past) - at)
    return None


def _several_back(tokens: Sequence[DateToken], at: int, today: date) -> NamedDays | None:
    """Three weeks ago and the past three weeks where *last week* says the same: سه هفته پیش."""
    if at + 1 >= len(tokens):
        return None
    count = tokens[at].number or tokens[at].value("number word")
    unit, back = tokens[at + 1].roles.get("relative", ("", 0))
    if not count or count > MOST_COUNTED or back != 1 or unit == "day":
        return None
    days = count * _DAYS[unit]
    if has_expression(tokens[at + 1].text.split(" ")[-1], frozenset(("ago",))):
        return _ago(today, unit, days, count, 2)
    return _days(today, days, 0, 2)


def _one_ago(
    tokens: Sequence[DateToken], at: int, today: date, before: DateToken | None
) -> NamedDays | None:
    """A week ago, two months ago, where a word is the unit and its number: قبل شهرين.

    "Before the year 2020" and "before the month of March" say another thing.
    """
    if at >= len(tokens) or not tokens[at].has("alone"):
        return None
    unit, count = tokens[at].roles["alone"]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and before is None and after.has("ago"):
        return _ago(today, unit, count * _DAYS.get(unit, 0) or 1, count, 2)
    if before is None or not before.has("ago") or before.has("past"):
        return None
    if after is not None and (after.number or after.has(*_NAMED)):
        return None
    return _ago(today, unit, count * _DAYS.get(unit, 0) or 1, count, 2)


def _counted(tokens: Sequence[DateToken], at: int) -> tuple[str, int, int] | None:
    """A unit of time with its number, in either order, and the place behind both."""
    if at + 1 >= len(tokens):
        return None
    for number, unit in ((tokens[at], tokens[at + 1]), (tokens[at + 1], tokens[at])):
        count = number.number or number.value("number word")
        if count and count <= MOST_COUNTED and unit.has("unit"):
            return unit.roles["unit"][0], count, at + 2
    return None


def _ago(today: date, unit: str, days: int, count: int, width: int) -> NamedDays:
    slack = 0 if unit in ("hour", "day") else days // count // 2
    return _days(today, days + slack, days - slack, width)


def _days(today: date, back: int, until: int, width: int) -> NamedDays:
    return _between(_earlier(today, back), _earlier(today, until), width)


def _between(first: date, last: date, width: int) -> NamedDays:
    return NamedDays(first, last, "day", width, inferred=True)


def _earlier(day: date, days: int) -> date:
    return date.fromordinal(max(1, day.toordinal() - days))
