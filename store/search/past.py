"""The passages of libraries as they were at the end of a day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
from sqlmodel import Session

from store.library.holdings.effective import versions_as_of
from store.model import Scope
from store.search import indexing
from store.search.index import LibraryIndex, Searcher
from store.search.index.segments.segment_reader import SegmentReader


def searcher_as_of(
    session: Session, scope: Scope, indexes: Sequence[LibraryIndex], day: date
) -> Searcher:
    """The passages that could be found at the end of ``day``, out of the present indexes and,
    where an article has changed since, out of its version of that day.
    """
    held = versions_as_of(session, scope, day)
    shown: set[int] = set()
    kept = [_held_parts(index, held, shown) for index in indexes]
    missing = {article: version for article, version in held.items() if article not in shown}
    older = LibraryIndex.build(indexing.entries_of(session, missing), 0)
    return Searcher([*kept, older])


def _held_parts(index: LibraryIndex, held: dict[int, int], shown: set[int]) -> LibraryIndex:
    """The index less the passages of versions that did not hold; ``shown`` takes the others."""
    parts = []
    for part in index.parts:
        there = _is_held(part, held)
        shown.update(part.segment.article[there].tolist())
        gone = np.flatnonzero(~there if part.alive is None else ~there & part.alive)
        parts.append(part.less(gone) if gone.size else part)
    return replace(index, parts=tuple(parts))


def _is_held(
    part: SegmentReader, held: dict[int, int]
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    articles, versions = part.segment.article, part.segment.version
    wanted = [held.get(article, 0) for article in articles.tolist()]
    there: np.ndarray[tuple[int], np.dtype[np.bool_]] = versions == np.array(wanted, np.int64)
    return there if part.alive is None else there & part.alive
