"""The source of an article stands once: which quotations come from the same article as another."""

from collections.abc import Mapping, Sequence

from bot.render.translator import Translator
from store.model import Quotation


def same_article(quotations: Sequence[Quotation]) -> Mapping[int, int]:
    """For each quotation of an article quoted before, by its rank, the rank of the first of it."""
    first: dict[tuple[int, int | None], int] = {}
    again = {}
    for one in quotations:
        place = (one.reference.article, one.reference.version)
        if place in first:
            again[one.rank] = first[place]
        first.setdefault(place, one.rank)
    return again


def same_as(rank: int, say: Translator) -> str:
    """What stands in place of the source of such a quotation."""
    return say("same article as {n}", n=rank)
