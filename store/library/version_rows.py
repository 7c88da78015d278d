"""From the rows of versions and passages back to what they say."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, cast

import sqlalchemy
from sqlalchemy import Row
from sqlmodel import col

from store.db.tables import ArticleVersionRow, PassageRow, PublisherRow
from store.model import Cut, NewArticle, Passage, Precision, Published, Sentence, Source

# What is read of a version and its publisher where rows of the tables would take too long to make.
TOLD: tuple[Any, ...] = (
    *(column for column in sqlalchemy.inspect(ArticleVersionRow).columns if column.name != "id"),
    col(PublisherRow.name),
    col(PublisherRow.kind),
    col(PublisherRow.grade),
)

_FIRST_WORDS = 8
BEGINNING = 80  # code points of a text that are looked at


def told_source(row: Row[Any]) -> Source:
    """The source of a version, from a row with the columns ``TOLD``."""
    return source(row, None if row.name is None else row)


def source(row: ArticleVersionRow | Row[Any], publisher: PublisherRow | Row[Any] | None) -> Source:
    """The source of a version, from its rows."""
    published = None
    if row.published is not None:
        precision = cast(Precision, row.published_precision or "day")
        published = Published(day=row.published, precision=precision)
    return Source(
        publisher=publisher.name if publisher else None,
        title=row.title,
        collected=row.collected_at,
        author=row.author,
        published=published,
        url=row.url,
        language=row.language,
        reported_by=row.reported_by,
        publisher_kind=publisher.kind if publisher else None,
        grade=publisher.grade if publisher else None,
        agency=row.agency,
        read_from_text=listed(row.read_from_text),
        cut=cast("Cut | None", row.cut),
        pages=offsets(row.pages),
        begins="" if row.title else beginning(row.body),
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
    return Passage(
        id=row.id,
        article=article,
        version=version,
        ordinal=row.ordinal,
        start=row.start,
        end=row.end,
        sentences=decode(row.start, row.sentences),
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
