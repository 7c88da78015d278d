"""The choice of what to quote: the best sentences, with neighbours that say the rest."""

from dataclasses import dataclass

import numpy as np

from store.search.arrays import Floats
from store.search.index import Sentences
from store.search.quoting.evidence import SentenceEvidence
from store.search.ranking.weights import SENTENCE
from store.text.analyser.kinds import QUOTABLE

MAX_SENTENCES = 3
MAX_TERMS = 80  # of several sentences together
LIKELY = 6  # snippets looked at for every quotation that is wanted
GAIN = -0.08  # what a neighbour must add to the question's share, less its distance in score
DISTANCE = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """Sentences ``first`` to ``last`` of a candidate passage, quoted for the sake of ``core``.

    ``row`` is the passage's place among those looked at, ``core``, ``first`` and ``last`` are
    places in the evidence's sentences, ``score`` is that of the core (a logit), ``share`` how much
    of the question the sentences say together.
    """

    row: int
    core: int
    first: int
    last: int
    score: float
    share: float


def sentence_scores(evidence: SentenceEvidence) -> Floats:
    """The score of each sentence, one that may not be quoted far below all that may."""
    score = np.zeros(evidence.sentences.row.size)
    for name, weight in SENTENCE.items():
        score += weight * evidence.parts[name]
    score[(evidence.sentences.kinds & QUOTABLE) == 0] = -np.inf
    return score


def snippets(evidence: SentenceEvidence, limit: int) -> list[Snippet]:
    """The best snippets, best first, none of which overlap."""
    score = sentence_scores(evidence)
    worth = evidence.worth
    found: list[Snippet] = []
    used = np.zeros(score.size, np.bool_)
    for core in np.argsort(-score, kind="stable").tolist():
        if len(found) >= limit or score[core] == -np.inf:
            break
        if not used[core]:
            one = _snippet(core, score, evidence, worth, used)
            used[one.first : one.last + 1] = True
            found.append(one)
    return found


def _snippet(
    core: int,
    score: Floats,
    evidence: SentenceEvidence,
    worth: Floats,
    used: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> Snippet:
    """A sentence with the neighbours that add what it lacks, up to three in all."""
    sentences = evidence.sentences
    first = last = core
    has = evidence.has[core]
    length = _terms(sentences, core)
    while last - first + 1 < MAX_SENTENCES:
        best: tuple[float, int] | None = None
        for beside in (last + 1, first - 1):
            if not _may_join(beside, core, score, sentences, used):
                continue
            if length + _terms(sentences, beside) > MAX_TERMS:
                continue
            gain = float((np.maximum(has, evidence.has[beside]) - has) @ worth)
            value = gain + DISTANCE * float(score[beside] - score[core])
            if value >= GAIN and (best is None or value > best[0]):
                best = (value, beside)
        if best is None:
            break
        first, last = min(first, best[1]), max(last, best[1])
        has = np.maximum(has, evidence.has[best[1]])
        length += _terms(sentences, best[1])
    return Snippet(
        row=int(sentences.row[core]),
        core=core,
        first=first,
        last=last,
        score=float(score[core]),
        share=float(has @ worth),
    )


def _may_join(
    beside: int,
    core: int,
    score: Floats,
    sentences: Sentences,
    used: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> bool:
    return (
        0 <= beside < score.size
        and sentences.row[beside] == sentences.row[core]
        and score[beside] > -np.inf
        and not used[beside]
    )


def _terms(sentences: Sentences, place: int) -> int:
    return int(sentences.end[place] - sentences.first[place])
