"""The BM25 score of every clause of a question in given passages, as rank_bm25 reckons it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from store.search.arrays import Floats, Ints
from store.search.bm25 import PassageBM25
from store.search.index import Positions, Searcher
from store.search.question.query import Clause, Query
from store.search.ranking.places import APART, follow, single_words


@dataclass(slots=True)
class _Bags:
    """The passages as bags of ways to say a thing: of each its frequency and its worth, its idf."""

    bags: list[dict[int, float]]
    idf: dict[int, float] = field(default_factory=dict)

    def add(self, frequency: Floats, worth: float) -> Iterator[int]:
        """Give the number of a way, or nothing for one that no passage has."""
        rows = frequency.nonzero()[0]
        if rows.size:
            number = len(self.idf)
            self.idf[number] = worth
            for row, times in zip(rows.tolist(), frequency[rows].tolist(), strict=True):
                self.bags[row][number] = times
            yield number


def clause_scores(
    searcher: Searcher,
    query: Query,
    docs: Ints,
    spots: Positions,
    key: Ints,
    number: Mapping[str, int],
) -> Floats:
    """One row a passage, one column a clause: the sum of its own words or its best other form.

    ``spots`` are the occurrences of the terms that ``number`` numbers, ``key`` their places.
    """
    frequency = counts(spots.row, spots.term, docs.size, len(number))
    bags = _Bags([{} for _ in range(docs.size)])
    own: list[list[int]] = []
    other: list[list[int]] = []
    for clause in query.clauses:
        own.append([])
        for word, idf in zip(clause.words, clause.idf, strict=True):
            times = frequency[:, [number[term] for term in word]].max(axis=1)
            own[-1] += bags.add(times, idf)
        other.append([])
        for times, worth in _other_forms(clause, frequency, spots, key, number):
            other[-1] += bags.add(times, worth)
        if clause.publishers:
            theirs = np.isin(searcher.publisher(docs), list(clause.publishers))
            other[-1] += bags.add(theirs.astype(np.float64), sum(clause.idf))
    scorer: PassageBM25 = PassageBM25.within(
        bags.bags, searcher.length(docs), searcher.average_length, bags.idf
    )
    score = np.zeros((docs.size, len(query.clauses)))
    for place, clause in enumerate(query.clauses):
        said = scorer.scores(own[place])
        for way in other[place]:
            np.maximum(said, scorer.scores([way]), out=said)
        score[:, place] = clause.weight * said
    return score


def counts(row: Ints, column: Ints, rows: int, columns: int) -> Floats:
    """How often each pair of a row and a column is there."""
    flat = np.bincount(row * max(columns, 1) + column, minlength=rows * columns)
    return flat.reshape(rows, columns).astype(np.float64)


def _other_forms(
    clause: Clause, frequency: Floats, spots: Positions, key: Ints, number: Mapping[str, int]
) -> Iterator[tuple[Floats, float]]:
    """How often each passage has each other form of a clause, and what that is worth."""
    single = [form for form in clause.forms if len(form.words) == 1]
    worth = single_words(single, number, lambda form: form.weight * form.idf)
    for term in worth.nonzero()[0].tolist():
        yield frequency[:, term], float(worth[term])
    for form in clause.forms:
        if len(form.words) > 1:
            words = [[number[term] for term in word] for word in form.words]
            found = follow(spots.term, key, words)
            times = np.bincount(found // APART, minlength=len(frequency))
            yield times.astype(np.float64), form.weight * form.idf
