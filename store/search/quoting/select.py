"""The choice of what to quote: the best sentences, with neighbours that say the rest."""

from dataclasses import dataclass

import numpy as np

from store.search.arrays import Floats
from store.search.quoting.evidence import SentenceEvidence
from store.search.ranking.weights import SENTENCE
from store.text.analyser.kinds import QUOTABLE

MAX_SENTENCES = 3
MAX_TERMS = 80  # of several sentences together
LIKELY = 6  # snippets looked at for every quotation that is wanted
GAIN = -0.08  # what a neighbour must add to the question's share, less its distance in score
DISTANCE = 0.043
LENT = 4.0  # most of what all that a sentence says adds to its score
FAR = 4.0  # how much lower than the best, in logits, nothing is ever shown
KIND = 0.15  # what it adds as the kind of answer that is asked for


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Snippet:
    """Sentences ``first`` to ``last`` of a candidate passage, quoted for the sake of ``core``.

    ``row`` is the passage's place among those looked at, ``core``, ``first`` and ``last`` are
    places in the evidence's sentences, ``score`` is that of the core (a logit), ``alone`` the same
    without what it only says by pointing back, ``share`` how much of the question the sentences
    say together.
    """

    row: int
    core: int
    first: int
    last: int
    score: float
    alone: float
    share: float


def sentence_scores(evidence: SentenceEvidence) -> Floats:
    """The score of each sentence, one that may not be quoted far below all that may."""
    score = np.zeros(evidence.sentences.row.size)
    for name, weight in SENTENCE.items():
        score += weight * evidence.parts[name]
    score[(evidence.sentences.kinds & QUOTABLE) == 0] = -np.inf
    return score


@dataclass(frozen=True, slots=True)
class _Eligible:
    """The sentences to choose from, as lists: they are looked at one by one.

    ``alone`` is the score without what a sentence only says by pointing back, ``free`` are those
    that may be quoted and are not yet part of a snippet, ``joins`` those that may be quoted for
    another's sake: not what somebody else said, where it is asked what one said. ``says`` is how
    much of the question each says, ``adds`` what the next and the one before say beyond it.
    """

    row: list[int]
    length: list[int]
    score: list[float]
    alone: list[float]
    typed: list[float]
    free: list[bool]
    joins: list[bool]
    says: list[float]
    adds: tuple[list[float], list[float]]

    def may_join(self, beside: int, core: int) -> bool:
        """Whether a place is that of a sentence that may be quoted with another."""
        return (
            0 <= beside < len(self.row)
            and self.row[beside] == self.row[core]
            and self.free[beside]
            and self.joins[beside]
        )


def snippets(evidence: SentenceEvidence, limit: int) -> list[Snippet]:
    """The best snippets, best first, none of which overlap."""
    score, sentences = sentence_scores(evidence), evidence.sentences
    lent = (evidence.has - evidence.literal) @ evidence.worth
    choice = _Eligible(
        row=sentences.row.tolist(),
        length=(sentences.end - sentences.first).tolist(),
        score=score.tolist(),
        alone=(score - LENT * lent).tolist(),
        typed=evidence.parts["typed"].tolist(),
        free=(score > -np.inf).tolist(),
        joins=(evidence.parts["said by others"] == 0).tolist(),
        says=(evidence.literal @ evidence.worth).tolist(),
        adds=_adds(evidence),
    )
    found: list[Snippet] = []
    for core in np.argsort(-score, kind="stable").tolist():
        if len(found) >= limit or choice.score[core] == -np.inf:
            break
        if choice.free[core]:
            one = _snippet(core, choice, evidence)
            for place in range(one.first, one.last + 1):
                choice.free[place] = False
            found.append(one)
    return found


def _adds(evidence: SentenceEvidence) -> tuple[list[float], list[float]]:
    """What of the question the next sentence says that each does not, and the one before it."""
    has, worth = evidence.literal, evidence.worth
    either = np.maximum(has[1:], has[:-1])
    after, before = (either - has[:-1]) @ worth, (either - has[1:]) @ worth
    return [*after.tolist(), 0.0], [0.0, *before.tolist()]


def _snippet(core: int, choice: _Eligible, evidence: SentenceEvidence) -> Snippet:
    """A sentence with the neighbours that add what it lacks, up to three in all."""
    first = last = core
    has = evidence.literal[core]
    length, typed = choice.length[core], choice.typed[core]
    while last - first + 1 < MAX_SENTENCES:
        best: tuple[float, int] | None = None
        for way, beside in enumerate((last + 1, first - 1)):
            if not choice.may_join(beside, core) or length + choice.length[beside] > MAX_TERMS:
                continue
            if first == last:
                gain = choice.adds[way][core]
            else:
                gain = float((np.maximum(has, evidence.literal[beside]) - has) @ evidence.worth)
            gain += KIND * max(0.0, choice.typed[beside] - typed)
            value = gain + DISTANCE * (choice.alone[beside] - choice.alone[core])
            if value >= GAIN and (best is None or value > best[0]):
                best = (value, beside)
        if best is None:
            break
        first, last = min(first, best[1]), max(last, best[1])
        has = np.maximum(has, evidence.literal[best[1]])
        typed = max(typed, choice.typed[best[1]])
        length += choice.length[best[1]]
    return Snippet(
        row=choice.row[core],
        core=core,
        first=first,
        last=last,
        score=choice.score[core],
        alone=choice.alone[core],
        share=choice.says[core] if first == last else float(has @ evidence.worth),
    )
