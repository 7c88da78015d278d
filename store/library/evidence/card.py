"""An evidence card: a quotation with everything that is needed to check it somewhere else."""

from datetime import UTC, datetime

from sqlmodel import Session, col, select

from store.db.tables import ArticleVersionRow, AuditRow, LibraryRow
from store.library import articles, audit, versions
from store.library.evidence.seal import FORMAT, JsonDocument
from store.library.source_hash import source_fields
from store.model import Article, Quotation, Scope
from store.notices import Problem
from store.notices.errors import InvalidInputError

MOST_ROWS = 20_000  # of the audit trail, between the version and the end of the chain


def card(session: Session, scope: Scope, quotation: Quotation, *, made: datetime) -> JsonDocument:
    """The card of a quotation, not yet sealed: its words and place, the text, its trail.

    Raises ArticleNotFoundError for what is not in scope, InvalidInputError when the trail does not
    hold the version or has grown too long behind it.
    """
    article = articles.get(session, scope, quotation.reference)
    row = session.exec(
        select(ArticleVersionRow).where(
            ArticleVersionRow.article_id == article.id, ArticleVersionRow.version == article.version
        )
    ).one()
    return {
        "format": FORMAT,
        "made": _moment(made),
        "quotation": {
            "text": quotation.text,
            "start": quotation.start,
            "end": quotation.end,
            "reference": str(quotation.reference),
            "prefix": quotation.anchor.prefix,
            "suffix": quotation.anchor.suffix,
            "page": quotation.page,
        },
        "article": {
            "reference": str(article.reference),
            "version": article.version,
            "current_version": article.current_version,
            "source": source_fields(article.source),
            "body": article.body,
            "body_sha256": row.body_sha256,
            "raw_sha256": row.raw_sha256,
            "stored": _moment(row.stored_at),
            "editor": row.editor,
        },
        "trail": _trail(session, article, row.body_sha256),
    }


def _trail(session: Session, article: Article, body_hash: str) -> JsonDocument:
    """The audit rows from the one that recorded the version to the end of the chain."""
    recorded = session.exec(
        select(AuditRow.sequence)
        .where(
            AuditRow.library_id == article.library,
            AuditRow.reference == str(article.reference),
            AuditRow.after_hash == body_hash,
        )
        .order_by(col(AuditRow.sequence))
        .limit(1)
    ).first()
    if recorded is None:
        raise InvalidInputError(Problem.NOT_IN_TRAIL, reference=str(article.reference))
    rows = session.exec(
        select(AuditRow)
        .where(AuditRow.library_id == article.library, AuditRow.sequence >= recorded)
        .order_by(col(AuditRow.sequence))
        .limit(MOST_ROWS + 1)
    ).all()
    if len(rows) > MOST_ROWS:
        raise InvalidInputError(Problem.TRAIL_TOO_LONG, reference=str(article.reference))
    sequence, head = session.exec(
        select(LibraryRow.audit_sequence, LibraryRow.audit_hash).where(
            LibraryRow.id == article.library
        )
    ).one()
    return {
        "rows": [_row(row) for row in rows],
        "end": {"sequence": sequence, "hash": head},
        "body_hash": versions.body_hash(article.body),
    }


def _row(row: AuditRow) -> JsonDocument:
    return {
        **{name: getattr(row, name) for name in audit.HASHED},
        "at": row.at.astimezone(UTC).isoformat(),
        "hash": row.hash,
    }


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
