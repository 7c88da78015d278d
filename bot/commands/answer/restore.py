"""Quotations read again from the store, and the check that holds before anything is sent."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.commands.answer.state import AnswerState, QuotationPlace
from bot.discord.errors import NotVerbatimError
from bot.render.escape import clean, unescape
from bot.render.message import Text
from store.errors import ArticleNotFoundError
from store.library import articles, verify
from store.model import Answer, Article, Filters, Quotation, Scope


def recalled(session: Session, scope: Scope, kept: AnswerState) -> tuple[Answer | None, int]:
    """The answer as the store has it now, and how many of its quotations are gone.

    None when nothing is left of it.
    """
    found = [_quotation(session, scope, place) for place in kept.places]
    left = tuple(quotation for quotation in found if quotation is not None)
    gone = len(found) - len(left)
    if not left:
        return None, gone
    ranks = {quotation.rank for quotation in left}
    groups = (tuple(rank for rank in group if rank in ranks) for group in kept.differing)
    return Answer(
        question="",
        terms=(),
        expanded=(),
        filters=Filters(),
        quotations=left,
        silence=None,
        elapsed_ms=0.0,
        single_source=kept.single_source,
        newer=kept.newer,
        differing=tuple(group for group in groups if len(group) > 1),
    ), gone


def require_verbatim(
    session: Session, scope: Scope, blocks: Sequence[tuple[Quotation, Text]]
) -> None:
    """Raise NotVerbatimError unless each quotation and what is shown of it is what is stored."""
    wrong = [
        quotation.reference
        for quotation, block in blocks
        if not (_shows(block, quotation) and verify.verbatim(session, scope, quotation))
    ]
    if wrong:
        raise NotVerbatimError(wrong)


def _shows(block: Text, quotation: Quotation) -> bool:
    if not block.quote:  # too long to be shown: nothing of it is
        return True
    return block.quote in block.content and unescape(block.quote) == clean(quotation.text)


def _quotation(session: Session, scope: Scope, place: QuotationPlace) -> Quotation | None:
    try:
        article = articles.get(session, scope, place.reference)
    except ArticleNotFoundError:
        return None
    if not 0 <= place.start < place.end <= len(article.body):
        return None
    before, after = _around(article, place)
    return Quotation(
        rank=place.rank,
        score=0.0,
        reference=place.reference,
        start=place.start,
        end=place.end,
        text=article.body[place.start : place.end],
        highlights=place.highlights,
        source=article.source,
        before=before,
        after=after,
        also_in=place.also_in,
        changed_since=article.version != article.current_version,
    )


def _around(article: Article, place: QuotationPlace) -> tuple[str, str]:
    """What stands before and after the quotation in its passage."""
    for passage in article.passages:
        if passage.start <= place.start and place.end <= passage.end:
            return (
                article.body[passage.start : place.start].strip(),
                article.body[place.end : passage.end].strip(),
            )
    return "", ""
