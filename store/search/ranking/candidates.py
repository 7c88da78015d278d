"""Candidate passages of a question, with where its words stand in them, as arrays."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from store.search.arrays import Bools, Floats, Ints
from store.search.index import Positions, Searcher, Streams
from store.search.question.query import Clause, Query
from store.search.ranking.clause_scores import Runs, clause_scores, counts
from store.search.ranking.places import Places, keys


@dataclass(frozen=True, slots=True, eq=False)
class OwnWords:
    """How often passages have the question's own words, in their texts and in their titles.

    Row ``i`` is a passage, column ``j`` own word ``j``; the own words of all clauses are numbered
    in the question's order. ``owner`` says whose a word is, ``idf`` what it is worth.
    """

    text: Floats
    title: Floats
    idf: Floats
    owner: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Passages, best BM25 first, with what they have of the question.

    Row ``i`` is passage ``docs[i]`` of ``length[i]`` terms; column ``j`` of ``score`` is the BM25
    score of clause ``j``, aliases counted. ``word`` and ``key`` list the occurrences of own words
    in reading order: ``key`` grows by one a term, titles stand before texts and passages far
    apart. ``spots`` are the occurrences of all terms looked for, names' other forms among them;
    ``number`` tells their numbers, and ``runs`` where forms of several words stand, by the key of
    the last. ``streams`` are all their terms.
    """

    docs: Ints
    length: Ints
    score: Floats
    own: OwnWords
    row: Ints
    word: Ints
    key: Ints
    in_title: Bools
    spots: Positions
    number: Mapping[str, int]
    runs: Runs
    streams: Streams

    @property
    def base(self) -> Floats:
        """The BM25 score of each passage."""
        return np.asarray(self.score.sum(axis=1))


def index_groups(searcher: Searcher, query: Query) -> list[list[tuple[str, float]]]:
    """What the index is asked for: a group for every own word, names' other forms among them."""
    return [group for each in query.clauses for group in _groups(each, searcher)]


def score_candidates(searcher: Searcher, query: Query, docs: Ints) -> Candidates:
    """Look closely at given passages; rank_bm25 scores them by the statistics of all in view."""
    number = _numbered(_terms(query.clauses))
    streams = searcher.streams(docs)
    spots = streams.positions(list(number))
    key = keys(spots)
    places = Places(spots, key, number)
    forms = [form.words for each in query.clauses for form in each.forms if len(form.words) > 1]
    runs = {words: places.follow(words) for words in forms}
    length = searcher.length(docs)
    word = _word_of(query, number)[spots.term]
    own = word >= 0
    return Candidates(
        docs=docs,
        length=length,
        score=clause_scores(searcher, query, docs, length, spots, number, runs),
        own=_counted(query, docs, spots, word),
        row=spots.row[own],
        word=word[own],
        key=key[own],
        in_title=spots.in_title[own],
        spots=spots,
        number=number,
        runs=runs,
        streams=streams,
    )


def own_words(searcher: Searcher, query: Query, docs: Ints) -> OwnWords:
    """Count the question's own words in given passages."""
    number = _numbered(term for each in query.clauses for word in each.words for term in word)
    spots = searcher.term_positions(docs, list(number))
    return _counted(query, docs, spots, _word_of(query, number)[spots.term])


def _counted(query: Query, docs: Ints, spots: Positions, word: Ints) -> OwnWords:
    """Count occurrences; ``word`` is the own word each is of, -1 for none."""
    text, title = (word >= 0) & ~spots.in_title, (word >= 0) & spots.in_title
    idf = [figure for each in query.clauses for figure in each.idf]
    return OwnWords(
        text=counts(spots.row[text], word[text], docs.size, len(idf)),
        title=counts(spots.row[title], word[title], docs.size, len(idf)),
        idf=np.array(idf, np.float64),
        owner=np.repeat(np.arange(len(query.clauses)), [len(each.words) for each in query.clauses]),
    )


def _numbered(terms: Iterable[str]) -> dict[str, int]:
    return {term: number for number, term in enumerate(dict.fromkeys(terms))}


def _word_of(query: Query, number: Mapping[str, int]) -> Ints:
    """For each term the first own word it can be, -1 for none."""
    word_of = np.full(max(len(number), 1), -1)
    own = [word for each in query.clauses for word in each.words]
    for place in range(len(own) - 1, -1, -1):
        word_of[[number[term] for term in own[place]]] = place
    return word_of


def _groups(wanted: Clause, searcher: Searcher) -> list[list[tuple[str, float]]]:
    """The groups for the index; of a phrase the rarest word stands for the whole."""
    groups = [
        {term: wanted.weight * figure / searcher.idf(term) for term in word}
        for word, figure in zip(wanted.words, wanted.idf, strict=True)
    ] or [{}]
    strongest = max(range(len(wanted.words)), key=lambda at: wanted.idf[at], default=0)
    for form in wanted.forms:
        rarest = max(form.words, key=lambda word: min(searcher.idf(term) for term in word))
        for term in rarest:
            groups[strongest].setdefault(term, form.weight * wanted.weight)
    return [list(group.items()) for group in groups if group]


def _terms(wanted: Iterable[Clause]) -> Iterable[str]:
    for each in wanted:
        for word in (*each.words, *(word for form in each.forms for word in form.words)):
            yield from word
