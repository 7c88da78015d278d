"""Days in figures of which the day of the week beside them tells the order and the calendar."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from store.languages import all_languages
from store.text.characters import western_digits
from store.text.dates.calendars import HIJRI_YEARS, Calendar, days_of
from store.text.dates.tokens import tokens
from store.text.normalise import fold_text
from store.text.words import lettered_words

_FIGURES = re.compile(
    r"(?<![\d/.-])(?:(?P<year>\d{4})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    r"|(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<last>\d{4}))(?![\d/.-])"
)


def decided_day(text: str) -> date | None:
    """The one reading of a text's only day in figures that falls on the day it names.

    "Tue, 03/10/2026" can be the 10th of March and not the 3rd of October, a Saturday. None where
    no day of the week stands there, or none or both of the readings fall on it.
    """
    text = western_digits(text)
    found = list(_FIGURES.finditer(text))
    if len(found) != 1 or len(named := set(_weekdays(text))) != 1:
        return None
    [weekday] = named
    days = {day for day in _readings(found[0]) if day.isoweekday() == weekday}
    return days.pop() if len(days) == 1 else None


def _readings(match: re.Match[str]) -> Iterator[date]:
    """The days that the figures can be, in any order and calendar that is in use."""
    if match["year"]:
        orders = [(int(match["year"]), int(match["month"]), int(match["day"]))]
    else:
        year, one, other = int(match["last"]), int(match["first"]), int(match["second"])
        orders = [(year, other, one), (year, one, other)]
    for year, month, day in orders:
        calendar: Calendar = "solar" if year in HIJRI_YEARS else "common"
        span = days_of(calendar, year, month, day)
        if span is not None and span[0] == span[1]:
            yield span[0]


def _weekdays(text: str) -> Iterator[int]:
    """The days of the week that are named in full or shortened, 1 for Monday."""
    named = [number for token in tokens(text) if (number := token.value("weekday")) is not None]
    yield from named
    if not named:
        short = (_shortened().get(fold_text(word)) for word in lettered_words(text))
        yield from (number for number in short if number is not None)


@cache
def _shortened() -> dict[str, int]:
    return {
        fold_text(form): number
        for language in all_languages()
        for number, forms in enumerate(language.dates.stamp_weekdays, start=1)
        for form in forms
    }
