"""When to say nothing: whether what was found answers the question at all."""

from store.search.asked import Asked
from store.search.quote import Choice

SHARE = 0.5
WORDS = 2


def is_answer(asked: Asked, choice: Choice, share: float) -> bool:
    """Whether a quotation is strong enough to be shown as an answer.

    ``share`` is the part of the question's worth that its passage and title have.
    """
    needed = min(WORDS, len(asked.wanted))
    matched = sum(1 for has in choice.has if has > 0)
    return matched >= min(needed, 1) and share >= SHARE
