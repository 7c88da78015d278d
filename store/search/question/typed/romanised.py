"""Questions in Hindi, Urdu and Persian typed in Latin letters, put into letters of their own.

"Bus mein kitne log the" is read as "बस में कितने लोग थे": a word by a spelling that is listed for
it, a Hindi or Persian one also by its letters, an English one as what that language calls it. What
is neither, names mostly, stays, and is found by its sounds.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from store.languages import kept, known_language
from store.languages.lexicon import read, words_of
from store.search.question.typed.persian import persian
from store.text.words import stop_words

_FILE = "romanised"
_SURE, _ASKING, _LIGHT = "unmistakable", "asking", "light"  # the other blocks are native words
_LETTERS_TELL = "hi"  # the language whose letters tell how its words are typed
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_REMEMBERED = 1 << 10  # words of questions
_FEW = 2  # words that tell the language
_LEAST = 2  # letters of a key
_TYPED = dict(
    [
        *(("chh", "c"), ("ch", "c"), ("sh", "s"), ("ph", "f"), ("w", "v"), ("q", "k")),
        *(("kh", "K"), ("gh", "G"), ("jh", "J"), ("th", "T"), ("dh", "D"), ("bh", "B")),
        *(
            ("aayi", "e"),
            ("ayi", "e"),
            ("ayee", "e"),
            ("aai", "e"),
            ("ee", "i"),
            ("oo", "u"),
            ("ai", "e"),
            ("ei", "e"),
            ("au", "o"),
            ("ou", "o"),
        ),
        ("z", "j"),
    ]
)
_NATIVE = {
    letter: typed
    for letters, typed in (
        *(("क", "k"), ("ख", "K"), ("ग", "g"), ("घ", "G"), ("चछ", "c"), ("ज", "j"), ("झ", "J")),
        *(("टत", "t"), ("ठथ", "T"), ("डद", "d"), ("ढध", "D"), ("णनङञंँ", "n"), ("प", "p")),
        *(("फ", "f"), ("ब", "b"), ("भ", "B"), ("म", "m"), ("य", "y"), ("र", "r"), ("ल", "l")),
        *(("व", "v"), ("शषस", "s"), ("ह", "h"), ("इईिी", "i"), ("उऊुू", "u"), ("एऐेै", "e")),
        *(("ओऔोौऑॉ", "o"), ("ृ", "ri")),
    )
    for letter in letters
}
_TYPING = re.compile("|".join(_TYPED))
_A = ("अ", "आ")
_LONG_A = ("ा", "आ")
_INFINITIVE = "ना"
_ENDING = re.compile(r"(?<=..)(?:on|en|[aoein])\Z")
_DOUBLE = re.compile(r"(.)\1+")
_RETROFLEX = "ड\u093c"  # typed as d and as r


def in_own_letters(question: str) -> str:
    """The question in its language's letters, where it is one typed in Latin letters; else as is.

    A word tells that only these languages ask with, or two that are theirs; English has fewer.
    """
    if not question.isascii():
        return question
    language = _language(_WORD.findall(question))
    if not language:
        return question
    return _WORD.sub(lambda found: _native(found.group(), found.start(), language), question)


def _language(words: Sequence[str]) -> str:
    """The language that such words are of; empty for none."""
    small = {word.lower() for at, word in enumerate(words) if not at or word.islower()}
    told = {language: small & known.all for language, known in _signs().items()}
    english = len((small & stop_words("en")).difference(*told.values()))
    asked = {
        language: len(found)
        for language, found in told.items()
        if not found.isdisjoint(_signs()[language].sure)
        or (len(found) >= _FEW and not found.isdisjoint(_signs()[language].asking))
    }
    best = max(asked, key=asked.__getitem__, default="")
    return best if best and asked[best] > english else ""


class _Signs(NamedTuple):
    """The words that tell a language: by themselves, beside another, and all of them."""

    sure: frozenset[str]
    asking: frozenset[str]
    all: frozenset[str]


@cache
def _signs() -> dict[str, _Signs]:
    table = read(_FILE)
    return {
        language: _Signs(
            frozenset(sure),
            frozenset(table[_ASKING][language]),
            frozenset(
                (*sure, *table[_ASKING][language], *table[_LIGHT][language], *_listed(language))
            ),
        )
        for language, sure in table[_SURE].items()
    }


def _native(word: str, start: int, language: str) -> str:
    """A typed word as its language writes it; what is not known, and what is a name, as typed."""
    typed = word.lower()
    if listed := _listed(language).get(typed):
        return listed
    if start and word[0].isupper():
        return word
    if language == _LETTERS_TELL:
        key = _key(typed)
        known = _by_letters()
        found = (
            known.get(key) or known.get(_ENDING.sub("a", key)) or known.get(_ENDING.sub("", key))
        )
        if found:
            return found
    elif found := persian(typed):
        return found
    return _from_english(typed, language) or word


@cache
def _listed(language: str) -> dict[str, str]:
    """The native words by their spellings."""
    return {
        typed: native
        for native, block in read(_FILE).items()
        if native not in (_SURE, _ASKING, _LIGHT)
        for typed in block.get(language, ())
    }


@lru_cache(maxsize=_REMEMBERED)
def _from_english(typed: str, language: str) -> str:
    """The first word that a language has for an English one; empty where it has none."""
    for name in ("concepts", "places", "capitals"):
        for head, words in words_of(name, "en").items():
            if any(one.lower() == typed for one in words):
                own = words_of(name, language).get(head, ())
                return next((one for one in own if " " not in one), "")
    return ""


def _key(typed: str) -> str:
    """What is alike in all ways to type a word: no a inside it, no double letters."""
    spelt = _TYPING.sub(lambda found: _TYPED[found.group()], typed)
    return _bare(spelt)


def _bare(spelt: str) -> str:
    spelt = re.sub("m(?=[bp])", "n", spelt[:1] + spelt[1:-1].replace("a", "") + spelt[1:][-1:])
    return _DOUBLE.sub(r"\1", spelt)


@cache
def _by_letters() -> dict[str, str]:
    """The words of the language by their keys: those that ask first, then the lexicon's."""
    made: dict[str, str] = kept.table("romanised-by-letters", _made)
    return made


def _made() -> dict[str, str]:
    found: dict[str, str] = {}
    words = [*_words()]
    single = [word for word in words if " " not in word]
    verbs = [word for word in single if word.endswith(_INFINITIVE) and len(word) > 3]
    parts = [part for word in words if " " in word for part in word.split()]
    for word, spelt in (
        *((word, word) for word in single),
        *((word, word.removesuffix(_INFINITIVE)) for word in verbs),
        *((part, part) for part in parts),
    ):
        for key in _keys(spelt):
            if len(key) >= _LEAST:
                found.setdefault(key, word)
    return found


def _words() -> Iterator[str]:
    """What the language says, the commonest first."""
    known = known_language(_LETTERS_TELL)
    yield from known.stop_words if known else ()
    for block in (*read("questions").values(), *read("request").values()):
        yield from block.get(_LETTERS_TELL, ())
    for name in ("concepts", "places", "people", "demonyms", "capitals"):
        for texts in words_of(name, _LETTERS_TELL).values():
            yield from texts


def _keys(word: str) -> Iterator[str]:
    """The keys of a native word: the nasal at its end may be left out, ड़ is a d or an r."""
    parted = unicodedata.normalize("NFD", word)
    joined = parted.replace("ाई", "े").replace("ाइ", "े")  # mithai, whose vowels are typed as one
    for letters in dict.fromkeys((parted, parted.replace(_RETROFLEX, "र"), joined)):
        spelt = "".join(_NATIVE.get(letter, "") for letter in letters)
        begin, end = "a" * (letters[:1] in _A), "a" * (letters[-1:] in _LONG_A)
        key = _bare(begin + spelt + end)
        yield key
        if letters[-1:] in ("ं", "ँ"):
            yield key.removesuffix("n")
