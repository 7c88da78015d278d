"""Versions of articles: from a new article to rows, and from rows back to an article."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlmodel import Session, col, insert, select

from store.db.bulk import insert_rows
from store.db.columns import now
from store.db.tables import ArticleRow, ArticleVersionRow, PassageRow, PublisherRow
from store.library import publishers
from store.library.version_rows import encode, passage, source
from store.model import (
    Article,
    NewArticle,
    PassageSpan,
    Scope,
)
from store.notices import Problem
from store.notices.errors import InvalidInputError
from store.text import urls
from store.text.detection import detect
from store.text.normalise import fold_text, hash_of_folded, normalise
from store.text.pages import moved

if TYPE_CHECKING:
    from store.aliases.abbreviations import Abbreviation

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
    abbreviations: tuple["Abbreviation", ...] = ()
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
    from store.aliases.abbreviations import abbreviations  # only here: who asks puts nothing in
    from store.text.shingles import shingles

    body = _body(new.body)
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
    folded = fold_text(body)
    return Prepared(
        new=new,
        body_sha256=body_hash(body),
        folded_hash=hash_of_folded(folded),
        language=language,
        collected=new.collected or now().replace(microsecond=0),
        spans=_spans(body, language, new.title),
        shingles=tuple(shingles(body, folded)),
        abbreviations=abbreviations(body),
    )


def _body(text: str) -> str:
    body = normalise(text)
    if len(body) > MAX_BODY:
        raise InvalidInputError(Problem.TEXT_TOO_LONG, most=MAX_BODY)
    if not any(character.isalnum() for character in body):
        raise InvalidInputError(Problem.NO_TEXT)
    return body


def _spans(body: str, language: str, title: str | None) -> tuple[PassageSpan, ...]:
    from store.text.cutting.passages import passages

    spans = tuple(passages(body, language, title))
    if not spans:
        raise InvalidInputError(Problem.NO_PASSAGE)
    return spans


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


def _line(text: str | None) -> str | None:
    if text is None:
        return None
    return " ".join(normalise(text[: 20 * MAX_LINE]).split())[:MAX_LINE].strip() or None
