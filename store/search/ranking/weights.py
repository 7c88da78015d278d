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
    "article": 3.81,
    "base": 5.07,
    "before": 6.61,
    "counted": 2.01,
    "first": 0.12,
    "length": -1.65,
    "names": 0.36,
    "names reached": 2.66,
    "new name": -0.01,
    "new number": 0.57,
    "opens back": 0.08,
    "own": 7.49,
    "passage": 2.85,
    "passage score": 0.61,
    "rank": 0.71,
    "same language": -0.42,
    "stated": 2.81,
    "stub": 0.32,
    "telling": 1.32,
    "title": 8.56,
    "typed": 1.16,
    "typed done": 0.99,
    "typed own": -0.09,
    "typed reach": 0.63,
    "whole": -0.81,
    "words": 3.57,
    "words reached": 1.31,
}

# How likely the best snippet answers, by the parts of ``store.search.answerable.probability``;
# learned by the same command, but for ``untold``, set beside the others: a rule asks for what must
# be told, too. ``always`` is the constant.
ANSWERABLE: Mapping[str, float] = {
    "always": -1.35,
    "own": 0.81,
    "base": 4.92,
    "passage score": 0.09,
    "score of many": 3.94,
    "wants": -0.97,
    "few": -2.71,
    "unsaid": -1.90,
    "unsaid by itself": -1.39,
    "unsaid here": 0.90,
    "other words unsaid": -1.33,
    "actions said": -0.26,
    "names unsaid": -2.10,
    "acts unsaid": -1.44,
    "untold": -0.80,
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
