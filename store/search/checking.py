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
from store.library.holdings.effective import versions_as_of, versions_until
from store.model import Scope
from store.search.check.check import check
from store.search.check.library import CheckLibrary, PassagePlace, Version
from store.search.check.records import CheckReport, Verdict
from store.search.check.search import MOST_TERMS, rarest_terms
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
    named: Sequence[str],
    as_of: date | None = None,
) -> CheckReport:
    """Check the quotations in a text; ``searcher`` is of the day ``as_of``, if one is given.

    ``several`` are the articles that have more than one version, ``named`` the publishers' names.
    """
    held = versions_as_of(session, scope, as_of) if as_of else None
    library = CheckLibrary(
        searcher=searcher,
        versions=lambda passages: _held(read_versions(session, scope, passages), held),
        holding=partial(_holding, session, scope, held),
        older=partial(_older, session, scope, several, as_of),
        current=partial(_current, session, scope, held),
        passage_at=partial(_passage_at, session),
        publishers=lambda: named,
        publisher_ids=lambda name: sorted(publishers.matching(session, scope, name)),
    )
    report = replace(check(text, library, publisher), as_of=as_of)
    unfound = [one.checked for one in report.checks if one.verdict in _UNFOUND]
    if not unfound:
        return report
    words = _looked_for(unfound, searcher)
    return replace(report, searched=searched(session, scope, searcher, words, as_of))


def _looked_for(texts: Sequence[str], searcher: Searcher) -> list[str]:
    """The words by which quotations were looked for, as they are written, each once."""
    terms = (term for text in texts for term in rarest_terms(text, searcher)[:MOST_TERMS])
    return list(dict.fromkeys(term.surface for term in terms))


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


def _held(versions: Sequence[Version], held: Mapping[int, int] | None) -> list[Version]:
    """The versions, of another day those that held on it, for which they are the current ones."""
    if held is None:
        return list(versions)
    there = (one for one in versions if held.get(one.article) == one.version)
    return [replace(one, current=one.version) for one in there]


def _holding(
    session: Session, scope: Scope, held: Mapping[int, int] | None, words: str
) -> list[Version]:
    """The first articles whose text has these very characters, now or on the day of ``held``."""
    current = col(ArticleVersionRow.version) == ArticleRow.current_version
    holds = col(ArticleVersionRow.body).contains(words, autoescape=True)
    which = and_(current, holds) if held is None else holds
    found = list(_read(session, scope, which, None if held else MOST_HOLDING).values())
    return _held(found, held)[:MOST_HOLDING]


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
    wanted = or_(col(ArticleRow.id).in_(articles), *([and_(*holds)] if holds else []))
    if as_of is None:
        superseded = col(ArticleVersionRow.version) != ArticleRow.current_version
        return list(_read(session, scope, and_(superseded, wanted), MOST_OLDER).values())
    there = versions_until(session, scope, as_of)
    held = versions_as_of(session, scope, as_of)
    known = {(article, one.version) for article, found in there.items() for one in found}
    return [
        replace(one, current=held[one.article])
        for one in _read(session, scope, wanted, MOST_OLDER).values()
        if (one.article, one.version) in known and held[one.article] != one.version
    ]


def _current(
    session: Session, scope: Scope, held: Mapping[int, int] | None, article: int
) -> Version | None:
    """The version in force, now or on the day that ``held`` is of."""
    which = ArticleRow.current_version if held is None else held.get(article)
    current = col(ArticleVersionRow.version) == which
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
