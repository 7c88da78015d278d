"""Features of candidate passages beside their BM25 score, each from 0 to about 1."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from store.search.arrays import Floats
from store.search.bm25 import K1, saturation
from store.search.index import Searcher
from store.search.question.query import Query
from store.search.ranking import recency
from store.search.ranking.article_score import whole_articles
from store.search.ranking.candidates import Candidates
from store.search.ranking.relevance_feedback import feedback
from store.text.dates.periods import Dates

WINDOW = 16  # terms: about a sentence or two
FEW_WORDS = 6
MANY_WORDS = 14
SHORT_K1 = 0.9
SHORT_B = 0.4
FAR = np.iinfo(np.int64).max  # behind every place
SAME_TIME = 0.5  # how well a day must fit to stand for the words of a date


def features(
    searcher: Searcher,
    query: Query,
    found: Candidates,
    dates: Dates,
    today: date | None,
    wanted: Container[str],
) -> Mapping[str, Floats]:
    """One array a feature of those in ``wanted``, one figure a candidate.

    ``base`` is a share of the best score there is. ``today`` is None when it is not known on what
    day the question is asked.
    """
    worth = np.array([each.worth for each in query.clauses])
    most = (K1 + 1) * max(worth.sum(), 1e-9)
    weights = found.own.idf / max(found.own.idf.sum(), 1e-9)
    published = searcher.published(found.docs)
    makers: Mapping[str, Callable[[], Floats]] = {
        "base": lambda: fitted(searcher, query, found) / most,
        "article": lambda: whole_articles(searcher, query, found) / most,
        "title": lambda: (found.own.title > 0) @ weights,
        "near": lambda: _near(found, weights),
        "pairs": lambda: _pairs(found),
        "feedback": lambda: feedback(searcher, query, found, found.base / most),
        "date": lambda: recency.fit(published, dates),
        "recent": lambda: recency.recency(published, dates, today),
        "news": lambda: recency.recency(published, dates, today) * dates.news,
        "not yet": lambda: -recency.not_yet(published, today),
    }
    return {name: make() for name, make in makers.items() if name in wanted}


def fitted(searcher: Searcher, query: Query, found: Candidates) -> Floats:
    """The BM25 score, for short questions with parameters that forgive a passage its length.

    A question of few words is about as well answered by a long passage as by a short one; one of
    many words finds some of them in any long passage.
    """
    few = min(1.0, max(0.0, (MANY_WORDS - len(query.clauses)) / (MANY_WORDS - FEW_WORDS)))
    if not few or not found.own.idf.size:
        return found.base
    length, average = found.length[:, None], searcher.average_length
    frequency = found.own.text + found.own.title
    worth = found.own.idf * np.array([query.clauses[owner].weight for owner in found.own.owner])
    gained = saturation(frequency, length, average, SHORT_K1, SHORT_B)
    usual = saturation(frequency, length, average)
    scale = (K1 + 1) / (SHORT_K1 + 1)
    return np.asarray(found.base + few * ((scale * gained - usual) @ worth))


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """Shares of the question's worth, one figure a candidate.

    ``all`` is what the candidate has in any way; ``dated`` what only its day of publication has,
    ``named`` what only another name or the publisher has: neither stands as typed in the text.
    """

    all: Floats
    dated: Floats
    named: Floats


def coverage(query: Query, found: Candidates, fit: Floats) -> Coverage:
    """What of the question each candidate has."""
    worth = np.array([each.worth for each in query.clauses])
    share = worth / max(worth.sum(), 1e-9)
    typed = np.zeros(found.score.shape, np.bool_)
    present = ((found.own.text + found.own.title) > 0).T
    np.logical_or.at(typed.T, found.own.owner, present)
    said = found.score > 0
    dates = np.array([each.dated for each in query.clauses], np.bool_)
    by_day = dates & (fit[:, None] > SAME_TIME) & ~said
    return Coverage((said | by_day) @ share, by_day @ share, (said & ~typed) @ share)


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
            following = np.append(spots, FAR)[spots.searchsorted(key)]
            share += weights[place] * (following - key < WINDOW)
    np.maximum.at(best, row, share)
    return best


def _pairs(found: Candidates) -> Floats:
    """The share of neighbouring words of the question that stand as neighbours, in order."""
    count = found.own.idf.size
    pairs = np.zeros(found.docs.size)
    if count < 2 or found.key.size < 2:
        return pairs
    value = np.sqrt(found.own.idf[:-1] * found.own.idf[1:])
    beside = (np.diff(found.key) == 1) & (np.diff(found.word) == 1)
    rows, first = found.row[:-1][beside], found.word[:-1][beside]
    marks = np.zeros((found.docs.size, count - 1), np.bool_)
    marks[rows, first] = True
    return np.asarray(marks @ value / max(value.sum(), 1e-9))
