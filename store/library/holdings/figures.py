"""Figures of a scope: articles, publishers, days, and what is not known of them."""

from datetime import date, datetime

import sqlalchemy
from sqlalchemy import func
from sqlmodel import Session, col

from store.db.tables import ArticleRow, ArticleVersionRow
from store.model import LibraryFigures, Scope

Counted = sqlalchemy.Select[int, int, date | None, date | None, datetime, int, int, int, int]

_CURRENT = (col(ArticleVersionRow.article_id) == ArticleRow.id) & (
    col(ArticleVersionRow.version) == ArticleRow.current_version
)


def figures(session: Session, scope: Scope) -> LibraryFigures:
    """The figures of the libraries in scope; removed articles do not count."""
    articles, publishers, first, last, stored, undated, unpublished, untitled, unlinked = (
        session.connection().execute(_counted(scope)).one()
    )
    return LibraryFigures(
        articles=articles,
        publishers=publishers,
        first=first,
        last=last,
        stored=stored,
        undated=undated,
        without_publisher=unpublished,
        untitled=untitled,
        without_link=unlinked,
        languages=_languages(session, scope),
    )


def _counted(scope: Scope) -> Counted:
    version = ArticleVersionRow
    return (
        sqlalchemy.select(
            func.count(),
            func.count(col(version.publisher_id).distinct()),
            func.min(col(version.published)),
            func.max(col(version.published)),
            func.max(col(version.stored_at)),
            func.count() - func.count(col(version.published)),
            func.count() - func.count(col(version.publisher_id)),
            func.count() - func.count(col(version.title)),
            func.count() - func.count(col(version.url)),
        )
        .select_from(ArticleRow)
        .join(version, _CURRENT)
        .where(*_held(scope))
    )


def _languages(session: Session, scope: Scope) -> dict[str, int]:
    number = func.count()
    rows = session.connection().execute(
        sqlalchemy.select(col(ArticleVersionRow.language), number)
        .select_from(ArticleRow)
        .join(ArticleVersionRow, _CURRENT)
        .where(*_held(scope))
        .group_by(col(ArticleVersionRow.language))
        .order_by(number.desc(), col(ArticleVersionRow.language))
    )
    return {language: int(count) for language, count in rows}


def _held(scope: Scope) -> tuple[sqlalchemy.ColumnElement[bool], ...]:
    return (col(ArticleRow.library_id).in_(scope.libraries), col(ArticleRow.deleted_at).is_(None))
