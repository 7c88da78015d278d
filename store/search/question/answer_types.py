"""What kind of answer a question waits for, told by its question words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from store.search.question.query import Query
from store.text.normalise import fold_text
from store.text.terms import Term

_KINDS = {
    "number": (
        "how many|how much|how old|how long|how far|what number|what percentage|how often|kaç|"
        "ne kadar|kaçıncı|yüzde kaç|сколько|каково число|كم|ما عدد|چند|چقدر|چه تعداد|چه مقدار|کتنے|"
        "کتنی|کتنا|څومره|څو|कितने|कितनी|कितना|қанша|қанча|чанд"
    ),
    "time": (
        "when|what year|which year|what date|what month|which month|what day|what time|"
        "in what year|ne zaman|hangi yıl|hangi yılda|hangi tarihte|hangi ay|когда|в каком году|"
        "متى|في أي عام|في أي سنة|کی|چه زمانی|چه وقت|در چه سالی|چه سالی|کب|کس سال|کله|कब|"
        "किस वर्ष|किस साल|қашан|қачон|кай|качан"
    ),
    "person": (
        "who|whom|whose|which person|kim|kimdir|kimler|kime|kimin|кто|кого|кем|кому|чей|من|"
        "من هو|من هي|کسی|چه کسی|چه کسانی|کیست|کون|کس نے|کس کی|کس کا|څوک|چا|कौन|किसने|किसका|"
        "кім|ким"
    ),
    "place": (
        "where|which country|which city|what country|what city|which province|nerede|nereye|"
        "nereden|neresi|neresidir|hangi ülke|hangi şehir|где|куда|откуда|в какой стране|أين|"
        "إلى أين|کجا|کجاست|در کدام|کہاں|چیرته|चीरते|कहाँ|कहां|қайда|каерда|кайда"
    ),
}
_DIGITS = re.compile(r"\d")
_NUMBER_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|"
    r"thousands?|millions?|billions?|half|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|yüz|bin|два|две|три|"
    r"четыре|пять|шесть|семь|восемь|девять|десять|сто|тысяч\w*|миллион\w*)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]{3}|20[0-9]{2}|[۱١][۰-۹٠-٩]{3}|[۲٢][۰-۹٠-٩]{3})(?!\d)")
_CAPITAL = re.compile(r"(?<=[\w,;:] )[“\"‘(]?([A-ZÀ-ÞА-ЯÇĞİÖŞÜ][\w’'-]+)")


@dataclass(frozen=True, slots=True)
class AnswerType:
    """The kinds of answer a question waits for: number, time, person, place."""

    kinds: frozenset[str]


def answer_type(question: str) -> AnswerType:
    """Read the question words."""
    words = " ".join(re.findall(r"(?:[^\W_]|[ऀ-෿])+", fold_text(question)))
    padded = f" {words} "
    return AnswerType(frozenset(kind for kind, form in _forms() if f" {form} " in padded))


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    return tuple(
        (kind, " ".join(re.findall(r"(?:[^\W_]|[ऀ-෿])+", fold_text(form))))
        for kind, forms in _KINDS.items()
        for form in forms.split("|")
    )


def answers(sentence: str, found: Sequence[Term], cues: AnswerType, query: Query) -> float:
    """A small sum when the sentence has what such an answer must have."""
    if not cues.kinds:
        return 0.0
    known = {term for each in query.clauses for word in each.words for term in word}
    value = 0.0
    if "number" in cues.kinds and (_has_new_number(found, known) or _NUMBER_WORDS.search(sentence)):
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
