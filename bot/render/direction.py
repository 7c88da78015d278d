"""Directions of writing: text from right to left keeps its own among text of the other."""

import re
import unicodedata
from collections.abc import Iterator

LEFT_TO_RIGHT_ISOLATE = "\u2066"
RIGHT_TO_LEFT_ISOLATE = "\u2067"
FIRST_STRONG_ISOLATE = "\u2068"
POP_DIRECTIONAL_ISOLATE = "\u2069"
RIGHT_TO_LEFT_MARK = "\u200f"
_MARKUP = re.compile(r"(?:#{1,3} |-# |> |\*\*)+")
_PLACE = re.compile(r"\{\w+\}")
_OPENING = (LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE)


def isolated(text: str, rendered: str) -> str:
    """``rendered`` between our own isolates when ``text`` runs from right to left."""
    return set_apart(rendered) if runs_right_to_left(text) else rendered


def set_apart(rendered: str) -> str:
    """``rendered`` between our own isolates, so that what is around it does not turn it."""
    return _between(FIRST_STRONG_ISOLATE, rendered)


def from_right(line: str) -> str:
    """A line that runs from right to left as a whole, whatever it begins with."""
    return _between(RIGHT_TO_LEFT_ISOLATE, line)


def from_left(line: str) -> str:
    """A line that runs from left to right as a whole, whatever it begins with."""
    return _between(LEFT_TO_RIGHT_ISOLATE, line)


def _between(opening: str, rendered: str) -> str:
    """Between that isolate and its end, once: what is set apart as a whole stays as it is."""
    if not rendered or _is_apart(rendered):
        return rendered
    return f"{opening}{rendered}{POP_DIRECTIONAL_ISOLATE}"


def _is_apart(text: str) -> bool:
    """Whether the isolate that opens ``text`` ends at its end and not before."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character in _OPENING) - (character == POP_DIRECTIONAL_ISOLATE)
        if depth <= 0:
            return place > 0 and place == len(text) - 1
    return False


def begun_from_right(line: str) -> str:
    """A line of a sentence that is written from right to left, marked to run so where it begins
    with foreign letters, and as it is where it has no other ones. Signs of markup stay in front.
    """
    letters = [
        way
        for character in _outside_isolates(_PLACE.sub("", line))
        if (way := unicodedata.bidirectional(character)) in ("L", "R", "AL")
    ]
    if letters[:1] != ["L"] or not {"R", "AL"} & set(letters):
        return line
    markup = _MARKUP.match(line)
    start = markup.end() if markup else 0
    return f"{line[:start]}{RIGHT_TO_LEFT_MARK}{line[start:]}"


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of ``text`` belongs to a script written from right to left.

    As for whoever shows it, what is isolated in it does not count.
    """
    for character in _outside_isolates(text):
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _outside_isolates(text: str) -> Iterator[str]:
    depth = 0
    for character in text:
        depth += (character in _OPENING) - (character == POP_DIRECTIONAL_ISOLATE)
        if depth <= 0:
            yield character
