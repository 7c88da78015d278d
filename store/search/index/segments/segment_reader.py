"""A segment within a library: the same passages, less the ones removed since."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from store.search.arrays import Bools, Ints
from store.search.index.segments.segment import Segment


@dataclass(frozen=True, slots=True, eq=False)
class SegmentReader:
    """A segment with tombstones. ``size``, ``tokens`` and ``df`` count living passages only.

    ``alive`` and ``dead_df`` are None while nothing has been removed.
    """

    segment: Segment
    size: int
    tokens: int
    alive: Bools | None = None
    dead_df: npt.NDArray[np.int32] | None = None

    @classmethod
    def whole(cls, segment: Segment) -> Self:
        """Take a segment with all its passages."""
        return cls(segment, segment.size, int(segment.length.sum(dtype=np.int64)))

    @classmethod
    def without(cls, segment: Segment, dead: Ints) -> Self:
        """Take a segment less the given passages."""
        return cls.whole(segment).less(dead)

    @property
    def dead(self) -> Ints:
        """The removed passages, ascending."""
        return np.zeros(0, np.int64) if self.alive is None else np.flatnonzero(~self.alive)

    def df(self, number: int) -> int:
        """Return how many living passages have the term of this number."""
        dead = 0 if self.dead_df is None else int(self.dead_df[number])
        return self.segment.lists.count(number) - dead

    def dfs(self, numbers: Ints) -> Ints:
        """Return how many living passages have each of the terms of these numbers."""
        found = self.segment.lists.counts(numbers)
        return found if self.dead_df is None else found - self.dead_df[numbers]

    def languages(self) -> dict[str, int]:
        """Return the languages of the living passages and how many each has."""
        column = self.segment.language
        counts = np.bincount(column if self.alive is None else column[self.alive]).tolist()
        named = zip(self.segment.languages, counts, strict=False)
        return {name: count for name, count in named if count}

    def passages_of(self, articles: Collection[int]) -> list[int]:
        """Return the row ids of the living passages of the articles."""
        found: list[int] = self.segment.passage[self._of(articles)].tolist()
        return found

    def remove(self, articles: Collection[int]) -> Self:
        """Return the part less every passage of the articles; itself when it has none."""
        dead = self._of(articles)
        return self.less(dead) if dead.size else self

    def _of(self, articles: Collection[int]) -> Ints:
        column = self.segment.article
        if len(articles) > 8:
            found = np.isin(column, np.fromiter(articles, np.int64, len(articles)))
        else:
            found = np.zeros(column.size, np.bool_)
            for article in articles:
                found |= column == article
        if self.alive is not None:
            found &= self.alive
        return np.flatnonzero(found)

    def less(self, dead: Ints) -> Self:
        """Return the part less the given passages, all of which live in it."""
        segment = self.segment
        alive = np.ones(segment.size, np.bool_) if self.alive is None else self.alive.copy()
        alive[dead] = False
        counts = np.zeros(len(segment.vocabulary), np.int32)
        if self.dead_df is not None:
            counts += self.dead_df
        for doc in dead.tolist():
            counts[bag(segment, doc)] += 1
        tokens = int(segment.length[dead].sum(dtype=np.int64))
        return type(self)(segment, self.size - dead.size, self.tokens - tokens, alive, counts)


def bag(segment: Segment, doc: int) -> Ints:
    """Return the distinct terms of a passage's bag."""
    start, end = segment.forward_start[doc], segment.forward_start[doc + 1]
    return np.unique(segment.stream.between(start, end))
