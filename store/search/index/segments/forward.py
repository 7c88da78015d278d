"""The terms of several passages at once, out of a segment's forward stream."""

import numpy as np

from store.search.arrays import Ints
from store.search.index.segments.segment import Segment


def gathered(segment: Segment, docs: Ints) -> tuple[Ints, Ints, Ints]:
    """Return the terms of several passages at once: (row in ``docs``, place, term number)."""
    starts = segment.forward_start[docs]
    sizes = segment.forward_start[docs + 1] - starts
    row = np.repeat(np.arange(docs.size), sizes)
    place = np.arange(row.size) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return row, place, segment.forward[starts[row] + place]


def occurrences(stream: Ints, kinds: Ints) -> Ints:
    """Return the places of a stream that hold one of a few numbers, given ascending.

    Comparing with each is quicker than a search for each place, as long as they are few.
    """
    if kinds.size > 24:
        found = kinds.take(kinds.searchsorted(stream), mode="clip") == stream
    else:
        found = np.zeros(stream.size, np.bool_)
        for kind in kinds:
            found |= stream == kind
    places: Ints = found.nonzero()[0]
    return places
