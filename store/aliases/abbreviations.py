"""Abbreviations that a text itself explains: "Inter-Services Intelligence (ISI)" and the reverse.

The method is that of Schwartz and Hearst (2003): match the letters of the short form from right to
left in the words beside it, the first letter at the beginning of a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from store.languages import merged

MAX_SHORT = 10
MAX_TEXT = 1_000_000

_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,120})[)\]]")
_WORD = re.compile(r"[^\s()\[\],;:\"“”«»]+")
_BREAK = re.compile(r"[.!?;:\n,\"“”«»()\[\]؟،؛]\s|\n")
_SHORT = re.compile(r"[^\W_][\w.&/'’-]*(?: [^\W_]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """``text[short_start:short_end]`` stands for ``text[long_start:long_end]``.

    ``aligned`` is False when the letters do not agree, as where a foreign acronym stands behind a
    translated name: a guess for a person to judge.
    """

    short: str
    long: str
    short_start: int
    short_end: int
    long_start: int
    long_end: int
    aligned: bool = True


def abbreviations(text: str) -> tuple[Abbreviation, ...]:
    """Find the pairs of a text in reading order."""
    return tuple(_pairs(text[:MAX_TEXT]))


def _pairs(text: str) -> Iterator[Abbreviation]:
    for match in _BRACKETS.finditer(text):
        start, end = _inner(match)
        inside = text[start:end]
        words = _words_before(text, match.start())
        if not words:
            continue
        pair = None
        if _is_short(inside):
            pair = _long_then_short(text, words, (start, end))
        elif _is_short(text[slice(*words[-1])]):
            pair = _short_then_long(text, words[-1], (start, end))
        if pair is not None:
            yield pair


def _inner(match: re.Match[str]) -> tuple[int, int]:
    """What stands in the brackets up to the first comma or semicolon, quotes left out."""
    start, end = match.span(1)
    inside = re.split(r"[,;،؛]| or | also ", match.group(1), maxsplit=1)[0]
    left = len(inside) - len(inside.lstrip(" \"'“”‘’«»"))
    kept = inside.strip(" \"'“”‘’«»")
    return start + left, min(end, start + left + len(kept))


def _is_short(form: str) -> bool:
    """Whether it looks like an abbreviation: mostly capitals, or few letters without case."""
    letters = [character for character in form if character.isalpha()]
    if not 2 <= len(form) <= MAX_SHORT or len(letters) < 2 or not _SHORT.fullmatch(form):
        return False
    cased = [letter for letter in letters if letter.upper() != letter.lower()]
    if not cased:
        return len(letters) <= 6 and " " not in form
    capitals = sum(letter.isupper() for letter in cased)
    return capitals >= 2 and capitals * 2 >= len(cased)


def _words_before(text: str, end: int) -> list[tuple[int, int]]:
    """The words of the same clause before a bracket, as many as a long form may have."""
    start = max(0, end - 200)
    before = text[start:end]
    cut = max((match.end() for match in _BREAK.finditer(before)), default=0)
    spans = [match.span() for match in _WORD.finditer(before, cut)]
    if cut == 0 and start > 0:
        spans = spans[1:]
    return [(left + start, right + start) for left, right in spans]


def _long_then_short(
    text: str, words: list[tuple[int, int]], short: tuple[int, int]
) -> Abbreviation | None:
    form = text[slice(*short)]
    letters = [character.casefold() for character in form if character.isalnum()]
    most = min(len(letters) + 5, len(letters) * 2)
    nearby = words[-most:]
    start = _aligned(text, nearby, letters)
    uncased = form.upper() == form.lower()
    if start is not None and not (uncased and not _initials(text, nearby, start, letters)):
        long = (start, words[-1][1])
        if _plausible(text[slice(*long)], form):
            return _made(text, short, long, aligned=True)
        return None
    run = _capital_run(text, words)
    if uncased or run is None or not len(letters) - 1 <= len(run) <= len(letters) + 2:
        return None
    return _made(text, short, (run[0][0], run[-1][1]), aligned=False)


def _short_then_long(
    text: str, short: tuple[int, int], inside: tuple[int, int]
) -> Abbreviation | None:
    letters = [character.casefold() for character in text[slice(*short)] if character.isalnum()]
    words = [(match.start(), match.end()) for match in _WORD.finditer(text, inside[0], inside[1])]
    if not 2 <= len(words) <= min(len(letters) + 5, len(letters) * 2):
        return None
    start = _aligned(text, words, letters)
    if start != words[0][0] or not _plausible(text[slice(*inside)], text[slice(*short)]):
        return None
    return _made(text, short, inside, aligned=True)


def _aligned(text: str, words: list[tuple[int, int]], letters: list[str]) -> int | None:
    """Where the long form begins when every letter is found from right to left, else None."""
    starts = {left for left, _ in words}
    starts |= {
        at + 1 for left, right in words for at in range(left, right - 1) if text[at] in "-–/'’"
    }
    at = words[-1][1]
    for place in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= words[0][0] and not (
            text[at].casefold() == letters[place] and (place > 0 or at in starts)
        ):
            at -= 1
        if at < words[0][0]:
            return None
    return max(left for left, _ in words if left <= at)


def _initials(text: str, words: list[tuple[int, int]], start: int, letters: list[str]) -> bool:
    """Whether the letters are the first ones of the words, one each: demanded without case."""
    return [text[left].casefold() for left, _ in words if left >= start] == letters


def _plausible(long: str, short: str) -> bool:
    words = long.split()
    most = min(len(short) + 5, len(short) * 2)
    folded = [word.casefold() for word in words]
    return (
        len(long) > len(short)
        and len(words) <= most
        and short.casefold() not in folded
        and (len(words) > 1 or len(long) >= 2 * len(short))
    )


def _capital_run(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]] | None:
    """The run of capitalised words right before the bracket, small words inside allowed."""
    run: list[tuple[int, int]] = []
    for span in reversed(words):
        word = text[slice(*span)]
        if not (word[0].isupper() or (run and word.casefold() in _links())):
            break
        run.insert(0, span)
    while run and text[slice(*run[0])].casefold() in _links():
        run.pop(0)
    return run if len(run) > 1 else None


@cache
def _links() -> frozenset[str]:
    """The small words inside names."""
    return frozenset(merged(lambda language: language.name_links))


def _made(
    text: str, short: tuple[int, int], long: tuple[int, int], *, aligned: bool
) -> Abbreviation:
    return Abbreviation(
        short=text[slice(*short)],
        long=text[slice(*long)],
        short_start=short[0],
        short_end=short[1],
        long_start=long[0],
        long_end=long[1],
        aligned=aligned,
    )
