"""Vowels of names that have the same consonants: कोसी is Kosi, ہنزہ may be Hunza, and no Hanoi.

Scripts write them otherwise: Arabic ones the long vowels alone, Devanagari no short a.
"""

from functools import lru_cache
from itertools import groupby

from store.text.characters import script
from store.text.normalise import fold_text

_REMEMBERED = 1 << 12  # words
_TOGETHER = {"kh": "h", "дж": "ж"}
_VOWELS = {
    letter: vowel
    for vowel, letters in {
        "a": "aаяاआअा",
        "e": "eiyеэиыіїєйیئइईएऐयिीेैॆ",
        "o": "ouvwоуюөүұвўوؤउऊओऔवुूोौॊ",
    }.items()
    for letter in letters
}
_SILENT = frozenset("ъь'عء़्ंँ\u200c")
_BREATH = frozenset("hحخهھہхһहख")  # silent behind the beginning
_UNWRITTEN = {"arabic": "aeo", "devanagari": "a"}


def alike(word: str, other: str) -> bool:
    """Whether the vowels of two words that sound alike may be the same, as far as they tell.

    Those at the end may be of endings.
    """
    own, its = _between(word), _between(other)
    if len(own) != len(its):
        return False
    missing = _unwritten(word), _unwritten(other)
    pairs = list(zip(own, its, strict=True))
    inner = all(_agree(one, another, *missing) for one, another in pairs[1:-1])
    return inner and bool(own[0]) == bool(its[0])


@lru_cache(maxsize=_REMEMBERED)
def _between(word: str) -> tuple[str, ...]:
    """The vowels before the first consonant, between each two, and behind the last one."""
    spelt = fold_text(word)
    for two, one in _TOGETHER.items():
        spelt = spelt.replace(two, one)
    found = [""]
    for place, (letter, _) in enumerate(groupby(spelt)):
        vowel = _VOWELS.get(letter, "")
        if vowel:
            found[-1] += vowel if not found[-1].endswith(vowel) else ""
        elif letter not in _SILENT and not (place and letter in _BREATH):
            found.append("")
    return tuple(found)


def _agree(one: str, another: str, unwritten: str, its_unwritten: str) -> bool:
    if one and another:
        return _share(one, another)
    if not one:
        return len(another) <= 1 and {*another} <= {*unwritten}
    return len(one) <= 1 and {*one} <= {*its_unwritten}


def _share(one: str, another: str) -> bool:
    return not {*one}.isdisjoint(another)


def _unwritten(word: str) -> str:
    writing = script(word[0])
    return _UNWRITTEN.get(writing, "")
