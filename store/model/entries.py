"""Entries of lists: articles, versions, sources, publishers, pairs of names, the audit trail."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from store.model.answer import Filters
from store.model.article import Reference, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntry:
    """A line of a list of articles."""

    reference: Reference
    source: Source
    deleted: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFilters(Filters):
    """What a list of articles is narrowed to; ``text`` is looked for in the titles.

    ``incomplete`` are those without publisher or date.
    """

    text: str | None = None
    removed: bool = False
    incomplete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionEntry:
    """A line of an article's history."""

    reference: Reference
    source: Source
    stored: datetime
    editor: str
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount:
    """How much of a source a scope holds; ``first`` and ``last`` are dates of publication.

    ``is_reporter`` is True for somebody after whom publishers report.
    """

    publisher: str | None
    articles: int
    kind: str | None = None
    grade: str | None = None
    first: date | None = None
    last: date | None = None
    languages: tuple[str, ...] = ()
    is_reporter: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryFigures:
    """What a scope holds now. ``languages`` counts the articles in each, the most first."""

    articles: int = 0
    publishers: int = 0
    first: date | None = None
    last: date | None = None
    stored: datetime | None = None
    undated: int = 0
    without_publisher: int = 0
    untitled: int = 0
    without_link: int = 0
    languages: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher as a library describes it; of how many ``articles``, where these were counted."""

    name: str
    domain: str | None = None
    kind: str | None = None
    grade: str | None = None
    articles: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePair:
    """A short and a long name that an article gives together, waiting for a decision."""

    id: int
    short: str
    long: str
    article: Reference
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """Who did what to a library, and when.

    Where the rows of one import stand together, it is the newest of ``rows``, and ``brought_by``
    tells which import.
    """

    sequence: int
    at: datetime
    actor: str
    action: str
    reference: str | None = None
    detail: Mapping[str, object] = field(default_factory=dict)
    brought_by: int | None = None
    rows: int = 1
