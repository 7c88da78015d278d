"""Days that words name, with how surely they do."""

from datetime import date
from typing import NamedTuple

from store.model import Precision
from store.text.dates.calendars import Calendar, days_of


class Yearless(NamedTuple):
    """A month, and perhaps days of it, that was named without a year."""

    calendar: Calendar
    month: int
    day: int | None
    last_day: int | None

    def within(self, year: int) -> tuple[date, date, Precision] | None:
        """Its days in a year."""
        return whole(self.calendar, year, self.month, self.day, self.last_day)


class NamedDays(NamedTuple):
    """Days named by ``width`` tokens."""

    first: date
    last: date
    precision: Precision
    width: int
    inferred: bool = False
    calendar: Calendar = "common"
    yearless: Yearless | None = None
    weekday: bool = False
    spans: bool = False  # from one day to another


def whole(
    calendar: Calendar, year: int, month: int | None, day: int | None, last_day: int | None
) -> tuple[date, date, Precision] | None:
    """The days of a year, a month, a day, or from one day of a month to another."""
    first = days_of(calendar, year, month, day)
    if first is None or last_day is None:
        return first
    last = days_of(calendar, year, month, last_day)
    return (first[0], last[1], "day") if last and last[0] > first[0] else None
