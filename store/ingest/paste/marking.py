"""The lines of one article with the marks the rules have put on them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from store.ingest.paste.lines import Line
from store.ingest.reading import DroppedLine
from store.notices import Dropped


@dataclass(slots=True)
class Marking:
    """Which lines are dropped and why, and what the dropped lines told about the article."""

    lines: Sequence[Line]
    reasons: dict[int, Dropped] = field(default_factory=dict)
    title: str | None = None
    author: str | None = None
    agency: str | None = None
    date: str | None = None

    def drop(self, line: Line, reason: Dropped) -> None:
        """Mark a line; the first reason stays."""
        self.reasons.setdefault(line.number, reason)

    def drop_all(self, lines: Iterable[Line], reason: Dropped) -> None:
        """Mark several lines."""
        for line in lines:
            self.drop(line, reason)

    def kept(self) -> list[Line]:
        """The lines that are not marked."""
        return [line for line in self.lines if line.number not in self.reasons]

    def dropped(self) -> Iterator[DroppedLine]:
        """The marked lines with their reasons."""
        for line in self.lines:
            if (reason := self.reasons.get(line.number)) is not None:
                yield DroppedLine(text=line.text, reason=reason, line=line.number)

    def text(self) -> str:
        """The kept lines with the breaks between paragraphs they had."""
        parts: list[str] = []
        blank = False
        for line in self.lines:
            blank = blank or line.after_blank
            if line.number in self.reasons:
                continue
            if parts:
                parts.append("\n\n" if blank else "\n")
            parts.append(line.text)
            blank = False
        return "".join(parts)


def prose_length(lines: Iterable[Line]) -> int:
    """How many characters of the lines stand in prose; those of Chinese say twice as much."""
    return sum(len(line.text) * _weight(line) for line in lines if line.is_prose)


def _weight(line: Line) -> int:
    return 2 if line.words * 3 > len(line.text) else 1
