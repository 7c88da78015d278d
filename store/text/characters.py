"""Classes of characters as regular expressions understand them, and the script of a word."""

import re
import sys
import unicodedata
from collections.abc import Callable, Collection
from functools import cache

from store.languages import kept

APOSTROPHES = "'’‘ʼʻ`´′＇ʹʾʿ‛"
HYPHENS = "-‐‑－﹣"
JOINERS = "\u200c\u200d\u00ad\u2060"
OPENING_QUOTES = "“«„‹「『〝‚"
CLOSING_QUOTES = "”»›」』〞"
CLOSERS = "\"'”’»›」』〞)]}）］】*_"
END_MARKS = ".!?…。！？｡۔؟։።।॥၊။᠃‼⁇⁈⁉"

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")

_SCRIPTS = (
    (0x0024F, "latin"),
    (0x0036F, "other"),
    (0x003FF, "greek"),
    (0x0052F, "cyrillic"),
    (0x0058F, "armenian"),
    (0x005FF, "hebrew"),
    (0x006FF, "arabic"),
    (0x0074F, "other"),
    (0x0077F, "arabic"),
    (0x0089F, "other"),
    (0x008FF, "arabic"),
    (0x0097F, "devanagari"),
    (0x00DFF, "indic"),
    (0x00EFF, "unspaced"),
    (0x00FFF, "other"),
    (0x0109F, "unspaced"),
    (0x010FF, "georgian"),
    (0x011FF, "unspaced"),
    (0x0177F, "other"),
    (0x017FF, "unspaced"),
    (0x01DFF, "other"),
    (0x01EFF, "latin"),
    (0x01FFF, "greek"),
    (0x02E7F, "other"),
    (0x0303F, "unspaced"),
    (0x0318F, "unspaced"),
    (0x09FFF, "unspaced"),
    (0x0ABFF, "other"),
    (0x0D7FF, "unspaced"),
    (0x0F8FF, "other"),
    (0x0FAFF, "unspaced"),
    (0x0FB4F, "other"),
    (0x0FDFF, "arabic"),
    (0x0FE6F, "other"),
    (0x0FEFE, "arabic"),
    (0x0FF65, "latin"),
    (0x0FFDC, "unspaced"),
    (0x1AFFF, "other"),
    (0x1B2FF, "unspaced"),
    (0x1FFFF, "other"),
    (0x3FFFF, "unspaced"),
    (sys.maxunicode, "other"),
)


def _ranges(kind: Callable[[str], object], wanted: Collection[object]) -> str:
    """The characters of the wanted kinds, as the inside of a character class."""
    spans: list[list[int]] = []
    for block in (range(0x300, 0x1F000), range(0xE0100, 0xE01F0)):
        kinds = map(kind, map(chr, block))
        for point in [point for point, one in zip(block, kinds, strict=True) if one in wanted]:
            if spans and spans[-1][1] == point - 1:
                spans[-1][1] = point
            else:
                spans.append([point, point])
    return "".join(
        chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in spans
    )


@cache
def marks(*, beyond: bool = True) -> str:
    """All combining marks: letters of the scripts that write vowels as marks need them.

    Those ``beyond`` U+FFFF are tried one by one wherever none of the others fits, which takes
    longer than all else in a pattern; texts that reach no farther can be read without them.
    """
    made = str(kept.table("marks", lambda: _ranges(unicodedata.category, ("Mn", "Mc", "Me"))))
    return made if beyond else _BEYOND.split(made, maxsplit=1)[0]


@cache
def ordered_marks(*, beyond: bool = True) -> str:
    """The marks that normal forms put in order; long runs of them take quadratic time."""
    made = kept.table("ordered-marks", lambda: _ranges(unicodedata.combining, range(1, 256)))
    return str(made) if beyond else _BEYOND.split(str(made), maxsplit=1)[0]


def goes_beyond(text: str) -> bool:
    """Whether a text has characters beyond U+FFFF: of old scripts, emoji, rare ideographs."""
    return not text.isascii() and _BEYOND.search(text) is not None


def western_digits(text: str) -> str:
    """The text with the digits of any script as 0-9."""
    if text.isascii():
        return text
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


@cache
def script(character: str) -> str:
    """The script of a letter, coarsely; ``unspaced`` are scripts written without spaces."""
    point = ord(character)
    low, high = 0, len(_SCRIPTS) - 1
    while low < high:
        middle = (low + high) // 2
        if point <= _SCRIPTS[middle][0]:
            high = middle
        else:
            low = middle + 1
    return _SCRIPTS[low][1]
