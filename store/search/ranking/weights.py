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
# ``python -m tests.quality.learning``, but for ``typed done`` and ``stated``, which were set
# beside the others.
SENTENCE: Mapping[str, float] = {
    "article": 0.75,
    "base": 1.29,
    "before": 0.08,
    "counted": 1.18,
    "first": 0.16,
    "length": 0.09,
    "names": 0.20,
    "names reached": 3.15,
    "new name": 0.04,
    "new number": 0.86,
    "opens back": 0.02,
    "own": 1.80,
    "passage": -1.18,
    "passage score": 2.86,
    "rank": 1.73,
    "same language": -0.63,
    "stated": 2.00,
    "stub": 0.17,
    "telling": 1.26,
    "title": 2.78,
    "typed": 0.54,
    "typed done": 0.50,
    "typed own": 0.62,
    "typed reach": 0.63,
    "whole": -0.76,
    "words": 2.92,
    "words reached": 2.71,
}

# How likely the best snippet answers, by the parts of ``store.search.answerable.probability``;
# learned by the same command. ``always`` is the constant.
ANSWERABLE: Mapping[str, float] = {
    "always": -1.97,
    "own": 1.01,
    "base": 1.58,
    "passage score": 1.33,
    "score of many": 3.32,
    "wants": -0.85,
    "few": -1.91,
    "unsaid": -1.50,
    "unsaid by itself": -0.83,
    "unsaid here": 0.89,
    "other words unsaid": -1.11,
    "actions said": 0.28,
    "names unsaid": -1.21,
    "acts unsaid": -1.04,
    "untold": -0.46,
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
