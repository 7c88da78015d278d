"""The state of the libraries as it was at the end of a day: which version of each article held."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import NamedTuple

import sqlalchemy
from sqlmodel import Session, col

from store.db.tables import ArticleRow, ArticleVersionRow
from store.model import Scope


class Collected(NamedTuple):
    """When a version came into the library: collected by people, and stored by us."""

    version: int
    collected: datetime
    stored: datetime


def versions_as_of(session: Session, scope: Scope, day: date) -> dict[int, int]:
    """The version of each article that held at the end of a day (UTC), by the article's number.

    Articles that were not collected yet have none. What has been removed since stays removed: it
    was taken out for a reason.
    """
    rows = session.connection().execute(
        sqlalchemy.select(
            col(ArticleVersionRow.article_id),
            col(ArticleVersionRow.version),
            col(ArticleVersionRow.collected_at),
            col(ArticleVersionRow.stored_at),
        )
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .where(
            col(ArticleRow.library_id).in_(scope.libraries), col(ArticleRow.deleted_at).is_(None)
        )
        .order_by(col(ArticleVersionRow.article_id), col(ArticleVersionRow.version))
    )
    versions: dict[int, list[Collected]] = {}
    for article, version, collected, stored in rows:
        versions.setdefault(article, []).append(Collected(version, collected, stored))
    end = datetime.combine(day, time.max, UTC)
    held = {article: held_at(end, known) for article, known in versions.items()}
    return {article: version for article, version in held.items() if version is not None}


def held_at(moment: datetime, versions: Iterable[Collected]) -> int | None:
    """The last of an article's versions, in order, that was there at that moment.

    A version counts from its collection. Where it was collected no later than the one before, it
    is that one corrected, and counts from the moment it was stored.
    """
    found: int | None = None
    before: datetime | None = None
    for one in versions:
        since = one.collected if before is None or one.collected > before else one.stored
        if since > moment:
            break
        found, before = one.version, one.collected
    return found
