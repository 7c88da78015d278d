"""Days of a timeline's quotations, as far as their text or publication says them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.render import dates
from bot.render.translator import Translator
from store.model import Quotation, Selection
from store.text.dates.beside import days_beside
from store.text.dates.periods import mentioned_dates


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDay:
    """A day with its form in writing; ``from_text`` is False for the day of publication."""

    day: date
    written: str
    from_text: bool
    inferred: bool = False


def moment(quotation: Quotation) -> TimelineDay | None:
    """The first date that the quotation names, else that of its publication, else None."""
    published = quotation.source.published
    named = mentioned_dates(quotation.text, published.day if published else None)
    if named:
        first = named[0]
        return TimelineDay(
            day=first.first, written=first.written, from_text=True, inferred=first.inferred
        )
    for day in days_beside(quotation.text, published):
        if day.first is not None and day.other is None:
            return TimelineDay(day=day.first, written=day.written, from_text=True, inferred=True)
    if published is None:
        return None
    return TimelineDay(day=published.day, written=str(published), from_text=False)


def in_order(answer: Selection) -> Selection:
    """The quotations in the order of their moments, those without any at the end."""
    placed = [(moment(quotation), quotation) for quotation in answer.quotations]
    placed.sort(key=lambda pair: (pair[0] is None, pair[0].day if pair[0] else date.max))
    return replace(
        answer,
        quotations=tuple(
            replace(quotation, rank=rank) for rank, (_, quotation) in enumerate(placed, start=1)
        ),
        differing=(),
    )


def leads(answer: Selection, say: Translator, *, plain: bool) -> Mapping[int, str]:
    """The line above each quotation, by its rank: when, and how that is known."""
    return {one.rank: lead(one, say, plain=plain) for one in answer.quotations}


def lead(quotation: Quotation, say: Translator, *, plain: bool) -> str:
    """The line above a quotation: the day of what it tells, and how that is known."""
    when = moment(quotation)
    if when is None:
        return say("Date unknown")
    exact = len(when.written) == len("2025-11-06")
    shown = dates.day(when.day) if exact and not plain else when.written
    if not when.from_text:
        return say("{date} · date of publication", date=shown)
    if when.inferred:
        return say("{date} · named in the text, counted from its publication", date=shown)
    return say("{date} · named in the text", date=shown)


def days_once(placed: Sequence[Quotation], say: Translator) -> list[str]:
    """The line above each quotation, in plain text; nothing where it is that of the one before."""
    days = [lead(one, say, plain=True) for one in placed]
    return ["" if day == before else day for before, day in zip(["", *days], days, strict=False)]
