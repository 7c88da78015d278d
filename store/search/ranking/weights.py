"""The figures that quality depends on, in one place: set by measurement, the same for all."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from store.errors import InvalidInputError

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
                raise InvalidInputError(f"{part[:40]!r} is not a part of the ranking: {known}.")
        return replace(self, weights={**self.weights, **dict.fromkeys(parts, 0.0)})


PLAIN = Weights(weights={"base": 1.0})
STANDARD = Weights()
