"""Endings of cut texts: whether one breaks off in the middle of a sentence."""

from store.text.characters import OPENING_QUOTES
from store.text.cutting.joins import ends

_TURNED = f"{OPENING_QUOTES}‘"  # marks that open in one language close in another: „…“, ’…‘

MIN_WORDS = 6  # a shorter last line is a signature, a place, a note
LONGEST_OVERLAP = 400
MIN_OVERLAP = 4


def breaks_off(text: str) -> bool:
    """Whether the last line is a sentence without its end, in a text whose sentences have ends."""
    lines = [line.strip().rstrip(_TURNED) for line in text.split("\n") if line.strip()]
    if not lines or ends(lines[-1]):
        return False
    last = lines[-1]
    if len(last.split()) < MIN_WORDS:
        return False
    return any(ends(line) for line in lines[:-1]) or any(
        ends(word) for word in last.split()[:-1] if len(word) >= MIN_OVERLAP
    )


def joined(text: str, rest: str) -> str:
    """``text`` continued by ``rest``; what both have of the place where it was cut stands once."""
    text, rest = text.rstrip(), rest.lstrip()
    for length in range(min(LONGEST_OVERLAP, len(text), len(rest)), MIN_OVERLAP - 1, -1):
        if text.endswith(rest[:length]):
            return f"{text}{rest[length:]}"
    between = " " if breaks_off(text) else "\n\n"
    return f"{text}{between}{rest}" if text and rest else text or rest
