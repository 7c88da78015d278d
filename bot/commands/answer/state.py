"""The kept state of an answer, by which its buttons work after a restart: places, never words.

The filters are kept too, because they can be taken off; the question is not.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from bot.render.markup.custom_id import PageLayout
from store.model import Filters, Quotation, Reference, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationPlace:
    """Where a quotation is: a span of an article version, and what was bold in it."""

    rank: int
    reference: Reference
    start: int
    end: int
    highlights: tuple[tuple[int, int], ...]
    also_in: tuple[Reference, ...]

    @classmethod
    def of(cls, quotation: Quotation) -> Self:
        """The place of a quotation."""
        return cls(
            rank=quotation.rank,
            reference=quotation.reference,
            start=quotation.start,
            end=quotation.end,
            highlights=quotation.highlights,
            also_in=quotation.also_in,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerState:
    """An answer without its words, and how it was laid out."""

    places: tuple[QuotationPlace, ...]
    per_page: int
    room: int
    private: bool
    plain: bool
    single_source: bool = False
    newer: Reference | None = None
    differing: tuple[tuple[int, ...], ...] = ()
    timeline: bool = False
    asked: bool = True
    whole: bool = False
    filters: Filters = field(default_factory=Filters)
    as_of: date | None = None
    names: int = 0

    @classmethod
    def of(cls, answer: Selection, layout: PageLayout) -> Self:
        """What to keep of an arranged selection."""
        return cls(
            places=tuple(QuotationPlace.of(quotation) for quotation in answer.quotations),
            per_page=layout.per_page,
            room=layout.room,
            private=layout.private,
            plain=layout.plain,
            single_source=answer.single_source,
            newer=answer.newer,
            differing=answer.differing,
            timeline=bool(layout.leads),
            asked=layout.asked,
            whole=layout.whole,
            filters=layout.filters,
            as_of=layout.as_of,
            names=layout.names,
        )

    @classmethod
    def read(cls, body: str) -> Self:
        """Read what ``write`` made."""
        kept = json.loads(body)
        as_of = kept.get("as_of")
        return cls(
            places=tuple(_place(place) for place in kept["places"]),
            per_page=kept["per_page"],
            room=kept["room"],
            private=kept["private"],
            plain=kept["plain"],
            single_source=kept["single_source"],
            newer=Reference.parse(kept["newer"]) if kept["newer"] else None,
            differing=tuple(tuple(group) for group in kept["differing"]),
            timeline=kept.get("timeline", False),
            asked=kept.get("asked", True),
            whole=kept.get("whole", False),
            filters=Filters.from_json(body),
            as_of=date.fromisoformat(as_of) if as_of else None,
            names=kept.get("names", 0),
        )

    def write(self) -> str:
        """All of it as JSON."""
        return self.filters.to_json(
            places=[_written(place) for place in self.places],
            per_page=self.per_page,
            room=self.room,
            private=self.private,
            plain=self.plain,
            single_source=self.single_source,
            newer=str(self.newer) if self.newer else None,
            differing=self.differing,
            timeline=self.timeline,
            asked=self.asked,
            whole=self.whole,
            as_of=self.as_of,
            names=self.names,
        )

    def layout(self, reply: str, page: int) -> PageLayout:
        """How one of its pages is shown."""
        return PageLayout(
            reply=reply,
            page=page,
            per_page=self.per_page,
            private=self.private,
            plain=self.plain,
            room=self.room,
            asked=self.asked,
            whole=self.whole,
            filters=self.filters,
            as_of=self.as_of,
            names=self.names,
        )


def holds_answer(body: str) -> bool:
    """Whether kept text is that of an answer; other replies keep other things."""
    return "places" in json.loads(body)


def _written(place: QuotationPlace) -> dict[str, object]:
    return {
        "rank": place.rank,
        "reference": str(place.reference),
        "span": [place.start, place.end],
        "highlights": place.highlights,
        "also_in": _names(place.also_in),
    }


def _place(kept: dict[str, Any]) -> QuotationPlace:
    start, end = kept["span"]
    return QuotationPlace(
        rank=kept["rank"],
        reference=Reference.parse(kept["reference"]),
        start=start,
        end=end,
        highlights=tuple((first, last) for first, last in kept["highlights"]),
        also_in=tuple(Reference.parse(name) for name in kept["also_in"]),
    )


def _names(references: Sequence[Reference]) -> list[str]:
    return [str(reference) for reference in references]
