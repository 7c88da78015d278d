"""The terms of passages in reading order, gathered once for all that is asked of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from store.search.arrays import Bools, Ints
from store.search.index.segments.forward import Stream, gathered, occurrences
from store.search.index.segments.segment import Segment
from store.search.index.segments.segment_reader import SegmentReader

_NONE: Ints = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Positions:
    """Where terms stand in passages, sorted by (row, title first, place).

    Occurrence ``i`` is of ``terms[term[i]]`` in ``docs[row[i]]``, as the ``place[i]``-th term,
    from 0, of the title or of the text.
    """

    row: Ints
    term: Ints
    place: Ints
    in_title: Bools


class Words(NamedTuple):
    """The terms of texts: occurrence ``i`` is of term ``term[i]`` in ``docs[row[i]]``.

    ``names`` tells what terms of these numbers are, ``number`` what number a term has.
    """

    row: Ints
    term: Ints
    names: Callable[[Ints], list[str]]
    number: Callable[[str], int | None]


@dataclass(frozen=True, slots=True, eq=False)
class _Share:
    """The passages that are of one segment: their places among all, their terms."""

    segment: Segment
    rows: Ints
    local: Ints
    stream: Stream

    def positions(self, terms: Sequence[str]) -> tuple[Ints, ...]:
        """Rows, terms, places from the beginning of the title, and sizes of titles."""
        numbers = map(self.segment.vocabulary.number, terms)
        known = sorted((n, at) for at, n in enumerate(numbers) if n is not None)
        kinds, order = np.array(known, np.int64).reshape(-1, 2).T
        spots, kind = occurrences(self.stream.numbers, kinds.astype(self.stream.numbers.dtype))
        row = self.stream.row(spots)
        title = self.segment.title_length[self.local][row]
        return self.rows[row], order[kind], spots - self.stream.begins[row], title

    def words(self) -> Words:
        """The terms of the texts, by their numbers in the segment."""
        begins = self.stream.begins
        row = np.repeat(np.arange(self.rows.size), np.diff(begins))
        title = begins[:-1] + self.segment.title_length[self.local]
        text = np.arange(row.size) >= title[row]
        return Words(
            row=self.rows[row[text]],
            term=self.stream.numbers[text].astype(np.int64),
            names=self.names,
            number=self.segment.vocabulary.number,
        )

    def names(self, numbers: Ints) -> list[str]:
        """The terms of these numbers."""
        return [self.segment.vocabulary.term(number) for number in numbers.tolist()]


class Streams:
    """The terms of passages, which are numbered in the order they were asked for."""

    def __init__(self, docs: Ints, parts: Sequence[tuple[int, SegmentReader, Ints]]) -> None:
        """Gather them; ``parts`` has of each part its first doc, itself and the rows of its own."""
        self._pieces = [
            _Share(part.segment, rows, docs[rows] - base, gathered(part.segment, docs[rows] - base))
            for base, part, rows in parts
        ]

    def positions(self, terms: Sequence[str]) -> Positions:
        """Return every place where one of the (distinct) terms stands."""
        found = [piece.positions(terms) for piece in self._pieces]
        if not found:
            found = [(_NONE,) * 4]
        row, term, place, title = map(np.concatenate, zip(*found, strict=True))
        if len(found) > 1:
            order = np.argsort(row, kind="stable")
            row, term, place, title = row[order], term[order], place[order], title[order]
        in_title = place < title
        return Positions(row, term, np.where(in_title, place, place - title), in_title)

    def words(self) -> Words:
        """Return the terms of the texts, without those of their titles."""
        found = [piece.words() for piece in self._pieces]
        if len(found) == 1:
            return found[0]
        number: dict[str, int] = {}
        rows, terms = [_NONE], [_NONE]
        for piece in found:
            kinds, place = np.unique(piece.term, return_inverse=True)
            own = [number.setdefault(name, len(number)) for name in piece.names(kinds)]
            rows.append(piece.row)
            terms.append(np.array(own, np.int64)[place])
        names = list(number)
        return Words(
            row=np.concatenate(rows),
            term=np.concatenate(terms),
            names=lambda numbers: [names[number] for number in numbers.tolist()],
            number=number.get,
        )
