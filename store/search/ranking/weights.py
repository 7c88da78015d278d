"""The figures that quality depends on, in one place: set by measurement, the same for all."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from store.notices.errors import OperatorError

WEIGHTS: Mapping[str, float] = {
    "base": 1.0,
    "article": 0.7,
    "title": 0.15,
    "near": 0.1,
    "pairs": 0.25,
    "feedback": 0.15,
    "date": 0.4,
    "recent": 0.25,
    "news": 0.3,
    "not yet": 0.3,
}


# How a sentence is scored, by the parts of ``store.search.quoting.evidence``; learned by
# ``python -m tests.quality.learning``.
SENTENCE: Mapping[str, float] = {
    "article": 1.28,
    "base": -3.97,
    "before": 4.98,
    "counted": 2.00,
    "first": 0.36,
    "length": -2.21,
    "names": 0.31,
    "names reached": 1.74,
    "new name": 0.13,
    "new number": 0.90,
    "opens back": 0.08,
    "own": 7.18,
    "passage": 1.02,
    "passage score": 4.60,
    "rank": 1.34,
    "same language": -0.42,
    "stated": 2.85,
    "stub": 0.16,
    "telling": 0.01,
    "title": 6.70,
    "typed": 0.75,
    "typed done": 0.75,
    "typed own": -0.33,
    "typed reach": 1.11,
    "whole": -0.81,
    "words": 3.60,
    "words reached": 0.20,
}

# How likely the best snippet answers, by the parts of ``store.search.answerable.probability``;
# learned by the same command, but for ``acts unsaid``, set by hand: rules ask the same. ``always``
# is the constant.
ANSWERABLE: Mapping[str, float] = {
    "always": -1.12,
    "own": 0.61,
    "base": 2.57,
    "passage score": -0.17,
    "score of many": 5.11,
    "wants": -0.97,
    "clear": 2.58,
    "title": 2.12,
    "asks who": -1.24,
    "asks howmany": -0.81,
    "few": -3.06,
    "unsaid": -2.48,
    "unsaid by itself": -2.82,
    "unsaid here": 1.59,
    "other words unsaid": -0.30,
    "actions said": -0.41,
    "names unsaid": -0.18,
    "acts unsaid": -0.60,
    "untold": -1.14,
    "many": -2.04,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How passages are ranked: the weight of each part beside BM25, and how many are looked at."""

    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    candidates: int = 200

    def without(self, parts: Collection[str]) -> "Weights":
        """The same less some parts; raise InvalidInputError for a part that does not exist."""
        for part in parts:
            if part not in self.weights or part == "base":
                known = ", ".join(sorted(name for name in self.weights if name != "base"))
                raise OperatorError(f"{part[:40]!r} is not a part of the ranking: {known}.")
        return replace(self, weights={**self.weights, **dict.fromkeys(parts, 0.0)})


STANDARD = Weights()
