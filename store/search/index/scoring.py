"""Scores of the passages of one segment, added up over postings."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from store.search.index.entry import Bools, Ints
from store.search.index.segment import Segment, gathered

Docs = npt.NDArray[np.int32]
Doubles = npt.NDArray[np.float64]
Sums = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
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
        exact = _worth(segment.pair_frequency, segment.pair_length, k1, b, average)
        return cls(segment, k1, b, average, exact, exact.astype(np.float32))

    def member(self, number: int) -> "Member":
        """Return a term of the segment with the factor 1."""
        start, end = self.segment.post_start[number : number + 2].tolist()
        pairs = self.segment.post_pair[start:end]
        most = float(
            self.exact.take(self.segment.best_pairs(number)).max(initial=0.0)
        )  # a title that counts nothing
        return Member(number, self.segment.post_doc[start:end], pairs, 1.0, most)

    def worth(self, frequency: npt.ArrayLike, length: Ints) -> Doubles:
        """Return what terms of these frequencies are worth in passages of these lengths."""
        return _worth(frequency, length, self.k1, self.b, self.average)


def _worth(frequency: npt.ArrayLike, length: Ints, k1: float, b: float, average: float) -> Doubles:
    frequency = np.asarray(frequency)
    norm = k1 * (1 - b + b * length / average)
    worth: Doubles = frequency * (k1 + 1) / (frequency + norm)
    return worth


class Member(NamedTuple):
    """A term in one segment: its postings, and what they are multiplied with, weight * idf.

    ``most`` is the most that the term gives any passage of the segment.
    """

    number: int
    docs: Docs
    pairs: Ints
    factor: float
    most: float

    def times(self, factor: float) -> "Member":
        """Return the term with a factor in place of the one it has."""
        most = self.most / self.factor * factor
        return Member(self.number, self.docs, self.pairs, factor, most)


class Group(NamedTuple):
    """Alternatives of which the best counts. ``cost`` is the number of their postings."""

    members: tuple[Member, ...]
    most: float
    cost: int


class Found(NamedTuple):
    """Passages of a segment, ascending, and their full scores."""

    docs: Ints
    scores: Doubles


NOTHING = Found(np.zeros(0, np.int64), np.zeros(0))


def group(members: Sequence[Member]) -> Group:
    """Join the members that have postings."""
    present = tuple(member for member in members if member.docs.size)
    most = max((member.most for member in present), default=0.0)
    return Group(present, most, sum(member.docs.size for member in present))


def add(sums: Sums, one: Group, table: Sums, allowed: Bools | None) -> Docs:
    """Add to the sums what a group gives each allowed passage; return those passages.

    ``table`` has the worth of each pair, in the type of the sums.
    """
    if len(one.members) == 1:
        _, docs, pairs, factor, _ = one.members[0]
        values = table.take(pairs, mode="clip")  # never clipped, but quicker than checked
        values *= factor
    else:
        docs, values = _united(one, table)
    if allowed is not None:
        kept = allowed.take(docs)
        docs, values = docs[kept], values[kept]
    np.add.at(sums, docs.astype(np.intp), values)  # a cast within costs more
    return docs


def _united(one: Group, table: Sums) -> tuple[Docs, Sums]:
    """Return the distinct passages of several members and the best each member gives them."""
    docs = np.concatenate([member.docs for member in one.members])
    values = np.concatenate(
        [table.take(member.pairs) * table.dtype.type(member.factor) for member in one.members]
    )
    order = np.lexsort((values, docs))
    docs, values = docs[order], values[order]
    last = np.append(docs[1:] != docs[:-1], True)
    return docs[last], values[last]


def looked_up(one: Group, table: Sums, docs: Ints) -> Sums:
    """Return what a group gives passages, ascending, by searching them in its postings."""
    best = np.zeros(docs.size, table.dtype)
    for member in one.members:
        place = member.docs.searchsorted(docs)
        values = table.take(member.pairs.take(place, mode="clip"))
        values *= member.factor
        values *= member.docs.take(place, mode="clip") == docs
        np.maximum(best, values, out=best)
    return best


def in_full(groups: Sequence[Group], desk: Desk, docs: Ints) -> Doubles:
    """Return the whole scores of a few passages, added in the order of the groups.

    It counts in the passages' own terms: those lie together, while each search in long postings
    waits for memory many times.
    """
    segment = desk.segment
    numbers = [member.number for one in groups for member in one.members]
    row, place, stream = gathered(segment, docs)
    kinds = np.array(sorted(set(numbers)), stream.dtype)
    kind = kinds.searchsorted(stream)
    hit = (kinds.take(kind, mode="clip") == stream).nonzero()[0]
    row, key = row[hit], kind[hit] * docs.size
    key += row
    times = None
    if segment.title_weight != 1:
        in_title = place[hit] < segment.title_length[docs][row]
        times = np.where(in_title, float(segment.title_weight), 1.0)
    counts = np.bincount(key, times, kinds.size * docs.size).reshape(kinds.size, docs.size)
    worth = desk.worth(counts, segment.length[docs])
    total = np.zeros(docs.size)
    for one in groups:
        given = [worth[kinds.searchsorted(m.number)] * m.factor for m in one.members]
        total += given[0] if len(given) == 1 else np.maximum.reduce(given)
    return total


def highest(sums: Sums, k: int, least: float) -> Ints:
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
