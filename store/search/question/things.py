"""Things of one kind that words name: offices, countries, ministries, regions, acts."""

from collections.abc import Callable, Collection, Iterator
from functools import cache
from typing import NamedTuple

from store.languages.lexicon import read
from store.search.question.headwords import Wording, apart, by_terms, heads_of
from store.search.question.word_kinds import listed

_CITY = "capital of "
_MINISTRY = "ministry"


def is_local(offices: Collection[str]) -> bool:
    """Whether these are offices of a province or a town, not of a country."""
    return not listed("local").isdisjoint(offices)


def offices(words: Wording, language: str) -> frozenset[str]:
    """The offices that the words name, which somebody holds: minister, governor, spokesperson."""
    return listed("offices").intersection(heads_of("concepts", language, words))


def countries(words: Wording, language: str) -> frozenset[str]:
    """The countries that the words name, by themselves, their people or their capital."""
    heads = {
        head
        for name in ("places", "demonyms", "capitals")
        for head in heads_of(name, language, words)
    }
    return frozenset(heads & read("demonyms").keys())


def regions(words: Wording, language: str) -> frozenset[str]:
    """The places other than countries that the words name, a capital by its country."""
    found = frozenset(heads_of("places", language, words)) - read("demonyms").keys()
    return found | {f"{_CITY}{head}" for head in heads_of("capitals", language, words)}


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
    alone = (text.split()[0] for text in apart(language))
    return frozenset((*_first_words("concepts", language, listed("offices")), *alone))


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
        _first(words) for name in ("places", "capitals") for words in by_terms(name, language)
    )


def _first_words(name: str, language: str, heads: Collection[str]) -> Iterator[str]:
    for words, named in by_terms(name, language).items():
        if not {*named}.isdisjoint(heads):
            yield _first(words)


def _first(words: str) -> str:
    return words.partition(" ")[0]


OFFICES = Things(offices, _offices_begin)
COUNTRIES = Things(countries, _countries_begin)
MINISTRIES = Things(
    lambda words, language: frozenset(
        {_MINISTRY}.intersection(heads_of("concepts", language, words))
    ),
    _ministries_begin,
)
REGIONS = Things(regions, _regions_begin)


@cache
def acts(block: str) -> Things:
    """The acts of a block of the general ones: killings, payings."""
    heads = listed(block)

    def named(words: Wording, language: str) -> frozenset[str]:
        return heads.intersection(heads_of("concepts", language, words))

    @cache
    def begin(language: str) -> frozenset[str]:
        return frozenset(_first_words("concepts", language, heads))

    return Things(named, begin)
