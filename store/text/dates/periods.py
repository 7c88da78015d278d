"""Dates and spans of time that a text names, as days of the calendar."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal

from store.languages import all_languages
from store.model import Precision
from store.text.dates.calendars import HIJRI_YEARS, Calendar, days_of
from store.text.dates.ranges import Placed, join
from store.text.dates.reading import read
from store.text.dates.tokens import DateToken, has_expression, tokens
from store.text.normalise import fold

MOST_FILLERS = 3  # words between a date and what gives it a direction

_DIGIT = re.compile(r"\d")
# One of these is in every expression for days that are counted from another.
_TOLD_BY_A_DAY = frozenset(
    ("relative", "weekday", "month", "solar month", "lunar month", "past", "ago")
)

PeriodKind = Literal["at", "since", "until"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days from ``first`` to ``last``, both included, that ``text[start:end]`` names.

    ``kind`` says whether the period itself is meant, or all from its first day on, or all up to
    its last. ``inferred`` is True when a part was not written but taken from the asking day.
    ``calendar`` is the one it was written in: a month of another than the common one is none of
    the months that ``first`` and ``last`` lie in.
    """

    first: date
    last: date
    start: int
    end: int
    precision: Precision = "day"
    kind: PeriodKind = "at"
    inferred: bool = False
    calendar: Calendar = "common"

    @property
    def reach(self) -> tuple[date, date]:
        """The days meant, with the direction taken into account."""
        first = date.min if self.kind == "until" else self.first
        return first, date.max if self.kind == "since" else self.last

    @property
    def day(self) -> date | None:
        """The one day that is named; None when it is more than one, or not known to the day."""
        return self.first if self.precision == "day" and self.first == self.last else None

    @property
    def written(self) -> str:
        """The period in figures: 2025-11-05, 2025-11, 2025, or its first and its last day."""
        days = self.calendar == "common" and days_of(
            "common",
            self.first.year,
            None if self.precision == "year" else self.first.month,
            self.first.day if self.precision == "day" else None,
        )
        if days and days[1] == self.last:
            return self.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]
        return f"{self.first} – {self.last}" if self.first < self.last else str(self.first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """What a text says about time.

    ``unread`` are spans that name dates which can be read in more ways than one, such as figures
    with a Hijri year of which nothing tells the calendar. ``news`` is True when the words ask for
    what is newest.
    """

    periods: tuple[Period, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
    news: bool = False


def question_dates(question: str, today: date, language: str | None = None) -> Dates:
    """Read the periods a question names, seen from the day it is asked.

    ``language`` is that of the question, where it is known: it tells the calendar of figures.
    """
    found = tokens(question)
    placed = list(_placed(found, today, language, weekdays=True))
    return Dates(
        periods=tuple(_period(found, one) for one in placed),
        unread=tuple(_unread(found, placed)),
        news=any(token.has("news") for token in found),
    )


def mentioned_dates(text: str, published: date | None = None) -> tuple[Period, ...]:
    """Read the dates an article text mentions; "yesterday" only when ``published`` is known.

    Days of the week alone are left out: they may be still to come.
    """
    if published is None and not _DIGIT.search(text):
        return ()  # without a day to count from, no date is without a figure
    found = tokens(text)
    placed = _placed(found, published, None, weekdays=False)
    return tuple(replace(_period(found, one), kind="at") for one in placed)


def relative_periods(text: str, day: date) -> tuple[tuple[Period, bool], ...]:
    """The dates of a text that only a day tells, here ``day``: yesterday, on Wednesday, 19 October.

    With each, whether it is a day of the week alone, which is the last one up to that day.
    """
    if not has_expression(text, _TOLD_BY_A_DAY):
        return ()
    found = tokens(text)
    placed = _placed(found, day, None, weekdays=True)
    periods = ((_period(found, one), one.reading.weekday) for one in placed)
    return tuple(
        (replace(period, kind="at"), weekday)
        for period, weekday in periods
        if period.inferred or weekday
    )


def month_forms(word: str) -> tuple[str, ...]:
    """The other spellings of a month in the same language: of November also Nov."""
    return _month_forms().get(fold(word).text, ())


@cache
def _month_forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language in all_languages():
        for known in language.dates.months:
            for form in known:
                others = tuple(other for other in known if other != form)
                found.setdefault(fold(form).text, others)
    return found


def _placed(
    found: Sequence[DateToken], today: date | None, language: str | None, *, weekdays: bool
) -> list[Placed]:
    readings = _without_doubles(found, list(_readings(found, today, language)))
    return join(found, [one for one in readings if weekdays or not one.reading.weekday])


def _readings(
    found: Sequence[DateToken], today: date | None, language: str | None
) -> Iterator[Placed]:
    at = 0
    while at < len(found):
        reading = read(found, at, today, language)
        if reading is None:
            at += 1
            continue
        yield Placed(reading, at, at + reading.width)
        at += reading.width


def _without_doubles(found: Sequence[DateToken], readings: Sequence[Placed]) -> Iterator[Placed]:
    """Leave out days of the week that stand beside the date they belong to."""
    for number, one in enumerate(readings):
        if one.reading.weekday:
            beside = [*readings[max(0, number - 1) : number], *readings[number + 1 : number + 2]]
            if any(_belong_together(found, one, other) for other in beside):
                continue
        yield one


def _belong_together(found: Sequence[DateToken], weekday: Placed, other: Placed) -> bool:
    left, right = (weekday, other) if weekday.at < other.at else (other, weekday)
    between = found[left.end : right.at]
    dated = other.reading.precision == "day" and not other.reading.weekday
    close = all(token.has("filler", "beside weekday") for token in between) and len(between) <= 2
    return (
        dated
        and close
        and not found[right.at].follows_dash
        and not any(token.has("to", "and", "until") for token in between)
    )


def _period(found: Sequence[DateToken], placed: Placed) -> Period:
    reading = placed.reading
    return Period(
        first=reading.first,
        last=reading.last,
        start=found[placed.at].start,
        end=found[placed.end - 1].end,
        precision=reading.precision,
        kind="at" if placed.joined or reading.spans else _direction(found, placed.at, placed.end),
        inferred=reading.inferred,
        calendar=reading.calendar,
    )


def _direction(found: Sequence[DateToken], at: int, end: int) -> PeriodKind:
    before, after = at - 1, end
    while before > at - 1 - MOST_FILLERS and before >= 0 and _is_filler(found[before]):
        before -= 1
    while after < end + 2 and after < len(found) and _is_filler(found[after]):
        after += 1
    opening = found[before] if before >= 0 else None
    closing = found[after] if after < len(found) else None
    if (opening and opening.has("until")) or (closing and closing.has("until after")):
        return "until"
    if (opening and opening.has("since")) or (closing and closing.has("since after")):
        return "since"
    return "at"


def _is_filler(token: DateToken) -> bool:
    directed = token.has("since", "until", "since after", "until after")
    return token.has("filler", "unit") and not directed


def _unread(found: Sequence[DateToken], placed: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Dates of the Hijri calendars that could not be read in one way."""
    read_places = {place for one in placed for place in range(one.at, one.end)}
    for at, token in enumerate(found):
        if at in read_places:
            continue
        in_figures = token.has("iso", "dotted") and any(
            int(part) in HIJRI_YEARS
            for part in token.text.replace("/", "-").replace(".", "-").split("-")
        )
        named = token.has("solar month", "lunar month") and not token.has("month")
        if in_figures or (named and _beside_number(found, at)):
            yield token.start, token.end


def _beside_number(found: Sequence[DateToken], at: int) -> bool:
    return any(token.number for token in found[max(0, at - 1) : at + 2])
