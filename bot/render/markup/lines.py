"""Lines for a terminal: pieces of text with a style and a link, and no markup at all."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StyledText:
    """A piece of a line. ``style`` is one of rich's, ``link`` is what it opens when clicked."""

    text: str
    style: str = ""
    link: str | None = None


@dataclass(frozen=True, slots=True)
class TerminalLine:
    """A paragraph behind ``indent`` spaces; one without parts is a blank line."""

    parts: tuple[StyledText, ...] = ()
    indent: int = 0

    @property
    def text(self) -> str:
        """What it says, without styles and links."""
        return "".join(part.text for part in self.parts)


BLANK = TerminalLine()


def line(text: str, style: str = "", indent: int = 0, link: str | None = None) -> TerminalLine:
    """A line in one style."""
    return TerminalLine((StyledText(text, style, link),), indent)


def joined(parts: Iterable[StyledText | None], between: StyledText) -> tuple[StyledText, ...]:
    """The parts that have text, with another between each two."""
    known = [part for part in parts if part is not None and part.text]
    return tuple(piece for part in known for piece in (between, part))[1:]
