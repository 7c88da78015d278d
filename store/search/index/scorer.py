"""Scores of one segment's postings and passages."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from store.search.arrays import Ints
from store.search.bm25 import saturation
from store.search.index.segments.forward import gathered, occurrences
from store.search.index.segments.postings import Alternatives, TermPostings, Values
from store.search.index.segments.segment import Segment

Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class SegmentScorer:
    """What all searches of one segment under given statistics share.

    ``exact`` and ``rounded`` say what each pair of the segment is worth before its factor.
    """

    segment: Segment
    k1: float
    b: float
    average: float
    exact: Doubles
    rounded: npt.NDArray[np.float32]

    @classmethod
    def of(cls, segment: Segment, k1: float, b: float, average: float) -> Self:
        """Work out what each pair of the segment is worth."""
        exact = saturation(segment.pair_frequency, segment.pair_length, average, k1, b)
        return cls(segment, k1, b, average, exact, exact.astype(np.float32))

    def member(self, number: int) -> TermPostings:
        """Return a term of the segment with the factor 1."""
        weightiest = self.exact.take(self.segment.best_pairs(number))
        most = float(weightiest.max(initial=0.0))  # a title that counts nothing
        return TermPostings(number, self.segment.lists, 1.0, most)

    def worth(self, frequency: npt.ArrayLike, length: Ints) -> Doubles:
        """Return what terms of these frequencies are worth in passages of these lengths."""
        return saturation(frequency, length, self.average, self.k1, self.b)


class Found(NamedTuple):
    """Passages of a segment, ascending, and their full scores."""

    docs: Ints
    scores: Doubles


NOTHING = Found(np.zeros(0, np.int64), np.zeros(0))


def looked_up(one: Alternatives, table: Values, docs: Ints) -> Values:
    """Return what a group gives passages, ascending, by searching them in its postings."""
    best = np.zeros(docs.size, table.dtype)
    for member in one.members:
        pairs, there = member.lists.find(member.number, docs)
        values = table.take(pairs)
        values *= member.factor
        values *= there
        np.maximum(best, values, out=best)
    return best


def in_full(groups: Sequence[Alternatives], scorer: SegmentScorer, docs: Ints) -> Doubles:
    """Return the whole scores of a few passages, added in the order of the groups.

    It counts in the passages' own terms: those lie together, while each search in long postings
    waits for memory many times.
    """
    segment = scorer.segment
    numbers = [member.number for one in groups for member in one.members]
    stream = gathered(segment, docs)
    kinds = np.array(sorted(set(numbers)), stream.numbers.dtype)
    spots, kind = occurrences(stream.numbers, kinds)
    key = kind * docs.size + stream.row(spots)
    counts = np.bincount(key, minlength=kinds.size * docs.size).reshape(kinds.size, docs.size)
    worth = scorer.worth(counts, segment.length[docs])
    total = np.zeros(docs.size)
    for one in groups:
        given = [worth[kinds.searchsorted(m.number)] * m.factor for m in one.members]
        total += given[0] if len(given) == 1 else np.maximum.reduce(given)
    return total


def highest(sums: Values, k: int, least: float) -> Ints:
    """Return, ascending, places that hold the ``k`` highest sums, of those not below ``least``.

    Some more places come along. The k-th of the maxima over disjoint sets of places is a bar that
    k sums reach, and only sets whose maximum reaches it need a look: to partition the sums, or
    to compare them all, costs more than to read them once.
    """
    sets = max(2 * math.isqrt(sums.size), 16 * k)
    rows = sums.size // sets
    if rows < 2:
        bar = float(np.partition(sums, -k)[-k]) if sums.size > k else 0.0
        return (sums >= max(bar, least)).nonzero()[0]
    table = sums[: rows * sets].reshape(rows, sets)
    maxima = table.max(axis=0)
    bar = max(float(np.partition(maxima, -k)[-k]), least)
    chosen = (maxima >= bar).nonzero()[0]
    if chosen.size > sets // 16:
        return (sums >= bar).nonzero()[0]
    row, column = (table[:, chosen] >= bar).nonzero()
    rest = (sums[rows * sets :] >= bar).nonzero()[0] + rows * sets
    return np.concatenate((row * sets + chosen[column], rest))
