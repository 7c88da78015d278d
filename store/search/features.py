"""What can be seen of a candidate passage beside its BM25 score, each part between 0 and about 1."""

from collections.abc import Mapping

import numpy as np

from store.search.asked import Asked
from store.search.candidates import Candidates, Floats, Ints
from store.search.index import View

WINDOW = 16  # terms: about a sentence or two


def features(view: View, asked: Asked, found: Candidates) -> Mapping[str, Floats]:
    """One array a feature, one figure a candidate."""
    present = (found.text + found.title) > 0
    weights = found.idf / max(found.idf.sum(), 1e-9)
    own = np.array([each.worth for each in asked.wanted])
    worth = own / max(own.sum(), 1e-9)
    article = view.article(found.docs)
    return {
        "base": found.base / ((view.k1 + 1) * max(own.sum(), 1e-9)),
        "coverage": (found.score > 0) @ worth,
        "rare": _rare(found, weights),
        "near": _near(found, weights),
        "pairs": _pairs(found),
        "title": (found.title > 0) @ weights,
        "focus": _focus(view, found),
        "article": _article(found, article) / ((view.k1 + 1) * max(own.sum(), 1e-9)),
        "words": present.sum(axis=1) / max(present.shape[1], 1),
        "length": np.log1p(view.length(found.docs) / view.average_length),
    }


def _rare(found: Candidates, weights: Floats) -> Floats:
    """The share of the rarest third of the question's words."""
    if not weights.size:
        return np.zeros(found.docs.size)
    count = max(1, round(weights.size / 3))
    rarest = np.argsort(-weights, kind="stable")[:count]
    present = (found.text[:, rarest] + found.title[:, rarest]) > 0
    return np.asarray(present @ weights[rarest] / max(weights[rarest].sum(), 1e-9))


def _near(found: Candidates, weights: Floats) -> Floats:
    """The greatest share of the question's words within one window of the text."""
    best = np.zeros(found.docs.size)
    body = ~found.in_title
    key, word, row = found.key[body], found.word[body], found.row[body]
    if not key.size:
        return best
    share = np.zeros(key.size)
    for place in range(weights.size):
        spots = key[word == place]
        if spots.size:
            following = np.append(spots, np.iinfo(np.int64).max)[spots.searchsorted(key)]
            share += weights[place] * (following - key < WINDOW)
    np.maximum.at(best, row, share)
    return best


def _pairs(found: Candidates) -> Floats:
    """The share of neighbouring words of the question that stand as neighbours, in order."""
    count = found.idf.size
    pairs = np.zeros(found.docs.size)
    if count < 2 or found.key.size < 2:
        return pairs
    value = np.sqrt(found.idf[:-1] * found.idf[1:])
    step = np.diff(found.key)
    beside = (step == 1) & (np.diff(found.word) == 1)
    rows, first = found.row[:-1][beside], found.word[:-1][beside]
    marks = np.zeros((found.docs.size, count - 1), np.bool_)
    marks[rows, first] = True
    return np.asarray(marks @ value / max(value.sum(), 1e-9))


def _focus(view: View, found: Candidates) -> Floats:
    """How much of the title the question speaks of."""
    titles = np.array([len(title) for title in view.title_terms(found.docs)], np.float64)
    return np.minimum(found.title, 1).sum(axis=1) / np.maximum(titles, 4)


def _article(found: Candidates, article: Ints) -> Floats:
    """What other candidate passages of the same article add: the best of each thing wanted."""
    _, group = np.unique(article, return_inverse=True)
    best = np.zeros((group.max(initial=-1) + 1, found.score.shape[1]))
    np.maximum.at(best, group, found.score)
    return np.asarray((best[group] - found.score).sum(axis=1))
