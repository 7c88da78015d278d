"""What the library is about: articles, their sources, passages, quotations and answers."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Self

from store.errors import InvalidDateError, InvalidReferenceError
from store.notices import Notice

Precision = Literal["year", "month", "day"]
Cut = Literal["paywall", "summary"]
UNKNOWN_LANGUAGE = "und"

_REFERENCE = re.compile(r"A([1-9][0-9]{0,17})(?:\.([1-9][0-9]{0,8}))?(?:@([1-9][0-9]{0,8}))?", re.I)
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
    """Where the words of an article version come from; the unknown is None, never guessed."""

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
    whole, when it is known not to be.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the asker narrowed the question to. ``since`` and ``until`` are both included."""

    source: str | None = None
    since: date | None = None
    until: date | None = None
    language: str | None = None

    def __bool__(self) -> bool:
        return any((self.source, self.since, self.until, self.language))


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMatch:
    """What a typed source names: publishers, and articles of others that report after it."""

    publishers: frozenset[int] = frozenset()
    articles: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.publishers or self.articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A way to name a place of an article in a link: the words it starts and ends with, and the
    words around that tell it from others. ``end`` is empty when ``start`` is all of it.
    """

    prefix: str
    start: str
    end: str
    suffix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where words stand in a whole article: with ``prefix`` and ``suffix`` they occur once.

    ``fragments`` each name that place and no other, the simplest first.
    """

    prefix: str = ""
    suffix: str = ""
    fragments: tuple[Fragment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Verbatim words of one article version: ``text`` is always ``body[start:end]``.

    ``highlights`` are spans of ``text`` that matched, in code points. ``before`` and ``after`` are
    the neighbouring text of the same article, for context. ``also_in`` names the other places
    that carry the same words. ``changed_since`` is True when the article has a newer version.
    ``anchor`` tells the place from every other of the article, ``page`` the page of a PDF.
    """

    rank: int
    score: float
    reference: Reference
    start: int
    end: int
    text: str
    highlights: tuple[tuple[int, int], ...]
    source: Source
    before: str = ""
    after: str = ""
    also_in: tuple[Reference, ...] = ()
    changed_since: bool = False
    anchor: Anchor = Anchor()
    page: int | None = None

    def __post_init__(self) -> None:
        if len(self.text) != self.end - self.start:
            raise ValueError(f"{self.reference}: the text is not as long as its span")
        if any(not 0 <= start < end <= len(self.text) for start, end in self.highlights):
            raise ValueError(f"{self.reference}: a highlight lies outside the text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """A name of the question that also stood for other names of the same thing.

    ``found`` are those of them that the articles have.
    """

    name: str
    to: tuple[str, ...]
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What was looked through, so that nothing found can be asked again and compared.

    ``first``, ``last`` and ``days`` are of publication; ``undated`` counts the articles without
    one. ``words`` were looked for; ``state`` is the version of each library, by its name.
    """

    articles: int
    publishers: int
    first: date | None = None
    last: date | None = None
    days: int = 0
    undated: int = 0
    words: tuple[str, ...] = ()
    state: tuple[tuple[str, int], ...] = ()
    as_of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Why there is no answer, and what would help.

    ``hidden_by_filters`` counts the quotations there would be without any filter;
    ``without_filter`` the same for each filter left out alone, by its name.
    ``spellings`` maps a missing term to near terms of the library.
    """

    reason: Notice
    missing_terms: tuple[str, ...] = ()
    hidden_by_filters: int = 0
    without_filter: Mapping[str, int] = field(default_factory=dict)
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nearest_dates: tuple[Published, ...] = ()
    searched: Searched | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Quotations as they are shown together, in their order, and what holds for all of them.

    ``differing`` holds groups of ranks whose quotations give different numbers for one event.
    ``newer`` is an article on the topic that is newer than those quoted. ``missing`` counts the
    quotations that were shown before and are no longer in the library.
    """

    quotations: tuple[Quotation, ...]
    single_source: bool = False
    newer: Reference | None = None
    differing: tuple[tuple[int, ...], ...] = ()
    missing: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Quotations for a question, best first, or the reason why there are none.

    ``differing`` holds groups of ranks whose quotations give different numbers for one event.
    ``corrected`` are words typed that no article has, each with the word it was searched as.
    ``explanation`` is filled on request only: one mapping of figures per quotation or candidate.
    ``as_of`` is the day at whose end the library was asked, None for now.
    """

    question: str
    terms: tuple[str, ...]
    expanded: tuple[Expansion, ...]
    filters: Filters
    quotations: tuple[Quotation, ...]
    silence: Silence | None
    elapsed_ms: float
    single_source: bool = False
    newer: Reference | None = None
    differing: tuple[tuple[int, ...], ...] = ()
    explanation: Sequence[Mapping[str, object]] = ()
    as_of: date | None = None
    corrected: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if bool(self.quotations) == (self.silence is not None):
            raise ValueError("an answer either quotes or says why it is silent")

    @property
    def selection(self) -> Selection:
        """What is shown of it where it quotes."""
        return Selection(
            quotations=self.quotations,
            single_source=self.single_source,
            newer=self.newer,
            differing=self.differing,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose articles a question may see: ids of libraries, the asker's own first."""

    libraries: tuple[int, ...]
    guild: int | None = None
