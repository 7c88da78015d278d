"""Words that the best passages share beside the question's: pseudo-relevance feedback."""

from collections import Counter

import numpy as np

from store.search.index import View
from store.search.question.query import Asked
from store.search.ranking.candidates import Candidates, Floats

PASSAGES = 10
WORDS = 20
SHORT = 15  # terms
LONG = 50


def feedback(view: View, asked: Asked, found: Candidates, base: Floats) -> Floats:
    """How much each candidate has of the words typical of the best ones, between 0 and 1."""
    weights = _typical(view, asked, found, base)
    if not weights:
        return np.zeros(found.docs.size)
    share = np.array(list(weights.values()))
    spots = view.term_positions(found.docs, list(weights))
    flat = np.bincount(spots.row * share.size + spots.term, minlength=found.docs.size * share.size)
    frequency = flat.reshape(found.docs.size, share.size)
    worth = frequency / (frequency + found.norm[:, None])
    return np.asarray(_trust(view, found) * (worth @ (share / share.sum())), np.float64)


def _trust(view: View, found: Candidates) -> float:
    """From 0 to 1: short passages, such as single claims, tell too little of what is typical."""
    length = float(view.length(found.docs[:PASSAGES]).mean())
    return min(1.0, max(0.0, (length - SHORT) / (LONG - SHORT)))


def _typical(view: View, asked: Asked, found: Candidates, base: Floats) -> dict[str, float]:
    """Words that at least two of the best passages have, by their weight in those passages."""
    best = np.argsort(-base, kind="stable")[:PASSAGES]
    if best.size < 2 or base[best[0]] <= 0:
        return {}
    share = base[best] / base[best].sum()
    model: Counter[str] = Counter()
    passages: Counter[str] = Counter()
    for doc, weight in zip(found.docs[best].tolist(), share.tolist(), strict=True):
        terms = view.forward(doc)[1]
        each = weight / max(len(terms), 1)
        bag = Counter(terms)
        passages.update(bag.keys())
        for term, count in bag.items():
            model[term] += each * count
    own = {term for one in asked.wanted for word in one.words for term in word}
    scored = [
        (weight * view.idf(term), term)
        for term, weight in model.items()
        if passages[term] > 1 and term not in own
    ]
    return {term: weight for weight, term in sorted(scored, reverse=True)[:WORDS]}
