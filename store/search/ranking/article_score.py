"""What whole articles have of a question: the evidence of passages beside the best one."""

import numpy as np

from store.search.bm25 import K1, B
from store.search.index import Searcher
from store.search.question.query import Query
from store.search.ranking.candidates import Candidates, Floats, Ints, score_candidates

READ = 60  # candidates whose articles are read whole
REACH = 8  # passages on either side


def whole_articles(searcher: Searcher, query: Query, found: Candidates) -> Floats:
    """The BM25 score of each candidate's article as one text; beyond the best, of the passage."""
    if not found.idf.size or not found.docs.size:
        return np.zeros(found.docs.size)
    scores = found.base.copy()
    docs = _around(searcher, found.docs[:READ])
    inside = score_candidates(searcher, query, docs)
    articles, group = np.unique(searcher.article(docs), return_inverse=True)
    pooled = _pooled(searcher, query, inside, group, articles.size)
    mine = searcher.article(found.docs)
    place = np.minimum(articles.searchsorted(mine), articles.size - 1)
    known = articles[place] == mine
    scores[known] = pooled[place[known]]
    return scores


def _around(searcher: Searcher, docs: Ints) -> Ints:
    """The docs and their neighbours of the same article."""
    steps = np.arange(-REACH, REACH + 1)
    near = np.clip(docs[:, None] + steps, 0, searcher.numbers - 1)
    same = searcher.article(near.ravel()).reshape(near.shape) == searcher.article(docs)[:, None]
    return np.unique(near[same])


def _pooled(
    searcher: Searcher, query: Query, inside: Candidates, group: Ints, count: int
) -> Floats:
    """Each article's score: frequencies over its passages, its title once, each name once."""
    length = np.bincount(group, weights=searcher.length(inside.docs), minlength=count)
    norm = K1 * (1 - B + B * length / max(float(length.mean()), 1.0))
    frequency = np.zeros((count, inside.text.shape[1]))
    np.add.at(frequency, group, inside.text)
    title = np.zeros_like(frequency)
    np.maximum.at(title, group, inside.title)
    frequency += title
    weight = inside.idf * np.array([query.clauses[owner].weight for owner in inside.owner])
    words = frequency * (K1 + 1) / (frequency + norm[:, None]) * weight
    score = np.zeros((count, len(query.clauses)))
    np.add.at(score.T, inside.owner, words.T)
    for place, each in enumerate(query.clauses):
        if each.forms or each.publishers:
            np.maximum.at(score[:, place], group, inside.score[:, place])
    return np.asarray(score.sum(axis=1))
