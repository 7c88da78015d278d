"""Arguments in a ``custom_id``: each kind one record, written and read in one place.

Buttons that were posted long ago are clicked today, so how an argument is written never changes;
what none of ours ever held is read as None.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Literal, Protocol, Self, TypeVar

from store.model import Reference

MOST = 2**31 - 1  # what a number of the database can be
_PRIVATE = "private"
_NUMBER = re.compile(r"[0-9]{1,15}")
_VERSION = re.compile(r"([1-9][0-9]{0,14})-([1-9][0-9]{0,8})")
_OVER = re.compile(rf"{_VERSION.pattern}-over-([1-9][0-9]{{0,8}})")
_PART = re.compile(rf"{_VERSION.pattern}-([0-9]{{1,9}})")
_VOTED = re.compile(r"([0-9]{1,9}(?:-[0-9]{1,9})*)\.([a-z-]+)")
_WAY = re.compile(r"(without|instead)-([a-z_]+|[0-9]{1,9})")
_ENDS = re.compile(r"([0-9a-f]{1,15})-([0-9a-f]{1,15})")
_KEY = re.compile(r"[0-9a-f]{20}")


class Argument(Protocol):
    """What a button, a select or a form holds beside its action; ``str`` writes it."""

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read what was written; None for what none of ours ever held."""


Kind = TypeVar("Kind", bound=Argument)


@dataclass(frozen=True, slots=True)
class WrittenArgument:
    """An argument as it came back, of a kind that only the handler of its action knows."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self | None:
        return cls(text)

    def __str__(self) -> str:
        return self.text


NOTHING = WrittenArgument("")


@dataclass(frozen=True, slots=True)
class NumberArgument:
    """A thing known by its number, such as a report or a pair of names: ``17``."""

    number: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        return cls(int(text)) if _NUMBER.fullmatch(text) and int(text) <= MOST else None

    def __str__(self) -> str:
        return str(self.number)


@dataclass(frozen=True, slots=True)
class PageArgument:
    """A page, counted from 0, of what ``place`` names: ``3``, of a version ``12-1-3``."""

    page: int
    place: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read what a button holds; a page that none has is the first."""
        *place, page = text.split("-")
        if not all(_NUMBER.fullmatch(number) for number in place):
            return None
        known = _NUMBER.fullmatch(page) and len(page) < 6
        return cls(int(page) if known else 0, tuple(map(int, place)))

    def __str__(self) -> str:
        return "-".join(map(str, (*self.place, self.page)))


@dataclass(frozen=True, slots=True)
class VersionArgument:
    """A version of an article: ``12-1``."""

    reference: Reference

    @classmethod
    def parse(cls, text: str) -> Self | None:
        match = _VERSION.fullmatch(text)
        return cls(Reference(article=int(match[1]), version=int(match[2]))) if match else None

    def __str__(self) -> str:
        return f"{self.reference.article}-{self.reference.version}"


@dataclass(frozen=True, slots=True)
class OverArgument:
    """A version that is to take the place of the ``current`` one: ``12-1-over-3``."""

    reference: Reference
    current: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        match = _OVER.fullmatch(text)
        if match is None:
            return None
        article, version, current = map(int, match.groups())
        return cls(Reference(article=article, version=version), current)

    def __str__(self) -> str:
        return f"{VersionArgument(self.reference)}-over-{self.current}"


@dataclass(frozen=True, slots=True)
class PartArgument:
    """A part of the text of a version, counted from 1: ``12-1-2``."""

    reference: Reference
    part: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        match = _PART.fullmatch(text)
        if match is None:
            return None
        article, version, part = map(int, match.groups())
        return cls(Reference(article=article, version=version), max(1, part))

    def __str__(self) -> str:
        return f"{VersionArgument(self.reference)}-{self.part}"


@dataclass(frozen=True, slots=True)
class VoteArgument:
    """A vote on the quotations of these ranks, or on those of one page: ``1-2.useful``."""

    numbers: tuple[int, ...]
    vote: str

    @classmethod
    def parse(cls, text: str) -> Self | None:
        match = _VOTED.fullmatch(text)
        return cls(tuple(map(int, match[1].split("-"))), match[2]) if match else None

    def __str__(self) -> str:
        return f"{'-'.join(map(str, self.numbers))}.{self.vote}"


@dataclass(frozen=True, slots=True)
class SaveArgument:
    """How a draft is saved, with the version that it may be of: ``new``, ``version.12-1``."""

    meaning: str
    near: Reference | None = None

    @classmethod
    def parse(cls, text: str) -> Self | None:
        meaning, _, place = text.partition(".")
        near = VersionArgument.parse(place)
        return None if place and near is None else cls(meaning, near.reference if near else None)

    def __str__(self) -> str:
        return f"{self.meaning}.{VersionArgument(self.near)}" if self.near else self.meaning


@dataclass(frozen=True, slots=True)
class SettingArgument:
    """A setting, and what a switch sets it to: ``language``, ``plain.1``."""

    name: str
    on: bool = False
    is_switch: bool = False

    @classmethod
    def parse(cls, text: str) -> Self | None:
        name, dot, state = text.partition(".")
        return cls(name, on=state == "1", is_switch=bool(dot))

    def __str__(self) -> str:
        return f"{self.name}.{int(self.on)}" if self.is_switch else self.name


@dataclass(frozen=True, slots=True)
class WayArgument:
    """Another way to ask: without a filter, or with another word: ``without-source``."""

    kind: Literal["without", "instead"]
    which: str

    @classmethod
    def parse(cls, text: str) -> Self | None:
        match = _WAY.fullmatch(text)
        if match is None:
            return None
        return cls("without" if match[1] == "without" else "instead", match[2])

    def __str__(self) -> str:
        return f"{self.kind}-{self.which}"


@dataclass(frozen=True, slots=True)
class LinesArgument:
    """Whether the dropped lines of a draft are to be seen: ``show``, ``hide``."""

    shown: bool

    @classmethod
    def parse(cls, text: str) -> Self | None:
        return cls(text == "show")

    def __str__(self) -> str:
        return "show" if self.shown else "hide"


@dataclass(frozen=True, slots=True)
class PrivateArgument:
    """Whether what is asked for is for the person alone: ``private``, or nothing."""

    private: bool

    @classmethod
    def parse(cls, text: str) -> Self | None:
        return cls(text == _PRIVATE)

    def __str__(self) -> str:
        return _PRIVATE if self.private else ""


@dataclass(frozen=True, slots=True)
class EndsArgument:
    """The first and the last choice of a select, so that no old list is taken for a new one."""

    first: str
    last: str

    @classmethod
    def parse(cls, text: str) -> Self | None:
        match = _ENDS.fullmatch(text)
        return cls(match[1], match[2]) if match else None

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


@dataclass(frozen=True, slots=True)
class QuestionArgument:
    """A question that is kept, known by a hash of its text."""

    key: str

    @classmethod
    def of(cls, text: str) -> Self:
        """The argument of a question."""
        return cls(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20])

    @classmethod
    def parse(cls, text: str) -> Self | None:
        return cls(text) if _KEY.fullmatch(text) else None

    def __str__(self) -> str:
        return self.key
