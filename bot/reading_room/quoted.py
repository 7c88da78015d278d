"""The words that an address names, as a quotation of the article version they stand in."""

from sqlmodel import Session

from bot.reading_room import typed
from bot.reading_room.mistakes import RefusedError
from bot.reading_room.request import PageRequest
from store.library import articles
from store.model import Article, Quotation, Reference, Scope


def quotation(request: PageRequest, session: Session, scope: Scope) -> Quotation:
    """The words from ``start`` to ``end``; the whole passage where only a reference is given."""
    place = Reference.parse(request.path["reference"])
    article = articles.get(session, scope, place)
    span = typed.span(request.query, len(article.body)) or _passage(article, place)
    if span is None:
        raise RefusedError(request.say("This address names no words of {place}.", place=place), 404)
    start, end = span
    before, after = _around(article, start, end)
    return Quotation(
        rank=1,
        score=0.0,
        reference=_reference(article, start),
        start=start,
        end=end,
        text=article.body[start:end],
        highlights=(),
        source=article.source,
        before=before,
        after=after,
        changed_since=article.version != article.current_version,
    )


def _passage(article: Article, place: Reference) -> tuple[int, int] | None:
    passage = next((one for one in article.passages if one.ordinal == place.passage), None)
    return (passage.start, passage.end) if passage else None


def _reference(article: Article, start: int) -> Reference:
    """The passage in which the words begin, by its name."""
    begun = [one for one in article.passages if one.start <= start]
    return begun[-1].reference if begun else article.reference


def _around(article: Article, start: int, end: int) -> tuple[str, str]:
    """What stands before and after the words in the passage that holds them."""
    for one in article.passages:
        if one.start <= start and end <= one.end:
            return article.body[one.start : start].strip(), article.body[end : one.end].strip()
    return "", ""
