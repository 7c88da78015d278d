"""The check of a text against the database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from typing import Any

import sqlalchemy
from sqlalchemy import ColumnElement, Row, bindparam
from sqlmodel import Session, and_, col, or_, select

from store.db.tables import ArticleRow, ArticleVersionRow, PassageRow, PublisherRow
from store.library import publishers, version_rows
from store.library.holdings.effective import versions_as_of
from store.model import Scope
from store.search.check.check import check
from store.search.check.library import CheckLibrary, PassagePlace, Version
from store.search.check.records import CheckReport, Verdict
from store.search.index import Searcher
from store.search.searched import searched

MOST_OLDER = 40  # superseded versions that are looked at
MOST_HOLDING = 3
_UNFOUND = (Verdict.ABSENT, Verdict.NEAR)


def checked(
    session: Session,
    scope: Scope,
    searcher: Searcher,
    text: str,
    publisher: str | None = None,
    *,
    several: Collection[int],
    as_of: date | None = None,
) -> CheckReport:
    """Check the quotations in a text; ``searcher`` is of the day ``as_of``, if one is given.

    ``several`` are the articles that have more than one version.
    """
    library = CheckLibrary(
        searcher=searcher,
        versions=partial(read_versions, session, scope),
        holding=partial(_holding, session, scope),
        older=partial(_older, session, scope, several, as_of),
        current=partial(_current, session, scope),
        passage_at=partial(_passage_at, session),
        publishers=lambda: [name for name, _ in publishers.names(session, scope)],
        publisher_ids=lambda name: sorted(publishers.matching(session, scope, name)),
    )
    report = replace(check(text, library, publisher), as_of=as_of)
    if not any(one.verdict in _UNFOUND for one in report.checks):
        return report
    return replace(report, searched=searched(session, scope, searcher, (), as_of))


def _in_scope(scope: Scope) -> ColumnElement[bool]:
    return and_(
        col(ArticleRow.library_id).in_(scope.libraries), col(ArticleRow.deleted_at).is_(None)
    )


def read_versions(session: Session, scope: Scope, passages: Sequence[int]) -> list[Version]:
    """The versions of these passages, in the order of the first passage of each."""
    if not passages:
        return []
    asked = {"passages": list(passages), "libraries": list(scope.libraries)}
    rows = {row.passage: row for row in session.connection().execute(_by_passages(), asked)}
    found: dict[int, Version] = {}
    places: dict[int, list[PassagePlace]] = {}
    for row in (rows[number] for number in passages if number in rows):
        if row.id not in found:
            found[row.id] = _version(row)
        places.setdefault(row.id, []).append(PassagePlace(row.start, row.end, row.ordinal))
    return [
        replace(version, places=tuple(sorted(places[number]))) for number, version in found.items()
    ]


@cache
def _by_passages() -> sqlalchemy.Select[Any]:
    """Passages in some libraries with their versions; made once, since that takes longest."""
    return (
        _joined()
        .add_columns(
            col(PassageRow.id).label("passage"),
            col(PassageRow.start),
            col(PassageRow.end),
            col(PassageRow.ordinal),
        )
        .join(PassageRow, col(PassageRow.version_id) == ArticleVersionRow.id)
        .where(
            col(PassageRow.id).in_(bindparam("passages", expanding=True)),
            col(ArticleRow.library_id).in_(bindparam("libraries", expanding=True)),
            col(ArticleRow.deleted_at).is_(None),
        )
    )


def _holding(session: Session, scope: Scope, words: str) -> list[Version]:
    """The first articles whose text has these very characters."""
    current = col(ArticleVersionRow.version) == ArticleRow.current_version
    holds = col(ArticleVersionRow.body).contains(words, autoescape=True)
    return list(_read(session, scope, and_(current, holds), MOST_HOLDING).values())


def _older(
    session: Session,
    scope: Scope,
    several: Collection[int],
    as_of: date | None,
    articles: Sequence[int],
    rare: Sequence[str],
) -> list[Version]:
    """Versions not in force of these articles, and of any that holds the rarest words."""
    if not several:
        return []
    holds = [col(ArticleVersionRow.body).contains(word, autoescape=True) for word in rare]
    wanted = [col(ArticleRow.id).in_(articles), *([and_(*holds)] if holds else [])]
    superseded = and_(
        col(ArticleVersionRow.version) != ArticleRow.current_version,
        or_(*wanted),
    )
    found = list(_read(session, scope, superseded, MOST_OLDER).values())
    if as_of is None:
        return found
    held = versions_as_of(session, scope, as_of)
    return [
        replace(one, current=held[one.article]) for one in found if _came_before(one, held, as_of)
    ]


def _came_before(version: Version, held: Mapping[int, int], day: date) -> bool:
    """Whether a version was there on that day, and another one held."""
    there = version.source.collected.date() <= day and version.article in held
    return there and version.version != held[version.article]


def _current(session: Session, scope: Scope, article: int) -> Version | None:
    current = col(ArticleVersionRow.version) == ArticleRow.current_version
    found = _read(session, scope, and_(col(ArticleRow.id) == article, current))
    return next(iter(found.values()), None)


def _read(
    session: Session, scope: Scope, which: ColumnElement[bool], most: int | None = None
) -> dict[int, Version]:
    """Versions in scope by their row ids, in the order of articles, the newest version first."""
    query = (
        _joined()
        .where(_in_scope(scope), which)
        .order_by(col(ArticleVersionRow.article_id), col(ArticleVersionRow.version).desc())
        .limit(most)
    )
    return {row.id: _version(row) for row in session.connection().execute(query)}


@cache
def _joined() -> sqlalchemy.Select[Any]:
    """Versions with what is read of their articles and publishers."""
    return (
        sqlalchemy.select(*_COLUMNS)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
    )


_COLUMNS: tuple[Any, ...] = (
    *version_rows.TOLD,
    col(ArticleVersionRow.id),
    col(ArticleRow.current_version),
)


def _version(row: Row[Any]) -> Version:
    """A version, from a row that has what is read of the version's and the publisher's."""
    return Version(
        article=row.article_id,
        version=row.version,
        current=row.current_version,
        body=row.body,
        source=version_rows.told_source(row),
    )


def _passage_at(session: Session, article: int, version: int, place: int) -> int | None:
    return session.exec(
        select(PassageRow.ordinal)
        .join(ArticleVersionRow, col(ArticleVersionRow.id) == PassageRow.version_id)
        .where(
            ArticleVersionRow.article_id == article,
            ArticleVersionRow.version == version,
            col(PassageRow.start) <= place,
        )
        .order_by(col(PassageRow.start).desc())
        .limit(1)
    ).first()
