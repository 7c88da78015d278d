"""The kind of answer a question waits for: a person, a place, a time, a number, a reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from store.languages import all_languages, kept
from store.languages.lexicon import read
from store.text.analyser import kinds
from store.text.normalise import fold_text
from store.text.words import word_pattern, words_of

# The bits of a sentence (``store.text.analyser.kinds``) of which one at least speaks for an answer.
SPEAKS = {
    "who": kinds.NAME | kinds.OFFICE,
    "group": kinds.NAME,
    "where": kinds.PLACE | kinds.NAME,
    "when": kinds.DATE | kinds.YEAR,
    "howmany": kinds.NUMBER,
    "howold": kinds.AGE,
    "howmuch": kinds.MONEY | kinds.NUMBER | kinds.PERCENT,
    "howlong": kinds.DURATION,
    "howfar": kinds.DISTANCE,
    "percent": kinds.PERCENT,
    "why": kinds.REASON,
    "say": kinds.SPEECH,
}
_STRONGER = (
    ("percent", "howmany"),
    ("howfar", "howlong"),
    ("howlong", "howmany"),
    ("howlong", "howmuch"),
    ("howfar", "howmuch"),
    ("howold", "howmany"),
    ("howold", "howlong"),
    ("howold", "who"),
    ("howmuch", "howmany"),
    ("group", "who"),
    ("who", "definition"),
)


@dataclass(frozen=True, slots=True)
class AnswerType:
    """The kinds of answer a question waits for, none when its words do not tell.

    ``informer`` is the span of the question that follows the question word: the noun of "how many
    *soldiers*" and "which *party*"; empty where there is none.
    """

    kinds: frozenset[str]
    informer: tuple[int, int] = (0, 0)


def answer_type(question: str) -> AnswerType:
    """Read the question words."""
    words = _words(question)
    found: dict[str, int] = {}
    for kind, _, end in _asked(words):
        found.setdefault(kind, end)
    for stronger, weaker in _STRONGER:
        if stronger in found and weaker in found:
            del found[weaker]
    after = found.get("howmany", found.get("group", -1))
    informer = words[after][1] if 0 <= after < len(words) else (0, 0)
    return AnswerType(frozenset(found), informer)


def asking_spans(question: str) -> Iterator[tuple[str, int, int]]:
    """The phrases that a question asks with, each with its kind and its place in the question."""
    words = _words(question)
    for kind, first, end in _asked(words):
        yield kind, words[first][1][0], words[end - 1][1][1]


def _words(question: str) -> list[tuple[str, tuple[int, int]]]:
    return [(fold_text(match.group()), match.span()) for match in word_pattern().finditer(question)]


def _asked(words: Sequence[tuple[str, tuple[int, int]]]) -> Iterator[tuple[str, int, int]]:
    """Each phrase of the table with the places of its first word and of the word behind it."""
    for at, (first, _) in enumerate(words):
        for width in range(min(_longest().get(first, 0), len(words) - at), 0, -1):
            for kind in _phrases().get(tuple(word for word, _ in words[at : at + width]), ()):
                yield kind, at, at + width


@cache
def _phrases() -> dict[tuple[str, ...], tuple[str, ...]]:
    rows = kept.table("answer-types", lambda: [*_made().items()])
    return {tuple(words): tuple(kinds) for words, kinds in rows}


def _made() -> dict[tuple[str, ...], tuple[str, ...]]:
    table: dict[tuple[str, ...], tuple[str, ...]] = {}
    for kind, block in read("questions").items():
        for phrase in (phrase for phrases in block.values() for phrase in phrases):
            key = tuple(words_of(fold_text(phrase)))
            table[key] = (*table.get(key, ()), kind)
    for language in all_languages():
        asks = language.asks
        for kind, forms in (
            ("howmany", asks.number),
            ("when", asks.time),
            ("who", asks.person),
            ("where", asks.place),
        ):
            for phrase in forms:
                key = tuple(words_of(fold_text(phrase)))
                if key and not table.get(key):
                    table[key] = (kind,)
    return table


@cache
def _longest() -> dict[str, int]:
    """How many words the phrases have at most that begin with a word."""
    longest: dict[str, int] = {}
    for first, *others in _phrases():
        longest[first] = max(longest.get(first, 0), 1 + len(others))
    return longest
