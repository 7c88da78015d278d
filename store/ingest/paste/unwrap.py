"""Joins lines that were broken at a fixed width, as in mails and telegrams."""

import re
from statistics import median

LEAST_LINES = 4
NARROWEST = 45
WIDEST = 110
FULL = 0.72
MOST_FULL = 0.8
MOST_ENDS = 0.45
NEARLY = 0.88

_END = re.compile(r"[.!?…。۔؟।:;]['\"”’»)\]]*$")
_START = re.compile(r"(?:[•●▪*·–—-]|\d{1,2}[.)])\s")


def unwrap(text: str) -> str:
    """The text with the lines of a wrapped paragraph joined; other texts as they are."""
    blocks = text.split("\n\n")
    wrapped = [_is_wrapped(block) for block in blocks]
    lines = sum(block.count("\n") + 1 for block in blocks)
    inside = sum(
        block.count("\n") + 1
        for block, is_wrapped in zip(blocks, wrapped, strict=True)
        if is_wrapped
    )
    if inside < LEAST_LINES or inside < lines * 0.6:
        return text
    return "\n\n".join(
        block.replace("\n", " ") if is_wrapped else block
        for block, is_wrapped in zip(blocks, wrapped, strict=True)
    )


def rejoin(text: str) -> str:
    """The lines of a laid-out page as paragraphs: a full line goes on in the next one.

    A hyphen at a line's end stays, and the word goes on behind it.
    """
    lines = text.split("\n")
    widths = sorted(len(line) for line in lines if line)
    if len(widths) < LEAST_LINES:
        return text
    full = widths[int(len(widths) * 0.9) - 1] * FULL
    parts: list[str] = []
    for place, line in enumerate(lines):
        parts.append(line)
        after = lines[place + 1] if place + 1 < len(lines) else ""
        goes_on = len(line) >= full and after and not _START.match(after)
        if goes_on and not (_END.search(line) and len(line) < full / FULL * NEARLY):
            divided = line.endswith("-") and after[:1].islower()
            parts.append("" if divided else " ")
        else:
            parts.append("\n")
    return "".join(parts).strip()


def _is_wrapped(block: str) -> bool:
    lines = block.split("\n")
    if len(lines) < 3 or len(lines) > 400:
        return False
    widths = [len(line) for line in lines[:-1]]
    full = max(widths)
    if not NARROWEST <= full <= WIDEST or len(lines[-1]) > full or median(widths) < NARROWEST * 0.9:
        return False
    if any(_START.match(line) for line in lines[1:]):
        return False
    near = sum(width >= FULL * full for width in widths)
    ends = sum(_END.search(line) is not None for line in lines[:-1])
    return near >= MOST_FULL * len(widths) and ends <= MOST_ENDS * len(widths)
