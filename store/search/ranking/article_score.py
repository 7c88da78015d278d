"""The score of whole articles: the evidence of passages beside the best one."""

import numpy as np

from store.search.arrays import Floats, Ints, distinct
from store.search.bm25 import saturation
from store.search.index import Searcher
from store.search.question.query import Query
from store.search.ranking.candidates import Candidates, OwnWords, own_words

READ = 60  # candidates whose articles are read whole
REACH = 8  # passages on either side


def whole_articles(searcher: Searcher, query: Query, found: Candidates) -> Floats:
    """The BM25 score of each candidate's article as one text; beyond the best, of the passage."""
    if not found.own.idf.size or not found.docs.size:
        return np.zeros(found.docs.size)
    scores = found.base.copy()
    docs = _around(searcher, found.docs[:READ])
    articles, group = np.unique(searcher.article(docs), return_inverse=True)
    mine = searcher.article(found.docs)
    place = np.minimum(articles.searchsorted(mine), articles.size - 1)
    known = articles[place] == mine
    inside, length = own_words(searcher, query, docs), searcher.length(docs)
    pooled = _pooled(query, inside, length, group, articles.size)
    _raise_to_best(pooled, query, found.score[known], place[known])
    scores[known] = pooled.sum(axis=1)[place[known]]
    return scores


def _around(searcher: Searcher, docs: Ints) -> Ints:
    """The docs and their neighbours of the same article."""
    steps = np.arange(-REACH, REACH + 1)
    near = np.clip(docs[:, None] + steps, 0, searcher.numbers - 1)
    same = searcher.article(near.ravel()).reshape(near.shape) == searcher.article(docs)[:, None]
    return distinct(near[same])


def _pooled(query: Query, inside: OwnWords, lengths: Ints, group: Ints, count: int) -> Floats:
    """Each article's score a clause: frequencies over its passages, its title once."""
    length = np.bincount(group, weights=lengths, minlength=count)
    frequency = np.zeros((count, inside.text.shape[1]))
    np.add.at(frequency, group, inside.text)
    title = np.zeros_like(frequency)
    np.maximum.at(title, group, inside.title)
    frequency += title
    weight = inside.idf * np.array([query.clauses[owner].weight for owner in inside.owner])
    average = max(float(length.mean()), 1.0)
    words = saturation(frequency, length[:, None], average) * weight
    score = np.zeros((count, len(query.clauses)))
    np.add.at(score.T, inside.owner, words.T)
    return score


def _raise_to_best(pooled: Floats, query: Query, score: Floats, article: Ints) -> None:
    """Give articles at least what their best candidate has of a name, its other forms counted."""
    for place, each in enumerate(query.clauses):
        if each.forms or each.publishers:
            np.maximum.at(pooled[:, place], article, score[:, place])
