"""The plain reference of the arithmetic: rank_bm25's Okapi with an idf that never goes negative."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from rank_bm25 import BM25Okapi

K1 = 1.2
B = 0.75


def idf(passages: int, containing: int) -> float:
    """Return Lucene's idf of a term that ``containing`` of ``passages`` passages have."""
    return math.log(1 + (passages - containing + 0.5) / (containing + 0.5))


class PassageBM25(BM25Okapi):  # type: ignore[misc]  # rank_bm25 has no types
    """BM25 over bags of terms: the scores of ``rank_bm25`` with ``idf`` in place of its own.

    An empty corpus, and one of empty passages, scores nothing instead of failing. Slow by design:
    the index is held against it.
    """

    corpus_size: int

    def __init__(self, corpus: Sequence[Sequence[str]], k1: float = K1, b: float = B) -> None:
        self.idf: dict[str, float] = {}
        super().__init__([list(bag) for bag in corpus], k1=k1, b=b)

    def _initialize(self, corpus: list[list[str]]) -> Mapping[str, int]:
        if any(corpus):
            containing: Mapping[str, int] = super()._initialize(corpus)
            return containing
        self.corpus_size = len(corpus)
        self.doc_len = [0] * len(corpus)
        self.doc_freqs: list[dict[str, int]] = [{} for _ in corpus]
        self.avgdl = 1.0  # no term, so nothing is ever divided by it in earnest
        return {}

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        self.idf = {term: idf(self.corpus_size, containing) for term, containing in nd.items()}

    def top(self, query: Sequence[str], k: int) -> list[tuple[int, float]]:
        """Return the best ``k`` passages that have a term of the query, ties in corpus order."""
        scores = self.get_scores(list(query)) if self.corpus_size else np.zeros(0)
        order = np.lexsort((np.arange(scores.size), -scores))[:k]
        return [(int(place), float(scores[place])) for place in order if scores[place] > 0]
