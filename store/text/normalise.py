"""The normal form bodies are stored in, and the folded form that is searched."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256

from store.text.characters import APOSTROPHES, marks, ordered_marks

MAX_MARKS = 32
MAX_RUN = 60

# All that is dropped, ends a line or is another blank than a space: most texts have none of it.
_ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028-\u202f\u205f\u2066-\u2069"
    "\u3000\ufeff\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+"
)
_BLANK = re.compile(r"[^\S\n ]")
# What ASCII letters and digits fold to; nothing is left of the rest.
_PLAIN = {point: chr(point).lower() if chr(point).isalnum() else None for point in range(128)}

_KEPT_LETTERS = frozenset("йў")
_VOWEL_MARKS = range(0x0900, 0x1100), range(0x1700, 0x1800), range(0x3099, 0x309B)
_NUKTAS = frozenset("\u093c\u09bc\u0a3c\u0abc\u0b3c")
_LETTERS = str.maketrans(
    {
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys("كڪ", "ک"),
        **dict.fromkeys("يىېۍێےۓ", "ی"),
        **dict.fromkeys("ةہھەۃۂۀ", "ه"),
        "ګ": "گ",
        "ں": "ن",
        "ٱ": "ا",
        "ـ": "",
        "ё": "е",
        "ı": "i",
        "ə": "a",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
    }
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the way back: ``text[i]`` comes from ``original[offsets[i]:]``.

    ``offsets`` has one entry more than the text, never falls, and ends with the length of the
    original. Letters that fold to several share one offset.
    """

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest slice of the original that holds all of ``text[start:end]``."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        last = self.offsets[end - 1]
        while self.offsets[end] == last and end < len(self.text):
            end += 1
        return self.offsets[start], self.offsets[end]


def normalise(text: str) -> str:
    """Give the form bodies are stored in: NFC, clean lines, one blank line between paragraphs.

    Control characters, bidirectional overrides and lone surrogates are dropped, and marks beyond
    32 on one letter: they can only be there to do harm.
    """
    if _ODD.search(text):
        text = _BLANK.sub(" ", _DROPPED.sub("", _BREAKS.sub("\n", text)))
    if not text.isascii():
        text = _few_marks(unicodedata.normalize("NFC", _few_marks(text)))
    text = _shrink(text, "  ", " ").replace(" \n", "\n").replace("\n ", "\n")
    return _shrink(text, "\n\n\n", "\n\n").strip()


def fold(text: str) -> Folded:
    """Fold case, diacritics, letter forms, digits and apostrophes, keeping the way back."""
    if text.isascii():
        return Folded(text.lower(), range(len(text) + 1))
    parts: list[str] = []
    offsets: list[int] = []
    for match in _runs().finditer(text):
        start, run = match.start(), match.group()
        if run.isascii():
            parts.append(run.lower())
            offsets.extend(range(start, match.end()))
        else:
            folded, places = _fold_run(run)
            parts.append(folded)
            offsets.extend([start + place for place in places])
    offsets.append(len(text))
    return Folded("".join(parts), offsets)


def fold_text(text: str) -> str:
    """Fold without the way back."""
    if text.isascii():
        return text.lower()
    runs = _runs().findall(text)
    return "".join([run.lower() if run.isascii() else _fold_run(run)[0] for run in runs])


def folded_letters(text: str) -> str:
    """The folded letters and digits alone: white space, case and quotes do not matter."""
    if text.isascii():
        return text.translate(_PLAIN)
    runs = _runs().findall(text)
    return "".join([run.translate(_PLAIN) if run.isascii() else _run_letters(run) for run in runs])


def folded_hash(text: str) -> str:
    """Hash the folded letters, by which exact repeats are found."""
    return sha256(folded_letters(text).encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1 << 14)
def _fold_run(run: str) -> tuple[str, tuple[int, ...]]:
    """Fold a run without ASCII, with the place in it that each letter comes from."""
    parts: list[str] = []
    places: list[int] = []
    for match in _clusters().finditer(run):
        folded = fold_cluster(match.group())
        parts.append(folded)
        places.extend([match.start()] * len(folded))
    return "".join(parts), tuple(places)


@lru_cache(maxsize=1 << 14)
def _run_letters(run: str) -> str:
    return "".join(_letters().findall(_fold_run(run)[0])).replace("_", "")


@lru_cache(maxsize=1 << 12)
def fold_cluster(cluster: str) -> str:
    """Fold a letter with its marks (or a run of ASCII)."""
    if cluster.isascii():
        return cluster.lower()
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", cluster).casefold())
    return unicodedata.normalize("NFC", "".join(map(_fold_character, composed)))


def _fold_character(character: str) -> str:
    if character in _KEPT_LETTERS:
        return character
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    base = "".join(filter(_is_kept, unicodedata.normalize("NFD", character)))
    return base.translate(_LETTERS)


def _is_kept(character: str) -> bool:
    category = unicodedata.category(character)
    if category == "Mn":
        point = ord(character)
        return any(point in block for block in _VOWEL_MARKS) and character not in _NUKTAS
    return category not in ("Cf", "Me")


def _shrink(text: str, long: str, short: str) -> str:
    while long in text:
        text = text.replace(long, short)
    return text


def _few_marks(text: str) -> str:
    """Cut long runs of marks; one in every 32 characters is enough to see that there is none."""
    if not _mark().search(text[:: MAX_MARKS + 1]):
        return text
    return _long_runs().sub(r"\1", text)


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(f"[{ordered_marks()}]")


@cache
def _long_runs() -> re.Pattern[str]:
    return re.compile(f"([{ordered_marks()}]{{{MAX_MARKS}}})[{ordered_marks()}]+")


@cache
def _runs() -> re.Pattern[str]:
    """Runs of ASCII, runs without ASCII (mostly words, which come again), a letter with marks."""
    some_marks = f"[{marks()}]{{0,{MAX_MARKS}}}"
    return re.compile(
        f"[\x00-\x7f]+(?![{marks()}])|[^\x00-\x7f]{{1,{MAX_RUN}}}{some_marks}|.{some_marks}",
        re.DOTALL,
    )


@cache
def _clusters() -> re.Pattern[str]:
    """Hangul written in jamo, or one character with its marks."""
    return re.compile(
        f"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.[{marks()}]{{0,{MAX_MARKS}}}",
        re.DOTALL,
    )


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(rf"[\w{marks()}]+")
