"""Replies of a door: a page, a file, or another address to go to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.reading_room.request import PageRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """A page as its template and the values that fill it; ``note`` is a sentence above it."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    status: int = 200
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file to keep."""

    name: str
    content: bytes
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """An address of ours to go on to; ``cookies`` are kept by the browser."""

    address: str
    cookies: Mapping[str, str] = field(default_factory=dict)


PageReply = WebPage | Download | Elsewhere
Show = Callable[[PageRequest], PageReply]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDoor:
    """A way in: the path, what is shown there, and what a form that is sent there does.

    Nothing changes by ``show``. ``submit`` is called with a form of ours alone; where it
    ``changes`` anything, only by those who may. A door for curators is shut to everyone else.
    """

    path: str
    show: Show | None = None
    submit: Show | None = None
    changes: bool = False
    curators_only: bool = False
