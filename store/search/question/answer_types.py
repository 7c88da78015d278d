"""What kind of answer a question waits for, told by its question words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from store.languages import all_languages, merged
from store.languages.language import QuestionWords
from store.search.question.query import Query
from store.text.normalise import fold_text
from store.text.terms import Term
from store.text.words import words_of

_DIGITS = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]{3}|20[0-9]{2}|[۱١][۰-۹٠-٩]{3}|[۲٢][۰-۹٠-٩]{3})(?!\d)")
_CAPITAL = re.compile(r"(?<=[\w,;:] )[“\"‘(]?([A-ZÀ-ÞА-ЯÇĞİÖŞÜ][\w’'-]+)")


@dataclass(frozen=True, slots=True)
class AnswerType:
    """The kinds of answer a question waits for: number, time, person, place."""

    kinds: frozenset[str]


def answer_type(question: str) -> AnswerType:
    """Read the question words."""
    padded = f" {' '.join(words_of(fold_text(question)))} "
    return AnswerType(frozenset(kind for kind, form in _forms() if f" {form} " in padded))


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    return tuple(
        (kind, " ".join(words_of(fold_text(form))))
        for language in all_languages()
        for kind, forms in _asked_by(language.asks).items()
        for form in forms
    )


def _asked_by(words: QuestionWords) -> dict[str, tuple[str, ...]]:
    return {
        "number": words.number,
        "time": words.time,
        "person": words.person,
        "place": words.place,
    }


@cache
def _number_words() -> re.Pattern[str]:
    words = merged(lambda language: (*language.numbers, *language.quantities))
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def answers(sentence: str, found: Sequence[Term], cues: AnswerType, query: Query) -> float:
    """A small sum when the sentence has what such an answer must have."""
    if not cues.kinds:
        return 0.0
    known = {term for each in query.clauses for word in each.words for term in word}
    value = 0.0
    if "number" in cues.kinds and (
        _has_new_number(found, known) or _number_words().search(sentence)
    ):
        value += 0.08
    if "time" in cues.kinds and (_YEAR.search(sentence) or _has_new_number(found, known)):
        value += 0.08
    if cues.kinds & {"person", "place"} and _has_new_name(sentence, found, known):
        value += 0.05
    return value


def _has_new_number(found: Sequence[Term], known: set[str]) -> bool:
    return any(_DIGITS.search(term.term) and term.term not in known for term in found)


def _has_new_name(sentence: str, found: Sequence[Term], known: set[str]) -> bool:
    at = {term.start: term.term for term in found}
    return any(at.get(match.start(1), "") not in known for match in _CAPITAL.finditer(sentence))
