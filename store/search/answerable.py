"""When to say nothing: whether what was found answers the question at all."""

import math
from dataclasses import dataclass
from typing import Self

from store.search.question.query import Query
from store.search.ranking.rank import Ranking

LEAST = 1.15  # set on questions that cannot be answered; the curve is in tests/quality/README.md
BESIDE = 0.9  # for what stands beside a quotation that answers
ALL = 0.999
OWN_SHARE = 0.4
MOST_THINGS = 25


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a quotation being an answer, each part from 0 to 1.

    ``passage`` is the share of the question's worth that its passage and title have, ``words``
    the share that the quoted words have, ``near`` the share within one window of the passage,
    ``score`` how much of the highest possible BM25 score the passage has.
    """

    passage: float
    words: float
    near: float
    score: float

    @classmethod
    def of(cls, ranking: Ranking, row: int, words: float = 0.0) -> Self:
        """Gather what a ranked passage shows; ``words`` is the share that a choice from it has.

        What the day of publication answers need not be said again, and other names count.
        """
        coverage = ranking.coverage
        rest = 1.0 - float(coverage.dated[row])
        if rest < 1e-6:
            return cls(passage=1.0, words=1.0, near=1.0, score=1.0)
        named = float(coverage.named[row])
        return cls(
            passage=(float(coverage.all[row]) - 1.0 + rest) / rest,
            words=min(1.0, (words + named) / rest) if words else 0.0,
            near=min(1.0, (float(ranking.parts["near"][row]) + named) / rest),
            score=float(ranking.parts["base"][row]) / rest,
        )


def answers(query: Query, evidence: Evidence, least: float = LEAST) -> bool:
    """Whether a quotation may be shown as an answer. The one rule of silence.

    A question of many words finds a smaller share of them even where it is answered, so the share
    demanded falls with the root of their number. Whatever has all that was asked for answers.
    The quoted words themselves must have a fair part of what their passage has.
    """
    if not query.clauses or evidence.words < OWN_SHARE * evidence.passage or not evidence.words:
        return False
    return evidence.passage >= ALL or strength(query.things, evidence) >= least


def strength(things: float, evidence: Evidence) -> float:
    """How strongly the evidence speaks, whatever the length of the question."""
    mean = (evidence.passage + evidence.near + evidence.score) / 2
    return mean * math.sqrt(min(max(things, 1.0), MOST_THINGS))
