"""Parts of dates put together: which days a run of tokens names, seen from the asking day."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from store.model import Precision
from store.text.dates.tokens import Token


class Reading(NamedTuple):
    """Days named by ``width`` tokens."""

    first: date
    last: date
    precision: Precision
    width: int
    inferred: bool = False


def read(tokens: list[Token], at: int, today: date | None) -> Reading | None:
    """Read a date or span that begins at ``tokens[at]``; None when there is none."""
    return (
        _written_in_figures(tokens[at])
        or _with_month(tokens, at, today)
        or (today and (_rolling(tokens, at, today) or _relative(tokens[at], today)))
        or _year_alone(tokens, at)
    )


def _written_in_figures(token: Token) -> Reading | None:
    if "iso" in token.roles:
        year, month, day = (int(part) for part in token.text.split("-"))
    elif "dotted" in token.roles:
        first, second, year = (int(part) for part in token.text.replace("/", ".").split("."))
        unclear = "/" in token.text and first <= 12 and second <= 12 and first != second
        day, month = (first, second) if second <= 12 else (second, first)
        if unclear:
            return _span(year, None, None, 1)
    else:
        return None
    return _span(year, month, day, 1)


def _with_month(tokens: list[Token], at: int, today: date | None) -> Reading | None:
    """5 November 2011, November 5, 2011, 2011 November, November 2011, 5 November, November."""
    window = tokens[at : at + 3]
    months = [token.value("month") for token in window]
    numbers = [token.number for token in window]
    digits = [len(token.text) for token in window]
    month = next((i for i, value in enumerate(months[:2]) if value), None)
    if month is None:
        return None
    before = numbers[0] if month == 1 else None
    after = numbers[month + 1 :]
    if month == 1 and before is None:
        return None
    if month == 1 and digits[0] == 4:
        return _span(before, months[1], None, 2)
    if month == 1:
        year = _year(after, digits[2:])
        return _finish(year, months[1], before, 3 if year else 2, today)
    year = _year(after, digits[1:])
    if year is not None:
        return _span(year, months[0], None, 2)
    if after and after[0] and after[0] <= 31:
        year = _year(after[1:], digits[2:])
        return _finish(year, months[0], after[0], 3 if year else 2, today)
    if "ambiguous" in tokens[at].roles and not (at and "preposition" in tokens[at - 1].roles):
        return None
    return _finish(None, months[0], None, 1, today)


def _year(numbers: list[int | None], digits: list[int]) -> int | None:
    """The year right after a month: 2011, or 90 and 11 of older wire copy when no day."""
    if not numbers or numbers[0] is None:
        return None
    number = numbers[0]
    if digits[0] == 4 and 1500 <= number <= 2200:
        return number
    if digits[0] == 2 and number > 31:
        return 1900 + number
    return None


def _finish(
    year: int | None, month: int | None, day: int | None, width: int, today: date | None
) -> Reading | None:
    if year is not None:
        return _span(year, month, day, width)
    if today is None or month is None:
        return None
    found = _span(today.year, month, day, width)
    if found and found.first > today:
        found = _span(today.year - 1, month, day, width)
    return found and found._replace(inferred=True)


def _span(year: int | None, month: int | None, day: int | None, width: int) -> Reading | None:
    if year is None or not 1 <= year <= 9999:
        return None
    if month is None:
        return Reading(date(year, 1, 1), date(year, 12, 31), "year", width)
    if not 1 <= month <= 12:
        return None
    days = monthrange(year, month)[1]
    if day is None:
        return Reading(date(year, month, 1), date(year, month, days), "month", width)
    if not 1 <= day <= days:
        return None
    return Reading(date(year, month, day), date(year, month, day), "day", width)


def _year_alone(tokens: list[Token], at: int) -> Reading | None:
    number = tokens[at].number
    if number is None or len(tokens[at].text) != 4 or not 1900 <= number <= 2100:
        return None
    return _span(number, None, None, 1)


def _relative(token: Token, today: date) -> Reading | None:
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
        found = _span(count // 12, count % 12 + 1, None, 1)
        return found and found._replace(inferred=True)
    if unit == "year":
        found = _span(today.year - back, None, None, 1)
        return found and found._replace(inferred=True)
    return None


def _rolling(tokens: list[Token], at: int, today: date) -> Reading | None:
    """The last 3 days, 3 days ago, son 3 gün, در ۳ روز گذشته: counted back from today."""
    past = "past" in tokens[at].roles and "relative" not in tokens[at].roles
    start = at + past
    if start + 1 >= len(tokens):
        return None
    count = tokens[start].number or tokens[start].value("number word")
    unit, _ = tokens[start + 1].roles.get("unit", ("", 0))
    if not count or not unit or count > 400:
        return None
    days = count * {"day": 1, "week": 7, "month": 30, "year": 365}[unit]
    after = tokens[start + 2].roles if start + 2 < len(tokens) else {}
    width = start + 2 - at
    if "ago" in after and not past:
        slack = 0 if unit == "day" else days // count // 2
        return _days(today, days + slack, days - slack, width + 1)
    if past or "past" in after:
        return _days(today, days, 0, width + ("past" in after and not past))
    return None


def _days(today: date, back: int, until: int, width: int) -> Reading:
    return _between(_earlier(today, back), _earlier(today, until), width)


def _between(first: date, last: date, width: int) -> Reading:
    return Reading(first, last, "day", width, inferred=True)


def _earlier(day: date, days: int) -> date:
    return date.fromordinal(max(1, day.toordinal() - days))
