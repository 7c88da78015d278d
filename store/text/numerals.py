"""Number words by language, with what they are worth."""

from collections.abc import Iterator, Mapping
from functools import cache

from store.languages import known_language
from store.languages.language import Language
from store.text.normalise import fold_text


@cache
def numerals(language: str) -> Mapping[str, str]:
    """The folded number words of a language with their worth; of English where none are known."""
    known = known_language(language)
    if known is None or not (known.numbers or known.number_words):
        known = known_language("en")
    found = dict(_worths(known)) if known else {}
    return {word: worth for word, worth in found.items() if worth != "1"}  # one is a pronoun, too


def _worths(language: Language) -> Iterator[tuple[str, str]]:
    for word, number in language.numbers.items():
        yield fold_text(word), str(number)
    for pair in language.number_words:
        word, _, worth = pair.partition("=")
        yield fold_text(word), worth
