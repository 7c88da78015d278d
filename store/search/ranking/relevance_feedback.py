"""Words that the best passages share beside the question's: pseudo-relevance feedback."""

import numpy as np

from store.search.arrays import Floats, counted
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
    spots = found.streams.positions(list(weights))
    flat = np.bincount(spots.row * share.size + spots.term, minlength=found.docs.size * share.size)
    frequency = flat.reshape(found.docs.size, share.size)
    worth = saturation(frequency, found.length[:, None], searcher.average_length) / (K1 + 1)
    return np.asarray(_trust(found) * (worth @ (share / share.sum())), np.float64)


def _trust(found: Candidates) -> float:
    """From 0 to 1: short passages, such as single claims, tell too little of what is typical."""
    length = float(found.length[:PASSAGES].mean())
    return min(1.0, max(0.0, (length - SHORT) / (LONG - SHORT)))


def _typical(searcher: Searcher, query: Query, found: Candidates, base: Floats) -> dict[str, float]:
    """Words that at least two of the best passages have, by their weight in those passages."""
    best = np.argsort(-base, kind="stable")[:PASSAGES]
    if best.size < 2 or base[best[0]] <= 0:
        return {}
    words = searcher.streams(found.docs[best]).words()
    share = base[best] / base[best].sum() / np.bincount(words.row, minlength=best.size).clip(1)
    pairs, times = counted(words.term * best.size + words.row)
    term, row = np.divmod(pairs, best.size)
    terms, passages = counted(term)
    group = np.repeat(np.arange(terms.size), passages)
    weight = np.bincount(group, weights=share[row] * times, minlength=terms.size)
    asked = {term for one in query.clauses for word in one.words for term in word}
    own = [number for term in asked if (number := words.number(term)) is not None]
    shared = (passages > 1) & (weight > 0) & ~np.isin(terms, own)
    terms = terms[shared]
    worth = weight[shared] * searcher.idfs(words, terms)
    if terms.size > WORDS:
        likely = worth >= np.partition(worth, -WORDS)[-WORDS]
        terms, worth = terms[likely], worth[likely]
    scored = sorted(zip(worth.tolist(), words.names(terms), strict=True), reverse=True)
    return {name: figure for figure, name in scored[:WORDS] if figure > 0}
