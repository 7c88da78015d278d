"""Postings of a question's terms in one segment, and adding up what they give its passages."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from store.search.arrays import Bools, Ints
from store.search.index.segments.posting_lists import PostingLists

Values = npt.NDArray[np.floating]

_SPARSE = 4
_DENSE = 16  # from this share of the passages on, adding all is quicker than some by number


class TermPostings(NamedTuple):
    """A term in one segment: its postings, and what they are multiplied with, weight * idf.

    ``most`` is the most that the term gives any passage of the segment.
    """

    number: int
    lists: PostingLists
    factor: float
    most: float

    @property
    def size(self) -> int:
        """How many postings it has."""
        return self.lists.count(self.number)

    def times(self, factor: float) -> "TermPostings":
        """Return the term with a factor in place of the one it has."""
        return self._replace(factor=factor, most=self.most / self.factor * factor)


class Alternatives(NamedTuple):
    """Alternatives of which the best counts. ``cost`` is the number of their postings."""

    members: tuple[TermPostings, ...]
    most: float
    cost: int


def group(members: Sequence[TermPostings]) -> Alternatives:
    """Join the members that have postings."""
    present = tuple(member for member in members if member.size)
    most = max((member.most for member in present), default=0.0)
    return Alternatives(present, most, sum(member.size for member in present))


class Accumulator:
    """A sum for each passage of a segment, all zero when new or cleared."""

    def __init__(self, size: int, kind: type[np.floating]) -> None:
        self.sums: Values = np.zeros(size, kind)
        self._best: Values | None = None

    def add(self, one: Alternatives, table: Values, allowed: Bools | None) -> None:
        """Add what a group gives each allowed passage.

        ``table`` has the worth of each pair, in the type of the sums.
        """
        if len(one.members) == 1:
            for places, values in _given(one.members[0], table, allowed):
                np.add.at(self.sums, places, values)
        else:
            given = (_given(member, table, allowed) for member in one.members)
            self._add_best([*chain.from_iterable(given)])

    def clear(self) -> None:
        """Set all sums to zero."""
        self.sums.fill(0)

    def _add_best(self, given: Sequence[tuple[Ints, Values]]) -> None:
        """Add to each passage the most that any of several members gives it."""
        best = np.zeros_like(self.sums) if self._best is None else self._best
        self._best = None  # not zero before the end
        for places, values in given:
            np.maximum.at(best, places, values)
        if sum(places.size for places, _ in given) * _DENSE > best.size:
            self.sums += best
            best.fill(0)
        else:
            for places, _ in given:
                np.add.at(self.sums, places, best.take(places))
                best[places] = 0  # the next member that has the passage adds nothing
        self._best = best


def _given(
    member: TermPostings, table: Values, allowed: Bools | None
) -> Iterator[tuple[Ints, Values]]:
    """Give the passages of a term and what it gives them, piece by piece: nothing to those not
    allowed."""
    for places, pairs in member.lists.pieces(member.number):
        kept = None
        if allowed is not None:
            kept = allowed.take(places)
            if np.count_nonzero(kept) * _SPARSE < kept.size:  # else to leave out takes longer
                places, pairs, kept = places[kept], pairs[kept], None
        values = table.take(pairs, mode="clip")  # never clipped, but quicker than checked
        values *= member.factor
        if kept is not None:
            values *= kept
        yield places, values
