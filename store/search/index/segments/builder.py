"""From analysed passages to the arrays of a segment."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from store.search.arrays import Ints
from store.search.index.segments.packed_numbers import PackedNumbers, by_frequency
from store.search.index.segments.passage import IndexedPassage
from store.search.index.segments.posting_lists import PostingLists
from store.search.index.segments.vocabulary import Vocabulary

_LAST_PLACE = (1 << 16) - 1
_DENSE = 1 << 22  # possible pairs up to which a table of all is quicker than a sort


class Built(NamedTuple):
    """What a segment is made of: its columns, and its terms in three ways."""

    columns: dict[str, Ints]
    vocabulary: Vocabulary
    stream: PackedNumbers
    lists: PostingLists
    languages: tuple[str, ...]


def build(entries: Iterable[IndexedPassage]) -> Built:
    """Index the passages in their order."""
    read = _Read()
    for entry in entries:
        read.add(entry)
    columns = read.columns()
    starts, lengths = columns["forward_start"], columns["length"]
    names = list(read.numbers)
    stream, frequent = by_frequency(np.array(read.forward, np.uint32), len(names))
    doc, term, frequency = _bags(stream, starts)
    pair, pair_frequency, pair_length = pairs(frequency, lengths[doc])
    return Built(
        columns=columns | {"pair_frequency": pair_frequency, "pair_length": pair_length},
        vocabulary=Vocabulary.of([names[number] for number in frequent.tolist()]),
        stream=PackedNumbers.of(stream, np.uint16),
        lists=PostingLists.of(
            np.searchsorted(term, np.arange(len(names) + 1)), doc, pair, lengths.size
        ),
        languages=tuple(read.languages),
    )


class _Read:
    """The passages read so far: their terms and languages by number, their rows and sentences."""

    def __init__(self) -> None:
        self.numbers: defaultdict[str, int] = defaultdict()
        self.numbers.default_factory = self.numbers.__len__
        self.languages: defaultdict[str, int] = defaultdict()
        self.languages.default_factory = self.languages.__len__
        self.forward, self._rows = array("I"), array("q")
        self._places, self._kinds = array("H"), array("I")

    def add(self, entry: IndexedPassage) -> None:
        """Read the next passage."""
        self.forward.extend(map(self.numbers.__getitem__, entry.title_terms))
        self.forward.extend(map(self.numbers.__getitem__, entry.terms))
        language = self.languages[entry.language]
        titles, end = len(entry.title_terms), len(self.forward)
        self._rows.extend((entry.passage, entry.article, entry.version, entry.publisher))
        for place, kind in entry.sentences:
            self._places.append(min(place, _LAST_PLACE))
            self._kinds.append(kind)
        self._rows.extend((entry.published, language, titles, end, len(self._places)))

    def columns(self) -> dict[str, Ints]:
        """The columns of the segment, but for those of its bags."""
        table = np.array(self._rows, np.int64).reshape(-1, 9).T
        starts = np.concatenate(([0], table[7]))
        return {
            "passage": table[0],
            "article": table[1],
            "version": table[2],
            "publisher": table[3],
            "published": table[4],
            "language": table[5],
            "length": np.diff(starts),
            "title_length": table[6],
            "forward_start": starts,
            "sentence_place": np.array(self._places, np.uint16),
            "sentence_kinds": np.array(self._kinds, np.uint32),
            "sentence_start": np.concatenate(([0], table[8])),
        }


def _bags(stream: npt.NDArray[np.uint32], starts: Ints) -> tuple[Ints, Ints, Ints]:
    """Return (doc, term, frequency) of the passages' bags, sorted by term, then doc."""
    sizes = np.diff(starts)
    docs = np.repeat(np.arange(sizes.size), sizes)
    keys = (stream.astype(np.int64) << 32) | docs
    keys.sort()
    first = np.flatnonzero(np.diff(keys, prepend=-1))
    frequency = np.diff(first, append=keys.size)
    keys = keys[first]
    return keys & 0xFFFFFFFF, keys >> 32, frequency


def pairs(
    frequency: Ints, length: Ints
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Number the distinct (frequency, length) pairs: each posting's number, and the table."""
    span = int(length.max(initial=0)) + 1
    keys = frequency.astype(np.int64) * span + length
    size = (int(frequency.max(initial=0)) + 1) * span
    if size > _DENSE:
        table, number = np.unique(keys, return_inverse=True)
    else:
        seen = np.zeros(size, np.bool_)
        seen[keys] = True
        table, number = seen.nonzero()[0], (np.cumsum(seen) - 1)[keys]
    number, order = by_frequency(number, table.size)
    table = table[order]
    return number, (table // span).astype(np.int32), (table % span).astype(np.int32)
