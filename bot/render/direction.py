"""Directions of writing: text from right to left keeps its own among text of the other."""

import unicodedata

FIRST_STRONG_ISOLATE = "\u2068"
POP_DIRECTIONAL_ISOLATE = "\u2069"


def isolated(text: str, rendered: str) -> str:
    """``rendered`` between our own isolates when ``text`` runs from right to left."""
    return set_apart(rendered) if runs_right_to_left(text) else rendered


def set_apart(rendered: str) -> str:
    """``rendered`` between our own isolates, so that what is around it does not turn it."""
    whole = rendered.find(POP_DIRECTIONAL_ISOLATE) == len(rendered) - 1
    if rendered.startswith(FIRST_STRONG_ISOLATE) and whole:
        return rendered
    return f"{FIRST_STRONG_ISOLATE}{rendered}{POP_DIRECTIONAL_ISOLATE}"


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of ``text`` belongs to a script written from right to left.

    As for whoever shows it, what is isolated in it does not count.
    """
    depth = 0
    for character in text:
        depth += (character == FIRST_STRONG_ISOLATE) - (character == POP_DIRECTIONAL_ISOLATE)
        if depth > 0:
            continue
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
