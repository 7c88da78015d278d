"""Facts a text told of itself, with the lines that told them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from store.ingest.paste.lines import Line
from store.model import Published
from store.notices import Dropped


@dataclass(slots=True)
class StatedFields:
    """Fields that the text itself states; ``candidates`` holds what can only be offered.

    ``lines`` are the numbers of the lines that stated them, with what each was.
    """

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: Published | None = None
    url: str | None = None
    language: str | None = None
    candidates: dict[str, str] = field(default_factory=dict)
    lines: dict[int, Dropped] = field(default_factory=dict)

    def take(self, name: str, value: object) -> None:
        """Remember a field; the first that tells it is believed."""
        if value is not None and getattr(self, name) is None:
            setattr(self, name, value)

    def mark(self, lines: Iterable[Line], reason: Dropped) -> None:
        """Remember lines that are none of the article's text."""
        for line in lines:
            self.lines.setdefault(line.number, reason)
