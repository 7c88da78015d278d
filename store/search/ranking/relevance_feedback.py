"""Words that the best passages share beside the question's: pseudo-relevance feedback."""

from collections import Counter

import numpy as np

from store.search.arrays import Floats
from store.search.bm25 import K1, saturation
from store.search.index import Searcher
from store.search.question.query import Query
from store.search.ranking.candidates import Candidates

PASSAGES = 10
WORDS = 20
SHORT = 15  # terms
LONG = 50


def feedback(searcher: Searcher, query: Query, found: Candidates, base: Floats) -> Floats:
    """How much each candidate has of the words typical of the best ones, between 0 and 1."""
    weights = _typical(searcher, query, found, base)
    if not weights:
        return np.zeros(found.docs.size)
    share = np.array(list(weights.values()))
    spots = searcher.term_positions(found.docs, list(weights))
    flat = np.bincount(spots.row * share.size + spots.term, minlength=found.docs.size * share.size)
    frequency = flat.reshape(found.docs.size, share.size)
    worth = saturation(frequency, found.length[:, None], searcher.average_length) / (K1 + 1)
    return np.asarray(_trust(searcher, found) * (worth @ (share / share.sum())), np.float64)


def _trust(searcher: Searcher, found: Candidates) -> float:
    """From 0 to 1: short passages, such as single claims, tell too little of what is typical."""
    length = float(searcher.length(found.docs[:PASSAGES]).mean())
    return min(1.0, max(0.0, (length - SHORT) / (LONG - SHORT)))


def _typical(searcher: Searcher, query: Query, found: Candidates, base: Floats) -> dict[str, float]:
    """Words that at least two of the best passages have, by their weight in those passages."""
    best = np.argsort(-base, kind="stable")[:PASSAGES]
    if best.size < 2 or base[best[0]] <= 0:
        return {}
    share = base[best] / base[best].sum()
    model: Counter[str] = Counter()
    passages: Counter[str] = Counter()
    bags = searcher.bags(found.docs[best])
    for bag, weight in zip(bags, share.tolist(), strict=True):
        each = weight / max(sum(bag.values()), 1)
        passages.update(bag.keys())
        for term, count in bag.items():
            model[term] += each * count
    own = {term for one in query.clauses for word in one.words for term in word}
    scored = [
        (weight * searcher.idf(term), term)
        for term, weight in model.items()
        if passages[term] > 1 and term not in own
    ]
    return {term: weight for weight, term in sorted(scored, reverse=True)[:WORDS]}
