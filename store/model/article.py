"""Articles: their places, publication days, sources, versions and passages."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Self

from store.notices.errors import InvalidDateError, InvalidReferenceError

Precision = Literal["year", "month", "day"]
Cut = Literal["paywall", "summary"]
UNKNOWN_LANGUAGE = "und"
_REFERENCE = re.compile(r"A([1-9][0-9]{0,17})(?:\.([1-9][0-9]{0,8}))?(?:@([1-9][0-9]{0,8}))?", re.I)
_AROUND = r"[^\w@.-]*"  # brackets, quotation marks, blanks and marks that nobody sees
_TYPED = re.compile(
    rf"{_AROUND}[A\u0410]?\s?([1-9][0-9]{{0,17}})"  # the Cyrillic letter looks the same
    rf"(?:\s?\.\s?([1-9][0-9]{{0,8}}))?(?:\s?@\s?([1-9][0-9]{{0,8}}))?\.?{_AROUND}",
    re.I,
)
_PUBLISHED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a person types to name a place: article 12, its passage 3, its version 1 is ``A12.3@1``.

    Passages and versions count from 1. ``version=None`` means the current one.
    """

    article: int
    passage: int | None = None
    version: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a reference; raise InvalidReferenceError for anything else."""
        match = _REFERENCE.fullmatch(text.strip())
        if match is None:
            raise InvalidReferenceError(text)
        article, passage, version = (int(part) if part else None for part in match.groups())
        assert article is not None  # the pattern demands it
        return cls(article=article, passage=passage, version=version)

    @classmethod
    def typed(cls, text: str) -> Self:
        """Read what a person typed or pasted for a reference; raise InvalidReferenceError.

        ``[A12.3@1]``, ``A12.3.``, ``12`` and digits of other scripts are taken, too.
        """
        folded = "".join(str(unicodedata.decimal(one, one)) for one in text)
        match = _TYPED.fullmatch(folded)
        if match is None:
            raise InvalidReferenceError(text)
        article, passage, version = (int(part) if part else None for part in match.groups())
        return cls(article=article or 0, passage=passage, version=version)

    def __str__(self) -> str:
        passage = f".{self.passage}" if self.passage else ""
        version = f"@{self.version}" if self.version else ""
        return f"A{self.article}{passage}{version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The publisher's own day of publication, as precisely as it is known.

    ``day`` is the first day of the known period: ``2011-11-01`` with precision ``month`` is
    November 2011.
    """

    day: date
    precision: Precision = "day"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2011``, ``2011-11`` or ``2011-11-05``; raise InvalidDateError otherwise."""
        match = _PUBLISHED.fullmatch(text.strip())
        if match is None:
            raise InvalidDateError(text)
        year, month, day = match.groups()
        precision: Precision = "day" if day else "month" if month else "year"
        try:
            return cls(day=date(int(year), int(month or 1), int(day or 1)), precision=precision)
        except ValueError as error:
            raise InvalidDateError(text, no_such_day=True) from error

    @property
    def last_day(self) -> date:
        """The last day of the known period."""
        if self.precision == "year":
            return date(self.day.year, 12, 31)
        if self.precision == "month":
            return date(self.day.year, self.day.month, monthrange(self.day.year, self.day.month)[1])
        return self.day

    def __str__(self) -> str:
        return self.day.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the words of an article version come from; the unknown is None, never guessed.

    ``pages`` has the offset in the body at which each page of a PDF begins; ``begins`` the first
    words of a text without a title.
    """

    publisher: str | None
    title: str | None
    collected: datetime
    author: str | None = None
    published: Published | None = None
    url: str | None = None
    language: str = UNKNOWN_LANGUAGE
    reported_by: str | None = None
    publisher_kind: str | None = None
    grade: str | None = None
    agency: str | None = None
    read_from_text: tuple[str, ...] = ()
    cut: Cut | None = None
    pages: tuple[int, ...] = ()
    begins: str = ""

    @property
    def name(self) -> str:
        """What it is known by in a list: its title, or its first words as a quotation."""
        return self.title or (f"“{self.begins}”" if self.begins else "")

    @property
    def publisher_line(self) -> str:
        """The publisher as it is shown: ``Quotewire desk, after Arab News``."""
        name = self.publisher or "unknown publisher"
        return f"{name}, after {self.reported_by}" if self.reported_by else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence as a span of the article body, in code points.

    ``quotable`` is False for headings, credits, captions and fragments: they are searched and
    shown as context but never quoted.
    """

    start: int
    end: int
    quotable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageSpan:
    """A span of an article body that is retrieved as one, with its sentences in order."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}-{self.end}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stored passage of one article version. Its text is always ``body[start:end]``."""

    id: int
    article: int
    version: int
    ordinal: int
    start: int
    end: int
    sentences: tuple[Sentence, ...]

    @property
    def reference(self) -> Reference:
        """The passage's name, ``A12.3@1``."""
        return Reference(article=self.article, passage=self.ordinal, version=self.version)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """An article on its way in. ``body`` is the kept text; the rest is as far as it is known.

    ``raw_sha256`` is the hex digest of the bytes the article was read from, when there were any.
    ``read_from_text`` names the fields that the text itself told; ``cut`` says why the text is not
    whole, when it is known not to be; ``pages`` has the offsets at which the pages of a PDF begin.
    """

    body: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: Published | None = None
    url: str | None = None
    language: str | None = None
    reported_by: str | None = None
    agency: str | None = None
    collected: datetime | None = None
    raw_sha256: str | None = None
    read_from_text: tuple[str, ...] = ()
    cut: Cut | None = None
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of a stored article, whole."""

    id: int
    library: int
    version: int
    current_version: int
    body: str
    source: Source
    passages: tuple[Passage, ...]
    deleted: datetime | None = None

    @property
    def reference(self) -> Reference:
        """The article's name with the version, ``A12@1``."""
        return Reference(article=self.id, version=self.version)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageText:
    """What choosing a quotation needs of a hit: the passage, the whole body, the source."""

    passage: Passage
    body: str
    source: Source
