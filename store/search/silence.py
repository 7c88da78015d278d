"""When to say nothing: whether what was found answers the question at all."""

from dataclasses import dataclass
from typing import Self

from store.search.asked import Asked
from store.search.rank import Ranking

SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a quotation being an answer, each part from 0 to 1.

    ``passage`` is the share of the question's worth that its passage and title have, ``words``
    the share that the quoted words have, ``near`` the share within one window of the passage,
    ``score`` how much of the highest possible BM25 score the passage has; ``matched`` counts the
    things wanted that are there.
    """

    passage: float
    words: float
    near: float
    score: float
    matched: int

    @classmethod
    def of(cls, ranking: Ranking, row: int) -> Self:
        """Gather what a ranked passage shows; ``words`` is told by the choice from it."""
        return cls(
            passage=float(ranking.coverage[row]),
            words=0.0,
            near=float(ranking.parts["near"][row]),
            score=float(ranking.parts["base"][row]),
            matched=int((ranking.found.score[row] > 0).sum()),
        )


def answers(asked: Asked, evidence: Evidence) -> bool:
    """Whether a quotation may be shown as an answer. The one rule of silence."""
    if not asked.wanted or evidence.words <= 0:
        return False
    return evidence.passage >= SHARE
