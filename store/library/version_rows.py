"""From the rows of versions and passages back to what they say."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any, cast

import sqlalchemy
from sqlalchemy import Row

from store.db.tables import ArticleVersionRow, PassageRow, PublisherRow
from store.model import Cut, NewArticle, Passage, Precision, Published, Sentence, Source

_OF_VERSION = (
    "title",
    "collected_at",
    "author",
    "published",
    "published_precision",
    "url",
    "language",
    "reported_by",
    "agency",
    "read_from_text",
    "cut",
    "pages",
)
_OF_PUBLISHER = ("name", "kind", "grade")
_version, _publisher = attrgetter(*_OF_VERSION), attrgetter(*_OF_PUBLISHER)

# What is read of a version and its publisher where rows of the tables would take too long to make:
# the first columns of a row, and first of them, in this order, those that a source is made of.
TOLD: tuple[Any, ...] = (
    *(getattr(ArticleVersionRow, name) for name in _OF_VERSION),
    *(getattr(PublisherRow, name) for name in _OF_PUBLISHER),
    *(
        column
        for column in sqlalchemy.inspect(ArticleVersionRow).columns
        if column.name not in {"id", *_OF_VERSION}
    ),
)
_SOURCE = slice(len(_OF_VERSION) + len(_OF_PUBLISHER))

_FIRST_WORDS = 8
BEGINNING = 80  # code points of a text that are looked at


def told_source(row: Row[Any]) -> Source:
    """The source of a version, from a row that begins with the columns ``TOLD``."""
    return _source(_begins(row), *row[_SOURCE])


def source(row: ArticleVersionRow, publisher: PublisherRow | None) -> Source:
    """The source of a version, from its rows."""
    of = _publisher(publisher) if publisher else (None, None, None)
    return _source(_begins(row), *_version(row), *of)


def _begins(row: ArticleVersionRow | Row[Any]) -> str:
    return "" if row.title else beginning(row.body)


@lru_cache(maxsize=4096)  # the passages of a question, and of the next, are of the same articles
def _source(
    begins: str,
    title: str | None,
    collected: datetime,
    author: str | None,
    published: date | None,
    precision: str | None,
    url: str | None,
    language: str,
    reported_by: str | None,
    agency: str | None,
    read_from_text: str | None,
    cut: str | None,
    pages: str | None,
    publisher: str | None,
    kind: str | None,
    grade: str | None,
) -> Source:
    """A source, from its columns."""
    when = None
    if published is not None:
        when = Published(day=published, precision=cast(Precision, precision or "day"))
    return Source(
        publisher=publisher,
        title=title,
        collected=collected,
        author=author,
        published=when,
        url=url,
        language=language,
        reported_by=reported_by,
        publisher_kind=kind,
        grade=grade,
        agency=agency,
        read_from_text=listed(read_from_text),
        cut=cast("Cut | None", cut),
        pages=offsets(pages),
        begins=begins,
    )


def beginning(body: str) -> str:
    """The first words of a text, with an ellipsis where it goes on."""
    words = body[:BEGINNING].split(maxsplit=_FIRST_WORDS)
    shown = " ".join(words[:_FIRST_WORDS])
    return f"{shown}…" if len(shown) < len(body.strip()) else shown


def new_article(row: ArticleVersionRow, publisher: PublisherRow | None) -> NewArticle:
    """What a version was made of, from its rows."""
    found = source(row, publisher)
    return NewArticle(
        body=row.body,
        title=found.title,
        publisher=found.publisher,
        author=found.author,
        published=found.published,
        url=found.url,
        language=found.language,
        reported_by=found.reported_by,
        agency=found.agency,
        collected=found.collected,
        raw_sha256=row.raw_sha256,
        read_from_text=found.read_from_text,
        cut=found.cut,
        pages=found.pages,
    )


def listed(names: str | None) -> tuple[str, ...]:
    """The names in a column that lists some with commas."""
    return tuple(names.split(",")) if names else ()


def offsets(numbers: str | None) -> tuple[int, ...]:
    """The offsets in a column that has some with spaces between."""
    return tuple(map(int, (numbers or "").split()))


def passage(row: PassageRow | Row[Any], article: int, version: int) -> Passage:
    """A passage, from its row."""
    assert row.id is not None  # it was read
    return _passage(article, version, row.id, row.ordinal, row.start, row.end, row.sentences)


@lru_cache(maxsize=4096)  # the best passages are much the same from question to question
def _passage(
    article: int, version: int, number: int, ordinal: int, start: int, end: int, sentences: str
) -> Passage:
    return Passage(
        id=number,
        article=article,
        version=version,
        ordinal=ordinal,
        start=start,
        end=end,
        sentences=decode(start, sentences),
    )


def encode(start: int, sentences: Iterable[Sentence]) -> str:
    """The column's text for the sentences of a passage that starts at ``start``."""
    return ";".join(
        f"{sentence.start - start},{sentence.end - start},{sentence.quotable:d}"
        for sentence in sentences
    )


def spans(text: str) -> list[tuple[int, int, bool]]:
    """The sentences as ``(start, end, quotable)`` in their passage, from the column's text."""
    parts: Sequence[Sequence[str]] = [part.split(",") for part in text.split(";") if part]
    return [(int(first), int(last), quotable == "1") for first, last, quotable in parts]


@lru_cache(maxsize=4096)  # the best passages are much the same from question to question
def decode(start: int, text: str) -> tuple[Sentence, ...]:
    """The sentences of a passage that starts at ``start``, from the column's text."""
    return tuple(
        Sentence(start=start + first, end=start + last, quotable=quotable)
        for first, last, quotable in spans(text)
    )
