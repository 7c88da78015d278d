"""Versions of articles: from a new article to rows, and from rows back to an article."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from sqlmodel import Session, col, insert, select

from store.aliases.abbreviations import Abbreviation, abbreviations
from store.db.bulk import insert_rows
from store.db.columns import now
from store.db.tables import ArticleRow, ArticleVersionRow, PassageRow, PublisherRow
from store.library import publishers
from store.model import (
    Article,
    Cut,
    NewArticle,
    Passage,
    PassageSpan,
    Precision,
    Published,
    Scope,
    Sentence,
    Source,
)
from store.notices import Problem
from store.notices.errors import InvalidInputError
from store.text import urls
from store.text.cutting.passages import passages
from store.text.detection import detect
from store.text.normalise import folded_hash, normalise
from store.text.pages import moved
from store.text.shingles import shingles

MAX_BODY = 12_000_000
MAX_LINE = 500
_PASSAGE = ("version_id", "ordinal", "start", "end", "sentences")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A new article with everything that can be known of it without the database.

    ``editor`` and ``stored`` are those of the library it was exported from, if it was;
    ``import_id`` is the number of the import it came with, ``edited`` True for what a person wrote
    over an earlier version.
    """

    new: NewArticle
    body_sha256: str
    folded_hash: str
    language: str
    collected: datetime
    spans: tuple[PassageSpan, ...]
    shingles: tuple[int, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    editor: str | None = None
    stored: datetime | None = None
    import_id: int | None = None
    edited: bool = False

    @property
    def page(self) -> str | None:
        """What addresses of this article's page have in common; None for a front page."""
        return urls.page(self.new.url)


Numbered = tuple[int, int, Prepared]  # an article's number, a version's, and what it holds


def prepare(new: NewArticle) -> Prepared:
    """Normalise an article, tell its language and cut it into passages.

    Raises InvalidInputError when nothing is left to quote. Takes time: call it before the
    transaction begins.
    """
    body = normalise(new.body)
    if len(body) > MAX_BODY:
        raise InvalidInputError(Problem.TEXT_TOO_LONG, most=MAX_BODY)
    if not any(character.isalnum() for character in body):
        raise InvalidInputError(Problem.NO_TEXT)
    new = replace(
        new,
        body=body,
        pages=moved(new.pages, new.body, body),
        title=_line(new.title),
        publisher=_line(new.publisher),
        author=_line(new.author),
        reported_by=_line(new.reported_by),
        agency=_line(new.agency),
        url=urls.clean(new.url),
    )
    language = new.language or detect(body)
    spans = tuple(passages(body, language, new.title))
    if not spans:
        raise InvalidInputError(Problem.NO_PASSAGE)
    return Prepared(
        new=new,
        body_sha256=body_hash(body),
        folded_hash=folded_hash(body),
        language=language,
        collected=new.collected or now().replace(microsecond=0),
        spans=spans,
        shingles=tuple(shingles(body)),
        abbreviations=abbreviations(body),
    )


def body_hash(body: str) -> str:
    """The hex SHA-256 of a body as it is stored."""
    return hashlib.sha256(body.encode()).hexdigest()


def write(session: Session, library: int, numbered: Sequence[Numbered], *, by: str) -> None:
    """Add the rows of versions; the caller has made or locked the articles' rows."""
    domains = {
        one.new.publisher: urls.domain(one.new.url) for _, _, one in numbered if one.new.publisher
    }
    ids = publishers.publisher_ids(session, library, domains)
    connection = session.connection()
    written = connection.execute(
        insert(ArticleVersionRow).returning(
            col(ArticleVersionRow.id), sort_by_parameter_order=True
        ),
        [
            _row(article, version, one, ids.get(one.new.publisher or ""), by)
            for article, version, one in numbered
        ],
    )
    passages = [
        (version_id, ordinal, span.start, span.end, encode(span.start, span.sentences))
        for (version_id,), (_, _, one) in zip(written.all(), numbered, strict=True)
        for ordinal, span in enumerate(one.spans, start=1)
    ]
    insert_rows(session, "passage", _PASSAGE, passages)


def _row(
    article: int, version: int, prepared: Prepared, publisher: int | None, by: str
) -> dict[str, object]:
    new = prepared.new
    return {
        "article_id": article,
        "version": version,
        "body": new.body,
        "body_sha256": prepared.body_sha256,
        "folded_hash": prepared.folded_hash,
        "raw_sha256": new.raw_sha256,
        "title": new.title,
        "publisher_id": publisher,
        "author": new.author,
        "published": new.published.day if new.published else None,
        "published_precision": new.published.precision if new.published else None,
        "url": new.url,
        "language": prepared.language,
        "reported_by": new.reported_by,
        "agency": new.agency,
        "collected_at": prepared.collected,
        "stored_at": prepared.stored or now(),
        "editor": prepared.editor or by,
        "edited": prepared.edited,
        "import_id": prepared.import_id,
        "read_from_text": ",".join(new.read_from_text) or None,
        "cut": new.cut,
        "pages": " ".join(map(str, new.pages)) or None,
    }


def read(session: Session, article: ArticleRow, version: int | None = None) -> Article | None:
    """One version of an article, the current one by default; None when there is no such."""
    found = session.exec(
        select(ArticleVersionRow, PublisherRow)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(
            ArticleVersionRow.article_id == article.id,
            ArticleVersionRow.version == (version or article.current_version),
        )
    ).first()
    if found is None:
        return None
    row, publisher = found
    assert article.id is not None  # it was read
    rows = session.exec(
        select(PassageRow).where(PassageRow.version_id == row.id).order_by(col(PassageRow.ordinal))
    ).all()
    return Article(
        id=article.id,
        library=article.library_id,
        version=row.version,
        current_version=article.current_version,
        body=row.body,
        source=source(row, publisher),
        passages=tuple(passage(item, article.id, row.version) for item in rows),
        deleted=article.deleted_at,
    )


def with_several(session: Session, scope: Scope) -> frozenset[int]:
    """The articles in scope that have more than one version."""
    rows = session.exec(
        select(ArticleVersionRow.article_id)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .where(col(ArticleRow.library_id).in_(scope.libraries), col(ArticleVersionRow.version) > 1)
    )
    return frozenset(rows)


def source(row: ArticleVersionRow, publisher: PublisherRow | None) -> Source:
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
        cut=cast(Cut | None, row.cut),
        pages=offsets(row.pages),
    )


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


def passage(row: PassageRow, article: int, version: int) -> Passage:
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


def decode(start: int, text: str) -> tuple[Sentence, ...]:
    """The sentences of a passage that starts at ``start``, from the column's text."""
    return tuple(
        Sentence(start=start + first, end=start + last, quotable=quotable)
        for first, last, quotable in spans(text)
    )


def _line(text: str | None) -> str | None:
    if text is None:
        return None
    return " ".join(normalise(text[: 20 * MAX_LINE]).split())[:MAX_LINE].strip() or None
