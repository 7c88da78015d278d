"""Three calendars: the common one, the solar Hijri of Iran and Afghanistan, and the lunar Hijri."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from store.model import Precision

Calendar = Literal["common", "solar", "lunar"]
DaySpan = tuple[date, date, Precision]

COMMON_YEARS = range(1500, 2201)
HIJRI_YEARS = range(1200, 1501)
SLACK = 1  # days by which the new moon is seen earlier or later than it is reckoned
_LUNAR_EPOCH = 227_014  # the day before the first of the lunar calendar


def days_of(calendar: Calendar, year: int, month: int | None, day: int | None) -> DaySpan | None:
    """The first and the last day of a year, a month or a day; None where there is no such.

    Lunar months begin when the moon is seen: days and months reach a day farther on both sides.
    """
    if calendar == "solar":
        return _solar(year, month, day)
    if calendar == "lunar":
        return _lunar(year, month, day)
    return _common(year, month, day)


def year_of(calendar: Calendar, day: date) -> int:
    """The year of a calendar in which a day lies."""
    if calendar == "common":
        return day.year
    year = day.year - 621 if calendar == "solar" else (day.year - 622) * 33 // 32
    for candidate in (year, year - 1, year + 1):
        span = days_of(calendar, candidate, None, None)
        if span and span[0] <= day <= span[1]:
            return candidate
    return year


def _common(year: int, month: int | None, day: int | None) -> DaySpan | None:
    if not 1 <= year <= 9999:
        return None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31), "year"
    if not 1 <= month <= 12:
        return None
    days = monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, days), "month"
    if not 1 <= day <= days:
        return None
    return date(year, month, day), date(year, month, day), "day"


def _solar(year: int, month: int | None, day: int | None) -> DaySpan | None:
    from persiantools.jdatetime import JalaliDate

    if year not in HIJRI_YEARS:
        return None
    try:
        if day is not None and month is not None:
            found = JalaliDate(year, month, day).to_gregorian()
            return found, found, "day"
        last = month or 12
        days = JalaliDate.days_in_month(last, year)
        return (
            JalaliDate(year, month or 1, 1).to_gregorian(),
            JalaliDate(year, last, days).to_gregorian(),
            "month" if month else "year",
        )
    except ValueError:
        return None


def _lunar(year: int, month: int | None, day: int | None) -> DaySpan | None:
    if year not in HIJRI_YEARS or not 1 <= (month or 1) <= 12 or not 1 <= (day or 1) <= 30:
        return None
    slack = timedelta(SLACK)
    if month is None:
        first, last = _first_of_lunar(year, 1), _first_of_lunar(year + 1, 1) - timedelta(1)
        return first - slack, last + slack, "year"
    first = _first_of_lunar(year, month)
    if day is None:
        after = (year, month + 1) if month < 12 else (year + 1, 1)
        return first - slack, _first_of_lunar(*after) - timedelta(1) + slack, "month"
    reckoned = first + timedelta(day - 1)
    return reckoned - slack, reckoned + slack, "day"


def _first_of_lunar(year: int, month: int) -> date:
    """By the reckoned calendar: months of 30 and 29 days in turn, 11 leap years in 30."""
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2
    return date.fromordinal(_LUNAR_EPOCH + before + 1)
