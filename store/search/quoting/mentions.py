"""Things of the lexicon that a text mentions: its offices and its countries, with their places."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from store.search.question import thesaurus
from store.text.analyser.terms import QuestionTerm, question_terms
from store.text.normalise import fold_text

Lookup = Callable[[thesaurus.Wording, str], frozenset[str]]


class Mention(NamedTuple):
    """What the words ``first`` to ``last`` of a text may name, by the lexicon's headwords."""

    first: int
    last: int
    heads: frozenset[str]


def words_of(text: str, language: str) -> list[QuestionTerm]:
    """The words of a text of this language as index terms."""
    return question_terms(text, [language], language)


def mentions(words: Sequence[QuestionTerm], language: str, lookup: Lookup) -> Iterator[Mention]:
    """What ``lookup`` knows of the words, the longest names first; none of them overlap."""
    at = 0
    while at < len(words):
        width = 1
        for wider in range(min(thesaurus.longest(), len(words) - at), 0, -1):
            if found := lookup(wording(words[at : at + wider]), language):
                width = wider
                yield Mention(at, at + wider - 1, found)
                break
        at += width


def countries_in(text: str, language: str) -> Iterator[str]:
    """The countries that a text names, by themselves, their people or their capitals."""
    for each in mentions(words_of(text, language), language, thesaurus.countries):
        yield from each.heads


def wording(words: Sequence[QuestionTerm]) -> thesaurus.Wording:
    """Words of a text as the lexicon is asked for them."""
    return thesaurus.Wording(
        tuple(one.variants[0] for one in words), fold_text(" ".join(one.surface for one in words))
    )
