"""Typesetting of a reply's lines: from right to left where they are.

Discord draws each line from left to right. A line of ours in Persian would have its full stop on
the wrong side, and its parts in the wrong order, were it not set apart as a whole.
"""

import re

from bot.render.direction import from_right, runs_right_to_left

_MARKUP = re.compile(r"#{1,3} |-# ")
_QUOTE, _FENCE, _BOLD = "> ", "```", "**"


def typeset(content: str) -> str:
    """A block of text as it is sent. Quoted words and code stay as they are."""
    if _FENCE in content:
        return content
    return "\n".join(map(_line, content.split("\n")))


def _line(line: str) -> str:
    if line.startswith(_QUOTE):
        return line
    found = _MARKUP.match(line)
    markup = found[0] if found else ""
    said = line.removeprefix(markup)
    return f"{markup}{_from_right(said) if runs_right_to_left(said) else said}"


def _from_right(said: str) -> str:
    """The line set apart; bold that ends it ends last, or strict readers would not see its end."""
    if said.endswith(_BOLD) and not said.endswith("\\**"):
        return f"{from_right(said.removesuffix(_BOLD))}{_BOLD}"
    return from_right(said)
