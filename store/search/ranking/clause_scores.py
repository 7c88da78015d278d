"""The BM25 score of every clause of a question in given passages, as rank_bm25 reckons it."""

from collections.abc import Iterator, Mapping

import numpy as np

from store.search.arrays import Floats, Ints
from store.search.bm25 import CandidateBM25
from store.search.index import Positions, Searcher
from store.search.question.query import Clause, Query, Word
from store.search.ranking.places import APART, single_words

Runs = Mapping[tuple[Word, ...], Ints]  # where the last words of forms of several words stand


class _Ways:
    """Ways to say a thing: how often each passage has each, and what each is worth, its idf."""

    def __init__(self) -> None:
        self.frequency: list[Floats] = []
        self.worth: list[float] = []

    def add(self, frequency: Floats, worth: float) -> int:
        """Take a way in and return its number."""
        self.frequency.append(frequency)
        self.worth.append(worth)
        return len(self.worth) - 1


def clause_scores(
    searcher: Searcher,
    query: Query,
    docs: Ints,
    length: Ints,
    spots: Positions,
    number: Mapping[str, int],
    runs: Runs,
) -> Floats:
    """One row a passage, one column a clause: the sum of its own words or its best other form.

    ``spots`` are the occurrences of the terms that ``number`` numbers, ``runs`` those of forms of
    several words.
    """
    frequency = counts(spots.term, spots.row, len(number), docs.size)
    ways = _Ways()
    own: list[list[int]] = []
    other: list[list[int]] = []
    for clause in query.clauses:
        own.append([])
        for word, idf in zip(clause.words, clause.idf, strict=True):
            times = frequency[[number[term] for term in word]].max(axis=0)
            own[-1].append(ways.add(times, idf))
        other.append([ways.add(*way) for way in _other_forms(clause, frequency, number, runs)])
        if clause.publishers:
            theirs = np.isin(searcher.publisher(docs), list(clause.publishers))
            other[-1].append(ways.add(theirs.astype(np.float64), sum(clause.idf)))
    scorer = CandidateBM25(ways.frequency, length, searcher.average_length, ways.worth)
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
    clause: Clause, frequency: Floats, number: Mapping[str, int], runs: Runs
) -> Iterator[tuple[Floats, float]]:
    """How often each passage has each other form of a clause, and what that is worth."""
    worth = single_words(clause.forms, number, lambda form: form.weight * form.idf)
    for term, value in worth.items():
        if frequency[term].any():
            yield frequency[term], value
    for form in clause.forms:
        if len(form.words) > 1 and runs[form.words].size:
            times = np.bincount(runs[form.words] // APART, minlength=frequency.shape[1])
            yield times.astype(np.float64), form.weight * form.idf
