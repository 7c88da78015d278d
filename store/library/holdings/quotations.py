"""A stretch of a stored article as a quotation, with all that is known of its place."""

from collections.abc import Sequence

from store.model import Article, Passage, Quotation, Reference
from store.notices import Problem
from store.notices.errors import InvalidInputError
from store.text.anchors import anchor
from store.text.pages import page_at


def quotation(
    article: Article,
    start: int,
    end: int,
    *,
    rank: int = 1,
    highlights: Sequence[tuple[int, int]] = (),
    also_in: Sequence[Reference] = (),
) -> Quotation:
    """The words from ``start`` to ``end`` of an article version.

    Raises InvalidInputError when they are no words of it.
    """
    if not 0 <= start < end <= len(article.body) or not article.body[start:end].strip():
        raise InvalidInputError(
            Problem.NO_WORDS_THERE, reference=str(article.reference), start=start, end=end
        )
    before, after = _around(article, start, end)
    return Quotation(
        rank=rank,
        score=0.0,
        reference=_reference(article, start),
        start=start,
        end=end,
        text=article.body[start:end],
        highlights=tuple(highlights),
        source=article.source,
        before=before,
        after=after,
        also_in=tuple(also_in),
        changed_since=article.version != article.current_version,
        anchor=anchor(article.body, start, end),
        page=page_at(article.source.pages, start),
    )


def named(article: Article, reference: Reference, words: str | None = None) -> Quotation:
    """What a reference names: its passage, or the first words of the article that are given.

    Raises InvalidInputError when the words are not there to the letter.
    """
    passage = _passage(article, reference)
    start, end = (passage.start, passage.end) if passage else (0, len(article.body))
    if words is None:
        if passage is None:
            raise InvalidInputError(Problem.WHOLE_ARTICLE, reference=str(reference))
        return quotation(article, start, end)
    at = article.body.find(words.strip(), start, end)
    if at < 0:
        raise InvalidInputError(Problem.NOT_THESE_WORDS, reference=str(reference))
    return quotation(article, at, at + len(words.strip()))


def _passage(article: Article, reference: Reference) -> Passage | None:
    return next((one for one in article.passages if one.ordinal == reference.passage), None)


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
