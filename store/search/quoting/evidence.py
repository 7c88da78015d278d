"""What each sentence of the candidate passages has of a question, as arrays: no text is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from store.languages import interface_languages
from store.search.arrays import Floats, Ints
from store.search.index import Searcher, Sentences
from store.search.question import word_kinds
from store.search.question.answer_types import SPEAKS, SPEAKS_PLAINLY, STATED, AnswerType
from store.search.question.query import Clause, Query
from store.search.ranking.candidates import Candidates
from store.search.ranking.features import SAME_TIME
from store.search.ranking.places import APART, TITLE, single_words
from store.search.ranking.rank import Ranking
from store.text.analyser import kinds

WHOLE = 0.99
WEAK = 0.4  # what a kind of answer counts that only may be the one asked for
ANSWERED = 0.9  # what an answer in an interview counts as saying of its question
ASKED = 0.8  # what its question counts as saying itself
POINTED = 0.8  # what a sentence that begins with "he" counts as saying of the one before it
PLACED = 0.5  # what a name counts where it is asked which city
TOLD_BY_YEARS = ("when", "year", "definition")  # the date of somebody's death is one
LIVED = 0.8  # what the years of a life, in brackets, say of birth and of death
_NEAR = 4  # terms between a number and what it counts


@dataclass(frozen=True, slots=True, eq=False)
class SentenceEvidence:
    """The sentences of candidates with what they have, one figure a sentence.

    ``has[i, j]`` is the share, 0 to 1, of the question's clause ``j`` that sentence ``i`` says
    itself, by a word that points back, too, which ``literal`` leaves out; ``worth[j]`` how much of
    the question that clause is, ``weight[j]`` by its idf;
    ``inherited`` what the sentence says or its title, the sentence before, its passage or its
    article do; ``introduced`` the same of what stands no further down than the sentence behind it;
    ``parts`` are the figures that the choice is made by; ``languages`` has that of each row.
    """

    sentences: Sentences
    worth: Floats
    weight: Floats
    has: Floats
    literal: Floats
    inherited: Floats
    introduced: Floats
    parts: Mapping[str, Floats]
    languages: Sequence[str]


def sentence_evidence(
    searcher: Searcher, query: Query, ranking: Ranking, answer_type: AnswerType, rows: Ints
) -> SentenceEvidence:
    """Look at every sentence of the candidates in ``rows``, which are places in the ranking."""
    found = ranking.found
    sentences = searcher.sentences(found.docs[rows])
    passages, articles = searcher.passage(found.docs[rows]), searcher.article(found.docs[rows])
    literal, title = _told(searcher, query, ranking, answer_type, rows, sentences)
    has = _pointed(literal, sentences, passages, articles)
    worth = np.array([0.0 if each.only_asks else each.worth for each in query.clauses])
    if not worth.any():
        worth = np.array([each.worth for each in query.clauses])
    share = worth / max(worth.sum(), 1e-9)
    parts, reach = _inherited(has, title[sentences.row], sentences, articles, share)
    parts |= _names_and_words(query, has, reach, share)
    parts |= _answering(searcher, query, found, rows, sentences, answer_type, has)
    parts["typed reach"] = parts["typed"] * (reach @ share)
    parts["typed own"] = parts["typed"] * parts["own"]
    says = float("say" in answer_type.kinds)
    parts["said by others"] = (parts["typed"] > 0) * (parts["own"] == 0) * says
    told = not answer_type.kinds.isdisjoint(STATED) and "howold" not in answer_type.kinds
    parts["stated"] = (parts["typed"] > WHOLE) * float(told)
    done = np.array([each.action and not each.is_name for each in query.clauses], np.bool_)
    parts["typed done"] = (
        parts["typed"] * (has[:, done] @ share[done]) / max(share[done].sum(), 1e-9)
    )
    parts |= _by_itself(searcher, query, ranking, rows, sentences)
    known = reach
    if any(each.is_name for each in query.clauses):
        known = _introduced(has, title, sentences, passages, articles)
    languages = searcher.language(found.docs[rows])
    return SentenceEvidence(sentences, share, worth, has, literal, reach, known, parts, languages)


def _told(
    searcher: Searcher,
    query: Query,
    ranking: Ranking,
    answer_type: AnswerType,
    rows: Ints,
    sentences: Sentences,
) -> tuple[Floats, Floats]:
    """What each sentence, and each title, says of each clause, pointing back left out."""
    found = ranking.found
    place = np.full(found.docs.size, -1)
    place[rows] = np.arange(rows.size)
    has, title = _clauses(query, found, sentences, place, rows.size)
    has = np.maximum(has, _metadata(searcher, query, ranking, rows)[sentences.row])
    has = _lived(_answered(has, sentences), query, answer_type, sentences)
    return _placed(has, query, answer_type, sentences), title


def _lived(has: Floats, query: Query, answer_type: AnswerType, sentences: Sentences) -> Floats:
    """What sentences say, those with the years of a life also when somebody was born, or died."""
    lived = (sentences.kinds & kinds.LIVED) > 0
    if lived.any() and not answer_type.kinds.isdisjoint(TOLD_BY_YEARS):
        for place, clause in enumerate(query.clauses):
            if word_kinds.is_of_lives(clause.wording, query.language):
                has[lived, place] = np.maximum(has[lived, place], LIVED)
    return has


def _answered(has: Floats, sentences: Sentences) -> Floats:
    """What sentences say, those of a paragraph that answers also what the one before it asks.

    Who asks says less than who answers.
    """
    answers = (sentences.kinds & kinds.ANSWERS) > 0
    if not answers.any():
        return has
    state = sentences.row * 3 + answers + 2 * ((sentences.kinds & kinds.ASKS) > 0)
    paragraph = np.cumsum(np.r_[0, np.diff(state) != 0])
    before = np.r_[False, (sentences.kinds & kinds.ASKS) > 0][np.searchsorted(paragraph, paragraph)]
    asked = np.vstack((np.zeros((1, has.shape[1])), _best(has, paragraph, int(paragraph[-1]) + 1)))
    known = np.r_[-1, sentences.row][np.searchsorted(paragraph, paragraph)]
    carried = answers & before & (known == sentences.row)
    said: Floats = np.maximum(has, ANSWERED * asked[paragraph] * carried[:, None])
    said[np.isin(paragraph, paragraph[carried] - 1)] *= ASKED
    return said


def _pointed(has: Floats, sentences: Sentences, passages: Ints, articles: Ints) -> Floats:
    """What sentences say, those that point back (he, it) also what the one before them says.

    That one may end the passage before, where it is looked at, too.
    """
    back = np.flatnonzero(sentences.kinds & kinds.OPENS_BACK)
    if not back.size:
        return has
    row, before = sentences.row, back - 1
    opens = sentences.ordinal[back] == 0
    order = np.argsort(passages)
    wanted = passages[row[back[opens]]] - 1
    at = order[np.searchsorted(passages, wanted, sorter=order) % order.size]
    follows = (passages[at] == wanted) & (articles[at] == articles[row[back[opens]]])
    before[opens] = np.where(follows, np.searchsorted(row, at, "right") - 1, -1)
    back, before = back[before >= 0], before[before >= 0]
    said = has.copy()
    said[back] = np.maximum(has[back], POINTED * has[before])
    return said


def _placed(has: Floats, query: Query, answer_type: AnswerType, sentences: Sentences) -> Floats:
    """What sentences say, those with a further name also which *city* or *country* it is."""
    if "group" not in answer_type.kinds:
        return has
    further = _more_names(query, sentences.kinds, has)
    for place, clause in enumerate(query.clauses):
        if not clause.is_name and word_kinds.is_told_by("places", clause.wording, query.language):
            has[further, place] = np.maximum(has[further, place], PLACED)
    return has


def _more_names(query: Query, held: Ints, has: Floats) -> npt.NDArray[np.bool_]:
    """Which sentences have more words of names than they share with the question."""
    own = np.zeros(held.size)
    for j, clause in enumerate(query.clauses):
        if clause.is_name or kinds.is_given(clause.surface, query.language):
            own += (has[:, j] > 0) * max(1, len(clause.words))
    return np.asarray(kinds.names(held) > own)


def _inherited(
    own: Floats, title: Floats, sentences: Sentences, articles: Ints, share: Floats
) -> tuple[dict[str, Floats], Floats]:
    """What sentences say themselves, and what more all that they inherit from says, in its order.

    ``articles`` has the article of each passage. Returns these figures, and all that is reached.
    """
    row = sentences.row
    before = np.vstack((np.zeros((1, own.shape[1])), own[:-1]))
    before[sentences.ordinal == 0] = 0.0
    passage = _best(own, row, articles.size)
    distinct, group = np.unique(articles, return_inverse=True)
    article = _best(passage, group, distinct.size)
    parts: dict[str, Floats] = {"own": own @ share, "whole": (own @ share > WHOLE).astype(float)}
    reach = own
    for name, other in (
        ("title", title),
        ("before", before),
        ("passage", passage[row]),
        ("article", article[group[row]]),
    ):
        wider = np.maximum(reach, other)
        parts[name] = (wider - reach) @ share
        reach = wider
    apart = 1.0 - _share(own, group[row], distinct.size)[group[row]]
    telling = share * (0.1 + apart)
    parts["telling"] = (own * telling).sum(axis=1) / np.maximum(telling.sum(axis=1), 1e-9)
    return parts, reach


def _introduced(
    own: Floats, title: Floats, sentences: Sentences, passages: Ints, articles: Ints
) -> Floats:
    """What of the article a reader knows behind each sentence, and by the one that follows it."""
    article = articles[sentences.row]
    order = np.lexsort((sentences.ordinal, passages[sentences.row], article))
    read, article = own[order], article[order]
    goes_on = np.r_[False, article[1:] == article[:-1]]
    apart = np.cumsum(~goes_on)[:, None] * 2.0  # so that nothing reaches into the next article
    known = np.maximum.accumulate(read + apart, axis=0) - apart
    known[:-1] = np.maximum(known[:-1], read[1:] * goes_on[1:, None])
    found = np.empty_like(known)
    found[order] = known
    return np.maximum(found, title[sentences.row])


def _names_and_words(
    query: Query, own: Floats, reach: Floats, share: Floats
) -> Mapping[str, Floats]:
    """How much of the names, and how much of the words, sentences say and reach."""
    parts: dict[str, Floats] = {}
    names = np.array([each.is_name for each in query.clauses], np.bool_)
    for name, mask in (("names", names), ("words", ~names)):
        total, size = share[mask].sum(), own.shape[0]
        parts[name] = own[:, mask] @ share[mask] / total if total > 0 else np.zeros(size)
        parts[f"{name} reached"] = (
            reach[:, mask] @ share[mask] / total if total > 0 else np.ones(size)
        )
    return parts


def _by_itself(
    searcher: Searcher, query: Query, ranking: Ranking, rows: Ints, sentences: Sentences
) -> Mapping[str, Floats]:
    """What tells for a sentence whatever it says: its language, length and place, its passage."""
    row, length = sentences.row, sentences.end - sentences.first
    language = np.array(searcher.language(ranking.found.docs[rows]))
    score = ranking.score[rows]
    return {
        "same language": (language == query.language).astype(np.float64)[row],
        "translated": np.isin(language, _lexicon_languages()).astype(np.float64)[row],
        "length": np.log1p(length) / 4,
        "stub": (length < 5).astype(np.float64),
        "opens back": ((sentences.kinds & kinds.OPENS_BACK) > 0).astype(np.float64),
        "first": (sentences.ordinal == 0).astype(np.float64),
        "passage score": score[row],
        "base": ranking.parts["base"][rows][row],
        "rank": 1.0 / (1.0 + np.argsort(np.argsort(-score, kind="stable"))[row]),
    }


@cache
def _lexicon_languages() -> tuple[str, ...]:
    return tuple(each.code for each in interface_languages())


def _clauses(
    query: Query, found: Candidates, sentences: Sentences, place: Ints, rows: int
) -> tuple[Floats, Floats]:
    """What each sentence, and each title, says of each clause."""
    spots, size = found.spots, sentences.row.size
    starts = sentences.row * APART + sentences.first
    mine = place[spots.row] if spots.row.size else spots.row
    at = np.where(spots.in_title, size + mine, _sentence(starts, mine, spots.place))
    looked_at = mine >= 0
    said = np.zeros((len(found.number), size + rows), np.bool_)
    said[spots.term[looked_at], at[looked_at]] = True
    has = np.zeros((len(query.clauses), size + rows))  # of sentences, then of titles
    for own, clause in zip(has, query.clauses, strict=True):
        total = sum(clause.idf) or 1.0
        for word, idf in zip(clause.words, clause.idf, strict=True):
            own += said[[found.number[term] for term in word]].any(axis=0) * (idf / total)
        weight = single_words(clause.forms, found.number, lambda form: form.weight)
        if weight:
            best = said[[*weight]] * np.array([*weight.values()])[:, None]
            np.maximum(own, best.max(axis=0), out=own)
        for form in clause.forms:
            if len(form.words) > 1 and (ends := found.runs[form.words]).size:
                row, term = np.divmod(ends, APART)
                mine = place[row]
                at = np.where(term < TITLE, size + mine, _sentence(starts, mine, term - TITLE))
                at = at[mine >= 0]
                own[at] = np.maximum(own[at], form.weight)
    return np.ascontiguousarray(has[:, :size].T), np.ascontiguousarray(has[:, size:].T)


def _sentence(starts: Ints, row: Ints, place: Ints) -> Ints:
    """The sentences that terms of texts are in; ``starts`` are the places of first terms."""
    return starts.searchsorted(row * APART + place, "right") - 1


def _metadata(searcher: Searcher, query: Query, ranking: Ranking, rows: Ints) -> Floats:
    """What the day of publication and the publisher say of each clause, for each passage."""
    said = np.zeros((rows.size, len(query.clauses)))
    for j, clause in enumerate(query.clauses):
        if clause.dated:
            said[:, j] = ranking.parts["date"][rows] > SAME_TIME
        if clause.publishers:
            docs = ranking.found.docs[rows]
            said[:, j] = np.isin(searcher.publisher(docs), [*clause.publishers])
    return said


def _best(has: Floats, group: Ints, count: int) -> Floats:
    best = np.zeros((count, has.shape[1]))
    np.maximum.at(best, group, has)
    return best


def _share(has: Floats, group: Ints, count: int) -> Floats:
    """Which share of a group's sentences says each clause, with one that does not beside them."""
    said = np.zeros((count, has.shape[1]))
    np.add.at(said, group, (has > 0.5).astype(np.float64))
    return said / (np.bincount(group, minlength=count)[:, None] + 1.0)


def _answering(
    searcher: Searcher,
    query: Query,
    found: Candidates,
    rows: Ints,
    sentences: Sentences,
    answer_type: AnswerType,
    has: Floats,
) -> dict[str, Floats]:
    """Whether sentences hold the kind of answer that is asked for, beside the question's words."""
    held = sentences.kinds
    size = held.size
    typed: Floats = np.zeros(size)
    counted: Floats = np.zeros(size)
    wanted = [SPEAKS[kind] for kind in sorted(answer_type.kinds) if kind in SPEAKS]
    if wanted:
        typed = np.mean([(held & bits) > 0 for bits in wanted], axis=0)
    if answer_type.kinds == {"who"}:
        typed = np.maximum(typed, kinds.names(held) > 0)
    for kind in answer_type.kinds & SPEAKS_PLAINLY.keys():
        typed = typed * np.where((held & SPEAKS_PLAINLY[kind]) > 0, 1.0, WEAK)
    if wanted:
        typed = np.maximum(typed, WEAK * ((held & kinds.UNTOLD) > 0))
    if answer_type.kinds & {"howmany", "howmuch", "cost", "change"}:
        counted = _new_numbers(query, held, has)
    beside: Floats = np.zeros(size)
    if "howmany" in answer_type.kinds:
        start, end = answer_type.informer
        for clause in query.clauses:
            if clause.start < end and start < clause.end:
                beside = _counted(searcher, found, rows, sentences, clause)
        beside = beside * ((held & kinds.NUMBER) > 0)  # every second mill is no number of mills
    new_name = _new_names(query, answer_type, held, has)
    return {"typed": typed, "new name": new_name, "new number": counted, "counted": beside}


def _new_names(query: Query, answer_type: AnswerType, held: Ints, has: Floats) -> Floats:
    """Whether sentences name more than the question does, where a name is asked for."""
    if not answer_type.kinds & {"who", "group", "where"}:
        return np.zeros(held.size)
    more: Floats = _more_names(query, held, has).astype(np.float64)
    if "who" not in answer_type.kinds:  # a given name is no place, and no group
        more *= (held & kinds.NAME) > 0
    return more


def _new_numbers(query: Query, held: Ints, has: Floats) -> Floats:
    """Whether sentences have more numbers than they share with the question."""
    own = np.zeros(held.size)
    for j, clause in enumerate(query.clauses):
        if any(term[:1].isdigit() for word in clause.words for term in word):
            own += has[:, j] > 0
    more: Floats = (kinds.numbers(held) > own).astype(np.float64)
    return more


def _counted(
    searcher: Searcher, found: Candidates, rows: Ints, sentences: Sentences, clause: Clause
) -> Floats:
    """Whether a number stands within a few terms of the noun that is counted."""
    counted = np.zeros(sentences.row.size)
    terms = {term for word in clause.words for term in word}
    terms |= {term for form in clause.forms for word in form.words for term in word}
    spots = found.spots
    place = np.full(found.docs.size, -1)
    place[rows] = np.arange(rows.size)
    noun = np.isin(spots.term, [found.number[term] for term in terms]) & ~spots.in_title
    mine = place[spots.row] if spots.row.size else spots.row
    noun &= mine >= 0
    if not noun.any():
        return counted
    near = searcher.near_number(found.docs[spots.row[noun]], spots.place[noun], _NEAR)
    starts = sentences.row * APART + sentences.first
    counted[_sentence(starts, mine[noun], spots.place[noun])[near]] = 1.0
    return counted
