"""The normal form bodies are stored in, and the folded form that is searched."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from store.text.characters import APOSTROPHES, goes_beyond, marks, ordered_marks

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

MAX_MARKS = 32
MAX_RUN = 60
_MANY = 0.1  # of the characters; more have their words folded one by one
LONG = 300  # code points; longer texts are folded all at once

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
# Of the table of single characters; Unicode has promised that they will never be any.
_UNMET, _TOGETHER, _LONGER, _NOTHING = range(0xFDD0, 0xFDD4)
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

# Letters of Cyrillic that few keyboards have, and what is typed for them.
_TYPED_CYRILLIC = str.maketrans("ғқңөұүәіһҳҷӯӣў", "гкноууаиххчуиу")


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
    for match in _runs(beyond=goes_beyond(text)).finditer(text):
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
    if len(text) > LONG and (folded := _at_once(text)) is not None:
        return folded
    runs = _runs(beyond=goes_beyond(text)).findall(text)
    return "".join([run.lower() if run.isascii() else _fold_run(run)[0] for run in runs])


def as_typed(text: str) -> str:
    """A text in small letters as keyboards without its letters of Cyrillic have it: кун is күн."""
    return text if text.isascii() else text.translate(_TYPED_CYRILLIC)


def folded_letters(text: str) -> str:
    """The folded letters and digits alone: white space, case and quotes do not matter."""
    if text.isascii():
        return text.translate(_PLAIN)
    runs = _runs(beyond=goes_beyond(text)).findall(text)
    return "".join([run.translate(_PLAIN) if run.isascii() else _run_letters(run) for run in runs])


def folded_hash(text: str) -> str:
    """Hash the folded letters, by which exact repeats are found."""
    return hash_of_folded(fold_text(text))


def hash_of_folded(folded: str) -> str:
    """The same of a text that is folded already."""
    if folded.isascii():
        letters = folded.translate(_PLAIN)
    elif len(folded) > LONG and not goes_beyond(folded):
        import numpy as np

        points = np.frombuffer(folded.encode("utf-16-le", "surrogatepass"), "<u2")
        letters = points[_are_letters().take(points)].tobytes().decode("utf-16-le")
    else:
        letters = _only_letters(folded)
    return sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()


def _at_once(text: str, *, again: bool = False) -> str | None:
    """A long text folded character by character; None where too many belong together."""
    import numpy as np  # only here: what is typed is short

    table = _alone()
    points = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
    folded = table.take(points)
    unmet = points[folded == _UNMET]
    if unmet.size:
        for point in set(unmet.tolist()):
            table[point] = _as_one(chr(point))
        folded = table.take(points)
    together, longer = folded == _TOGETHER, folded == _LONGER
    if together.any() or longer.any():
        if again or together.mean() > _MANY:
            return None
        text = _marked(beyond=goes_beyond(text)).sub(lambda match: fold_cluster(match[0]), text)
        for character in map(chr, set(points[longer].tolist())):
            text = text.replace(character, fold_cluster(character))
        return _at_once(text, again=True)
    made: str = folded[folded != _NOTHING].tobytes().decode("utf-16-le")
    return made


def _as_one(character: str) -> int:
    """The code point that a character folds to by itself, or why there is none."""
    is_part = "\u1100" <= character <= "\u1112" or "\ud800" <= character <= "\udfff"
    if is_part or unicodedata.category(character).startswith("M"):
        return _TOGETHER
    folded = fold_cluster(character)
    if not folded:
        return _NOTHING
    is_one = len(folded) == 1 and folded <= "\uffff" and not _UNMET <= ord(folded) <= _NOTHING
    return ord(folded) if is_one else _LONGER


@cache
def _alone() -> "npt.NDArray[np.uint16]":
    """What each character up to U+FFFF folds to, filled in as they are met."""
    import numpy as np

    return np.full(1 << 16, _UNMET, "<u2")


@cache
def _are_letters() -> "npt.NDArray[np.bool_]":
    """Which characters up to U+FFFF count in a text's hash: letters, digits and marks."""
    import numpy as np

    every = [chr(point) for point in range(1 << 16)]
    return np.array([one.isalnum() or unicodedata.category(one)[0] == "M" for one in every])


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
    return _only_letters(_fold_run(run)[0])


def _only_letters(folded: str) -> str:
    return "".join(_letters(beyond=goes_beyond(folded)).findall(folded)).replace("_", "")


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
    some = text[:: MAX_MARKS + 1]
    if not _mark(beyond=goes_beyond(some)).search(some):
        return text
    return _long_runs(beyond=goes_beyond(text)).sub(r"\1", text)


@cache
def _marked(*, beyond: bool) -> re.Pattern[str]:
    """A character with its marks."""
    return re.compile(f".[{marks(beyond=beyond)}]{{1,{MAX_MARKS}}}", re.DOTALL)


@cache
def _mark(*, beyond: bool) -> re.Pattern[str]:
    return re.compile(f"[{ordered_marks(beyond=beyond)}]")


@cache
def _long_runs(*, beyond: bool) -> re.Pattern[str]:
    mark = f"[{ordered_marks(beyond=beyond)}]"
    return re.compile(f"({mark}{{{MAX_MARKS}}}){mark}+")


@cache
def _runs(*, beyond: bool) -> re.Pattern[str]:
    """Runs of ASCII, runs without ASCII (mostly words, which come again), a letter with marks."""
    one_mark = f"[{marks(beyond=beyond)}]"
    some_marks = f"{one_mark}{{0,{MAX_MARKS}}}"
    return re.compile(
        f"[\x00-\x7f]+(?!{one_mark})|[^\x00-\x7f]{{1,{MAX_RUN}}}{some_marks}|.{some_marks}",
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
def _letters(*, beyond: bool) -> re.Pattern[str]:
    return re.compile(rf"[\w{marks(beyond=beyond)}]+")
