"""Whose office it is: "its chief executive" is that of the company named last."""

import re
from collections.abc import Sequence

from store.languages.lexicon import read
from store.search.question import word_kinds
from store.search.quoting.mentions import wording, words_of
from store.text.analyser.terms import QuestionTerm
from store.text.normalise import fold_text
from store.text.words import SENTENCE_ENDS

_OF_NAME = re.compile(r"([^\W\d_]+)['\u2019]s (?:[^\W\d_]+[ -]){0,2}\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_OF = re.compile(r" (?P<of>[^\W\d_]+)(?P<whom>(?: [^\s,;:.!?()\u2014]+){1,6})")
_BEFORE = 3  # words between "its" and the office: its new managing director


def is_of_another(
    holders: frozenset[str],
    before: str,
    text: str,
    words: Sequence[QuestionTerm],
    spot: tuple[int, int],
    language: str,
) -> bool:
    """Whether the office at the words of ``spot`` is told to be of something else.

    That it is behind another name with an 's, before "of" and another name, and behind "its" or
    "whose" ("his" may be of whom all is told of) where neither its own sentence up to there nor,
    where nothing else is named in that, the one before has a term of ``holders``. ``before`` is
    what stands before the text.
    """
    if spot[0] < 0:
        return False
    start = words[spot[0]].start
    name = _OF_NAME.search(text, 0, start)
    if name and name.group(1)[:1].isupper():
        named = words_of(name.group(1), language)
        return bool(named) and all(
            holders.isdisjoint(word.variants) and not word_kinds.is_place(wording([word]), language)
            for word in named
        )
    if _is_of_a_name(holders, text, words[spot[1]].end, language):
        return True
    owning = word_kinds.listed_words("owning", language)
    ahead = [*_LETTERS.finditer(text, 0, start)][-_BEFORE:]
    owner = next((each for each in ahead if fold_text(each.group()) in owning), None)
    if owner is None:
        return False
    sentences = SENTENCE_ENDS.split(before + text[: owner.start()])
    for told in reversed(sentences[-2:]):
        named = words_of(told, language)
        if any(not holders.isdisjoint(word.variants) for word in named):
            return False
        if any(_is_named(told, word, language) for word in named):
            return True
    return False


def _is_of_a_name(holders: frozenset[str], text: str, end: int, language: str) -> bool:
    """Whether an office that ends there is told to be of a name, and of none of the holders."""
    found = _OF.match(text, end)
    if not found or fold_text(found["of"]) not in word_kinds.listed_words("belonging", language):
        return False
    named = words_of(found["whom"], language)
    return any(word.surface[:1].isupper() for word in named) and all(
        holders.isdisjoint(word.variants) for word in named
    )


def _is_named(text: str, word: QuestionTerm, language: str) -> bool:
    """Whether a word is of somebody's or something's name: no place, no day, no first word."""
    if not word.surface[:1].isupper() or not text[: word.start].strip(" \n\t\u201c\"'\u00ab("):
        return False
    dates = {fold_text(each) for each in read("answers")["date"].get(language, ())}
    return fold_text(word.surface) not in dates and not word_kinds.is_place(
        wording([word]), language
    )
