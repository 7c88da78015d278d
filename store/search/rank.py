"""The order of candidate passages: BM25 with what else speaks for a passage."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from store.search.asked import Asked
from store.search.candidates import Candidates, Floats, Ints
from store.search.features import features
from store.search.index import View

WEIGHTS: Mapping[str, float] = {
    "base": 1.0,
    "pairs": 0.1,
    "near": 0.1,
}


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Candidates in their order: ``order`` are rows of ``found``, ``score`` has one a row."""

    found: Candidates
    order: Ints
    score: Floats
    parts: Mapping[str, Floats]


def rank(view: View, asked: Asked, found: Candidates, weights: Mapping[str, float]) -> Ranking:
    """Put candidates in order, best first; ties as the index gives them."""
    parts = features(view, asked, found)
    score = np.zeros(found.docs.size)
    for name, weight in weights.items():
        if weight:
            score += weight * parts[name]
    order = np.argsort(-score, kind="stable")
    return Ranking(found, order, score, parts)
