"""The terms of several passages at once, out of a segment's forward stream."""

from typing import NamedTuple

import numpy as np

from store.search.arrays import Ints
from store.search.index.segments.segment import Segment

_SIEVE = 1 << 12


class Stream(NamedTuple):
    """The numbers of the terms of passages, one passage after the other, titles first.

    Passage ``i`` begins at ``begins[i]`` and ends where the next one begins.
    """

    begins: Ints
    numbers: Ints

    def row(self, spots: Ints) -> Ints:
        """The passages that places of the stream are in."""
        return self.begins.searchsorted(spots, "right") - 1


def gathered(segment: Segment, docs: Ints) -> Stream:
    """Read the terms of several passages at once."""
    starts = segment.forward_start[docs]
    sizes = segment.forward_start[docs + 1] - starts
    begins = np.zeros(docs.size + 1, np.int64)
    np.cumsum(sizes, out=begins[1:])
    at = np.arange(begins[-1])
    at += np.repeat(starts - begins[:-1], sizes)
    return Stream(begins, segment.stream.at(at))


def occurrences(numbers: Ints, kinds: Ints) -> tuple[Ints, Ints]:
    """Return the places that hold one of a few numbers, given ascending, and which one each holds.

    Most places fall through a sieve of the numbers' last bits, and only the rest is searched.
    """
    sieve = np.zeros(_SIEVE, np.bool_)
    sieve[kinds & (_SIEVE - 1)] = True
    places = sieve.take(numbers & (_SIEVE - 1)).nonzero()[0]
    held = numbers[places]
    kind = kinds.searchsorted(held)
    same = kinds.take(kind, mode="clip") == held if kinds.size else np.zeros(0, np.bool_)
    return places[same], kind[same]
