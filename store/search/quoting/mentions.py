"""Things of the lexicon that a text mentions: its offices and its countries, with their places."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from store.search.question import headwords
from store.search.question.things import COUNTRIES, Things
from store.text.analyser.terms import QuestionTerm, question_terms
from store.text.normalise import fold_text


class Mention(NamedTuple):
    """What the words ``first`` to ``last`` of a text may name, by the lexicon's headwords."""

    first: int
    last: int
    heads: frozenset[str]


def words_of(text: str, language: str) -> list[QuestionTerm]:
    """The words of a text of this language as index terms."""
    return question_terms(text, [language], language)


def mentions(words: Sequence[QuestionTerm], language: str, things: Things) -> Iterator[Mention]:
    """Those of these things that the words name, the longest names first; none of them overlap."""
    begin = things.begin(language)
    at = 0
    while at < len(words):
        width = 1
        one = words[at]
        may = one.variants[0] in begin or fold_text(one.surface) in begin
        for wider in range(min(headwords.longest(), len(words) - at) * may, 0, -1):
            if found := things.named(wording(words[at : at + wider]), language):
                width = wider
                yield Mention(at, at + wider - 1, found)
                break
        at += width


@lru_cache(maxsize=64)
def countries_in(text: str, language: str) -> tuple[str, ...]:
    """The countries that a text names, by themselves, their people or their capitals.

    Quotations of one article have its title, and some their passage, around them.
    """
    found = mentions(words_of(text, language), language, COUNTRIES)
    return tuple(head for each in found for head in each.heads)


def wording(words: Sequence[QuestionTerm]) -> headwords.Wording:
    """Words of a text as the lexicon is asked for them."""
    return headwords.Wording(
        tuple(one.variants[0] for one in words), fold_text(" ".join(one.surface for one in words))
    )
