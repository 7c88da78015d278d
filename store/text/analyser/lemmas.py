"""Dictionary forms of words, for languages whose endings a stemmer does not reach.

The word lists are simplemma's. Made once into tries that are kept in the user's cache folder, they
open in milliseconds and are read from the disk; only languages that occur are ever opened.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

LANGUAGES = frozenset(("tr", "ar", "fa", "hi", "ru"))
_SAME_LETTER = frozenset(("ru",))  # its list calls what is Australian a football, and more
_TWO_ROOTS = ("люд", "дет", "шёл", "шел", "шла", "шли")


def lemma(word: str, language: str) -> str:
    """The dictionary form of a lower-case word; the word itself where none is known."""
    if language not in LANGUAGES or _left_alone:
        return word
    found: str = _lemmatizer().lemmatize(word, lang=language)
    if language in _SAME_LETTER and found[:1].lower() != word[:1] and not _is_of_two_roots(word):
        return word
    return found


def has(word: str, language: str) -> bool:
    """Whether the dictionary of the language has a lower-case word."""
    known = language in LANGUAGES and not _left_alone
    return known and word in _tries().get_dictionary(language)


def _is_of_two_roots(word: str) -> bool:
    """Whether a Russian word has a dictionary form of another root: people and children do."""
    return word.startswith(_TWO_ROOTS) or word == "лет"


def leave_words_alone() -> None:
    """Give every word as it is from now on: for a process that compares texts and indexes none."""
    _left_alone.append(True)


_left_alone: list[bool] = []


@cache
def _lemmatizer() -> "Lemmatizer":
    from simplemma import Lemmatizer  # only here: most questions need none of it
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_tries()))


@cache
def _tries() -> "TrieDictionaryFactory":
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

    factory = TrieDictionaryFactory(cache_max_size=len(LANGUAGES))
    try:
        factory.get_dictionary("fa")  # the smallest tells whether the cache folder can be used
    except OSError:
        return TrieDictionaryFactory(cache_max_size=len(LANGUAGES), use_disk_cache=False)
    return factory
