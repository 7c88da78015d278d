"""Kinds of answers a sentence may hold, told word by word: numbers, dates, names, speech, reasons.

Each kind is a bit. What a sentence holds is the bits of all its words together, which is all that
the index keeps of it; so a question for a number can prefer the sentences that have one.
"""

import re
from functools import cache, lru_cache
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from store.languages import kept, known_language
from store.languages.lexicon import answer_words, read, words_of
from store.text.analyser.analysis import analyse
from store.text.characters import script
from store.text.normalise import fold_text

Kinds = TypeVar("Kinds", int, npt.NDArray[np.integer])

QUOTABLE = 1 << 0
NUMBER = 1 << 1
YEAR = 1 << 2
DATE = 1 << 3
MONEY = 1 << 4
DISTANCE = 1 << 5
DURATION = 1 << 6
PERCENT = 1 << 7
NAME = 1 << 8
PLACE = 1 << 9
OFFICE = 1 << 10
REASON = 1 << 11
SPEECH = 1 << 12
PEOPLE = 1 << 13
NEGATION = 1 << 14
OPENS_BACK = 1 << 15  # begins with a word that points back: he, she, it, they, this
AGE = 1 << 16
CAUSE = 1 << 17  # a reason that is called one: because, due to, which "after" alone is not

UNTOLD = 1 << 18  # says that something is not said: undisclosed, did not say how much
ANSWERS = 1 << 19  # stands in a paragraph that answers the one before, which asks
WEIGHT = 1 << 20
CLOCK = 1 << 21  # a time of the day
ASKS = 1 << 22  # stands in a paragraph that asks
LIVED = 1 << 23  # has in brackets from when to when somebody lived

# What words tell of each other; no sentence keeps them.
_UNIT = 1 << 32  # a day, which is as long as something only when a number stands before it
_SEVERAL = 1 << 33  # what stands for a number there: a few days, for a day
_UNTIL = 1 << 34  # before a day it tells how long, too
_ELDER = 1 << 35  # old, which is an age only behind a unit of time
_TELLS = 1 << 36  # say, give: what is not told of what follows
_TOLD = 1 << 37  # how much, a reason, the details
_YEARS = 1 << 39  # what somebody is so many of
_ENDING = 1 << 40  # when something ends: then, the end of
_HIDDEN = 1 << 38  # what is said of a thing that is not told: the price is secret
_DONE = 1 << 46  # a verb in the form that stands before *for* where it tells why: olduğu için
_FOR = 1 << 41
GIVEN = 1 << 45  # a given name, which counts as a name and tells no place
_AGENT = 1 << 43  # behind who did something
_NOBODY = 1 << 44  # before it, a word that names nobody: he, this one, we
_POINTS = 1 << 47  # he, she: whoever was named last
_TRAVEL = 1 << 42  # behind hours or days it tells how far: an hour's drive

MEASURED = MONEY | DISTANCE | DURATION | PERCENT | _UNIT  # what words tell that follow a number

_NAMES = 24  # from this bit on: how many names, then how many numbers, 15 at most of each
_NUMBERS = 28
_MOST = 15

_BITS = {
    "number": NUMBER,
    "figure": NUMBER,
    "date": DATE,
    "money": MONEY,
    "distance": DISTANCE,
    "duration": DURATION,
    "unit": _UNIT,
    "several": _SEVERAL,
    "percent": PERCENT,
    "name": NAME,
    "place": PLACE | NAME,
    "office": OFFICE,
    "reason": REASON,
    "cause": REASON | CAUSE,
    "speech": SPEECH,
    "people": PEOPLE,
    "negation": NEGATION,
    "age": AGE,
    "weight": WEIGHT,
    "clock": CLOCK,
    "until": _UNTIL,
    "ending": _ENDING,
    "elder": _ELDER,
    "untold": UNTOLD,
    "tells": _TELLS,
    "told": _TOLD,
    "hidden": _HIDDEN,
    "years": _YEARS,
    "for": _FOR,
    "travel": _TRAVEL,
    "agent": _AGENT,
    "nobody": _NOBODY,
}
# Not for what shares their stems. Figures are the number words that have another word's stem.
_WHOLE = ("figure", "reason", "cause", "negation", "duration", "several", "weight", "clock")
_APART = (
    "until",
    "elder",
    "untold",
    "tells",
    "told",
    "hidden",
    "years",
    "for",
    "travel",
    "agent",
    "nobody",
)  # nor are other words
_LISTED = ("money", "distance")  # in English, which has few endings: France is no franc
_KEPT = (1 << 32) - 1
_YEAR = re.compile(
    r"(?:1[0-9]|20)[0-9]{2}(?:['’](?:[dtnyl][eaiıu]\w{0,4}|[eaiıu]n?)|-(?:жыл|yil|il)\w*)?"
    r"|(?:1[3-9]|20)[0-9]{2}[ءش]|(?:1[7-9]|20)[0-9]{2}(?:г|гг|ж)|(?:19|20)[0-9]{2}م"
)
_PART_OF_YEAR = re.compile(  # mid-2026, May-2021; and ten of them: 1950s, mid-1980s, 1950-х
    r"[^\W\d_]+-(?:19|20)[0-9]{2}|(?:[^\W\d_]+-)?(?:1[0-9]|20)[0-9]0(?:['’]?s|-?[хе])"
)
_WITHOUT_CAPITALS = {"arabic": "arabic_script", "devanagari": "devanagari"}  # as names are listed
_CAPITALS = frozenset(("latin", "cyrillic", "greek", "armenian"))


def token_kinds(token: str, language: str, *, opens: bool) -> int:
    """The kinds that a word speaks for; ``opens`` when its capital tells nothing."""
    return both_kinds(token, language)[opens]


def both_kinds(token: str, language: str) -> tuple[int, int]:
    """The kinds that a word speaks for, and those where its capital tells nothing."""
    word, capital, back = _word_kinds(token, language)
    points = _POINTS if back and fold_text(token) in _PERSONS else 0
    return word | capital | points, word | back | points


def points_back(token: str) -> bool:
    """Whether a word stands for somebody or something named before: he, she, it."""
    return fold_text(token) in _BACK


def added(kinds: int, word: int, before: int) -> int:
    """The kinds of a sentence with one more word; ``before`` are those of the two before it."""
    if word & _UNIT and (word | before) & (NUMBER | _SEVERAL):
        kinds |= DURATION
    if (before | word) >= _UNTIL:
        kinds |= _led(kinds, word, before)
    kinds |= word & _KEPT
    if word & _POINTS and not (names(kinds) or kinds & SPEECH):
        kinds |= OPENS_BACK
    if word & _AGENT and not before & (NAME | GIVEN | _NOBODY):
        word |= GIVEN
    if word & (NAME | GIVEN) and names(kinds) < _MOST:
        kinds += 1 << _NAMES
    if word & NUMBER and numbers(kinds) < _MOST:
        kinds += 1 << _NUMBERS
    return kinds


def _led(kinds: int, word: int, before: int) -> int:
    """What a word tells behind those that lead to it: until, say, is, years, for."""
    led = 0
    if before & _UNTIL and word & (DATE | YEAR | NUMBER | _ENDING):
        led |= DURATION
    if word & _ELDER and (before | word) & _YEARS:
        led |= AGE
    if word & _TRAVEL and before & (_UNIT | DURATION) and kinds & DURATION:
        led |= DISTANCE
    if before & _DONE and word & _FOR:
        led |= REASON | CAUSE
    if before & _TELLS and (word & _HIDDEN or (word & _TOLD and kinds & NEGATION)):
        led |= UNTOLD
    return led


def is_given(token: str, language: str) -> bool:
    """Whether a word is a given name in a script without capitals."""
    return fold_text(token) in _given_names(language)


def names(kinds: Kinds) -> Kinds:
    """How many words of a sentence are of names; works on arrays, too."""
    return (kinds >> _NAMES) & _MOST


def numbers(kinds: Kinds) -> Kinds:
    """How many words of a sentence are numbers; works on arrays, too."""
    return (kinds >> _NUMBERS) & _MOST


@lru_cache(maxsize=1 << 16)
def _word_kinds(token: str, language: str) -> tuple[int, int, int]:
    """The kinds of a word anywhere, those of its capital, those of its standing first."""
    folded = fold_text(token)
    table = _table(language)
    kinds = table.get(folded, 0)
    if not kinds:
        for term, _, _ in analyse(token, language, "mixed"):
            kinds |= table.get(term, 0)
    for piece in folded.split("-") if "-" in folded else (folded,):
        kinds |= table.get(f" {piece}", 0)
    if not token.isalpha() and any(map(str.isdigit, token)):
        is_year = _YEAR.fullmatch(folded) or _PART_OF_YEAR.fullmatch(folded)
        kinds |= YEAR if is_year else NUMBER
    for pattern, bits in _told_by_endings(language):
        if pattern.search(folded):
            kinds |= bits
    if folded in _given_names(language):
        kinds |= GIVEN
    capital = 0
    if token[0].isupper() and script(token[0]) in _CAPITALS and not kinds & (DATE | SPEECH):
        capital = NAME
    if kinds & DATE and token[0].islower() and folded in _with_capital(language):
        kinds &= ~DATE
    return kinds, capital, OPENS_BACK if folded in _BACK else 0


_PERSONS = frozenset(("he", "she", "он", "она"))  # not they, whom the same sentence may name
_BACK = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "their",
        "its",
        "o",
        "onlar",
        "bu",
        "bunlar",
        "он",
        "она",
        "оно",
        "они",
        "это",
        "этот",
        "هو",
        "هي",
        "هم",
        "هذا",
        "هذه",
        "او",
        "آنها",
        "این",
        "آنان",
        "وہ",
        "یہ",
        "ان",
        "اس",
        "هغه",
        "دوی",
        "دا",
        "वह",
        "वे",
        "यह",
        "ये",
    ]
)


@cache
def _table(language: str) -> dict[str, int]:
    """Words of a language, and of English, by their folded form and by their index term.

    Those that no other form of a word stands for begin with a space.
    """
    known: dict[str, int] = kept.table(f"kinds-{language}", lambda: _made(language))
    return known


def _made(language: str) -> dict[str, int]:
    table: dict[str, int] = {}
    for kind, code, words in answer_words(language):
        if kind not in _BITS:
            continue
        bit = _BITS[kind]
        for word in words:
            folded = fold_text(word)
            if kind in _APART or (code == "en" and kind in _LISTED):
                table[f" {folded}"] = table.get(f" {folded}", 0) | bit
                continue
            table[folded] = table.get(folded, 0) | bit
            if kind in _WHOLE:
                continue
            for term, _, _ in analyse(word, language, "mixed")[:1]:  # of two-thirds not two
                if len(term) > 2:
                    table[term] = table.get(term, 0) | bit
    return table


@cache
def _given_names(language: str) -> frozenset[str]:
    """Given names in a script without capitals, folded, but for those that are words as well."""
    known = known_language(language)
    writing = _WITHOUT_CAPITALS.get(known.scripts[0]) if known and known.scripts else None
    if writing is None:
        return frozenset()
    concepts = words_of("concepts", language).values()
    said = {fold_text(word) for words in concepts for word in words}
    return frozenset(map(fold_text, read("given_names")[writing]["names"])) - said


@cache
def _told_by_endings(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """Endings of a language's words with what they tell: -dığından tells why."""
    known = known_language(language)
    if known is None:
        return ()
    told = ((known.why_endings, REASON | CAUSE), (known.why_before_for, _DONE))
    return tuple((re.compile(pattern), bits) for pattern, bits in told if pattern)


@cache
def _with_capital(language: str) -> frozenset[str]:
    """Names of months that are other words without a capital: may, march."""
    return frozenset(fold_text(word) for word in read("answers")["capital"].get(language, ()))


@cache
def number_words() -> frozenset[str]:
    """The index terms of number words in all languages of the lexicon."""
    return frozenset(
        term
        for language, words in read("answers")["number"].items()
        for word in words
        for term, _, _ in analyse(word, language, "mixed")
    )


def shares_numbers(language: str) -> bool:
    """Whether number words of a language have the stems of others, which are no numbers."""
    return language in read("answers")["figure"]
