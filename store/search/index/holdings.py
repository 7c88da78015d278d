"""The extent of a searcher: articles, publishers and days, counted from its columns."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from store.search.arrays import Ints
from store.search.index.segments.segment_reader import SegmentReader


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What there is to be searched; ``first`` and ``last`` are ordinals of days, 0 for none."""

    articles: int
    publishers: int
    days: int
    first: int
    last: int
    undated: int


def holdings(parts: Sequence[SegmentReader]) -> Holdings:
    """Count the living passages' articles, publishers and days of publication."""
    articles = [_living(part, part.segment.article) for part in parts]
    published = [_living(part, part.segment.published) for part in parts]
    publishers = [_living(part, part.segment.publisher) for part in parts]
    article, first_passage = np.unique(_all(articles), return_index=True)
    days = _all(published)[first_passage]
    dated = _distinct(days[days > 0])
    return Holdings(
        articles=int(article.size),
        publishers=int(_distinct(_all(publishers)[_all(publishers) > 0]).size),
        days=int(dated.size),
        first=int(dated[0]) if dated.size else 0,
        last=int(dated[-1]) if dated.size else 0,
        undated=int((days == 0).sum()),
    )


def _distinct(values: Ints) -> Ints:
    """Each value once, in order. Without the counts NumPy loads a package for it, of 1.2 MB."""
    found, _ = np.unique(values, return_counts=True)
    return found


def _living(part: SegmentReader, column: Ints) -> Ints:
    return column if part.alive is None else column[part.alive]


def _all(columns: Sequence[Ints]) -> Ints:
    return np.concatenate([np.zeros(0, np.int64), *columns])
