"""Candidate passages of a question, with where its words stand in them, as arrays."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from store.search.bm25 import K1, B
from store.search.index import Positions, Searcher
from store.search.question.query import Clause, Query, Variant

Floats = npt.NDArray[np.floating]
Ints = npt.NDArray[np.integer]
Bools = npt.NDArray[np.bool_]

TITLE = 1 << 14  # terms of a title at most, so that texts come after
APART = 1 << 34  # keeps the places of different passages apart


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Passages, best BM25 first, with what they have of the question.

    Row ``i`` is passage ``docs[i]``; column ``j`` of ``score`` is the BM25 score of the thing
    wanted ``j``, of ``text`` and ``title`` the frequency of own word ``j``. The own words of all
    things wanted are numbered in the question's order; ``owner`` says whose a word is.
    ``word`` and ``key`` list the occurrences in reading order: ``key`` grows by one a term,
    titles stand before texts and passages far apart. ``spots`` are the occurrences of all terms
    looked for, names' other forms among them; ``number`` tells their numbers.
    """

    docs: Ints
    score: Floats
    text: Floats
    title: Floats
    norm: Floats
    idf: Floats
    owner: Ints
    row: Ints
    word: Ints
    key: Ints
    in_title: Bools
    spots: Positions
    number: Mapping[str, int]

    @property
    def base(self) -> Floats:
        """The BM25 score of each passage, aliases counted."""
        return np.asarray(self.score.sum(axis=1))


def index_groups(searcher: Searcher, query: Query) -> list[list[tuple[str, float]]]:
    """What the index is asked for: a group for every own word, names' other forms among them."""
    return [group for each in query.clauses for group in _groups(each, searcher)]


def score_candidates(searcher: Searcher, query: Query, docs: Ints) -> Candidates:
    """Look closely at given passages."""
    own = [word for each in query.clauses for word in each.words]
    owner = np.repeat(np.arange(len(query.clauses)), [len(each.words) for each in query.clauses])
    figures = np.array([figure for each in query.clauses for figure in each.idf], np.float64)
    terms = list(dict.fromkeys(_terms(query.clauses)))
    number = {term: place for place, term in enumerate(terms)}
    found = searcher.term_positions(docs, terms)
    key = keys(found)
    norm = K1 * (1 - B + B * searcher.length(docs) / searcher.average_length)
    frequency = _counts(found.row, found.term, docs.size, len(terms))
    score = np.zeros((docs.size, len(query.clauses)))
    parts = _saturated(frequency, norm[:, None], K1)
    for place, each_word in enumerate(own):
        columns = [number[term] for term in each_word]
        best = parts[:, columns].max(axis=1) if len(columns) > 1 else parts[:, columns[0]]
        score[:, owner[place]] += figures[place] * best
    for place, each in enumerate(query.clauses):
        single = [form for form in each.forms if len(form.words) == 1]
        worth = single_words(single, number, lambda form: form.weight * form.idf)
        said_by = worth.nonzero()[0]
        if said_by.size:
            said = (parts[:, said_by] * worth[said_by]).max(axis=1)
            np.maximum(score[:, place], said, out=score[:, place])
        for form in each.forms:
            if len(form.words) == 1:
                continue
            spots = follow(found.term, key, [[number[t] for t in word] for word in form.words])
            times = np.bincount(spots // APART, minlength=docs.size).astype(np.float64)
            said = form.weight * form.idf * _saturated(times, norm, K1)
            np.maximum(score[:, place], said, out=score[:, place])
        if each.publishers:
            theirs = np.isin(searcher.publisher(docs), list(each.publishers))
            said = sum(each.idf) * _saturated(theirs.astype(np.float64), norm, K1)
            np.maximum(score[:, place], said, out=score[:, place])
        score[:, place] *= each.weight
    first = np.full(len(terms), -1)
    for place in range(len(own) - 1, -1, -1):
        first[[number[term] for term in own[place]]] = place
    place_of = first[found.term] if terms else found.term
    kept = place_of >= 0
    row, word, key, in_title = found.row[kept], place_of[kept], key[kept], found.in_title[kept]
    return Candidates(
        docs=docs,
        score=score,
        text=_counts(row[~in_title], word[~in_title], docs.size, len(own)),
        title=_counts(row[in_title], word[in_title], docs.size, len(own)),
        norm=norm,
        idf=figures,
        owner=owner,
        row=row,
        word=word,
        key=key,
        in_title=in_title,
        spots=found,
        number=number,
    )


def single_words(
    forms: Iterable[Variant], number: Mapping[str, int], value: Callable[[Variant], float]
) -> Floats:
    """For each term the highest value of the one-word forms it is a word of, 0 for none."""
    found = np.zeros(len(number))
    for form in forms:
        for term in form.words[0]:
            found[number[term]] = max(found[number[term]], value(form))
    return found


def keys(spots: Positions) -> Ints:
    """Numbers of occurrences that grow by one a term, titles before texts, passages far apart."""
    return np.asarray(spots.row * APART + np.where(spots.in_title, 0, TITLE) + spots.place)


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


def _counts(row: Ints, column: Ints, rows: int, columns: int) -> Floats:
    flat = np.bincount(row * max(columns, 1) + column, minlength=rows * columns)
    return flat.reshape(rows, columns).astype(np.float64)


def _saturated(frequency: Floats, norm: Floats, k1: float) -> Floats:
    return frequency * (k1 + 1) / (frequency + norm)


def follow(term: Ints, key: Ints, words: Sequence[Sequence[int]]) -> Ints:
    """The places where the words stand one after the other; in longer names one may be between."""
    reached = key[np.isin(term, words[0])]
    for word in words[1:]:
        here = key[np.isin(term, word)]
        near = [np.intersect1d(reached + 1, here)]
        if len(words) > 2:
            near.append(np.intersect1d(reached + 2, here))
        reached = np.unique(np.concatenate(near))
    return reached
