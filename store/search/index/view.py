"""Several libraries searched as one, with one count of passages and one average length."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from store.search.bm25 import K1, B, idf
from store.search.index.entry import Bools, Floats, Ints
from store.search.index.filters import Mask, allowed
from store.search.index.library import LibraryIndex
from store.search.index.segment import gathered
from store.search.index.spelling import alike, distance, edits_allowed, letters

Groups = Sequence[Sequence[tuple[str, float]]]


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """The best passages, best first: their row ids, their numbers in the view, their scores."""

    passages: npt.NDArray[np.int64]
    docs: npt.NDArray[np.int64]
    scores: npt.NDArray[np.float64]

    def __len__(self) -> int:
        return self.docs.size


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


class View:
    """The union of libraries as one corpus. Immutable; any number of threads may use it.

    A doc is a passage's number in this view only. Removed passages keep their number but are
    never counted and never given.
    """

    def __init__(self, indexes: Sequence[LibraryIndex], k1: float = K1, b: float = B) -> None:
        self.k1 = k1
        self.b = b
        self._parts = [part for index in indexes for part in index.parts if part.size]
        sizes = [part.segment.size for part in self._parts]
        self._bases = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64))).astype(np.int64)
        self.size = sum(part.size for part in self._parts)
        tokens = sum(part.tokens for part in self._parts)
        self.average_length = tokens / self.size if tokens else 1.0

    # What is in it

    def df(self, term: str) -> int:
        """Return how many passages have the term."""
        found = 0
        for part in self._parts:
            number = part.segment.vocabulary.number(term)
            if number is not None:
                found += part.df(number)
        return found

    def idf(self, term: str) -> float:
        """Return the term's idf; that of a term no passage has is the highest there is."""
        return idf(self.size, self.df(term))

    def languages(self) -> dict[str, int]:
        """Return the languages of the passages and how many passages each has."""
        counts: dict[str, int] = {}
        for part in self._parts:
            column = part.segment.language
            living = column if part.alive is None else column[part.alive]
            for name, count in zip(part.segment.languages, np.bincount(living), strict=False):
                if count:
                    counts[name] = counts.get(name, 0) + int(count)
        return counts

    # Filters

    def mask(
        self,
        *,
        languages: Collection[str] | None = None,
        publishers: Collection[int] | None = None,
        since: int | None = None,
        until: int | None = None,
    ) -> Mask:
        """Allow the passages that meet every given condition; days are ordinals, both included."""
        marks = [np.zeros(0, np.bool_)]
        for part in self._parts:
            marks.append(allowed(part.segment, languages, publishers, since, until))
        return Mask(np.concatenate(marks))

    def having(self, terms: Collection[str]) -> Mask:
        """Allow the passages that have any of the terms, in the title or the text."""
        marks = np.zeros(self._bases[-1], np.bool_)
        for base, part in zip(self._bases.tolist(), self._parts, strict=False):
            for term in terms:
                marks[part.segment.postings(term)[0] + base] = True
        return Mask(marks)

    def phrase(self, words: Sequence[Collection[str]]) -> Mask:
        """Allow the passages where the words follow each other, in the title or in the text.

        Each word is given as the terms it may be.
        """
        if not words:
            return Mask(np.ones(self._bases[-1], np.bool_))
        candidates = self.having(words[0])
        for word in words[1:]:
            candidates &= self.having(word)
        marks = np.zeros(self._bases[-1], np.bool_)
        docs = candidates.allowed.nonzero()[0]
        marks[docs[self._follow(docs, words)]] = True
        return Mask(marks)

    def _follow(self, docs: Ints, words: Sequence[Collection[str]]) -> Bools:
        """Mark the docs where the words follow each other."""
        names = sorted({term for word in words for term in word})
        found = self.term_positions(docs, names)
        longest = int(self.length(docs).max(initial=0)) + len(words) + 2
        spot = (found.row * 2 + (1 - found.in_title)) * longest + found.place
        starts: Ints | None = None
        for step, word in enumerate(words):
            wanted = np.isin(found.term, [names.index(term) for term in set(word)])
            here = spot[wanted] - step
            starts = here if starts is None else np.intersect1d(starts, here)
        marks = np.zeros(docs.size, np.bool_)
        if starts is not None:
            marks[starts // (2 * longest)] = True
        return marks

    # Search

    def top(self, groups: Groups, k: int, mask: Mask | None = None) -> Hits:
        """Return the best ``k`` passages that have a term of the groups and that the mask allows.

        A group is alternatives ``(term, weight)`` with weight > 0, of which the best counts:
        score = sum over groups of max over members of
        weight * idf * tf (k1 + 1) / (tf + k1 (1 - b + b length / average)), in float64, added in
        the order of the groups. Ties: the newer published first, then the smaller passage id.
        """
        total = int(self._bases[-1])
        scores = np.zeros(total)
        for group in groups:
            best = np.zeros(total)
            for term, weight in group:
                self._raise_to(best, term, weight)
            scores += best
        for base, part in zip(self._bases.tolist(), self._parts, strict=False):
            if part.alive is not None:
                scores[base : base + part.segment.size][~part.alive] = 0
        if mask is not None:
            scores[~mask.allowed] = 0
        docs = np.flatnonzero(scores > 0)
        if docs.size > k > 0:
            least = -np.partition(-scores[docs], k - 1)[k - 1]
            docs = docs[scores[docs] >= least]
        return self._ranked(docs, scores[docs], k)

    def _raise_to(self, best: Floats, term: str, weight: float) -> None:
        """Raise each passage's score to what the term gives it."""
        factor = weight * self.idf(term)
        for base, part in zip(self._bases.tolist(), self._parts, strict=False):
            segment = part.segment
            docs, pair = segment.postings(term)
            norm = self.k1 * (1 - self.b + self.b * segment.pair_length / self.average_length)
            tf = segment.pair_frequency
            table = factor * (tf * (self.k1 + 1) / (tf + norm))
            here = best[base : base + segment.size]
            here[docs] = np.maximum(here[docs], table[pair])

    def _ranked(self, docs: Ints, scores: Floats, k: int) -> Hits:
        passages = self.passage(docs)
        order = np.lexsort((passages, -self.published(docs).astype(np.int64), -scores))[:k]
        return Hits(passages[order], docs[order].astype(np.int64), scores[order].astype(np.float64))

    # Reading, for ranking again

    def passage(self, docs: Ints) -> npt.NDArray[np.int64]:
        """Return the row ids of the passages."""
        return self._column("passage", docs)

    def article(self, docs: Ints) -> npt.NDArray[np.int64]:
        """Return the articles of the passages."""
        return self._column("article", docs)

    def version(self, docs: Ints) -> npt.NDArray[np.int64]:
        """Return the article versions of the passages."""
        return self._column("version", docs)

    def publisher(self, docs: Ints) -> npt.NDArray[np.int64]:
        """Return the publishers of the passages."""
        return self._column("publisher", docs)

    def published(self, docs: Ints) -> npt.NDArray[np.int64]:
        """Return the ordinals of the days the passages were published, 0 where not known."""
        return self._column("published", docs)

    def length(self, docs: Ints) -> npt.NDArray[np.int64]:
        """Return the lengths of the passages' bags."""
        return self._column("length", docs)

    def language(self, docs: Ints) -> list[str]:
        """Return the languages of the passages."""
        found = []
        for doc in np.asarray(docs, np.int64).tolist():
            place = int(self._bases.searchsorted(doc, "right")) - 1
            segment = self._parts[place].segment
            found.append(segment.languages[segment.language[doc - self._bases[place]]])
        return found

    def forward(self, doc: int) -> tuple[list[str], list[str]]:
        """Return the terms of a passage in reading order: of its title, of its text."""
        place = int(self._bases.searchsorted(doc, "right")) - 1
        return self._parts[place].segment.terms(doc - int(self._bases[place]))

    def title_terms(self, docs: Ints) -> list[list[str]]:
        """Return the title's terms of each passage."""
        return [self.forward(doc)[0] for doc in np.asarray(docs, np.int64).tolist()]

    def term_positions(self, docs: Ints, terms: Sequence[str]) -> Positions:
        """Return every place where one of the (distinct) terms stands in one of the passages."""
        docs = np.asarray(docs, np.int64)
        rows: list[Ints] = [np.zeros(0, np.int64)]
        kinds, places, titles = [*rows], [*rows], [*rows]
        for part, chosen in self._by_part(docs):
            segment = self._parts[part].segment
            local = docs[chosen] - self._bases[part]
            row, place, stream = gathered(segment, local)
            kind = np.full(row.size, -1)
            for number, term in enumerate(terms):
                if (found := segment.vocabulary.number(term)) is not None:
                    kind[stream == found] = number
            hit = kind >= 0
            rows.append(chosen[row[hit]])
            kinds.append(kind[hit])
            places.append(place[hit])
            titles.append(segment.title_length[local][row[hit]])
        row, place, title = map(np.concatenate, (rows, places, titles))
        order = np.argsort(row, kind="stable")
        row, place, title = row[order], place[order], title[order]
        in_title = place < title
        kind = np.concatenate(kinds)[order]
        return Positions(row, kind, np.where(in_title, place, place - title), in_title)

    def _by_part(self, docs: Ints) -> list[tuple[int, Ints]]:
        """Return, for each part that has any of the docs, its number and the rows of those."""
        if len(self._parts) == 1:
            return [(0, np.arange(docs.size))]
        places = self._bases.searchsorted(docs, "right") - 1
        return [(place, np.flatnonzero(places == place)) for place in np.unique(places).tolist()]

    def _column(self, name: str, docs: Ints) -> npt.NDArray[np.int64]:
        docs = np.asarray(docs, np.int64)
        values = np.zeros(docs.size, np.int64)
        for place, rows in self._by_part(docs):
            column = getattr(self._parts[place].segment, name)
            values[rows] = column[docs[rows] - self._bases[place]]
        return values

    # Near spellings

    def near_terms(self, term: str, limit: int = 3) -> list[str]:
        """Return terms of the libraries spelt almost like this one, the nearest, then the most frequent first."""
        near: set[tuple[int, int, str]] = set()
        edits = edits_allowed(term)
        for part in self._parts if edits else ():
            vocabulary = part.segment.vocabulary
            for number in alike(vocabulary, letters(vocabulary), term):
                other = vocabulary.term(number)
                apart = distance(term, other, edits)
                if 0 < apart <= edits and (df := self.df(other)):
                    near.add((apart, -df, other))
        return [other for _, _, other in sorted(near)[:limit]]
