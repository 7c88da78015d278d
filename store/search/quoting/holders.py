"""Who holds an office: not whom it serves, and somebody with a name, in any script.

The spokesman of a governor is no governor; and where no capitals tell a name, one is a given name
of the region, or a word that the lexicon does not have.
"""

import re
from collections.abc import Sequence
from functools import cache

from store.languages.lexicon import read
from store.search.question import headwords, word_kinds
from store.search.question.question_words import only_asks
from store.search.quoting.mentions import Mention, wording
from store.text.analyser.kinds import token_kinds
from store.text.analyser.lemmas import has
from store.text.analyser.terms import QuestionTerm
from store.text.normalise import fold_text
from store.text.words import sentence_start

_DICTIONARIES = ("ar", "fa")  # that tell words from names; that of Hindi has names, too
_LETTERS = re.compile(r"[^\W\d_][\w\u0900-\u097f\u200c]*")
_NAMES_BEHIND = ("ar",)  # names follow the office there, or stand apart
_NEAR = 4  # words between an office and the name of who holds it
_FAR = 24  # and before it: Nelson Mandela, born in 1918, was the first president
_OPENING = 2  # words that open a sentence
_COMMA = re.compile("[,،]")
_NOTHING = "-"  # what stands for nothing in the lists of what stands between


def is_served(
    text: str, words: Sequence[QuestionTerm], held: Sequence[Mention], at: int, language: str
) -> bool:
    """Whether an office of those held is whom the one beside it serves: the governor's spokesman.

    Most languages tell it by their order alone, others by a word between the two.
    """
    one = held[at]
    ahead, behind = held[at - 1] if at else None, held[at + 1] if at + 1 < len(held) else None
    return (
        ahead is not None
        and _between(text, words, ahead, one) in word_kinds.listed_words("serves", language)
    ) or (
        behind is not None
        and _between(text, words, one, behind) in word_kinds.listed_words("served", language)
    )


def _between(text: str, words: Sequence[QuestionTerm], first: Mention, last: Mention) -> str:
    gap = fold_text(text[words[first.last].end : words[last.first].start])
    return " ".join(gap.split()) or _NOTHING


def is_named_beside(
    asked: frozenset[str],
    text: str,
    words: Sequence[QuestionTerm],
    spot: tuple[int, int],
    language: str,
) -> bool:
    """Whether a name may stand by an office in a script without capitals.

    Behind it up to the next function word or full stop, or in its sentence before it, in Arabic
    with a comma between or as the first words. None of ``asked``, the question's terms, is it.
    """
    first, last = spot
    start = sentence_start(text, words[first].start)
    before = [one for one in words[max(0, first - _FAR) : first] if one.start >= start]
    if language in _NAMES_BEHIND:
        apart = before and _COMMA.search(text, before[-_NEAR:][0].start, words[first].start)
        before = before[:_OPENING] + (before[-_NEAR:] if apart else [])
    named = [
        *_run(text, words, last),
        *(one for one in before if not (language in _DICTIONARIES and has(one.surface, language))),
    ]
    return any(asked.isdisjoint(one.variants) and _may_be_name(one, language) for one in named)


def _run(text: str, words: Sequence[QuestionTerm], last: int) -> Sequence[QuestionTerm]:
    """The words behind one with nothing but blanks and commas between them."""
    end = last + 1
    while end < min(len(words), last + 1 + _NEAR):
        if text[words[end - 1].end : words[end].start].strip(" ,،"):
            break
        end += 1
    return words[last + 1 : end]


def _may_be_name(word: QuestionTerm, language: str) -> bool:
    surface = word.surface
    if fold_text(surface) in _given():
        return True
    if token_kinds(surface, language, opens=True) or only_asks(surface):
        return False
    return bool(_LETTERS.fullmatch(surface)) and not headwords.knows(wording([word]), language)


@cache
def _given() -> frozenset[str]:
    """The given names of the region, folded, in all scripts."""
    return frozenset(
        fold_text(name) for block in read("given_names").values() for name in block["names"]
    )
