"""Dates and spans of time that a text names, as days of the calendar."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal

from store.languages import all_languages
from store.model import Precision
from store.text.dates.reading import read
from store.text.dates.tokens import Token, tokens
from store.text.normalise import fold

Kind = Literal["at", "since", "until"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days from ``first`` to ``last``, both included, that ``text[start:end]`` names.

    ``kind`` says whether the period itself is meant, or all from its first day on, or all up to
    its last. ``inferred`` is True when a part was not written but taken from the asking day.
    """

    first: date
    last: date
    start: int
    end: int
    precision: Precision = "day"
    kind: Kind = "at"
    inferred: bool = False

    @property
    def reach(self) -> tuple[date, date]:
        """The days meant, with the direction taken into account."""
        first = date.min if self.kind == "until" else self.first
        return first, date.max if self.kind == "since" else self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """What a text says about time.

    ``unread`` are spans that name months of the solar Hijri calendar, which is not converted.
    ``news`` is True when the words ask for what is newest.
    """

    periods: tuple[Period, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
    news: bool = False


def question_dates(question: str, today: date) -> Dates:
    """Read the periods a question names, seen from the day it is asked."""
    folded = fold(question)
    found = tokens(folded.text)
    periods = _joined(found, list(_periods(found, today)))
    offsets = folded.offsets
    return Dates(
        periods=tuple(
            replace(period, start=offsets[period.start], end=offsets[period.end])
            for period in periods
        ),
        unread=tuple(
            (offsets[token.start], offsets[token.end])
            for at, token in enumerate(found)
            if "jalali" in token.roles and _beside_number(found, at)
        ),
        news=any("news" in token.roles for token in found),
    )


def mentioned_dates(text: str, published: date | None = None) -> tuple[Period, ...]:
    """Read the dates an article text mentions; "yesterday" only when ``published`` is known."""
    folded = fold(text)
    periods = _periods(tokens(folded.text), published)
    offsets = folded.offsets
    return tuple(
        replace(period, start=offsets[period.start], end=offsets[period.end], kind="at")
        for period in periods
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


def _periods(found: list[Token], today: date | None) -> Iterator[Period]:
    at = 0
    while at < len(found):
        reading = read(found, at, today)
        if reading is None:
            at += 1
            continue
        first, last, precision, width, inferred = reading
        yield Period(
            first=first,
            last=last,
            start=found[at].start,
            end=found[at + width - 1].end,
            precision=precision,
            kind=_direction(found, at, width),
            inferred=inferred,
        )
        at += width


def _direction(found: list[Token], at: int, width: int) -> Kind:
    before = found[at - 1].roles if at else {}
    after = found[at + width].roles if at + width < len(found) else {}
    if "until" in before or "until after" in after:
        return "until"
    if "since" in before or "since after" in after:
        return "since"
    return "at"


def _joined(found: list[Token], periods: list[Period]) -> list[Period]:
    """Make one period of "between 2019 and 2021", "from May to July 2020", "2019-2021"."""
    joined: list[Period] = []
    for period in periods:
        if joined and period.first > joined[-1].first and _range(found, joined[-1], period):
            earlier = joined.pop()
            period = replace(period, first=earlier.first, start=earlier.start, kind="at")
        joined.append(period)
    return joined


def _range(found: list[Token], left: Period, right: Period) -> bool:
    between = [token for token in found if left.end <= token.start and token.end <= right.start]
    if not between:
        return right.start - left.end == 1
    before = [token for token in found if token.end <= left.start][-1:]
    opened = bool(before) and "between" in before[0].roles
    return opened and len(between) <= 2 and "and" in between[0].roles


def _beside_number(found: list[Token], at: int) -> bool:
    return any(token.number for token in found[max(0, at - 1) : at + 2])
