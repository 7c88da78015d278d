"""Joins lines that were broken at a fixed width, as in mails and telegrams."""

import re
from statistics import median

LEAST_LINES = 4
NARROWEST = 45
WIDEST = 110
FULL = 0.72
MOST_FULL = 0.8
MOST_ENDS = 0.45

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
