"""When to say nothing: how likely a snippet answers the question, and the one rule of silence."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from store.search.arrays import Floats
from store.search.index import Searcher
from store.search.question.answer_types import SPEAKS, AnswerType
from store.search.question.query import Clause, Query
from store.search.quoting.evidence import SentenceEvidence
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.select import Snippet
from store.search.ranking.weights import ANSWERABLE

LEAST = 0.36  # the probability from which something is shown
KEYWORDS_BESIDE = 4.0
BESIDE = 1.3  # how much lower, in logits, what is about as good as the best may be scored
EVEN = 0.5
OWN_SHARE = 0.4
MEASURES = {"howmany", "howmuch", "howlong", "howfar", "howold", "percent"}
SAID = 0.65  # a synonym says a thing, too
MENTIONED = 0.35
FEW = 4.0
MANY = 8.0  # things from which on no passage is expected to say them all


def probability(
    query: Query,
    searcher: Searcher,
    evidence: SentenceEvidence,
    answer_type: AnswerType,
    snippet: Snippet,
) -> float:
    """How likely the snippet answers, 0 to 1; right on average over questions."""
    if all(each.only_asks for each in query.clauses):
        return 0.0  # "who is he?" asks about nothing
    asks = query.asks or bool(answer_type.kinds)
    if asks and all(each.only_asks or each.general for each in query.clauses):
        return 0.0  # so does "when did they leave?"
    at = slice(snippet.first, snippet.last + 1)
    if answer_type.kinds & MEASURES and not evidence.parts["typed"][at].any():
        return 0.0  # "how tall is the bridge?" is answered by a length, or not at all
    parts = chance_parts(query, searcher, evidence, answer_type, snippet)
    logit = sum(weight * parts.get(name, 0.0) for name, weight in ANSWERABLE.items())
    chance = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))
    if _says_all(evidence, snippet, asks=bool(parts["wants"])):
        return max(chance, EVEN)
    return chance


def _says_all(evidence: SentenceEvidence, snippet: Snippet, *, asks: bool) -> bool:
    """Whether nothing of what was asked for is missing.

    Words without a question want a snippet that says them all; a question wants them in the
    passage, its own share of them in the snippet, and there the kind of answer it asks for.
    """
    said, reached = _most(evidence.has, snippet), _most(evidence.inherited, snippet)
    asked = [place for place, worth in enumerate(evidence.worth.tolist()) if worth > 0]
    if not asked or any(reached[place] < SAID for place in asked):
        return False
    if not asks:
        return all(said[place] >= SAID for place in asked)
    typed = _most(evidence.parts["typed"], snippet)
    return bool(typed > 0) and float(said @ evidence.worth) >= OWN_SHARE


def _most(figures: Floats, snippet: Snippet) -> Floats:
    """The highest of the figures that the sentences of a snippet have."""
    if snippet.first == snippet.last:
        return np.asarray(figures[snippet.first])
    return np.asarray(figures[snippet.first : snippet.last + 1].max(axis=0))


def beside_best(found: Sequence[QuotationCandidate], *, asks: bool) -> list[QuotationCandidate]:
    """The best and those about as good as it.

    A question has one answer, mostly; words alone (not ``asks``) have what there is on them.
    """
    if not found:
        return []
    least = found[0].snippet.score - (BESIDE if asks else KEYWORDS_BESIDE)
    return [one for one in found if one.snippet.score >= least]


def answering(found: Sequence[QuotationCandidate]) -> list[QuotationCandidate]:
    """Those that answer: none unless the best one is likely enough to."""
    if not found or found[0].probability < LEAST:
        return []
    return [one for one in found if one.probability >= LEAST]


def chance_parts(
    query: Query,
    searcher: Searcher,
    evidence: SentenceEvidence,
    answer_type: AnswerType,
    snippet: Snippet,
) -> Mapping[str, float]:
    """What speaks for a snippet being an answer at all, each part from 0 to about 1."""
    said = _most(evidence.has, snippet).tolist()
    worth = evidence.worth.tolist()
    things = sum(figure > 0 for figure in worth)
    long = min(things, 12) / 12
    score = snippet.score / 10
    return {
        "always": 1.0,
        "few": 1.0 / max(1, things),
        "most unsaid": max([0.0, *(w * (1 - s) for w, s in zip(worth, said, strict=True))]),
        "own": float(evidence.parts["own"][snippet.core]),
        "base": float(evidence.parts["base"][snippet.core]),
        "passage score": float(evidence.parts["passage score"][snippet.core]),
        "score of many": score * long,
        "wants": float(bool(answer_type.kinds & SPEAKS.keys())),
        **_unsaid(query, searcher, _most(evidence.inherited, snippet).tolist()),
    }


def _unsaid(query: Query, searcher: Searcher, reached: Sequence[float]) -> Mapping[str, float]:
    """What of the question is nowhere near: words of the library, others, what was done."""
    asked = [
        (each, share)
        for each, share in zip(query.clauses, reached, strict=True)
        if not each.only_asks
    ]
    missing = [each for each, share in asked if share < MENTIONED]
    words = [each for each in missing if not _names(each)]
    done = [share >= SAID for each, share in asked if each.action and not _names(each)]
    count = max(1, len(asked))
    return {
        "unsaid": len(missing) / count * min(1.0, MANY / count),
        "unsaid here": min(sum(_known(each, searcher) for each in words), FEW) / FEW,
        "other words unsaid": min(sum(not each.action for each in words), FEW) / FEW,
        "actions said": sum(done) / len(done) if done else 0.5,
    }


def _names(clause: Clause) -> bool:
    """Whether it names somebody, something or a time."""
    return clause.is_name or clause.dated


def _known(clause: Clause, searcher: Searcher) -> bool:
    """Whether the libraries have a word of the clause as it is typed."""
    return any(searcher.df(term) for word in clause.words for term in word)
