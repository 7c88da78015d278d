"""Quotations read again from the store, by the places that were kept of them."""

from bot.commands.answer.state import AnswerState, QuotationPlace
from store.db.database import Session
from store.library import articles
from store.library.holdings import quotations
from store.model import Quotation, Scope, Selection
from store.notices.errors import ArticleNotFoundError


def restored(session: Session, scope: Scope, kept: AnswerState) -> Selection:
    """The selection as the store has it now; it counts those that are gone, and may be empty."""
    found = [_quotation(session, scope, place) for place in kept.places]
    left = tuple(quotation for quotation in found if quotation is not None)
    ranks = {quotation.rank for quotation in left}
    groups = (tuple(rank for rank in group if rank in ranks) for group in kept.differing)
    return Selection(
        quotations=left,
        single_source=kept.single_source,
        newer=kept.newer,
        differing=tuple(group for group in groups if len(group) > 1),
        missing=len(found) - len(left),
    )


def _quotation(session: Session, scope: Scope, place: QuotationPlace) -> Quotation | None:
    try:
        article = articles.get(session, scope, place.reference)
    except ArticleNotFoundError:
        return None
    if article.id != place.reference.article:  # an alias of another one, which came later
        return None
    if not 0 <= place.start < place.end <= len(article.body):
        return None
    return quotations.quotation(
        article,
        place.start,
        place.end,
        rank=place.rank,
        highlights=place.highlights,
        also_in=place.also_in,
    )
