"""A segment: passages that never change, as arrays of postings and of their terms in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

import numpy as np
import numpy.typing as npt

from store.search.arrays import Ints, narrowed
from store.search.index.segments.builder import Built, build
from store.search.index.segments.file_format import DamagedSegmentError, read_arrays, write_arrays
from store.search.index.segments.packed_numbers import PackedNumbers
from store.search.index.segments.passage import IndexedPassage
from store.search.index.segments.posting_lists import PostingLists, blocks_of
from store.search.index.segments.postings import Accumulator
from store.search.index.segments.sounds import sounds
from store.search.index.segments.spelling import letters
from store.search.index.segments.vocabulary import Vocabulary
from store.text.analyser.kinds import number_words

_MANY = 4_096  # postings from which the best are remembered
_PACKED = {  # what is kept in several arrays of its own
    "stream": ("codes", "rare_place", "rare_number"),
    "lists": ("start", "low", "rare", "split", "high"),
    "pair": ("codes", "rare_place", "rare_number"),
    "vocabulary": ("text", "starts", "slots"),
}
_BESIDE = ("languages", "name", "spare", "_best")  # what is not among the saved arrays


@dataclass(frozen=True, eq=False)
class Segment:
    """Passages 0 to ``size - 1`` with their metadata, terms and postings.

    ``stream`` has the terms of the passages in reading order: those of passage ``d`` at the places
    ``forward_start[d]:forward_start[d + 1]``, the first ``title_length[d]`` of them those of the
    title. The sentences of passage ``d`` are ``sentence_start[d]:sentence_start[d + 1]``: in
    ``sentence_place`` the place of each one's first term in the text, in ``sentence_kinds`` what
    it holds. ``lists`` has the postings of each term: a posting's pair is its (term frequency,
    passage length), kept once in ``pair_frequency`` and ``pair_length``, so that its exact weight
    under any average length and any parameters is one look-up in a small table. Terms are numbered
    by how often they stand in the segment, the most frequent first. Columns of whole numbers are
    kept in as few bytes as hold them.

    ``spare`` holds cleared accumulators; a search takes one off for itself and puts it back.
    """

    passage: Ints
    article: Ints
    version: Ints
    publisher: Ints
    published: Ints
    language: Ints
    length: Ints
    title_length: Ints
    forward_start: Ints
    sentence_place: npt.NDArray[np.uint16]
    sentence_kinds: npt.NDArray[np.uint32]
    sentence_start: Ints
    pair_frequency: npt.NDArray[np.int32]
    pair_length: npt.NDArray[np.int32]
    stream: PackedNumbers
    lists: PostingLists
    vocabulary: Vocabulary
    languages: tuple[str, ...]
    name: str
    _best: dict[int, Ints] = field(default_factory=dict, repr=False)
    spare: list[Accumulator] = field(default_factory=list, repr=False)

    @classmethod
    def build(cls, entries: Iterable[IndexedPassage]) -> Self:
        """Index the passages, the title's terms with those of the text."""
        return cls.of(build(entries))

    @classmethod
    def of(cls, built: Built) -> Self:
        """Take what was built, under a new name."""
        wide = np.dtype(np.int64)
        columns = {
            name: narrowed(column) if column.dtype == wide else column
            for name, column in built.columns.items()
        }
        return cls(
            **columns,  # type: ignore[arg-type]  # named and typed as the fields are
            stream=built.stream,
            lists=built.lists,
            vocabulary=built.vocabulary,
            languages=built.languages,
            name=uuid4().hex,
        )

    @cached_property
    def is_number(self) -> npt.NDArray[np.bool_]:
        """For each term whether it is a number: in digits, or one of the number words."""
        first = self._first_bytes()
        marks = (first >= ord("0")) & (first <= ord("9"))
        for word in number_words():
            number = self.vocabulary.number(word)
            if number is not None:
                marks[number] = True
        return marks

    @cached_property
    def openings(self) -> frozenset[int]:
        """The bytes that its terms begin with, which tell the scripts they are in."""
        return frozenset(np.bincount(self._first_bytes(), minlength=256).nonzero()[0].tolist())

    def _first_bytes(self) -> npt.NDArray[np.uint8]:
        if not len(self.vocabulary):
            return np.zeros(0, np.uint8)
        return self.vocabulary.text[self.vocabulary.starts[:-1]]

    @property
    def size(self) -> int:
        """How many passages there are, removed ones included."""
        return self.passage.size

    def docs(self, term: str) -> Ints:
        """Return the passages with the term, ascending."""
        number = self.vocabulary.number(term)
        return np.zeros(0, np.intp) if number is None else self.lists.docs(number)

    def best_pairs(self, number: int) -> Ints:
        """Return pairs of a term that for any parameters have its weightiest posting among them.

        For each frequency that is the pair with the shortest passage.
        """
        if self.lists.count(number) < _MANY:
            return self.lists.pairs(number)
        known = self._best.get(number)
        if known is None:
            seen = np.zeros(self.pair_length.size, np.bool_)
            seen[self.lists.pairs(number)] = True
            distinct = seen.nonzero()[0]
            frequency, length = self.pair_frequency[distinct], self.pair_length[distinct]
            order = np.lexsort((length, frequency))
            first = np.diff(frequency[order], prepend=0) > 0
            known = self._best[number] = distinct[order[first]]
        return known

    @cached_property
    def letters(self) -> npt.NDArray[np.uint64]:
        """Each term's set of letters, for spellings."""
        return letters(self.vocabulary)

    @cached_property
    def sounds(self) -> npt.NDArray[np.uint64]:
        """Each term's consonants, for names in other scripts."""
        return sounds(self.vocabulary)

    def terms(self, doc: int) -> tuple[list[str], list[str]]:
        """Return the terms of one passage in reading order: of the title, of the text."""
        start, end = self.forward_start[doc], self.forward_start[doc + 1]
        names = [
            self.vocabulary.term(number) for number in self.stream.between(start, end).tolist()
        ]
        cut = int(self.title_length[doc])
        return names[:cut], names[cut:]

    def titles(self, docs: Ints) -> list[list[str]]:
        """Return the terms of the titles of several passages; each term is read once."""
        starts = self.forward_start[docs].tolist()
        sizes = self.title_length[docs].tolist()
        names: dict[int, str] = {}
        titles = []
        for start, size in zip(starts, sizes, strict=True):
            numbers = self.stream.between(start, start + size).tolist()
            for number in numbers:
                if number not in names:
                    names[number] = self.vocabulary.term(number)
            titles.append([names[number] for number in numbers])
        return titles

    def entries(self, docs: Sequence[int]) -> list[IndexedPassage]:
        """Return passages as they were given to ``build``."""
        found = []
        for doc in docs:
            title, body = self.terms(doc)
            own = slice(self.sentence_start[doc], self.sentence_start[doc + 1])
            places, kinds = self.sentence_place[own].tolist(), self.sentence_kinds[own].tolist()
            found.append(
                IndexedPassage(
                    passage=int(self.passage[doc]),
                    article=int(self.article[doc]),
                    version=int(self.version[doc]),
                    language=self.languages[self.language[doc]],
                    publisher=int(self.publisher[doc]),
                    published=int(self.published[doc]),
                    terms=body,
                    title_terms=title,
                    sentences=tuple(zip(places, kinds, strict=True)),
                )
            )
        return found

    def save(self, path: Path) -> None:
        """Write the segment to a file that appears whole or not at all."""
        columns = [one.name for one in fields(self) if one.name not in (*_PACKED, *_BESIDE)]
        arrays: dict[str, npt.NDArray[np.generic]] = {one: getattr(self, one) for one in columns}
        for kind, names in _PACKED.items():
            packed = self.lists.pair if kind == "pair" else getattr(self, kind)
            arrays |= {f"{kind}.{name}": getattr(packed, name) for name in names}
        notes = {"languages": list(self.languages), "name": self.name}
        write_arrays(path, arrays, notes)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Map a saved segment into memory; raise DamagedSegmentError unless it is whole."""
        arrays, notes = read_arrays(path)
        languages, name = notes.get("languages"), notes.get("name")
        if not (isinstance(languages, list) and isinstance(name, str)):
            raise DamagedSegmentError(path, "its notes are not those of a segment")
        try:
            parts: dict[str, Any] = {
                kind: {name: arrays.pop(f"{kind}.{name}") for name in names}
                for kind, names in _PACKED.items()
            }
            pair, blocks = PackedNumbers(**parts["pair"]), blocks_of(arrays["passage"].size)
            return cls(
                **arrays,  # type: ignore[arg-type]  # as saved
                stream=PackedNumbers(**parts["stream"]),
                lists=PostingLists(**parts["lists"], pair=pair, blocks=blocks),
                vocabulary=Vocabulary(**parts["vocabulary"]),
                languages=tuple(map(str, languages)),
                name=name,
            )
        except (KeyError, TypeError) as error:
            raise DamagedSegmentError(path, "its arrays are not those of a segment") from error
