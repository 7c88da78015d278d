"""Heads and numbers of pages inside a text that was copied out of a document."""

import re
from collections import Counter
from collections.abc import Sequence

from store.text.characters import western_digits
from store.text.normalise import fold_text

LONGEST = 90  # letters of a running head
LONGEST_PRINTED = 300  # of one with the day and the title of a printed page
MOST_WORDS = 12
WRAPPED = 110  # letters; longer lines are whole paragraphs
REACH = 2  # lines between a page's number and its running head

_NUMBER = re.compile(r"(?:[-–—|]\s*)?(\d{1,4})(?:\s*[-–—|])?")
_FOOT = re.compile(r"https?://\S{3,2000}\s+(\d{1,3})/\d{1,3}")  # of a page that was printed
_PRINTED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}\b")  # above it
_DIGITS = re.compile(r"\d+")
_END = re.compile(r"[.!?…۔؟।。:]['\"”’»)\]]*$")


def without_running_heads(text: str) -> tuple[str, list[str]]:
    """The text without them, and their lines; its sentences run on from page to page.

    A page's number is a line that is nothing else, or that browsers print with the address,
    followed later by the next number. It goes with the line beside it that other pages have too,
    or alone where it stands inside a sentence or behind an address.
    """
    lines = text.split("\n")
    numbers = _numbers(lines)
    if len(numbers) < 2:
        return text, []
    heads = {key for key, count in Counter(map(_key, lines)).items() if key and count > 1}
    gone: set[int] = set()
    for at in numbers:
        beside = _beside(lines, at, heads)
        if beside or _is_inside(lines, at) or _FOOT.fullmatch(lines[at].strip()):
            gone.update((at, *beside))
    if not gone:
        return text, []
    gone.update(at for at in numbers[-1:] if not any(line.strip() for line in lines[at + 1 :]))
    keys = {_key(lines[at]) for at in gone}
    gone.update(at for at, line in enumerate(lines[: numbers[0]]) if _key(line) in keys & heads)
    return _joined(lines, gone), [lines[at] for at in sorted(gone)]


def _numbers(lines: Sequence[str]) -> list[int]:
    """The lines that count the pages, one after the other."""
    found = [
        (at, int(match[1]))
        for at, line in enumerate(lines)
        if (len(line) <= 12 and (match := _NUMBER.fullmatch(western_digits(line.strip()))))
        or ("://" in line and (match := _FOOT.fullmatch(line.strip())))
    ]
    following = {number for _, number in found}
    return [at for at, number in found if number + 1 in following or number - 1 in following]


def _key(line: str) -> str:
    """What running heads of different pages have in common; empty for longer lines."""
    line = line.strip()
    if not line or len(line) > LONGEST_PRINTED or _END.search(line):
        return ""
    if (len(line) > LONGEST or line.count(" ") >= MOST_WORDS) and not _PRINTED.match(line):
        return ""
    key = _DIGITS.sub("#", western_digits(fold_text(line)))
    return key if any(map(str.isalpha, key)) else ""


def _beside(lines: Sequence[str], at: int, heads: set[str]) -> list[int]:
    """The lines next to a page's number that other pages have too."""
    near = (_next(lines, at, step) for step in (-1, 1))
    return [place for place in near if place is not None and _key(lines[place]) in heads]


def _is_inside(lines: Sequence[str], at: int) -> bool:
    """Whether a sentence runs on past the line."""
    before, after = _next(lines, at, -1), _next(lines, at, 1)
    if before is None or after is None:
        return False
    return not _END.search(lines[before].strip()) and lines[after].strip()[0].islower()


def _next(lines: Sequence[str], at: int, step: int) -> int | None:
    """The next line above or below that is not blank, where it is near."""
    for place in range(at + step, at + step * (REACH + 2), step):
        if 0 <= place < len(lines) and lines[place].strip():
            return place
    return None


def _joined(lines: Sequence[str], gone: set[int]) -> str:
    """The lines that are left, those on which a sentence is cut next to each other."""
    kept: list[str] = []
    is_cut = False
    for at, line in enumerate(lines):
        if at in gone:
            is_cut = True
            continue
        if is_cut and line.strip():
            while kept and not kept[-1].strip():
                kept.pop()
            if kept and not _END.search(kept[-1]) and len(kept[-1]) > WRAPPED:
                kept[-1] = f"{kept[-1].rstrip()} {line.lstrip()}"
                is_cut = False
                continue
            kept.extend([""] if kept and _END.search(kept[-1]) else [])
            is_cut = False
        kept.append(line)
    return "\n".join(kept)
