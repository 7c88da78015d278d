"""Versions of articles: from a new article to rows, and from rows back to an article."""

from collections.abc import Sequence

from sqlmodel import Session, col, insert, select

from store.db.bulk import insert_rows
from store.db.columns import now
from store.db.tables import ArticleRow, ArticleVersionRow, PassageRow, PublisherRow
from store.library import publishers
from store.library.prepared import Prepared as Prepared  # read as a part of this module, too
from store.library.prepared import body_hash as body_hash
from store.library.prepared import prepare as prepare
from store.library.version_rows import encode, passage, source
from store.model import (
    Article,
    Scope,
)
from store.text import urls

_PASSAGE = ("version_id", "ordinal", "start", "end", "sentences")


Numbered = tuple[int, int, Prepared]  # an article's number, a version's, and what it holds


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
