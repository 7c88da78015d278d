"""A library deleted for good, with everything that hangs on it."""

from sqlalchemy import ColumnElement
from sqlmodel import Session, SQLModel, col, delete, func, select

from store.db.tables import (
    AliasCandidateRow,
    AliasGroupRow,
    ArticleRow,
    ArticleVersionRow,
    AuditRow,
    ChangeRow,
    ImportRow,
    LibraryGrantRow,
    LibraryRow,
    PassageRow,
    PublisherRow,
    ShingleRow,
)


def delete_library(session: Session, library: int) -> int:
    """Delete a library with its articles, names and audit trail; how many articles it had.

    What is saved of its index must be forgotten afterwards, see ``Retriever.forget``.
    """
    held = ArticleRow.library_id == library
    count = session.exec(select(func.count()).select_from(ArticleRow).where(held)).one()
    articles = select(ArticleRow.id).where(held)
    versions = select(ArticleVersionRow.id).where(col(ArticleVersionRow.article_id).in_(articles))
    _delete(session, PassageRow, col(PassageRow.version_id).in_(versions))
    _delete(session, ShingleRow, col(ShingleRow.article_id).in_(articles))
    _delete(session, AliasCandidateRow, col(AliasCandidateRow.library_id) == library)
    _delete(session, ArticleVersionRow, col(ArticleVersionRow.article_id).in_(articles))
    for table in (
        ArticleRow,
        ImportRow,
        PublisherRow,
        AliasGroupRow,
        ChangeRow,
        AuditRow,
        LibraryGrantRow,
    ):
        _delete(session, table, col(table.library_id) == library)
    _delete(session, LibraryRow, col(LibraryRow.id) == library)
    return count


def _delete(session: Session, table: type[SQLModel], which: ColumnElement[bool]) -> None:
    session.connection().execute(delete(table).where(which))
