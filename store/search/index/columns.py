"""Reading what is known of passages, many at a time, for ranking them again."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from store.search.arrays import Bools, Ints
from store.search.index.segments.segment_reader import SegmentReader
from store.search.index.streams import Positions, Streams


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """The sentences of passages, in reading order.

    Sentence ``i`` is the ``ordinal[i]``-th, from 0, of ``docs[row[i]]``; its terms are those at
    ``first[i]:end[i]`` of the text; ``kinds[i]`` has the bits of ``store.text.analyser.kinds``.
    """

    row: Ints
    ordinal: Ints
    first: Ints
    end: Ints
    kinds: Ints


class Columns:
    """The passages of several parts under one numbering. A passage's number is called its doc."""

    def __init__(self, parts: Sequence[SegmentReader]) -> None:
        self.parts = tuple(parts)
        sizes = [part.segment.size for part in parts]
        self.bases = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64))).astype(np.int64)

    @property
    def numbers(self) -> int:
        """How many docs there are, removed passages included."""
        return int(self.bases[-1])

    def passage(self, docs: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """Return the row ids of the passages."""
        return self._column("passage", docs)

    def article(self, docs: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """Return the articles of the passages."""
        return self._column("article", docs)

    def version(self, docs: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """Return the article versions of the passages."""
        return self._column("version", docs)

    def publisher(self, docs: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """Return the publishers of the passages."""
        return self._column("publisher", docs)

    def published(self, docs: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """Return the ordinals of the days the passages were published, 0 where not known."""
        return self._column("published", docs)

    def length(self, docs: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """Return the lengths of the passages' bags."""
        return self._column("length", docs)

    def language(self, docs: npt.ArrayLike) -> list[str]:
        """Return the languages of the passages."""
        docs = np.asarray(docs, np.int64)
        names = [""] * docs.size
        for base, part, rows in self._by_part(docs):
            numbers = part.segment.language[docs[rows] - base].tolist()
            for row, number in zip(rows.tolist(), numbers, strict=True):
                names[row] = part.segment.languages[number]
        return names

    def forward(self, doc: int) -> tuple[list[str], list[str]]:
        """Return the terms of a passage in reading order: of its title, of its text."""
        part, at = self._located(doc)
        return part.segment.terms(at)

    def title_terms(self, docs: npt.ArrayLike) -> list[list[str]]:
        """Return the title's terms of each passage."""
        docs = np.asarray(docs, np.int64)
        titles: list[list[str]] = [[]] * docs.size
        for base, part, rows in self._by_part(docs):
            told = part.segment.titles(docs[rows] - base)
            for row, title in zip(rows.tolist(), told, strict=True):
                titles[row] = title
        return titles

    def streams(self, docs: npt.ArrayLike) -> Streams:
        """Return the terms of the passages, to look for several times."""
        docs = np.asarray(docs, np.int64)
        return Streams(docs, self._by_part(docs))

    def term_positions(self, docs: npt.ArrayLike, terms: Sequence[str]) -> Positions:
        """Return every place where one of the (distinct) terms stands in one of the passages."""
        return self.streams(docs).positions(terms)

    def sentences(self, docs: npt.ArrayLike) -> Sentences:
        """Return the sentences of the passages, passage by passage."""
        docs = np.asarray(docs, np.int64)
        found: list[tuple[Ints, ...]] = []
        for base, part, chosen in self._by_part(docs):
            segment, local = part.segment, docs[chosen] - base
            start = segment.sentence_start[local]
            counts = segment.sentence_start[local + 1] - start
            row = np.repeat(np.arange(local.size), counts)
            ordinal = np.arange(row.size) - np.repeat(np.cumsum(counts) - counts, counts)
            at = start[row] + ordinal
            first = segment.sentence_place[at].astype(np.int64)
            length = segment.forward_start[local + 1] - segment.forward_start[local]
            end = np.append(first[1:], 0)[: row.size]
            last = np.flatnonzero(np.append(np.diff(row), 1)[: row.size])
            end[last] = (length - segment.title_length[local])[row[last]]
            found.append((chosen[row], ordinal, first, end, segment.sentence_kinds[at]))
        if not found:
            return Sentences(*(np.zeros(0, np.int64) for _ in range(5)))
        columns = [np.concatenate(one) for one in zip(*found, strict=True)]
        if len(found) > 1:
            order = np.lexsort((columns[1], columns[0]))
            columns = [one[order] for one in columns]
        return Sentences(*columns)

    def near_number(self, docs: npt.ArrayLike, places: Ints, within: int) -> Bools:
        """Return whether a number stands at most so many terms from each place of a text."""
        docs = np.asarray(docs, np.int64)
        near = np.zeros(docs.size, np.bool_)
        for base, part, rows in self._by_part(docs):
            segment, local = part.segment, docs[rows] - base
            at = segment.forward_start[local] + segment.title_length[local] + places[rows]
            first = segment.forward_start[local] + segment.title_length[local]
            last = segment.forward_start[local + 1] - 1
            for step in range(-within, within + 1):
                beside = np.clip(at + step, first, last)
                near[rows] |= segment.is_number[segment.stream.at(beside)]
        return near

    def _located(self, doc: int) -> tuple[SegmentReader, int]:
        place = int(self.bases.searchsorted(doc, "right")) - 1
        return self.parts[place], doc - int(self.bases[place])

    def _by_part(self, docs: Ints) -> list[tuple[int, SegmentReader, Ints]]:
        """Return each part that has any of the docs: its first doc, itself, the rows of those."""
        if len(self.parts) == 1:
            return [(0, self.parts[0], np.arange(docs.size))]
        places = self.bases.searchsorted(docs, "right") - 1
        return [
            (int(self.bases[place]), self.parts[place], np.flatnonzero(places == place))
            for place in sorted(set(places.tolist()))
        ]

    def _column(self, name: str, docs: npt.ArrayLike) -> npt.NDArray[np.int64]:
        docs = np.asarray(docs, np.int64)
        values = np.zeros(docs.size, np.int64)
        for base, part, rows in self._by_part(docs):
            column: Ints = getattr(part.segment, name)
            values[rows] = column[docs[rows] - base]
        return values
