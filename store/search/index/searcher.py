"""Several libraries searched as one, with one count of passages and one average length."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from store.model import SourceMatch
from store.search.arrays import Bools, Floats, Ints
from store.search.bm25 import K1, B, idf
from store.search.index.columns import Columns
from store.search.index.filters import Mask, allowed, having, phrase
from store.search.index.holdings import Holdings, holdings
from store.search.index.library_index import LibraryIndex
from store.search.index.scorer import SegmentScorer
from store.search.index.segments import vowels
from store.search.index.segments.postings import Alternatives, group
from store.search.index.segments.segment_reader import SegmentReader
from store.search.index.segments.sounds import (
    LEAST,
    alike,
    begins,
    cut_short,
    key,
    keys,
    other_script,
)
from store.search.index.segments.spelling import edits_allowed, near
from store.search.index.streams import Words
from store.search.index.topk import top
from store.text.characters import script

_SCRIPTS = {  # first and last letter, and what the letters between begin with in UTF-8
    "Arabic": ("\u0620", "\u06d3", range(0xD8, 0xDC)),
    "Cyrillic": ("\u0400", "\u04ff", range(0xD0, 0xD4)),
}
_MOST_NEAR, _MOST_ALIKE, _MOST_CUT = 3, 2, 8  # terms found by spelling or sound
_REMEMBERED = 4_096  # terms whose postings stay looked up
_UNKNOWN = 65_536  # terms of the lexicon, mostly, that no passage has

Groups = Sequence[Sequence[tuple[str, float]]]


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """The best passages, best first: their row ids, their docs in the view, their scores."""

    passages: npt.NDArray[np.int64]
    docs: npt.NDArray[np.int64]
    scores: npt.NDArray[np.float64]

    def __len__(self) -> int:
        return self.docs.size


class _CountedTerm(NamedTuple):
    """A term in a view: in how many passages, its idf, and its number in each part."""

    df: int
    idf: float
    numbers: tuple[int | None, ...]


class Searcher(Columns):
    """The union of libraries as one corpus. Immutable; any number of threads may use it.

    A doc is a passage's number in this view only. Removed passages keep their number but are
    never counted and never given. Keep a view for as long as its libraries stay the same: it
    remembers the terms it was asked for.
    """

    def __init__(self, indexes: Sequence[LibraryIndex], k1: float = K1, b: float = B) -> None:
        if not (k1 > 0 and 0 <= b <= 1):
            raise ValueError(f"not parameters of BM25: k1={k1}, b={b}")
        parts = [part for index in indexes for part in index.parts if part.size]
        super().__init__(sorted(parts, key=lambda part: -part.size))
        self.size = sum(part.size for part in self.parts)
        tokens = sum(part.tokens for part in self.parts)
        self.average_length = tokens / self.size if tokens else 1.0
        self._scorers = [
            SegmentScorer.of(part.segment, k1, b, self.average_length) for part in self.parts
        ]
        self._terms: dict[str, _CountedTerm] = {}
        self._unknown: set[str] = set()
        self._none = _CountedTerm(0, idf(self.size, 0), (None,) * len(self.parts))
        self._alone: dict[str, tuple[Alternatives, ...]] = {}
        self._near: dict[tuple[str, int], list[str]] = {}
        self._written: dict[str, str | None] = {}

    # What is in it

    def df(self, term: str) -> int:
        """Return how many passages have the term."""
        return self._term(term).df

    def idf(self, term: str) -> float:
        """Return the term's idf; that of a term no passage has is the highest there is."""
        return self._term(term).idf

    def known_idf(self, term: str) -> float:
        """Return the term's idf, 0 when no passage has it."""
        known = self._term(term)
        return known.idf if known.df else 0.0

    def idfs(self, words: Words, terms: Ints) -> Floats:
        """Return the idf of terms that are numbered as in words of this view."""
        if len(self.parts) == 1:
            return np.array([idf(self.size, df) for df in self.parts[0].dfs(terms).tolist()])
        return np.array([self.idf(name) for name in words.names(terms)])

    def may_have(self, text: str) -> bool:
        """Whether passages can have the words, by their script alone: Arabic and Cyrillic ones.

        It spares the dictionaries of languages that no article is in.
        """
        for first, last, begin in _SCRIPTS.values():
            if all(_is_between(word, first, last) for word in text.split()):
                return any(not part.segment.openings.isdisjoint(begin) for part in self.parts)
        return True

    @cached_property
    def languages(self) -> Mapping[str, int]:
        """The languages of the passages and how many passages each has; counted once."""
        counts: dict[str, int] = {}
        for part in self.parts:
            for name, count in part.languages().items():
                counts[name] = counts.get(name, 0) + count
        return counts

    @cached_property
    def holdings(self) -> Holdings:
        """How many articles, publishers and days there are; counted once."""
        return holdings(self.parts)

    def near_terms(self, term: str, more: int = 0) -> list[str]:
        """Return terms of the libraries spelt almost like this one: the nearest, then by df.

        ``more`` edits are allowed besides, for whoever compares the words as they are written.
        """
        known = self._near.get((term, more))
        if known is None:
            found = {
                (apart, -df, other)
                for part in (self.parts if edits_allowed(term) else ())
                for apart, other in near(part.segment.vocabulary, part.segment.letters, term, more)
                if (df := self.df(other))
            }
            known = [other for _, _, other in sorted(found)]
            if len(self._near) >= _REMEMBERED:
                self._near.clear()
            self._near[term, more] = known
        return known[:_MOST_NEAR]

    def written(self, term: str, read: Callable[[str], str | None]) -> str | None:
        """Return the word that a term stands for, which is ``read`` from the texts once."""
        if term not in self._written:
            if len(self._written) >= _REMEMBERED:
                self._written.clear()
            self._written[term] = read(term)
        return self._written[term]

    def terms_sounding_like(self, word: str) -> list[str]:
        """Return terms in other scripts that sound like a word, the nearest in length first.

        Of each script so many: a name stands in all of them.
        """
        known = keys(word)
        found = set()
        for part in self.parts:
            vocabulary = part.segment.vocabulary
            for number in np.concatenate([alike(part.segment.sounds, one) for one in known]):
                other = vocabulary.term(int(number))
                if other_script(word, other) and (df := self.df(other)):
                    same = int(part.segment.sounds[number]) in known
                    found.add((not same, abs(len(other) - len(word)), -df, other))
        return [*_of_each_script(other for *_, other in sorted(found))]

    def terms_spelt_like(self, word: str) -> list[str]:
        """Return terms in other scripts with just the sounds of a word, vowels included.

        Terms lack their endings; the nearest in length come first.
        """
        own, found = np.uint64(key(word)), set()
        for part in self.parts:
            vocabulary = part.segment.vocabulary
            for number in np.flatnonzero(part.segment.sounds == own):
                other = vocabulary.term(int(number))
                if other_script(word, other) and vowels.alike(word, other) and self.df(other):
                    found.add((abs(len(other) - len(word)), self.df(other), other))
        return [other for *_, other in sorted(found)][:_MOST_NEAR]

    def terms_cut_from(self, word: str) -> list[str]:
        """Return terms in another alphabet that a word begins like, the longest first."""
        found = set()
        for part in self.parts:
            vocabulary = part.segment.vocabulary
            for number in cut_short(part.segment.sounds, key(word)):
                other = vocabulary.term(int(number))
                if other_script(word, other) and begins(other, word) and (df := self.df(other)):
                    found.add((-len(other), -df, other))
        return [other for *_, other in sorted(found)][:_MOST_NEAR]

    def terms_cut_short(self, word: str) -> list[str]:
        """Return terms in other scripts with all sounds of a word but its last.

        Those that it begins with come first, then rare ones.
        """
        found = set()
        for part in self.parts:
            vocabulary = part.segment.vocabulary
            for number in cut_short(part.segment.sounds, key(word), least=LEAST - 1):
                other = vocabulary.term(int(number))
                if other_script(word, other) and (df := self.df(other)):
                    found.add((not begins(other, word, least=LEAST), df, -len(other), other))
        return [other for *_, other in sorted(found)][:_MOST_CUT]

    # Filters

    def mask(
        self,
        *,
        languages: Collection[str] | None = None,
        source: SourceMatch | None = None,
        since: int | None = None,
        until: int | None = None,
    ) -> Mask:
        """Allow the passages that meet every given condition; days are ordinals, both included."""
        marks = [allowed(part.segment, languages, source, since, until) for part in self.parts]
        return Mask(np.concatenate([np.zeros(0, np.bool_), *marks]))

    def having(self, terms: Collection[str]) -> Mask:
        """Allow the passages that have any of the terms, in the title or the text."""
        return Mask(having(self, terms))

    def phrase(self, words: Sequence[Collection[str]]) -> Mask:
        """Allow the passages where the words follow each other, all in the title or the text.

        Each word is given as the terms it may be. No words: every passage is allowed.
        """
        return Mask(phrase(self, words))

    # Search

    def top(self, groups: Groups, k: int, mask: Mask | None = None) -> Hits:
        """Return the best ``k`` passages that have a term of the groups and that the mask allows.

        A group is alternatives ``(term, weight)`` with weight > 0, of which the best counts:
        score = sum over groups of max over members of
        weight * idf * tf (k1 + 1) / (tf + k1 (1 - b + b length / average)), in float64, added in
        the order of the groups. Ties: the newer published first, then the smaller passage id.
        """
        if any(not weight > 0 for one in groups for _, weight in one):
            raise ValueError("a weight must be more than 0")
        docs, scores = np.zeros(0, np.int64), np.zeros(0)
        for place, (part, scorer) in enumerate(zip(self.parts, self._scorers, strict=True)):
            if k < 1:
                break
            least = float(np.partition(scores, -k)[-k]) if scores.size >= k else 0.0
            base = int(self.bases[place])
            free = _free(part, base, mask)
            found = top([self._group(one, place) for one in groups], scorer, k, free, least)
            docs = np.concatenate((docs, found.docs + base))
            scores = np.concatenate((scores, found.scores))
        return self._ranked(docs, scores, k)

    def _group(self, alternatives: Sequence[tuple[str, float]], place: int) -> Alternatives:
        if len(alternatives) == 1 and alternatives[0][1] == 1.0:
            return self._groups(alternatives[0][0])[place]
        members = []
        for name, weight in alternatives:
            for member in self._groups(name)[place].members:
                members.append(member.times(weight * self.idf(name)))
        return group(members)

    def _groups(self, name: str) -> tuple[Alternatives, ...]:
        """In each part a term alone."""
        known = self._alone.get(name)
        if known is None:
            if len(self._alone) >= _REMEMBERED:
                self._alone = {}
            term = self._term(name)
            known = self._alone[name] = tuple(
                group([] if number is None else [scorer.member(number).times(term.idf)])
                for scorer, number in zip(self._scorers, term.numbers, strict=True)
            )
        return known

    def _term(self, name: str) -> _CountedTerm:
        known = self._terms.get(name)
        if known is not None:
            return known
        if name in self._unknown:
            return self._none
        found = self._looked_up(name)
        if any(number is not None for number in found.numbers):
            if len(self._terms) >= _REMEMBERED:
                self._terms = {}
            self._terms[name] = found
        else:
            if len(self._unknown) >= _UNKNOWN:
                self._unknown = set()
            self._unknown.add(name)
        return found

    def _looked_up(self, name: str) -> _CountedTerm:
        df = 0
        numbers = []
        for part in self.parts:
            number = part.segment.vocabulary.number(name)
            numbers.append(number)
            if number is not None:
                df += part.df(number)
        return _CountedTerm(df, idf(self.size, df), tuple(numbers))

    def _ranked(self, docs: npt.NDArray[np.int64], scores: npt.NDArray[np.float64], k: int) -> Hits:
        if docs.size > max(8 * k, 256) and k > 0:
            best = scores >= np.partition(scores, -k)[-k]
            docs, scores = docs[best], scores[best]
        passages = self.passage(docs)
        order = np.lexsort((passages, -self.published(docs), -scores))[: max(k, 0)]
        return Hits(passages[order], docs[order], scores[order])


def _is_between(word: str, first: str, last: str) -> bool:
    """Whether all of it are letters of one script, so that its terms begin with one, too."""
    return word.isalpha() and min(word) >= first and max(word) <= last


def _free(part: SegmentReader, base: int, mask: Mask | None) -> Bools | None:
    """Return which passages of a part may be given, None for all."""
    if mask is None:
        return part.alive
    marks = mask.allowed[base : base + part.segment.size]
    return marks if part.alive is None else marks & part.alive


def _of_each_script(terms: Iterable[str]) -> Iterator[str]:
    """The first terms of each script, in their order."""
    seen: Counter[str] = Counter()
    for term in terms:
        writing = script(term[0])
        seen[writing] += 1
        if seen[writing] <= _MOST_ALIKE:
            yield term
