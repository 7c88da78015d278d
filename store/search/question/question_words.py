"""Words that a question is asked with rather than about: who said, what happened, which article."""

from functools import cache

from store.languages import merged
from store.text.normalise import fold_text

LIGHT = 0.25


@cache
def _light_words() -> frozenset[str]:
    return frozenset(map(fold_text, merged(lambda language: language.light)))


def weight(surface: str) -> float:
    """How much a word of a question counts: 1, or little when it only asks."""
    return LIGHT if fold_text(surface) in _light_words() else 1.0
