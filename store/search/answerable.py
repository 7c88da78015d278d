"""When to say nothing: how likely a snippet answers the question, and the one rule of silence."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from store.search.index import Searcher
from store.search.question.answer_types import SPEAKS, AnswerType
from store.search.question.query import Query
from store.search.quoting.evidence import SentenceEvidence
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.select import Snippet
from store.search.ranking.weights import ANSWERABLE

LEAST = 0.35  # the probability from which something is shown
KEYWORDS_BESIDE = 4.0
BESIDE = 1.3  # how much lower, in logits, what is about as good as the best may be scored
MOST_THINGS = 25
EVEN = 0.5
OWN_SHARE = 0.4
MEASURES = {"howmany", "howmuch", "howlong", "howfar", "howold", "percent"}
SAID = 0.65  # a synonym says a thing, too


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
    asked = evidence.worth > 0
    at = slice(snippet.first, snippet.last + 1)
    said, reached = evidence.has[at].max(axis=0), evidence.inherited[at].max(axis=0)
    if not asked.any() or not (reached[asked] >= SAID).all():
        return False
    if not asks:
        return bool((said[asked] >= SAID).all())
    typed = float(evidence.parts["typed"][at].max())
    return typed > 0 and float(said @ evidence.worth) >= OWN_SHARE


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
    at = slice(snippet.first, snippet.last + 1)
    worth = evidence.worth
    has = evidence.has[at].max(axis=0)
    reached = evidence.inherited[at].max(axis=0)
    before = evidence.has[max(0, snippet.first - 1)]
    near = float(np.maximum(has, before) @ worth)
    reach = float(reached @ worth)
    things = int((worth > 0).sum())
    names = np.array([each.is_name for each in query.clauses], np.bool_)
    scale = float(evidence.weight.sum()) / math.log(searcher.size + 3)
    score = snippet.score / 10
    long = min(things, 12) / 12
    passage = float(evidence.parts["passage score"][snippet.core])
    strength = float(evidence.parts["base"][snippet.core]) + reach + near
    strength *= math.sqrt(min(max(things, 1), MOST_THINGS)) / 6
    return {
        "always": 1.0,
        "few": 1.0 / max(1, things),
        "things": long,
        "information reached": min(reach * scale, 6.0) / 3,
        "information missing": min(float((worth * (1 - reached)).sum()) * scale, 6.0) / 3,
        "most unsaid": float((worth * (1 - has)).max(initial=0.0)),
        "unreached name": float((worth * (1 - reached))[names].sum()),
        "own": float(evidence.parts["own"][snippet.core]),
        "whole": float(evidence.parts["whole"][at].max()),
        "reach squared": reach * reach,
        "strength": strength,
        "strength squared": strength * strength,
        "passage score": passage,
        "passage score of many": passage * long,
        "score": score,
        "score of many": score * long,
        "wants": float(bool(answer_type.kinds & SPEAKS.keys())),
    }
