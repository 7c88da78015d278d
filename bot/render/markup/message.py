"""A message as plain data: what Discord's components need, checked against Discord's limits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.render.markup.escape import size
from bot.render.markup.links import MAX_BUTTON_URL

MAX_TEXT = 4000
MAX_CONTENT = 2000
MAX_PARTS = 40
MAX_LABEL = 80
MAX_CUSTOM_ID = 100
MAX_IN_ROW = 5
MAX_OPTIONS = 25
HEADER = 1  # the component id of a message's first text, by which it is found again

Style = Literal["primary", "secondary", "success", "danger"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button: it calls us by ``custom_id``, or opens ``url``; one of the two."""

    label: str
    custom_id: str = ""
    url: str = ""
    style: Style = "secondary"

    def __post_init__(self) -> None:
        if bool(self.custom_id) == bool(self.url):
            raise ValueError("a button either calls us or opens a link")
        if not 0 < len(self.label) <= MAX_LABEL or len(self.custom_id) > MAX_CUSTOM_ID:
            raise ValueError(f"a button's label or custom_id is too long: {self.label!r}")
        if len(self.url) > MAX_BUTTON_URL:
            raise ValueError("a button's link is too long")


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a select."""

    label: str
    value: str
    description: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """A list to choose from; ``kind`` says of what."""

    custom_id: str
    placeholder: str
    kind: Literal["text", "role", "channel"] = "text"
    options: tuple[Option, ...] = ()
    chosen: tuple[int, ...] = ()
    least: int = 1
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A block of text, with a link button beside it where there is one.

    ``quote`` is the part of ``content`` that renders a quotation, when it holds one.
    """

    content: str
    button: Button | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Buttons side by side, or one select."""

    items: tuple[Button, ...] | tuple[Select]

    def __post_init__(self) -> None:
        if not 1 <= len(self.items) <= MAX_IN_ROW:
            raise ValueError(f"a row holds 1 to {MAX_IN_ROW} buttons: {len(self.items)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Divider:
    """A line between two blocks."""


Part = Text | Row | Divider


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedFile:
    """A file sent with a message."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is sent: ``plain`` as ordinary text, else as components. It always fits."""

    parts: tuple[Part, ...]
    plain: bool = False
    files: tuple[AttachedFile, ...] = field(default=())

    def __post_init__(self) -> None:
        length = size(self.text)
        if not 0 < length <= (MAX_CONTENT if self.plain else MAX_TEXT):
            raise ValueError(f"a message must have text that fits: {length} characters")
        components = count(self.parts) + len(self.files) + 1
        if components > MAX_PARTS:
            raise ValueError(f"too many components: {components}")

    @property
    def text(self) -> str:
        """Everything there is to read, in order."""
        return "\n\n".join(part.content for part in self.parts if isinstance(part, Text))

    @property
    def rows(self) -> Sequence[Row]:
        """The buttons and selects."""
        return [part for part in self.parts if isinstance(part, Row)]


def count(parts: Iterable[Part]) -> int:
    """How many components Discord counts in these parts."""
    total = 0
    for part in parts:
        if isinstance(part, Row):
            total += 1 + len(part.items)
        else:
            total += 3 if isinstance(part, Text) and part.button else 1
    return total


def rows(buttons: Iterable[Button]) -> list[Row]:
    """Buttons in rows of five, none when there are none."""
    left = list(buttons)
    return [
        Row(items=tuple(left[start : start + MAX_IN_ROW]))
        for start in range(0, len(left), MAX_IN_ROW)
    ]
