"""A segment: passages that never change, as arrays of postings and of their terms in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Self
from uuid import uuid4

import numpy as np
import numpy.typing as npt

from store.search.arrays import Ints
from store.search.index.segments.builder import Built, build
from store.search.index.segments.file_format import DamagedSegmentError, read_arrays, write_arrays
from store.search.index.segments.passage import IndexedPassage
from store.search.index.segments.postings import Accumulator
from store.search.index.segments.sounds import sounds
from store.search.index.segments.spelling import letters
from store.search.index.segments.vocabulary import Vocabulary
from store.text.analyser.kinds import number_words

_VOCABULARY = ("term_text", "term_start", "term_slot")
_NOTES = ("vocabulary", "languages", "name")
_MANY = 4_096  # postings from which the best are remembered


@dataclass(frozen=True, eq=False)
class Segment:
    """Passages 0 to ``size - 1`` with their metadata, terms and postings.

    ``forward[forward_start[d]:forward_start[d + 1]]`` are the term numbers of passage ``d`` in
    reading order, the first ``title_length[d]`` of them those of the title. The sentences of
    passage ``d`` are ``sentence_start[d]:sentence_start[d + 1]``: in ``sentence_place`` the place
    of each one's first term in the text, in ``sentence_kinds`` what it holds. The postings of term
    ``t`` are the slice ``post_start[t]:post_start[t + 1]`` of ``post_doc``, ascending, and of
    ``post_pair``: a posting's pair is its (term frequency, passage length), kept once in
    ``pair_frequency`` and ``pair_length``, so that its exact weight under any average length and
    any parameters is one look-up in a small table.

    ``spare`` holds cleared accumulators; a search takes one off for itself and puts it back.
    """

    passage: npt.NDArray[np.int64]
    article: npt.NDArray[np.int64]
    version: npt.NDArray[np.int32]
    publisher: npt.NDArray[np.int64]
    published: npt.NDArray[np.int32]
    language: npt.NDArray[np.uint16]
    length: npt.NDArray[np.int32]
    title_length: npt.NDArray[np.int32]
    forward: npt.NDArray[np.uint32]
    forward_start: npt.NDArray[np.int64]
    sentence_place: npt.NDArray[np.uint16]
    sentence_kinds: npt.NDArray[np.uint32]
    sentence_start: npt.NDArray[np.int64]
    post_doc: npt.NDArray[np.int32]
    post_pair: Ints
    post_start: npt.NDArray[np.int64]
    pair_frequency: npt.NDArray[np.int32]
    pair_length: npt.NDArray[np.int32]
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
        return cls(
            **built.arrays,  # type: ignore[arg-type]  # named and typed as the fields are
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

    def postings(self, term: str) -> tuple[npt.NDArray[np.int32], Ints]:
        """Return the passages with the term, ascending, and the pair of each."""
        number = self.vocabulary.number(term)
        if number is None:
            return self.post_doc[:0], self.post_pair[:0]
        part = slice(self.post_start[number], self.post_start[number + 1])
        return self.post_doc[part], self.post_pair[part]

    def best_pairs(self, number: int) -> Ints:
        """Return pairs of a term that for any parameters have its weightiest posting among them.

        For each frequency that is the pair with the shortest passage: pairs are numbered by
        frequency, then length.
        """
        pairs = self.post_pair[self.post_start[number] : self.post_start[number + 1]]
        if pairs.size < _MANY:
            return pairs
        known = self._best.get(number)
        if known is None:
            seen = np.zeros(self.pair_length.size, np.bool_)
            seen[pairs] = True
            distinct = seen.nonzero()[0]
            known = distinct[np.diff(self.pair_frequency[distinct], prepend=0) > 0]
            self._best[number] = known
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
        names = [self.vocabulary.term(number) for number in self.forward[start:end].tolist()]
        cut = int(self.title_length[doc])
        return names[:cut], names[cut:]

    def titles(self, docs: Ints) -> list[list[str]]:
        """Return the terms of the titles of several passages; each term is read once."""
        starts = self.forward_start[docs].tolist()
        sizes = self.title_length[docs].tolist()
        names: dict[int, str] = {}
        titles = []
        for start, size in zip(starts, sizes, strict=True):
            numbers = self.forward[start : start + size].tolist()
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
        arrays = {
            one.name: getattr(self, one.name)
            for one in fields(self)
            if one.name not in (*_NOTES, "spare", "_best")
        }
        vocabulary = self.vocabulary
        for name, array in zip(
            _VOCABULARY, (vocabulary.text, vocabulary.starts, vocabulary.slots), strict=True
        ):
            arrays[name] = array
        notes = {"languages": list(self.languages), "name": self.name}
        write_arrays(path, arrays, notes)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Map a saved segment into memory; raise DamagedSegmentError unless it is whole."""
        arrays, notes = read_arrays(path)
        languages, name = map(notes.get, _NOTES[1:])
        if not (isinstance(languages, list) and isinstance(name, str)):
            raise DamagedSegmentError(path, "its notes are not those of a segment")
        try:
            vocabulary = Vocabulary(*(arrays.pop(name) for name in _VOCABULARY))  # type: ignore[arg-type]  # as saved
            return cls(
                **arrays,  # type: ignore[arg-type]  # as saved
                name=name,
                vocabulary=vocabulary,
                languages=tuple(map(str, languages)),
            )
        except (KeyError, TypeError) as error:
            raise DamagedSegmentError(path, "its arrays are not those of a segment") from error
