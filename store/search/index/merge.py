"""Merging segments: which, when, and how."""

from collections.abc import Sequence

from store.search.index.part import Part
from store.search.index.segment import Segment


def merged(parts: Sequence[Part]) -> Part:
    """Return one part with the living passages of all, in their order."""
    entries = []
    for part in parts:
        alive = range(part.segment.size) if part.alive is None else part.alive.nonzero()[0].tolist()
        entries.extend(part.segment.entries(alive))
    return Part.whole(Segment.build(entries, parts[0].segment.title_weight))


def tidied(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Drop empty parts."""
    return tuple(part for part in parts if part.size)
