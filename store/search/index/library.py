"""The index of one library: its segments, less what was removed, at one version."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from store.search.index.entry import Entry
from store.search.index.manifest import open_parts, save_parts
from store.search.index.merge import tidied
from store.search.index.part import Part
from store.search.index.segment import Segment


@dataclass(frozen=True, slots=True, eq=False)
class LibraryIndex:
    """What a library held at ``version``. Never changes: every change gives a new one.

    Of a passage's row only the index knows nothing but its id: text and source stay in the
    database. ``title_weight`` says how often the title's terms count in a passage's bag.
    """

    parts: tuple[Part, ...] = ()
    version: int = 0
    title_weight: int = 1

    @classmethod
    def build(cls, entries: Iterable[Entry], version: int, title_weight: int = 1) -> Self:
        """Index a whole library; ``entries`` is read once and in pieces."""
        segment = Segment.build(entries, title_weight)
        return cls((Part.whole(segment),) if segment.size else (), version, title_weight)

    @property
    def size(self) -> int:
        """How many passages there are."""
        return sum(part.size for part in self.parts)

    def apply(
        self, added: Sequence[Entry], removed_articles: Collection[int], version: int
    ) -> Self:
        """Return the index with articles removed, then passages added, now at ``version``.

        To replace an article give its id as removed and its new passages as added. Small
        segments are merged on the way, which takes a few milliseconds at most; for large ones
        see ``merge``.
        """
        parts = (
            [part.remove(removed_articles) for part in self.parts]
            if removed_articles
            else [*self.parts]
        )
        if added:
            parts.append(Part.whole(Segment.build(added, self.title_weight)))
        return type(self)(tidied(parts), version, self.title_weight)

    def save(self, directory: Path) -> None:
        """Save into a directory of its own; what is there already is not written again.

        Readers see the old state or the new one, never something in between.
        """
        save_parts(directory, self.parts, self.version, self.title_weight)

    @classmethod
    def open(cls, directory: Path) -> Self:
        """Open what was saved; raise DamagedSegmentError unless all of it is there and whole."""
        return cls(*open_parts(directory))
