"""Words that a question is asked with rather than about: tell me about, who said, what happened."""

from functools import cache

from store.languages import kept, merged
from store.languages.lexicon import read
from store.text.normalise import fold_text

LIGHT = 0.25
_ASKING = ("who", "where", "when", "howmany", "why", "how", "definition", "latest")


@cache
def _request_words() -> frozenset[str]:
    return frozenset(kept.table("request-words", lambda: sorted(_made())))


def _made() -> frozenset[str]:
    asking = [*read("request").values(), *(read("questions")[kind] for kind in _ASKING)]
    words = [word for block in asking for words in block.values() for word in words]
    words.extend(merged(lambda language: language.light))
    return frozenset(fold_text(word) for word in words if " " not in word)


def only_asks(surface: str) -> bool:
    """Whether a word of a question only asks, so that it is never missing from an answer."""
    return fold_text(surface) in _request_words()


def weight(surface: str) -> float:
    """How much a word of a question counts: 1, or little when it only asks."""
    return LIGHT if only_asks(surface) else 1.0
