"""From one token to its index terms: numbers, apostrophes, hyphens, acronyms, endings."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from store.languages import known_language
from store.languages.language import Language
from store.model import UNKNOWN_LANGUAGE
from store.text.analyser.expressions import expressions
from store.text.analyser.stemming import language_of, stem
from store.text.characters import APOSTROPHES, HYPHENS, JOINERS, marks, script
from store.text.normalise import fold_text
from store.text.words import as_listed, stop_words

MAX_ACRONYM = 6

Case = Literal["mixed", "capitals"]  # in a line all in capitals, they tell nothing

_GROUPED = re.compile(r"\d{1,3}(?:([.,٬'’])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"(\d+)[.,٫](\d+)")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_YEAR = re.compile(r"([12]\d{3})(?:ء|م|ه|ش|г|гг|ж)")  # with what is written in one with it
_ACRONYMS = re.compile(r"[A-Z]{2,6}s")
_PARTICLES = frozenset(("al", "el", "ul", "i", "e", "o", "u", "a", "de", "la"))


@lru_cache(maxsize=1 << 16)
def analyse(token: str, language: str, case: Case) -> tuple[tuple[str, int, int], ...]:
    """The index terms of a token with their places in it; none for a stop word."""
    return tuple(dict.fromkeys(_token(token, language, case)))


def _token(token: str, language: str, case: Case) -> Iterator[tuple[str, int, int]]:
    if token.isalnum() and "_" not in token:  # and so one run
        yield from _piece(token, 0, len(token), language, case)
        return
    if " " in token and (term := expressions().get(token.lower())):
        yield term, 0, len(token)
        return
    runs = [match.span() for match in _runs().finditer(token)]
    if not runs:
        return
    if len(runs) == 1:
        yield from _piece(token, *runs[0], language, case)
        return
    number = _number(token, language)
    if number is not None:
        yield number, 0, len(token)
        return
    first, last = runs[0][0], runs[-1][1]
    joints = {token[end : end + 1] for _, end in runs[:-1]}
    lengths = [end - start for start, end in runs]
    if joints == {"."}:
        if max(lengths) <= 2 and not any(character.isdigit() for character in token):
            yield from _word(token, first, last, language, "mixed", joined=True)
            return
    elif joints & set(APOSTROPHES):
        yield from _apostrophes(token, runs, language, case)
        return
    elif _may_join(token, joints, len(runs)):
        yield from _word(token, first, last, language, case, joined=True)
    for start, end in runs:
        if (end - start > 1 or token[start].isdigit()) and not (
            joints <= set(HYPHENS) and fold_text(token[start:end]) in _PARTICLES
        ):
            yield from _piece(token, start, end, language, case)


def _may_join(token: str, joints: set[str], pieces: int) -> bool:
    """Whether the pieces are also one word: F-16, counter-terrorism, but not 10-15."""
    joined = joints <= set(HYPHENS) or joints == {"&"}
    return joined and pieces <= 3 and any(character.isalpha() for character in token)


def _apostrophes(
    token: str, runs: list[tuple[int, int]], language: str, case: Case
) -> Iterator[tuple[str, int, int]]:
    (start, end), (next_start, next_end) = runs[0], runs[1]
    own = _known(language_of(token[start:], language))
    tail = token[next_start:next_end]
    if _is_suffix(tail.lower(), own):
        yield from _piece(token, start, end, language, case)
    elif fold_text(tail) in own.contractions and len(runs) == 2:
        if tail in "tT":
            yield from _word(token, start, next_end, language, case, joined=False)
        else:
            yield from _piece(token, start, end, language, case)
    elif fold_text(token[start:end]) in own.elisions:
        for each in runs[1:]:
            yield from _piece(token, *each, language, case)
    else:
        yield from _word(token, start, runs[-1][1], language, case, joined=True)
        if not own.apostrophe_is_letter:
            for first, last in runs:
                if last - first > 2:
                    yield from _piece(token, first, last, language, case)


def _is_suffix(tail: str, language: Language) -> bool:
    """Whether what stands behind an apostrophe is an ending: Ankara'da."""
    pattern = language.suffix_after_apostrophe
    return bool(pattern) and re.fullmatch(pattern, tail) is not None


@cache
def _known(code: str) -> Language:
    return known_language(code) or Language(code=code, name=code, scripts=())


def _number(token: str, language: str) -> str | None:
    digits = "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in token
    )
    grouped = _GROUPED.fullmatch(digits)
    if grouped is not None:
        mark = grouped.group(1)
        if digits.count(mark) > 1 or mark not in ".," or _groups(mark, language):
            return digits.replace(mark, "")
    decimal = _DECIMAL.fullmatch(digits)
    if decimal is not None and (digits[decimal.end(1)] in ".٫" or not _groups(",", language)):
        return f"{decimal.group(1)}.{decimal.group(2)}"
    return None


def _groups(mark: str, language: str) -> bool:
    """Whether the mark groups thousands in the language."""
    own = "," if language == UNKNOWN_LANGUAGE else _known(language).grouping
    return own != "," if mark == "." else own != "."


def _piece(
    token: str, start: int, end: int, language: str, case: Case
) -> Iterable[tuple[str, int, int]]:
    if script(token[start]) == "unspaced":
        return _pairs(token, start, end)
    return _word(token, start, end, language, case, joined=False)


def _pairs(token: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Overlapping pairs of characters, for scripts that do not separate words."""
    for first in range(start, max(start + 1, end - 1)):
        last = min(first + 2, end)
        pair = fold_text(token[first:last])
        if pair:
            yield pair, first, last


def _word(
    token: str, start: int, end: int, language: str, case: Case, *, joined: bool
) -> Iterator[tuple[str, int, int]]:
    surface = token[start:end]
    capitals = surface.isupper() and len(surface) > 1 and case == "mixed"
    word = "".join(_runs().findall(surface)) if joined else surface
    own = language_of(word, language)
    folded = fold_text(word).replace("'", "")
    if not folded:
        return
    lower = lower_word(_as_spelt(word, own), own)
    if not capitals and (_is_stop_word(lower, own) or (len(folded) == 1 and folded.isalpha())):
        return
    is_number = folded[0].isdecimal()
    ordinal = (_ORDINAL.fullmatch(folded) or _YEAR.fullmatch(folded)) if is_number else None
    if ordinal is not None:
        yield ordinal.group(1), start, end
    elif is_number and folded.isdecimal():
        yield folded, start, end
    elif surface[-1] == "s" and _ACRONYMS.fullmatch(surface):
        yield folded[:-1], start, end
    else:
        if capitals and len(folded) <= MAX_ACRONYM:
            yield folded, start, end  # an acronym has no endings; who asks may write it small
        yield stem(lower, own), start, end


def _is_stop_word(word: str, language: str) -> bool:
    return word not in _known(language).not_stop_words and as_listed(word) in stop_words(language)


def _as_spelt(word: str, language: str) -> str:
    """A word in the one of its spellings that is indexed: कांग्रेस for काँग्रेस."""
    for pattern, instead in _known(language).spellings:
        word = re.sub(pattern, instead, word)
    return word


def lower_word(word: str, language: str) -> str:
    """Lower case as the stemmers expect it: with diacritics, without format characters."""
    dotless = _known(language).dotless_i
    if word.isascii() and not dotless:
        return word.lower()
    word = unicodedata.normalize("NFKC", word)
    if dotless:
        word = word.replace("I", "ı").replace("İ", "i")
    return "".join(c for c in word.casefold() if unicodedata.category(c) != "Cf")


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(rf"(?:(?!_)[\w{marks()}{JOINERS}])+")
