"""The index of one library: its segments, less what was removed, at one version."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Self

import numpy as np

from store.search.index.manifest import open_parts, save_parts
from store.search.index.segments.merger import due, merge, tidied
from store.search.index.segments.passage import IndexedPassage
from store.search.index.segments.segment import Segment
from store.search.index.segments.segment_reader import SegmentReader

_PIECE = 1 << 16  # passages indexed at a time


@dataclass(frozen=True, slots=True, eq=False)
class LibraryIndex:
    """What a library held at ``version``. Never changes: every change gives a new one.

    Of a passage the index knows its row id, its terms and what it is filtered by; text and source
    stay in the database.
    """

    parts: tuple[SegmentReader, ...] = ()
    version: int = 0

    @classmethod
    def build(cls, entries: Iterable[IndexedPassage], version: int) -> Self:
        """Index a whole library; ``entries`` is read once and in pieces."""
        rest = iter(entries)
        parts = []
        while piece := list(islice(rest, _PIECE)):
            parts.append(SegmentReader.whole(Segment.build(piece)))
        return cls((merge(parts),) if len(parts) > 1 else tuple(parts), version)

    @property
    def size(self) -> int:
        """How many passages there are."""
        return sum(part.size for part in self.parts)

    def passages_of(self, articles: Collection[int]) -> list[int]:
        """Return the row ids of the passages of these articles."""
        return [number for part in self.parts for number in part.passages_of(articles)]

    def apply(
        self, added: Sequence[IndexedPassage], removed_articles: Collection[int], version: int
    ) -> Self:
        """Return the index with articles removed, then passages added, now at ``version``.

        To replace an article give its id as removed and its new passages as added. Small parts
        are merged on the way, which takes milliseconds; for large ones see ``due``.
        """
        parts = list(self.parts)
        if removed_articles:
            parts = [part.remove(removed_articles) for part in parts]
        if added:
            parts.append(SegmentReader.whole(Segment.build(added)))
        return type(self)(tidied(parts), version)

    def due(self) -> tuple[SegmentReader, ...]:
        """Return the parts that should be merged now, none when all is well.

        ``merge(parts)`` may run in any thread while the library changes on; then give its result
        to ``with_merged`` of the index as it is by then.
        """
        return due(self.parts)

    def with_merged(self, sources: Sequence[SegmentReader], made: SegmentReader) -> Self:
        """Return the index with ``made`` in place of the parts it was merged from.

        What was removed since is removed from it, too. When one of the parts is no longer there
        (something else replaced it), nothing changes and the merge was in vain.
        """
        now = {part.segment.name: part for part in self.parts}
        for part in sources:
            current = now.pop(part.segment.name, None)
            if current is None:
                return self
            gone = part.segment.passage[np.setdiff1d(current.dead, part.dead)]
            if gone.size:
                made = made.less(np.isin(made.segment.passage, gone).nonzero()[0])
        parts = [part for part in self.parts if part.segment.name in now]
        return type(self)(tidied([*parts, made]), self.version)

    def save(self, directory: Path) -> None:
        """Save into a directory of its own; what is there already is not written again.

        Readers see the old state or the new one, never something in between.
        """
        save_parts(directory, self.parts, self.version)

    @classmethod
    def open(cls, directory: Path) -> Self:
        """Open what was saved; raise DamagedSegmentError unless all of it is there and whole."""
        return cls(*open_parts(directory))
