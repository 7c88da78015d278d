"""Dates as people type them into options, forms and commands: read in one way, or refused."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from store.model import Precision, Published
from store.notices.errors import AmbiguousDateError, InvalidDateError, UnevenDateError
from store.text.characters import HYPHENS, western_digits
from store.text.dates.calendars import COMMON_YEARS, HIJRI_YEARS, SLACK, Calendar, days_of
from store.text.dates.day_names import in_figures
from store.text.dates.periods import Period, question_dates
from store.text.dates.reading import calendar_of
from store.text.dates.tokens import tokens

LONGEST = 80  # characters of a typed date
AHEAD = timedelta(366)  # how far ahead a Hijri date may lie: 1446 is no solar year of today

_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/. ])(\d{1,2})(?:\2(\d{1,2}))?)?")
_YEAR_LAST = re.compile(r"(?:(\d{1,2})([-/. ]))?(\d{1,2})[-/. ](\d{4})")
_DASHES = str.maketrans(dict.fromkeys(f"{HYPHENS}–−", "-"))
_BESIDE = ("filler", "weekday", "unit", "common", "solar", "lunar")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """One way to read a typed date: the days from ``first`` to ``last``, both included.

    ``inferred`` is True when a part was not typed but taken from the day of typing: "yesterday".
    """

    first: date
    last: date
    precision: Precision
    calendar: Calendar = "common"
    inferred: bool = False


def read_date(
    text: str, *, today: date, language: str | None = None, is_since: bool = False
) -> tuple[DateReading, ...]:
    """Every way a typed date can be read: none, the one, or those only the writer can choose from.

    ``language`` is that of the writer, where it is known: it tells the calendar of figures. Where a
    first day is asked for (``is_since``), it may be typed as one: "since Monday".
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        return ()
    western = western_digits(text).translate(_DASHES)
    if year_first := _YEAR_FIRST.fullmatch(western):
        year, _, month, day = year_first.groups()
        found = _in_figures(text, int(year), (_number(month), _number(day)), language)
    elif year_last := _YEAR_LAST.fullmatch(western):
        found = _day_first(text, year_last, language)
    else:
        found = _in_words(in_figures(text), today, language, is_since=is_since)
    return tuple(
        dict.fromkeys(
            one for one in found if one.calendar == "common" or one.first <= today + AHEAD
        )
    )


def typed_days(
    text: str, *, today: date, language: str | None = None, is_since: bool = False
) -> tuple[date, date]:
    """The first and the last day that are meant; a StoreError says what is wrong."""
    one = _the_one(text, today, language, is_since=is_since)
    return one.first, one.last


def typed_published(text: str, *, today: date, language: str | None = None) -> Published:
    """The day, month or year of publication that is meant; a StoreError says what is wrong.

    Nothing is taken from the day of typing: "yesterday" is no date of publication. A month or year
    of another calendar is stored as the month or year of the common one that holds all its days.
    """
    one = _the_one(text, today, language)
    if one.inferred:
        raise InvalidDateError(text)
    if one.first == one.last:
        return Published(day=one.first)
    first, last = one.first, one.last
    if (first.year, first.month) == (last.year, last.month) and one.precision == "month":
        return Published(day=first.replace(day=1), precision="month")
    if first.year == last.year and one.precision in ("month", "year"):
        return Published(day=first.replace(month=1, day=1), precision="year")
    raise UnevenDateError(text, first, last)


def _the_one(
    text: str, today: date, language: str | None, *, is_since: bool = False
) -> DateReading:
    found = read_date(text, today=today, language=language, is_since=is_since)
    if not found:
        figures = _YEAR_FIRST.fullmatch(western_digits(text).translate(_DASHES).strip())
        raise InvalidDateError(text, no_such_day=figures is not None and _is_full(figures))
    if len(found) > 1:
        raise AmbiguousDateError(text, [(one.first, one.last) for one in found])
    return found[0]


def _is_full(figures: re.Match[str]) -> bool:
    """Whether the figures are a whole day of a year that can be."""
    year = int(figures[1])
    return figures[4] is not None and (year in COMMON_YEARS or year in HIJRI_YEARS)


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _day_first(text: str, match: re.Match[str], language: str | None) -> Iterator[DateReading]:
    """5.11.2025 is the fifth of November; 5/11/2025 may be the eleventh of May."""
    day, month, year = _number(match[1]), int(match[3]), int(match[4])
    yield from _in_figures(text, year, (month, day), language)
    if day is not None and match[2] != "." and year not in HIJRI_YEARS:
        yield from _in_figures(text, year, (day, month), language)


def _in_figures(
    text: str, year: int, rest: tuple[int | None, int | None], language: str | None
) -> Iterator[DateReading]:
    if year in HIJRI_YEARS:
        known = calendar_of(tokens(text), 0, year, language)
        calendars: Sequence[Calendar] = (known,) if known else ("solar", "lunar")
    else:
        calendars = ("common",) if year in COMMON_YEARS else ()
    for calendar in calendars:
        found = days_of(calendar, year, *rest)
        if found:
            yield from _each(calendar, *found, inferred=False)


def _each(
    calendar: Calendar, first: date, last: date, precision: Precision, *, inferred: bool
) -> Iterator[DateReading]:
    """The reading; of a day of the lunar calendar, each of the days that it can be."""
    if calendar == "lunar" and precision == "day" and last - first == timedelta(2 * SLACK):
        days = [first + timedelta(step) for step in range(2 * SLACK + 1)]
        spans = [(day, day) for day in days]
    else:
        spans = [(first, last)]
    for start, end in spans:
        yield DateReading(
            first=start, last=end, precision=precision, calendar=calendar, inferred=inferred
        )


def _in_words(
    text: str, today: date, language: str | None, *, is_since: bool
) -> Iterator[DateReading]:
    """A date with a name in it, when nothing else stands there."""
    dates = question_dates(text, today, language)
    if len(dates.periods) != 1 or dates.unread:
        return
    [period] = dates.periods
    kinds = ("at", "since") if is_since else ("at",)
    if period.kind in kinds and _is_all(text, period, is_since=is_since):
        yield from _each(
            period.calendar,
            period.first,
            period.last,
            period.precision,
            inferred=period.inferred,
        )


def _is_all(text: str, period: Period, *, is_since: bool) -> bool:
    """Whether beside the period there are only days of the week, eras and small words."""
    beside = (*_BESIDE, "since", "since after") if is_since else _BESIDE
    outside = f"{text[: period.start]} {text[period.end :]}"
    return not any(map(str.isdigit, outside)) and all(
        token.has(*beside)
        for token in tokens(text)
        if token.end <= period.start or token.start >= period.end
    )
