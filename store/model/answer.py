"""Questions and answers: filters, quotations, and the reason for silence."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Self

from store.model.article import Published, Reference, Source
from store.notices import Notice

_DAYS = ("since", "until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the asker narrowed the question to. ``since`` and ``until`` are both included."""

    source: str | None = None
    since: date | None = None
    until: date | None = None
    language: str | None = None

    def __bool__(self) -> bool:
        return any((self.source, self.since, self.until, self.language))

    def to_json(self, **besides: object) -> str:
        """What is set as a JSON object, with what is to be kept besides."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        given = {name: value for name, value in values.items() if value}
        return json.dumps({**besides, **given}, default=str)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What ``to_json`` gave; what else stands in the object is nothing of ours."""
        kept = json.loads(text)
        given = {each.name: kept[each.name] for each in fields(cls) if kept.get(each.name)}
        days = {name: date.fromisoformat(given[name]) for name in _DAYS if name in given}
        return cls(**{**given, **days})


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
    ``undated`` counts those that only the dates hide because their articles have none.
    ``spellings`` maps a missing term to near terms of the library.
    """

    reason: Notice
    missing_terms: tuple[str, ...] = ()
    hidden_by_filters: int = 0
    without_filter: Mapping[str, int] = field(default_factory=dict)
    undated: int = 0
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
    ``as_of`` is the day at whose end the library was asked, None for now. ``recalled`` says that it
    is out of memory, since the database was away.
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
    recalled: bool = False

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
