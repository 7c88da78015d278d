"""The same thing in other words: forms, spellings, synonyms, demonyms, other languages.

Words that are only other forms of one word (lose and lost, defence and defense) are as good as the
word itself. Words of one concept, the people and the capital of a country, and the names of places
and people in other languages stand for it at a discount.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from store.languages import kept
from store.languages.lexicon import read, words_of
from store.search.question.headwords import Phrase, Wording, heads_of, phrase
from store.text.analyser.terms import index_terms
from store.text.normalise import fold_text

SYNONYM = 0.7  # what a word of the same concept is worth
RELATED = 0.4  # what a word of a concept beside it is worth
NAME = 0.9  # another language's name of the place, the person, the group
PEOPLE = 0.8  # Afghan for Afghanistan
CAPITAL = 0.5  # Kabul for Afghanistan, and the other way round

_REMEMBERED = 1 << 12  # words of questions whose other ways stay worked out
_RULES = (
    (re.compile(r"ys(e|ed|ing|er)\Z"), r"yz\1"),
    (re.compile(r"our(|s|ed|ing|able|er|ers|hood)\Z"), r"or\1"),
)


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """English words, and the stems of their regular forms, by the words that are forms of them.

    What a verb and its past share goes for *leads* and *leading*, too; a stem that is itself a
    word of the list, as *found* is, is only that word.
    """
    made: dict[str, list[str]] = kept.table("english-forms", _made_forms)
    return {word: tuple(others) for word, others in made.items()}


def _made_forms() -> dict[str, list[str]]:
    groups: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for head, block in read("english").items():
        together = {head, *block["en"]}
        for word in together:
            groups.setdefault(word, set()).update(together)
        for term in index_terms(head, "en"):
            stems.setdefault(term, set()).update(together)
    return {word: sorted(others - {word}) for word, others in (stems | groups).items()}


def other_forms(word: str) -> Iterator[str]:
    """Other forms and spellings of an English word."""
    folded = fold_text(word)
    known = _forms()
    yield from known.get(folded) or known.get(" ".join(index_terms(folded, "en")), ())
    if len(folded) >= 5:
        for pattern, american in _RULES:
            spelt = pattern.sub(american, folded)
            if spelt != folded:
                yield spelt
        if re.search(r"[^aeiou]or(s|ed|ing)?\Z", folded):
            yield re.sub(r"or(s|ed|ing)?\Z", r"our\1", folded)


@lru_cache(maxsize=_REMEMBERED)
def terms_of_forms(word: str) -> Phrase:
    """The index terms of the other forms and spellings of an English word."""
    return tuple(term for form in other_forms(word) for term in index_terms(form, "en"))


def others(
    words: Wording, language: str, languages: Collection[str]
) -> Iterator[tuple[str, str, float]]:
    """What else may be said for words of a question: ``(text, language, weight)``.

    ``language`` is that of the question; the others are those the articles are in.
    """
    for name, head, weight in _things_said(words, language):
        for spoken in languages:
            for text in words_of(name, spoken).get(head, ()):
                yield text, spoken, weight


def _things_said(
    words: Wording, language: str, *, either: bool = False
) -> Iterator[tuple[str, str, float]]:
    """Headwords of the lexicon whose words stand for these, each ``(file, headword, weight)``.

    ``either`` takes what says the opposite for as good as what says the same.
    """
    concepts = heads_of("concepts", language, words)
    for concept in concepts:
        yield "concepts", concept, SYNONYM
        for other in read("opposites").get(concept, {}).get("concepts", ()) if either else ():
            yield "concepts", other, SYNONYM
    for concept in concepts:
        for other in read("related").get(concept, {}).get("concepts", ()):
            yield "concepts", other, RELATED
    for name in ("places", "people"):
        for head in heads_of(name, language, words):
            yield name, head, NAME
            yield "demonyms", head, PEOPLE
            yield "capitals", head, CAPITAL
    for head in heads_of("demonyms", language, words):
        yield "demonyms", head, NAME
        yield "places", head, PEOPLE
    for head in heads_of("capitals", language, words):
        yield "capitals", head, NAME
        yield "places", head, CAPITAL
        yield "demonyms", head, CAPITAL


@lru_cache(maxsize=_REMEMBERED)
def ways(
    words: Wording, language: str, languages: tuple[str, ...], *, either: bool = False
) -> tuple[tuple[str, Phrase, float], ...]:
    """What else may be said for the words, as index terms: ``(text, terms, weight)``, each once.

    ``either`` also what says the opposite.
    """
    found: dict[Phrase, tuple[str, Phrase, float]] = {}
    for name, head, weight in _things_said(words, language, either=either):
        for spoken in languages:
            for text, terms in _phrases(name, head, spoken):
                if terms != words.terms and (terms not in found or found[terms][2] < weight):
                    found[terms] = (text, terms, weight)
    return tuple(found.values())


@lru_cache(maxsize=_REMEMBERED)
def _phrases(name: str, head: str, language: str) -> tuple[tuple[str, Phrase], ...]:
    """What a language calls a headword, each with its index terms, which take long to make."""
    said = words_of(name, language).get(head, ())
    return tuple((text, terms) for text in said if (terms := phrase(text, language)))
