"""The arithmetic of BM25: saturation and idf once, and rank_bm25's Okapi that scores with them."""

import math
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

K1 = 1.2
B = 0.75

Doubles = npt.NDArray[np.float64]


def idf(passages: int, containing: int) -> float:
    """Return Lucene's idf of a term that ``containing`` of ``passages`` passages have."""
    return math.log(1 + (passages - containing + 0.5) / (containing + 0.5))


def saturation(
    frequency: npt.ArrayLike, length: npt.ArrayLike, average: float, k1: float = K1, b: float = B
) -> Doubles:
    """Return what terms of these frequencies in texts of these lengths count, up to ``k1 + 1``.

    The one place of Okapi's formula (Robertson et al., TREC-3) beside rank_bm25's own.
    """
    frequency = np.asarray(frequency)
    norm = k1 * (1 - b + b * np.asarray(length) / average)
    return np.asarray(frequency * (k1 + 1) / (frequency + norm), np.float64)


class PassageBM25(BM25Okapi):  # type: ignore[misc]  # rank_bm25 has no types
    """BM25 over bags of terms: the scores of ``rank_bm25`` with ``idf`` in place of its own.

    An empty corpus, and one of empty passages, scores nothing instead of failing.
    """

    corpus_size: int

    def __init__(self, corpus: Sequence[Sequence[str]], k1: float = K1, b: float = B) -> None:
        self.idf: Mapping[Any, float] = {}
        super().__init__([list(bag) for bag in corpus], k1=k1, b=b)

    def scores(self, query: Sequence[Hashable]) -> Doubles:
        """Return the score of each passage, the sum over the terms of the query."""
        return np.asarray(self.get_scores(query), np.float64)

    def _initialize(self, corpus: list[list[str]]) -> Mapping[str, int]:
        if any(corpus):
            containing: Mapping[str, int] = super()._initialize(corpus)
            return containing
        self.corpus_size = len(corpus)
        self.doc_len: Sequence[int] | npt.NDArray[np.integer] = [0] * len(corpus)
        self.doc_freqs: Sequence[Mapping[Any, float]] = [{} for _ in corpus]
        self.avgdl = 1.0  # no term, so nothing is ever divided by it in earnest
        return {}

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        self.idf = {term: idf(self.corpus_size, containing) for term, containing in nd.items()}


class CandidateBM25(PassageBM25):
    """Some passages of a larger corpus, scored by its idf and its average length.

    Its terms are numbers: ``frequencies`` has an array for each, one figure a passage, and ``idf``
    its worth. The score is rank_bm25's, all passages at a time instead of one after the other.
    """

    def __init__(
        self,
        frequencies: Sequence[npt.NDArray[np.floating]],
        lengths: npt.NDArray[np.integer],
        average: float,
        idf: Sequence[float],
    ) -> None:
        super().__init__([])
        self.corpus_size = lengths.size
        self.doc_len = lengths
        self.avgdl = average
        self.idf = dict(enumerate(idf))
        many = np.array(frequencies, np.float64).reshape(len(idf), lengths.size)
        self._each = saturation(many, lengths, average, self.k1, self.b)
        self._each *= np.array(idf, np.float64)[:, None]

    def get_scores(self, query: Sequence[int]) -> Doubles:
        """Return the score of each passage, added in the order of the query."""
        score = np.zeros(self.corpus_size)
        for term in query:
            score += self._each[term]
        return score
