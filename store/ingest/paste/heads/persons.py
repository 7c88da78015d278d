"""Names of persons and places in the head of a text, told by names that many bear."""

from functools import cache

from store.ingest.paste.lines import key_of
from store.languages.lexicon import read

MOST_WORDS = 4


def is_person(text: str) -> bool:
    """Whether a given name begins the words, or stands second, with another word beside it."""
    words = key_of(text).split()
    if not 2 <= len(words) <= MOST_WORDS or any(map(str.isdigit, text)) or is_place(text):
        return False
    is_small = any(word[:1].islower() for word in text.split())
    return not is_small and (words[0] in _given_names() or words[1] in _given_names())


def is_place(text: str) -> bool:
    """Whether all words name one known place."""
    return key_of(text) in _places()


@cache
def _given_names() -> frozenset[str]:
    blocks = read("given_names").values()
    names = (name for block in blocks for some in block.values() for name in some)
    return frozenset(key_of(name) for name in names)


@cache
def _places() -> frozenset[str]:
    blocks = (*read("places").values(), *read("capitals").values())
    names = (name for block in blocks for some in block.values() for name in some)
    return frozenset(key_of(name) for name in names)
