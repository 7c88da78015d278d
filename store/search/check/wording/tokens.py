"""The words of a text as a reader sees them, with the marks between them."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from store.text.characters import APOSTROPHES, HYPHENS, JOINERS, marks, script
from store.text.normalise import fold_text

OVERRIDES = "\u202a-\u202e"
# Marks of direction and isolates stand between words for typesetting and change nothing.
_DIRECTIONS = "\u061c\u200e\u200f\u2066-\u2069"
_SELECTORS = "\ufe00-\ufe0f\U000e0000-\U000e01ef"
_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters by name, blank to look at
_INVISIBLE = f"\u00ad\u180e\u200b\u2060-\u2064\ufeff{_SELECTORS}{_FILLERS}{_DIRECTIONS}{OVERRIDES}"
_NO_JOINERS = re.compile("[\u200c\u200d]")
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_EDGES = re.compile(f"^[{_DIRECTIONS}\ufeff]+|[{_DIRECTIONS}\ufeff]+$")
_BLANK = re.compile(f"[\\s{_INVISIBLE}]+")
_DROPPED_MARKS = str.maketrans(dict.fromkeys("*~|`^"))
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"(?<=\d)[’ʼ‘´`](?=[^\W\d_])")
# Letters that are no unit of the number, which may not be read in another case: mW and MW.
_BESIDE_NUMBER = re.compile(r"(?<=')[^\W\d_]+|(?<=[-\u2010])[^\W\d_]{3,}|[^\W\d_]{3,}(?=[-\u2010])")
_GAP = "\n"
_NO_MARKS = frozenset(("", " "))  # of nearly all gaps
_INSIDE = ".,٬٫:/–—−·'’"  # marks within a number
PICTURES = "\U0001f000-\U0001faff"

_SPELLINGS = str.maketrans("ँ", "ं")  # Hindi is printed with either
_ACCENTS = str.maketrans("`´", "''")  # typed for apostrophes

SINGLE_QUOTE_MARKS = frozenset("'‘’‚‛`´′＇")
# Letters of other alphabets that cannot be told from Latin ones by their looks.
_LOOKS = str.maketrans(
    "аеорсухіјѕһԁԛԝӏѵАВЕКМНОРСТХУІЈЅԌοανικρυχτΑΒΕΖΗΙΚΜΝΟΡΤΥΧɑɡı",
    "aeopcyxijshdqwlvABEKMHOPCTXYIJSGoavikpuxtABEZHIKMNOPTYXagi",
)


class Token(NamedTuple):
    """A word, a number with its sign and separators, or a symbol that is read as a word.

    ``text`` is what a reader sees of it, ``key`` its folded form, equal for words that are the
    same but for case, accents and letter forms; of what holds a digit nothing is folded but words
    that a hyphen or an apostrophe joins to it.
    ``before`` are the marks between it and the token before. ``hidden`` says that something in
    it cannot be seen.
    """

    text: str
    key: str
    start: int
    end: int
    before: str
    hidden: bool = False


@dataclass(frozen=True)
class Tokens:
    """The tokens of a stretch of text, and the marks behind the last one."""

    items: tuple[Token, ...]
    tail: str

    def __len__(self) -> int:
        return len(self.items)

    @cached_property
    def keys(self) -> list[str]:
        """The folded forms."""
        return [token.key for token in self.items]

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        offsets, at = [], 1
        for key in self.keys:
            offsets.append(at)
            at += len(key) + 1
        return f"{_GAP}{_GAP.join(self.keys)}{_GAP}", offsets

    def runs(self, keys: Sequence[str]) -> list[int]:
        """The places where these keys follow each other."""
        text, offsets = self._joined
        wanted = f"{_GAP}{_GAP.join(keys)}{_GAP}"
        places, at = [], text.find(wanted)
        while at >= 0 and keys:
            places.append(bisect_left(offsets, at + 1))
            at = text.find(wanted, at + 1)
        return places

    def marks(self, place: int) -> str:
        """The marks before the token at ``place``; behind the last one for the length."""
        return self.items[place].before if place < len(self.items) else self.tail

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The places of the tokens that begin within a span of the text."""
        starts = [token.start for token in self.items]
        return bisect_left(starts, start), bisect_right(starts, end - 1)


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Read a text, or a stretch of it; places are those in the whole text."""
    end = len(text) if end is None else end
    found: list[Token] = []
    last = start
    plain = text[max(0, start - 1) : end].isascii()
    for match in _words(plain=plain).finditer(text, start, end):
        first, behind = match.span()
        raw = match.group()
        gap = text[last:first]
        before = "" if gap in _NO_MARKS else _marks(gap)
        last = behind
        if raw.isascii():
            seen, hidden = raw.replace(" ", ""), False
        else:
            seen, hidden = _seen(raw)
            if not seen:
                continue
        if not raw.isascii() and len(seen) > 1 and _is_unspaced(seen):
            found.extend(_letters(raw, first, before, hidden=hidden))
        else:
            found.append(Token(seen, _key(seen), first, behind, before, hidden))
    return Tokens(tuple(found), _marks(text[last:end]) if last < end else "")


def count(tokens: Sequence[Token]) -> int:
    """How many of the tokens are words rather than symbols."""
    return sum(any(map(str.isalnum, token.text)) for token in tokens)


def has_digit(text: str) -> bool:
    """Whether a token is a number or holds one."""
    return any(map(str.isdigit, text))


@lru_cache(maxsize=1 << 12)
def skeleton(key: str) -> str:
    """What a word looks like: letters of other alphabets that look Latin become Latin."""
    return key.translate(_LOOKS)


def legible(text: str) -> str:
    """The text with letters that only look Latin made Latin, in words that have both."""
    if text.isascii():
        return text
    return _WORD.sub(lambda word: skeleton(word[0]) if is_mixed(word[0]) else word[0], text)


def is_mixed(text: str) -> bool:
    """Whether a word mixes Latin letters with those of an alphabet that looks like it."""
    if text.isascii():
        return False
    scripts = {script(letter) for letter in text if letter.isalpha()}
    return "latin" in scripts and bool(scripts & {"cyrillic", "greek", "armenian"})


@lru_cache(maxsize=1 << 15)
def _key(seen: str) -> str:
    if has_digit(seen):
        return _BESIDE_NUMBER.sub(lambda part: fold_text(part[0]), _joined_ending(seen))
    if is_mixed(seen):
        seen = skeleton(seen)
    folded = fold_text(seen.translate(_ACCENTS)).replace(" ", "").translate(_SPELLINGS) or seen
    return folded.replace(".", "") if "." in folded and _DOTTED.fullmatch(folded) else folded


def _joined_ending(seen: str) -> str:
    """A number with its ending behind one and the same apostrophe: 2026'da. A separator of
    thousands is left as it is.
    """
    return _ENDING.sub("'", seen)


def _seen(raw: str) -> tuple[str, bool]:
    """What a reader sees of a word, and whether there is more in it."""
    bare = _EDGES.sub("", raw)
    shown = _HIDDEN.sub("", bare)
    if _NO_JOINERS.search(shown) and not _joins(shown):
        shown = _NO_JOINERS.sub("", shown)
    hidden = len(shown) != len(bare)
    text = unicodedata.normalize("NFC", shown.strip("\u200c\u200d"))
    if has_digit(text):
        text = re.sub(r"\s", "", text)
    return text, hidden


def _joins(text: str) -> bool:
    """Whether joiners are part of how a word is spelt in its script."""
    return script(next(filter(str.isalpha, text), " ")) in ("arabic", "devanagari", "indic")


@lru_cache(maxsize=1 << 12)
def _is_unspaced(seen: str) -> bool:
    """Whether a run of letters holds some of a script that does not separate words."""
    return any(script(letter) == "unspaced" for letter in seen)


def _letters(raw: str, start: int, before: str, *, hidden: bool) -> list[Token]:
    """Each letter with its marks as a token, in scripts that do not separate words; numbers and
    words of other scripts among them whole.
    """
    found: list[Token] = []
    for match in _clusters().finditer(raw):
        seen, _ = _seen(match.group())
        if seen and any(map(str.isalnum, seen)):
            token = Token(
                seen, _key(seen), start + match.start(), start + match.end(), before, hidden
            )
            found.append(token)
            before = ""
        else:
            before += seen
    return found


@lru_cache(maxsize=1 << 10)
def _marks(gap: str) -> str:
    """The marks in a gap between two words, without white space and markup."""
    return _BLANK.sub("", gap).translate(_DROPPED_MARKS)


@cache
def _clusters() -> re.Pattern[str]:
    run = r"\d(?:[\d.,:/–-]*\d)?%?|[A-Za-z\u00c0-\u024f\u0400-\u04ff]+"
    return re.compile(rf"(?:{run}|.)[{marks()}{_INVISIBLE}]*", re.DOTALL)


@cache
def _words(*, plain: bool) -> re.Pattern[str]:
    """Dotted initials; a number or word with its sign, currency and inner marks; a symbol.

    A ``plain`` text is all ASCII and needs fewer classes, which take a seventh of the time.
    """
    kept = _ascii if plain else str
    run = r"\w+" if plain else rf"[\w{marks()}{JOINERS}{_INVISIBLE}]+"
    letter = r"[^\W\d_]"
    joints = re.escape(kept(APOSTROPHES + HYPHENS + "&"))
    number = rf"(?<=\d)[{kept(_INSIDE)}](?=\d)"
    sign = rf"(?:(?<![\w)\]%])[{kept('+~−–±≈<>≤≥')}\-](?=[{kept('$€£¥₹₽₺﷼#№')}]?\.?\d))?"
    money = rf"(?:[{kept('$€£¥₹₽₺﷼₸₾#№')}]\s?(?=\.?\d))?"
    percent = rf"(?:(?<=\d)(?:\s?[{kept('%٪‰')}]|\+(?![\w+])))?"
    # Persian: the same word, spaced or joined
    verb = "" if plain else r"(?:(?<!\w)ن?می[ \u200c](?=\w))?"
    tail = "" if plain else rf"(?: (?:ها|های|هایی|اند|ترین)(?![\w{marks()}\u200c]))?"
    point = r"(?:(?<![\w.])\.(?=\d))?"  # .5 is no 5
    inner = rf"{number}|[{joints}]|(?<=\d)\.(?=\d)"
    word = rf"{sign}{money}{point}{verb}{run}(?:(?:{inner}){run})*{tail}{percent}"
    symbols = kept("%٪‰$€£¥₹₽₺﷼₸₾№§+=<>±×÷≥≤≈°&#@") + ("" if plain else PICTURES)
    return re.compile(
        rf"(?:(?<![\w.]){letter}\.){{1}}(?:{letter}\.)+|{word}|[{symbols}]",
        re.ASCII if plain else re.UNICODE,
    )


def _ascii(text: str) -> str:
    return "".join(filter(str.isascii, text))
