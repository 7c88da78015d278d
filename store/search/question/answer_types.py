"""The kind of answer a question waits for: a person, a place, a time, a number, a reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from store.languages import all_languages, is_verb_last, kept
from store.languages.lexicon import read
from store.model import UNKNOWN_LANGUAGE
from store.search.question import headwords
from store.text.analyser import kinds
from store.text.normalise import as_typed, fold_text
from store.text.words import stop_words, word_pattern, words_of

_MEASURE = kinds.MONEY | kinds.PERCENT | kinds.DISTANCE | kinds.DURATION | kinds.WEIGHT
# The bits of a sentence (``store.text.analyser.kinds``) of which one at least speaks for an answer.
SPEAKS = {
    "who": kinds.NAME | kinds.OFFICE,
    "group": kinds.NAME,
    "where": kinds.PLACE | kinds.NAME,
    "when": kinds.DATE | kinds.YEAR,
    "year": kinds.DATE | kinds.YEAR,
    "howmany": kinds.NUMBER,
    "howold": kinds.AGE,
    "howmuch": kinds.MONEY | kinds.NUMBER | kinds.PERCENT,
    "change": kinds.NUMBER | _MEASURE,
    "cost": kinds.MONEY,
    "price": kinds.MONEY,
    "howlong": kinds.DURATION,
    "length": kinds.DURATION | kinds.DISTANCE,
    "stretch": kinds.DURATION | kinds.DISTANCE,
    "howfar": kinds.DISTANCE,
    "percent": kinds.PERCENT,
    "clock": kinds.CLOCK | kinds.DATE,
    "weight": kinds.WEIGHT,
    "degree": kinds.NUMBER,
    "why": kinds.REASON,
    "say": kinds.SPEECH,
}
_BE = ("what is ", "who is ", "where is ")
_SHORTENED = frozenset(("what", "who", "where", "when", "how", "why"))  # before 's
# Those that tell it by themselves, where the others may tell something else: since, a day.
SPEAKS_PLAINLY = {
    "year": kinds.YEAR,
    "why": kinds.CAUSE,
    "stretch": kinds.DISTANCE,
    "howmuch": kinds.MONEY | kinds.PERCENT,
    "change": _MEASURE,
    "clock": kinds.CLOCK,
}
# What is told in words of its own wherever it is told: an answer without them is none.
STATED = frozenset(
    ("why", "howlong", "howfar", "length", "stretch", "cost", "year", "clock", "weight")
)
_FURTHER = 4  # words
_NO_MEASURE = frozenset(("who", "group", "where", "when", "year", "why"))
_STRONGER = (
    ("year", "when"),
    ("change", "howmuch"),
    ("change", "price"),
    ("clock", "when"),
    ("clock", "howmany"),
    ("weight", "howmuch"),
    ("weight", "howmany"),
    ("degree", "howmuch"),
    ("degree", "howmany"),
    ("percent", "howmany"),
    ("howfar", "howlong"),
    ("howfar", "length"),
    ("howfar", "stretch"),
    ("stretch", "howlong"),
    ("stretch", "howmuch"),
    ("cost", "howmuch"),
    ("length", "howlong"),
    ("howlong", "howmany"),
    ("howlong", "howmuch"),
    ("howfar", "howmuch"),
    ("length", "howmuch"),
    ("cost", "howmany"),
    ("howold", "howmany"),
    ("howold", "howlong"),
    ("howold", "who"),
    ("howmuch", "howmany"),
    ("group", "who"),
)


Phrases = dict[str, dict[str, list[str]]]  # a phrase's words, the kinds, their languages


class _AskingPhrase(NamedTuple):
    """A phrase in a question: its kind, the languages that ask so, its words ``first:end``."""

    kind: str
    languages: Sequence[str]
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class AnswerType:
    """The kinds of answer a question waits for, none when its words do not tell.

    ``informer`` is the span of the question that follows the question word: the noun of "how many
    *soldiers*" and "which *party*"; empty where there is none.
    """

    kinds: frozenset[str]
    informer: tuple[int, int] = (0, 0)


def answer_type(question: str, language: str = UNKNOWN_LANGUAGE) -> AnswerType:
    """Read the question words, as the question's language has them where it is known."""
    words = _words(question)
    found: dict[str, int] = {}
    asked = [*_without_nouns([*_asked(words, language)])]
    for kind, first, end in asked:
        if not any(
            wider in SPEAKS and begin <= first and end <= last and last - begin > end - first
            for wider, begin, last in asked
        ):
            found.setdefault(kind, end)
    if "howlong" in found and words[-1][0] in _listed("being"):
        found["length"] = found.pop("howlong")
    if "length" in found and not _listed("stretches").isdisjoint(word for word, _ in words):
        found["stretch"] = found.pop("length")
    both = {"who", "when"} <= found.keys() and found["who"] == found["when"]  # کی is either
    if both and not _listed("objects").isdisjoint(word for word, _ in words):
        del found["when"]
    _settle_sum(found, words)
    _settle_price(found, asked, len(words), language)
    for stronger, weaker in _STRONGER:
        if stronger in found and weaker in found:
            del found[weaker]
    if not found.keys().isdisjoint(SPEAKS):  # "what is the length of" asks for the length
        found.pop("definition", None)
    after = found.get("howmany", found.get("group", -1))
    informer = words[after][1] if 0 <= after < len(words) else (0, 0)
    return AnswerType(frozenset(found), informer)


def _without_nouns(asked: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """What is asked for, without a measure that stands in it by its noun: who measured the height?

    The noun asks by itself: what is the height; and with another one: how much is the length.
    """
    others = any(kind in _NO_MEASURE for kind, _, _ in asked)
    for kind, first, end in asked:
        if not (others and kind == "howfar" and end - first == 1):
            yield kind, first, end


def _settle_sum(found: dict[str, int], words: Sequence[tuple[str, tuple[int, int]]]) -> None:
    """What "how much" asks for where a verb follows it: how much did it pay, how much did it rise.

    A sum, or by how much something changed; before a noun it asks for that: how much oil.
    """
    pays, changes = found.pop("paying", 0), found.pop("changing", 0)
    end = found.get("howmuch", len(words))
    beside = {word for word, _ in words[end - 1 : end + 1]}
    if end < len(words) and (changes or not beside.isdisjoint(_listed("opening"))):
        if changes:
            found["change"] = found.pop("howmuch")
            found.pop("price", None)
        elif pays:
            found["cost"] = found.pop("howmuch")


def _settle_price(
    found: dict[str, int], asked: Sequence[tuple[str, int, int]], count: int, language: str
) -> None:
    """What a word for a price, a fine or a wage says of a question for something.

    "How much is the fine" and "what was the ransom" ask for money, and so does a price before
    "how many", as several languages have it: further before it where the verb comes last, or the
    question ends there, since nothing is counted.
    """
    if "price" not in found or len(found) == 1:
        return
    end = found.pop("price")
    last = is_verb_last(language)
    many = [
        0 <= first - end < (_FURTHER if last or then == count else 2)
        for kind, first, then in asked
        if kind == "howmany"
    ]
    if found.keys() & {"howmuch", "definition"} or any(many):
        found["cost"] = end


def asking_spans(question: str, language: str = UNKNOWN_LANGUAGE) -> Iterator[tuple[str, int, int]]:
    """The phrases that a question asks with, each with its kind and its place in the question."""
    words = _words(question)
    for kind, first, end in _asked(words, language):
        yield kind, words[first][1][0], words[end - 1][1][1]


def _words(question: str) -> list[tuple[str, tuple[int, int]]]:
    """The words, folded, with their places; "what's" is read as "what is"."""
    found: list[tuple[str, tuple[int, int]]] = []
    for match in word_pattern().finditer(question):
        word = _folded(match.group())
        short = word == "s" and found and found[-1][0] in _SHORTENED
        found.append(("is" if short else word, match.span()))
    return found


def _folded(text: str) -> str:
    """A text as it is compared here, however its letters of Cyrillic are typed."""
    return as_typed(fold_text(text))


def _asked(
    words: Sequence[tuple[str, tuple[int, int]]], language: str
) -> Iterator[tuple[str, int, int]]:
    """Each phrase of the table with the places of its first word and of the word behind it.

    One of another language is none where the question has one of its own, nor where its words are
    function words here ("ki" is *when* in Persian and *of* in Urdu) or one is a thing: *nam* is
    sleep in Arabic. Nor is one that only joins.
    """
    found = [*_found(words)]
    own = [one for one in found if language in (*one.languages, UNKNOWN_LANGUAGE)]
    if not own:
        light = stop_words(language)
        own = [
            one
            for one in found
            if not light.issuperset(word for word, _ in words[one.first : one.end])
            and not (one.end - one.first == 1 and headwords.has(words[one.first][0], language))
        ]
    for one in own:
        if not _joins(one, own, words):
            yield one.kind, one.first, one.end


def _joins(
    one: _AskingPhrase, asked: Sequence[_AskingPhrase], words: Sequence[tuple[str, tuple[int, int]]]
) -> bool:
    """Whether a question word joins the parts of a question: how many people *who* fled.

    It does behind what already asks, unless it is told, or named with another: when and *where*.
    """
    word, before = words[one.first][0], words[one.first - 1][0]
    if one.end - one.first > 1 or not one.first or word not in _listed("joining"):
        return False
    if before in _listed("ahead"):
        return False
    asks = any(other.first < one.first and other.end <= one.first for other in asked)
    return asks or words[0][0] in _listed("opening")


def _found(words: Sequence[tuple[str, tuple[int, int]]]) -> Iterator[_AskingPhrase]:
    for at, (first, _) in enumerate(words):
        for width in range(min(_longest().get(first, 0), len(words) - at), 0, -1):
            key = " ".join(word for word, _ in words[at : at + width])
            for kind, languages in _phrases().get(key, {}).items():
                yield _AskingPhrase(kind, languages, at, at + width)


@cache
def _phrases() -> Phrases:
    """The kinds that phrases ask for, each with the languages in which they do."""
    phrases: Phrases = kept.table("answer-types", _made)
    return phrases


def _made() -> Phrases:
    table: Phrases = {}

    def add(phrase: str, kind: str, language: str) -> None:
        key = " ".join(words_of(_folded(phrase)))
        if key:
            table.setdefault(key, {}).setdefault(kind, []).append(language)

    for kind, block in read("questions").items():
        for language, phrases in block.items():
            for phrase in phrases:
                add(phrase, kind, language)
                if language == "en" and phrase.startswith(_BE):  # "whats the reason"
                    add(phrase.replace(" is ", "s ", 1), kind, language)
    known = {(key, code) for key, kinds in table.items() for one in kinds.values() for code in one}
    for each in all_languages():
        asks = each.asks
        for kind, forms in (
            ("howmany", asks.number),
            ("when", asks.time),
            ("who", asks.person),
            ("where", asks.place),
        ):
            for phrase in forms:
                if (" ".join(words_of(_folded(phrase))), each.code) not in known:
                    add(phrase, kind, each.code)
    return table


@cache
def _listed(block: str) -> frozenset[str]:
    """The words of a block of the general ones, folded, in all its languages."""
    return frozenset(_folded(word) for words in read("general")[block].values() for word in words)


@cache
def _longest() -> dict[str, int]:
    """How many words the phrases have at most that begin with a word."""
    longest: dict[str, int] = {}
    for phrase in _phrases():
        first = phrase.partition(" ")[0]
        longest[first] = max(longest.get(first, 0), phrase.count(" ") + 1)
    return longest
