"""The same thing in other words: forms, spellings, synonyms, demonyms, other languages.

Words that are only other forms of one word (lose and lost, defence and defense) are as good as the
word itself. Words of one concept, the people and the capital of a country, and the names of places
and people in other languages stand for it at a discount.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from store.languages import kept, known_language
from store.languages.lexicon import read, words_of
from store.text.analyser.terms import index_terms
from store.text.normalise import fold_text

Phrase = tuple[str, ...]  # the first index term of each word


Key = TypeVar("Key", bound=Collection[str])


class Wording(NamedTuple):
    """Words of a question that may be one thing: as index terms, and as they are written."""

    terms: Phrase
    surface: str


SYNONYM = 0.7  # what a word of the same concept is worth
RELATED = 0.4  # what a word of a concept beside it is worth
NAME = 0.9  # another language's name of the place, the person, the group
PEOPLE = 0.8  # Afghan for Afghanistan
CAPITAL = 0.5  # Kabul for Afghanistan, and the other way round

_LONGEST = 4
_CITY = "capital of "
_MINISTRY = "ministry"
_REMEMBERED = 1 << 12  # words of questions whose other ways stay worked out
_RULES = (
    (re.compile(r"is(ation|ations|ing|ed|es|e|er|ers)\Z"), r"iz\1"),
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
        british = re.sub(r"iz(ation|ations|ing|ed|es|e|er|ers)\Z", r"is\1", folded)
        if british != folded:
            yield british
        if re.search(r"[^aeiou]or(s|ed|ing)?\Z", folded):
            yield re.sub(r"or(s|ed|ing)?\Z", r"our\1", folded)


@lru_cache(maxsize=_REMEMBERED)
def terms_of_forms(word: str) -> Phrase:
    """The index terms of the other forms and spellings of an English word."""
    return tuple(term for form in other_forms(word) for term in index_terms(form, "en"))


def phrase(text: str, language: str) -> Phrase:
    """The index terms of a word or a phrase of the lexicon."""
    return tuple(index_terms(text, language))


def wording(text: str, language: str) -> Wording:
    """A word or a phrase as a question has it."""
    return Wording(phrase(text, language), fold_text(text))


def _heads(name: str, language: str, words: Wording) -> tuple[str, ...]:
    """A file's headwords for what a language calls them, by the stem of its words.

    What only shares the stem with another word goes by itself: "customer" is not "customs". A name
    that shares it with a word is the name as it is written: مالك, the owner, is not in Malé.
    """
    if name == "concepts" and words.surface in _apart(language):
        return _by_surface(name, language).get(words.surface, ())
    found = _by_terms(name, language).get(words.terms, ())
    if found and name != "concepts" and words.terms in _by_terms("concepts", language):
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
def _by_terms(name: str, language: str) -> dict[Phrase, tuple[str, ...]]:
    def key_of(text: str, language: str) -> Phrase:
        alone = name == "concepts" and fold_text(text) in _apart(language)
        return () if alone else phrase(text, language)

    rows = kept.table(f"{name}-{language}", lambda: [*_made(name, language, key_of).items()])
    return {tuple(words): tuple(heads) for words, heads in rows}


@cache
def _by_surface(name: str, language: str) -> dict[str, tuple[str, ...]]:
    made = _made(name, language, lambda text, _: fold_text(text))
    return {text: heads for text, heads in made.items() if text in _apart(language)}


def _made(
    name: str, language: str, key_of: Callable[[str, str], Key]
) -> dict[Key, tuple[str, ...]]:
    found: dict[Key, tuple[str, ...]] = {}
    for head, texts in words_of(name, language).items():
        for text in texts:
            key = key_of(text, language)
            if key and head not in found.get(key, ()):
                found[key] = (*found.get(key, ()), head)
    return found


@cache
def _apart(language: str) -> frozenset[str]:
    """Words that share a stem with a word of the lexicon and nothing else."""
    return frozenset(fold_text(word) for word in read("apart")["apart"].get(language, ()))


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


def _things_said(words: Wording, language: str) -> Iterator[tuple[str, str, float]]:
    """Headwords of the lexicon whose words stand for these, each ``(file, headword, weight)``."""
    concepts = _heads("concepts", language, words)
    for concept in concepts:
        yield "concepts", concept, SYNONYM
    for concept in concepts:
        for other in read("related").get(concept, {}).get("concepts", ()):
            yield "concepts", other, RELATED
    for name in ("places", "people"):
        for head in _heads(name, language, words):
            yield name, head, NAME
            yield "demonyms", head, PEOPLE
            yield "capitals", head, CAPITAL
    for head in _heads("demonyms", language, words):
        yield "demonyms", head, NAME
        yield "places", head, PEOPLE
    for head in _heads("capitals", language, words):
        yield "capitals", head, NAME
        yield "places", head, CAPITAL
        yield "demonyms", head, CAPITAL


@lru_cache(maxsize=_REMEMBERED)
def ways(
    words: Wording, language: str, languages: tuple[str, ...]
) -> tuple[tuple[str, Phrase, float], ...]:
    """What else may be said for the words, as index terms: ``(text, terms, weight)``, each once."""
    found: dict[Phrase, tuple[str, Phrase, float]] = {}
    for name, head, weight in _things_said(words, language):
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


def knows(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as one thing."""
    return any(
        _heads(name, language, words)
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


def is_name(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as the name of a place, a person or a group."""
    return any(
        _heads(name, language, words) for name in ("places", "people", "demonyms", "capitals")
    )


def is_place(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as the name of a place or of its people."""
    return any(_heads(name, language, words) for name in ("places", "demonyms", "capitals"))


def names_place(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as the name of a place itself."""
    return bool(_heads("places", language, words))


def names_place_in(words: Wording, language: str, other: str) -> bool:
    """Whether the lexicon has the words as the name of a place, and its name in another language.

    Where it has none there, an article may write it in any way.
    """
    named = words_of("places", other)
    return any(head in named for head in _heads("places", language, words))


def is_demonym(words: Wording, language: str) -> bool:
    """Whether the lexicon has the words as what people and things of a country are called."""
    return bool(_heads("demonyms", language, words))


def is_general(words: Wording, language: str) -> bool:
    """Whether the words only name what anything may do or be: leave, end, pay, people."""
    return not _listed("general").isdisjoint(_heads("concepts", language, words))


def is_money(words: Wording, language: str) -> bool:
    """Whether the words only name money, of which an answer states a sum."""
    return not _listed("sums").isdisjoint(_heads("concepts", language, words))


def is_dimension(words: Wording, language: str) -> bool:
    """Whether the words only say what is measured: how *high*, the *depth* of."""
    return not _listed("dimensions").isdisjoint(_heads("concepts", language, words))


def is_action(words: Wording, language: str) -> bool:
    """Whether the words say what was done: sign, arrest, resign."""
    return not _listed("actions").isdisjoint(_heads("concepts", language, words))


def is_only_action(words: Wording, language: str) -> bool:
    """Whether the words say what was done and name nothing else, as *case* does beside *trial*."""
    heads = _heads("concepts", language, words)
    return bool(heads) and _listed("actions").issuperset(heads)


def is_befalling(words: Wording, language: str) -> bool:
    """Whether the words only say what befalls somebody once: resign, be expelled."""
    heads = _heads("concepts", language, words)
    return bool(heads) and _listed("befall").issuperset(heads)


def may_befall(words: Wording, language: str) -> bool:
    """Whether the words may say what befalls somebody once, or something else."""
    return not _listed("befall").isdisjoint(_heads("concepts", language, words))


def is_told(words: Wording, language: str) -> bool:
    """Whether the words only say what no answer leaves unsaid: who was *killed*."""
    heads = _heads("concepts", language, words)
    return bool(heads) and _listed("told").issuperset(heads)


def is_shown(words: Wording, language: str) -> bool:
    """Whether the words only name what is looked at or listened to: a photo, a map, a podcast."""
    heads = _heads("concepts", language, words)
    return bool(heads) and _listed("shown").issuperset(heads)


def is_of_lives(words: Wording, language: str) -> bool:
    """Whether the words may say that somebody was born, or died."""
    return not _listed("lives").isdisjoint(_heads("concepts", language, words))


def is_told_by(block: str, words: Wording, language: str) -> bool:
    """Whether the words may say what a sum, or a length of time, tells by itself."""
    return not _listed(block).isdisjoint(_heads("concepts", language, words))


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(read("general")[kind]["concepts"])


def is_local(offices: Collection[str]) -> bool:
    """Whether these are offices of a province or a town, not of a country."""
    return not _listed("local").isdisjoint(offices)


@cache
def listed_words(block: str, language: str) -> frozenset[str]:
    """The words of a block of the general ones in a language, folded."""
    return frozenset(map(fold_text, read("general")[block].get(language, ())))


def offices(words: Wording, language: str) -> frozenset[str]:
    """The offices that the words name, which somebody holds: minister, governor, spokesperson."""
    return _listed("offices").intersection(_heads("concepts", language, words))


def countries(words: Wording, language: str) -> frozenset[str]:
    """The countries that the words name, by themselves, their people or their capital."""
    heads = {
        head
        for name in ("places", "demonyms", "capitals")
        for head in _heads(name, language, words)
    }
    return frozenset(heads & read("demonyms").keys())


def regions(words: Wording, language: str) -> frozenset[str]:
    """The places other than countries that the words name, a capital by its country."""
    found = frozenset(_heads("places", language, words)) - read("demonyms").keys()
    return found | {f"{_CITY}{head}" for head in _heads("capitals", language, words)}


def are_cities(heads: Collection[str]) -> bool:
    """Whether all of these regions are capitals."""
    return all(head.startswith(_CITY) for head in heads)


class Things(NamedTuple):
    """Things of one kind: what words name of them, and with what words their names begin.

    These are first index terms, and first words as they are written of what goes by its letters.
    """

    named: Callable[[Wording, str], frozenset[str]]
    begin: Callable[[str], frozenset[str]]


@cache
def _offices_begin(language: str) -> frozenset[str]:
    apart = (text.split()[0] for text in _apart(language))
    return frozenset((*_first_words("concepts", language, _listed("offices")), *apart))


@cache
def _countries_begin(language: str) -> frozenset[str]:
    known = read("demonyms").keys()
    names = ("places", "demonyms", "capitals")
    return frozenset(word for name in names for word in _first_words(name, language, known))


@cache
def _ministries_begin(language: str) -> frozenset[str]:
    return frozenset(_first_words("concepts", language, {_MINISTRY}))


@cache
def _regions_begin(language: str) -> frozenset[str]:
    return frozenset(
        word[0] for name in ("places", "capitals") for word in _by_terms(name, language)
    )


def _first_words(name: str, language: str, heads: Collection[str]) -> Iterator[str]:
    for words, named in _by_terms(name, language).items():
        if not {*named}.isdisjoint(heads):
            yield words[0]


OFFICES = Things(offices, _offices_begin)
COUNTRIES = Things(countries, _countries_begin)
MINISTRIES = Things(
    lambda words, language: frozenset(
        {_MINISTRY}.intersection(_heads("concepts", language, words))
    ),
    _ministries_begin,
)
REGIONS = Things(regions, _regions_begin)


@cache
def acts(block: str) -> Things:
    """The acts of a block of the general ones: killings, payings."""
    heads = _listed(block)

    def named(words: Wording, language: str) -> frozenset[str]:
        return heads.intersection(_heads("concepts", language, words))

    @cache
    def begin(language: str) -> frozenset[str]:
        return frozenset(_first_words("concepts", language, heads))

    return Things(named, begin)


def longest() -> int:
    """How many words a thing of the lexicon has at most."""
    return _LONGEST
