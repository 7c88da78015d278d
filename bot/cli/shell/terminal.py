"""Styled lines: wrapped and coloured where a person looks on, plain where a program reads."""

import os
import sys

from bot.cli.shell import streams
from bot.render.direction import FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE
from bot.render.markup.lines import StyledText as StyledText

_PLAINER = str.maketrans(
    {"“": '"', "”": '"', "·": "-", "…": "...", "—": "-"}
    | dict.fromkeys((FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE), "")
)


def show(*parts: StyledText | str, indent: int = 0) -> None:
    """A paragraph on standard output, behind ``indent`` spaces on each of its lines."""
    pieces = [StyledText(one) if isinstance(one, str) else one for one in parts]
    text = "".join(one.text for one in pieces)
    if not text or not looked_at():  # of nothing rich makes no line
        streams.say(" " * indent * bool(text) + text)
        return
    from rich.console import Console  # only here: pipes need none of it
    from rich.padding import Padding
    from rich.style import Style
    from rich.text import Text

    styled = Text(overflow="fold")
    for one in pieces:
        style = Style.parse(one.style)
        styled.append(one.text, style + Style(link=one.link) if one.link else style)
    Console(highlight=False, markup=False, emoji=False).print(
        Padding(styled, (0, 0, 0, indent), expand=False)
    )


def entry(line: str) -> None:
    """A line of a list; for a terminal it is wrapped, and what follows stands further in."""
    streams.say(streams.wrapped(line, "  ") if looked_at() else line)


def looked_at() -> bool:
    """Whether standard output is a terminal, or is to be treated like one."""
    forced = os.environ.get("FORCE_COLOR") or os.environ.get("TTY_COMPATIBLE") == "1"
    return bool(forced) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def sign(text: str) -> str:
    """Quotation marks and dots of ours, plainer where the encoding has no others."""
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return text.translate(_PLAINER)
    return text
