"""Kinds of words by the lexicon: names and places, acts, measures, what every answer tells."""

from functools import cache

from store.languages.lexicon import read, words_of
from store.search.question.headwords import Wording, heads_of
from store.text.normalise import fold_text


@cache
def listed(kind: str) -> frozenset[str]:
    return frozenset(read("general")[kind]["concepts"])


@cache
def listed_words(block: str, language: str) -> frozenset[str]:
    """The words of a block of the general ones in a language, folded."""
    return frozenset(map(fold_text, read("general")[block].get(language, ())))


def is_name(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as the name of a place, a person or a group."""
    return any(
        heads_of(name, language, words) for name in ("places", "people", "demonyms", "capitals")
    )


def is_group(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as the name of a group: an organisation, a movement."""
    return bool(heads_of("people", language, words))


def is_place(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as the name of a place or of its people."""
    return any(heads_of(name, language, words) for name in ("places", "demonyms", "capitals"))


def names_place(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as the name of a place itself."""
    return bool(heads_of("places", language, words))


def names_place_in(words: Wording, language: str, other: str) -> bool:
    """Whether the lexicon has the words as the name of a place, and its name in another language.

    Where it has none there, an article may write it in any way.
    """
    named = words_of("places", other)
    return any(head in named for head in heads_of("places", language, words))


def is_demonym(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as what people and things of a country are called."""
    return bool(heads_of("demonyms", language, words))


def is_general(words: Wording, language: str) -> bool:
    """Whether the words only name what anything may do or be: leave, end, pay, people."""
    return not listed("general").isdisjoint(heads_of("concepts", language, words))


def is_money(words: Wording, language: str) -> bool:
    """Whether the words only name money, of which an answer states a sum."""
    return not listed("sums").isdisjoint(heads_of("concepts", language, words))


def is_dimension(words: Wording, language: str) -> bool:
    """Whether the words only say what is measured: how *high*, the *depth* of."""
    return not listed("dimensions").isdisjoint(heads_of("concepts", language, words))


def is_action(words: Wording, language: str) -> bool:
    """Whether the words say what was done: sign, arrest, resign."""
    return not listed("actions").isdisjoint(heads_of("concepts", language, words))


def is_only_action(words: Wording, language: str) -> bool:
    """Whether the words say what was done and name nothing else, as *case* does beside *trial*."""
    heads = heads_of("concepts", language, words)
    return bool(heads) and listed("actions").issuperset(heads)


def is_befalling(words: Wording, language: str) -> bool:
    """Whether the words only say what befalls somebody once: resign, be expelled."""
    heads = heads_of("concepts", language, words)
    return bool(heads) and listed("befall").issuperset(heads)


def may_befall(words: Wording, language: str) -> bool:
    """Whether the words may say what befalls somebody once, or something else."""
    return not listed("befall").isdisjoint(heads_of("concepts", language, words))


def is_told(words: Wording, language: str) -> bool:
    """Whether the words only say what no answer leaves unsaid: who was *killed*."""
    heads = heads_of("concepts", language, words)
    return bool(heads) and listed("told").issuperset(heads)


def is_shown(words: Wording, language: str) -> bool:
    """Whether the words only name what is looked at or listened to: a photo, a map, a podcast."""
    heads = heads_of("concepts", language, words)
    return bool(heads) and listed("shown").issuperset(heads)


def is_of_lives(words: Wording, language: str) -> bool:
    """Whether the words may say that somebody was born, or died."""
    return not listed("lives").isdisjoint(heads_of("concepts", language, words))


def is_told_by(block: str, words: Wording, language: str) -> bool:
    """Whether the words may say what a sum, or a length of time, tells by itself."""
    return not listed(block).isdisjoint(heads_of("concepts", language, words))
