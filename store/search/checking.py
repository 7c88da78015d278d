"""The check of a text against the database, and what was looked through when nothing is found."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, or_, select

from store.db.tables import ArticleRow, ArticleVersionRow, PassageRow, PublisherRow
from store.library import publishers, state, versions
from store.library.effective import versions_as_of
from store.model import Scope, Searched
from store.search import indexing
from store.search.check import check
from store.search.check.library import CheckLibrary, Version
from store.search.check.records import CheckReport, Verdict
from store.search.index import Searcher

MOST_OLDER = 40  # superseded versions that are looked at
MOST_HOLDING = 3
_UNFOUND = (Verdict.ABSENT, Verdict.NEAR)


def checked(
    session: Session,
    scope: Scope,
    searcher: Searcher,
    text: str,
    publisher: str | None = None,
    as_of: date | None = None,
) -> CheckReport:
    """Check the quotations in a text; ``searcher`` is of the day ``as_of``, if one is given."""
    library = CheckLibrary(
        searcher=searcher,
        texts=partial(indexing.texts, session),
        holding=partial(_holding, session, scope),
        older=partial(_older, session, scope, as_of),
        current=partial(_current, session, scope),
        passage_at=partial(_passage_at, session),
        publishers=[name for name, _ in publishers.names(session, scope)],
        publisher_ids=lambda name: sorted(publishers.matching(session, scope, name)),
    )
    report = replace(check(text, library, publisher), as_of=as_of)
    if not any(one.verdict in _UNFOUND for one in report.checks):
        return report
    return replace(report, searched=searched(session, scope, searcher, (), as_of))


def searched(
    session: Session, scope: Scope, searcher: Searcher, words: Sequence[str], as_of: date | None
) -> Searched:
    """What a search looks through, at which state of the libraries."""
    held = searcher.holdings
    return Searched(
        articles=held.articles,
        publishers=held.publishers,
        first=date.fromordinal(held.first) if held.first else None,
        last=date.fromordinal(held.last) if held.last else None,
        days=held.days,
        undated=held.undated,
        words=tuple(words),
        state=state.state(session, scope),
        as_of=as_of,
    )


def _in_scope(scope: Scope) -> ColumnElement[bool]:
    return and_(
        col(ArticleRow.library_id).in_(scope.libraries), col(ArticleRow.deleted_at).is_(None)
    )


def _holding(session: Session, scope: Scope, words: str) -> list[int]:
    """A passage of each of the first articles whose text has these very characters."""
    rows = session.exec(
        select(PassageRow.id)
        .join(ArticleVersionRow, col(ArticleVersionRow.id) == PassageRow.version_id)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .where(
            _in_scope(scope),
            col(ArticleVersionRow.version) == ArticleRow.current_version,
            col(ArticleVersionRow.body).contains(words, autoescape=True),
            col(PassageRow.ordinal) == 1,
        )
        .order_by(col(ArticleRow.id))
        .limit(MOST_HOLDING)
    ).all()
    return [number for number in rows if number is not None]


def _older(
    session: Session, scope: Scope, as_of: date | None, articles: Sequence[int], rare: Sequence[str]
) -> list[Version]:
    """Superseded versions of these articles, and of any that holds the rarest words."""
    holds = [col(ArticleVersionRow.body).contains(word, autoescape=True) for word in rare]
    rows = session.exec(
        select(ArticleVersionRow, PublisherRow, ArticleRow.current_version)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(
            _in_scope(scope),
            col(ArticleRow.current_version) > 1,
            col(ArticleVersionRow.version) < ArticleRow.current_version,
            or_(col(ArticleRow.id).in_(articles), and_(*holds))
            if holds
            else col(ArticleRow.id).in_(articles),
        )
        .order_by(col(ArticleVersionRow.article_id), col(ArticleVersionRow.version).desc())
        .limit(MOST_OLDER)
    ).all()
    found = [_version(row, publisher, current) for row, publisher, current in rows]
    if as_of is None:
        return found
    held = versions_as_of(session, scope, as_of)
    return [
        replace(one, current=held[one.article])
        for one in found
        if one.version < held.get(one.article, 0)
    ]


def _current(session: Session, scope: Scope, article: int) -> Version | None:
    row = session.exec(
        select(ArticleVersionRow, PublisherRow, ArticleRow.current_version)
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .join(PublisherRow, col(PublisherRow.id) == ArticleVersionRow.publisher_id, isouter=True)
        .where(
            _in_scope(scope),
            ArticleRow.id == article,
            col(ArticleVersionRow.version) == ArticleRow.current_version,
        )
    ).first()
    return _version(*row) if row else None


def _version(row: ArticleVersionRow, publisher: PublisherRow | None, current: int) -> Version:
    return Version(
        article=row.article_id,
        version=row.version,
        current=current,
        body=row.body,
        source=versions.source(row, publisher),
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
