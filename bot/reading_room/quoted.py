"""The words that an address names, as a quotation of the article version they stand in."""

from bot.reading_room import typed
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.request import PageRequest
from store.db.database import Session
from store.library import articles
from store.library.holdings import quotations
from store.model import Article, Quotation, Reference, Scope


def quotation(request: PageRequest, session: Session, scope: Scope) -> Quotation:
    """The words from ``start`` to ``end``; the whole passage where only a reference is given."""
    place = Reference.parse(request.path["reference"])
    article = articles.get(session, scope, place)
    span = typed.span(request.query, len(article.body)) or _passage(article, place)
    if span is None:
        raise PageRefusedError(
            request.say("This address names no words of {place}.", place=place), 404
        )
    start, end = span
    return quotations.quotation(article, start, end)


def _passage(article: Article, place: Reference) -> tuple[int, int] | None:
    passage = next((one for one in article.passages if one.ordinal == place.passage), None)
    return (passage.start, passage.end) if passage else None
