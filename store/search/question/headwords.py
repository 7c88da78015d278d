"""The lexicon's headwords for words of a question: what concept, place or person they name."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from store.languages import kept, known_language
from store.languages.lexicon import read, words_of
from store.text.analyser.terms import index_terms
from store.text.normalise import fold_text

Phrase = tuple[str, ...]  # the first index term of each word

_LONGEST = 4


class Wording(NamedTuple):
    """Words of a question that may be one thing: as index terms, and as they are written."""

    terms: Phrase
    surface: str


def phrase(text: str, language: str) -> Phrase:
    """The index terms of a word or a phrase of the lexicon."""
    return tuple(index_terms(text, language))


def wording(text: str, language: str) -> Wording:
    """A word or a phrase as a question has it."""
    return Wording(phrase(text, language), fold_text(text))


def heads_of(name: str, language: str, words: Wording) -> tuple[str, ...]:
    """A file's headwords for what a language calls them, by the stem of its words.

    What only shares the stem with another word goes by itself: "customer" is not "customs". A name
    that shares it with a word is the name as it is written: مالك, the owner, is not in Malé.
    """
    if name == "concepts" and words.surface in apart(language):
        return _by_surface(name, language).get(words.surface, ())
    terms = " ".join(words.terms)
    found = tuple(by_terms(name, language).get(terms, ()))
    if found and name != "concepts" and terms in by_terms("concepts", language):
        own, people = words_of(name, language), name == "demonyms"
        return tuple(
            head
            for head in found
            if any(_is_written(words.surface, one, language, people=people) for one in own[head])
        )
    return found


def _is_written(surface: str, name: str, language: str, *, people: bool) -> bool:
    """Whether a word as it stands is a name, but for what is written in one with it.

    A name may have its last letter changed, and what ``people`` are called an ending.
    """
    known, folded = known_language(language), fold_text(name)
    ends = known.changing_ends if known else ""
    for start in ("", *(known.before_names if known else ())):
        if not surface.startswith(start):
            continue
        bare = surface[len(start) :]
        if bare == folded or (people and bare.startswith(folded)):
            return True
        if bare[:-1] == folded[:-1] and bare[-1:] in ends and folded[-1] in ends:
            return True
    return False


@cache
def by_terms(name: str, language: str) -> Mapping[str, Sequence[str]]:
    """A file's headwords for what a language calls them, by the terms of its words."""

    def key_of(text: str, language: str) -> str:
        alone = name == "concepts" and fold_text(text) in apart(language)
        return "" if alone else " ".join(phrase(text, language))

    found: Mapping[str, Sequence[str]] = kept.table(
        f"{name}-{language}", lambda: _made(name, language, key_of)
    )
    return found


@cache
def _by_surface(name: str, language: str) -> dict[str, tuple[str, ...]]:
    made = _made(name, language, lambda text, _: fold_text(text))
    return {text: heads for text, heads in made.items() if text in apart(language)}


def _made(
    name: str, language: str, key_of: Callable[[str, str], str]
) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for head, texts in words_of(name, language).items():
        for text in texts:
            key = key_of(text, language)
            if key and head not in found.get(key, ()):
                found[key] = (*found.get(key, ()), head)
    return found


@cache
def apart(language: str) -> frozenset[str]:
    """Words that share a stem with a word of the lexicon and nothing else."""
    return frozenset(fold_text(word) for word in read("apart")["apart"].get(language, ()))


def knows(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as one thing."""
    return any(
        heads_of(name, language, words)
        for name in ("concepts", "places", "people", "demonyms", "capitals")
    )


def is_parted(words: Wording, language: str) -> bool:
    """Whether the lexicon has them with function words between: went up in flames."""
    return " ".join(words.terms) in _parted(language)


@cache
def _parted(language: str) -> frozenset[str]:
    def made() -> list[str]:
        texts = {
            text
            for name in ("concepts", "places", "people")
            for words in words_of(name, language).values()
            for text in words
            if " " in text
        }
        read_as = ((text, phrase(text, language)) for text in texts)
        return sorted(
            {" ".join(terms) for text, terms in read_as if 1 < len(terms) < len(text.split())}
        )

    return frozenset(kept.table(f"parted-{language}", made))


def has(word: str, language: str) -> bool:
    """Whether a word as it is written is one of the lexicon's in a language."""
    return knows(wording(word, language), language)


def longest() -> int:
    """How many words a thing of the lexicon has at most."""
    return _LONGEST
