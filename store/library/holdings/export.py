"""A library as lines: JSON for another installation, CSV for a spreadsheet."""

import csv
import io
import json
from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from store.db.tables import AliasGroupRow, ArticleRow, ArticleVersionRow, PassageRow, PublisherRow
from store.ingest.formats.csv import FORMULA_SIGNS
from store.library import version_rows, versions

FORMAT = 1
CSV_FIELDS = (
    "reference",
    "title",
    "publisher",
    "author",
    "published",
    "url",
    "language",
    "collected",
    "reported_by",
    "agency",
    "cut",
    "pages",
    "text",
)


def export_lines(session: Session, library: int) -> Iterator[str]:
    """The library as JSON lines without line ends: publishers, names, articles with versions."""
    yield from map(_line, _publisher_records(session, library))
    yield from map(_line, _alias_records(session, library))
    for row in _articles(session, ArticleRow.library_id == library):
        yield _line(_article_record(session, row))


def export_csv(session: Session, library: int) -> Iterator[str]:
    """The current articles as CSV lines; cells that a spreadsheet would run are quoted with '.

    Read again, they are the same articles, though not with their history.
    """
    yield _csv_line(CSV_FIELDS)
    here = ArticleRow.library_id == library
    for row in _articles(session, here, col(ArticleRow.deleted_at).is_(None)):
        article = versions.read(session, row)
        if article is None:
            continue
        source = article.source
        yield _csv_line(
            (
                str(article.reference),
                source.title,
                source.publisher,
                source.author,
                str(source.published or ""),
                source.url,
                source.language,
                source.collected.isoformat(),
                source.reported_by,
                source.agency,
                source.cut,
                " ".join(map(str, source.pages)),
                article.body,
            )
        )


def _articles(session: Session, *conditions: ColumnElement[bool] | bool) -> Iterator[ArticleRow]:
    query = (
        select(ArticleRow)
        .where(*conditions)
        .order_by(col(ArticleRow.id))
        .execution_options(yield_per=200)
    )
    with session.exec(query) as rows:
        yield from rows


def _publisher_records(session: Session, library: int) -> Iterator[dict[str, object]]:
    rows = session.exec(
        select(PublisherRow)
        .where(PublisherRow.library_id == library)
        .order_by(col(PublisherRow.folded_name))
    ).all()
    for row in rows:
        yield {
            "kind": "publisher",
            "name": row.name,
            "domain": row.domain,
            "publisher_kind": row.kind,
            "grade": row.grade,
        }


def _alias_records(session: Session, library: int) -> Iterator[dict[str, object]]:
    rows = session.exec(
        select(AliasGroupRow)
        .where(AliasGroupRow.library_id == library)
        .order_by(col(AliasGroupRow.folded_name))
    ).all()
    for row in rows:
        yield {"kind": "aliases", "group": json.loads(row.definition), "added_by": row.added_by}


def _article_record(session: Session, row: ArticleRow) -> dict[str, object]:
    found = session.exec(
        select(ArticleVersionRow, PublisherRow)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(ArticleVersionRow.article_id == row.id)
        .order_by(col(ArticleVersionRow.version))
    ).all()
    return {
        "kind": "article",
        "reference": row.alias or f"A{row.id}",
        "removed": row.deleted_at.isoformat() if row.deleted_at else None,
        **({} if row.current_version == len(found) else {"current": row.current_version}),
        "versions": [_version_record(session, *pair) for pair in found],
    }


def _version_record(
    session: Session, row: ArticleVersionRow, publisher: PublisherRow | None
) -> dict[str, object]:
    source = version_rows.source(row, publisher)
    passages = session.exec(
        select(PassageRow).where(PassageRow.version_id == row.id).order_by(col(PassageRow.ordinal))
    ).all()
    return {
        "title": row.title,
        "publisher": source.publisher,
        "author": row.author,
        "published": str(source.published) if source.published else None,
        "url": row.url,
        "language": row.language,
        "reported_by": row.reported_by,
        "agency": row.agency,
        "collected": row.collected_at.isoformat(),
        "stored": row.stored_at.isoformat(),
        "editor": row.editor,
        "raw_sha256": row.raw_sha256,
        "edited": row.edited,
        "read_from_text": row.read_from_text,
        "cut": row.cut,
        **({"pages": row.pages} if row.pages else {}),
        "passages": [[item.start, item.end, item.sentences] for item in passages],
        "body": row.body,
    }


def _line(record: Mapping[str, object]) -> str:
    return json.dumps({"quotewire": FORMAT, **record}, ensure_ascii=False)


def _csv_line(cells: tuple[str | None, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([_harmless(cell or "") for cell in cells])
    return out.getvalue()[:-1]  # with no terminator, cells of several lines would not be quoted


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet runs; one more mark before cells that have one already."""
    return f"'{cell}" if cell.lstrip("'").startswith(FORMULA_SIGNS) else cell
