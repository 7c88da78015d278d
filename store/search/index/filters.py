"""Filters as one boolean per passage: which of them a question may see."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from store.model import SourceMatch
from store.search.arrays import Bools, Ints, common
from store.search.index.columns import Columns
from store.search.index.segments.segment import Segment


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """The docs of one view that are allowed; combined with ``&``, ``|`` and ``~``.

    Removed passages may be marked in it; the view never gives them all the same.
    """

    allowed: Bools

    def __and__(self, other: Self) -> "Mask":
        return Mask(self.allowed & other.allowed)

    def __or__(self, other: Self) -> "Mask":
        return Mask(self.allowed | other.allowed)

    def __invert__(self) -> "Mask":
        return Mask(~self.allowed)


def allowed(
    segment: Segment,
    languages: Collection[str] | None,
    source: SourceMatch | None,
    since: int | None,
    until: int | None,
) -> Bools:
    """Mark the passages of a segment that every given condition allows.

    A passage whose day is not known is outside every range of days.
    """
    marks = np.ones(segment.size, np.bool_)
    if languages is not None:
        numbers = [place for place, name in enumerate(segment.languages) if name in languages]
        marks &= _among(segment.language, numbers)
    if source is not None:
        named = _among(segment.publisher, source.publishers)
        marks &= named | _among(segment.article, source.articles)
    if since is not None:
        marks &= segment.published >= max(since, 1)
    if until is not None:
        marks &= (segment.published <= until) & (segment.published > 0)
    return marks


def _among(column: Ints, wanted: Collection[int]) -> Bools:
    """Mark the places whose value is wanted: one pass each while they are few, else a sort."""
    if len(wanted) > 16:
        return np.isin(column, np.fromiter(wanted, np.int64, len(wanted)))
    marks = np.zeros(column.size, np.bool_)
    for value in wanted:
        marks |= column == value
    return marks


def having(passages: Columns, terms: Collection[str]) -> Bools:
    """Mark the docs that have any of the terms, in the title or the text."""
    marks = np.zeros(passages.numbers, np.bool_)
    for base, part in zip(passages.bases.tolist(), passages.parts, strict=False):
        here = marks[base : base + part.segment.size]
        for term in terms:
            here[part.segment.docs(term)] = True
    return marks


def phrase(passages: Columns, words: Sequence[Collection[str]]) -> Bools:
    """Mark the docs where the words follow each other, all in the title or all in the text."""
    marks = np.ones(passages.numbers, np.bool_)
    for word in words:
        marks &= having(passages, word)
    docs = marks.nonzero()[0]
    marks[docs] = _follow(passages, docs, words)
    return marks


def _follow(passages: Columns, docs: Ints, words: Sequence[Collection[str]]) -> Bools:
    """Tell which of the docs have the words one after the other."""
    if not words:
        return np.ones(docs.size, np.bool_)
    names = sorted({term for word in words for term in word})
    found = passages.term_positions(docs, names)
    room = int(found.place.max(initial=0)) + len(words) + 1
    spot = (found.row * 2 + ~found.in_title) * room + found.place + len(words)
    starts: Ints = spot
    for step, word in enumerate(words):
        wanted = np.isin(found.term, [names.index(term) for term in set(word)])
        starts = common(starts, spot[wanted] - step)
    marks = np.zeros(docs.size, np.bool_)
    marks[starts // (2 * room)] = True
    return marks
