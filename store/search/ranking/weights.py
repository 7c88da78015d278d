"""The figures that quality depends on, in one place: set by measurement, the same for all."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from store.errors import OperatorError

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
    "article": 0.80,
    "base": 1.30,
    "before": 0.46,
    "counted": 0.55,
    "first": 0.21,
    "length": 0.06,
    "names": 0.12,
    "names reached": 1.70,
    "new name": 0.93,
    "new number": 0.68,
    "opens back": -0.12,
    "own": 1.39,
    "passage": -1.76,
    "passage score": 3.03,
    "rank": 2.44,
    "same language": -0.94,
    "stub": 0.73,
    "telling": 1.27,
    "title": 1.91,
    "typed": 1.04,
    "typed own": -0.32,
    "typed reach": 1.02,
    "whole": -0.28,
    "words": 2.62,
    "words reached": 2.14,
}

# How likely the best snippet answers, by the parts of ``store.search.answerable``; learned by the
# same command. ``always`` is the constant.
ANSWERABLE: Mapping[str, float] = {
    "always": -2.13,
    "few": -1.91,
    "most unsaid": -1.08,
    "own": 1.26,
    "base": 1.64,
    "passage score": 1.54,
    "score of many": 3.14,
    "wants": -0.88,
    "unsaid": -2.29,
    "unsaid here": 0.84,
    "other words unsaid": -0.63,
    "actions said": 0.39,
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


PLAIN = Weights(weights={"base": 1.0})
STANDARD = Weights()
