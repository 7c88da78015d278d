"""The order of candidate passages: BM25 with what else speaks for a passage."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from store.search.arrays import Floats, Ints
from store.search.index import Searcher
from store.search.question.query import Query
from store.search.ranking.candidates import Candidates
from store.search.ranking.features import Coverage, coverage, features
from store.search.ranking.weights import Weights
from store.text.dates.periods import Dates

ALWAYS = {"base", "near", "date"}  # what the rule of silence looks at


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Candidates in their order: ``order`` are rows of ``found``, ``score``, ``parts``
    and ``coverage`` have one figure a row."""

    found: Candidates
    order: Ints
    score: Floats
    parts: Mapping[str, Floats]
    coverage: Coverage


def rank(
    searcher: Searcher,
    query: Query,
    found: Candidates,
    dates: Dates,
    today: date | None,
    weights: Weights,
) -> Ranking:
    """Put candidates in order, best first; ties as the index gives them."""
    needed = {name for name, weight in weights.weights.items() if weight} | ALWAYS
    parts = features(searcher, query, found, dates, today, needed)
    score = np.zeros(found.docs.size)
    for name, weight in weights.weights.items():
        if weight:
            score += weight * parts[name]
    order = np.argsort(-score, kind="stable")
    return Ranking(found, order, score, parts, coverage(query, found, parts["date"]))
