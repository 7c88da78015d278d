"""The state of the libraries as it was at the end of a day: which version of each article held."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import NamedTuple

import sqlalchemy
from sqlmodel import Session, col

from store.db.tables import ArticleRow, ArticleVersionRow
from store.model import Scope


class Arrival(NamedTuple):
    """When a version came: what was collected from then on, what a person wrote once stored."""

    version: int
    collected: datetime
    stored: datetime
    edited: bool

    @property
    def moment(self) -> datetime:
        """From when on the version counts."""
        return self.stored if self.edited else self.collected


def versions_as_of(session: Session, scope: Scope, day: date) -> dict[int, int]:
    """The version of each article that held at the end of a day (UTC), by the article's number.

    Articles that were not collected yet have none. What has been removed since stays removed: it
    was taken out for a reason.
    """
    there = versions_until(session, scope, day)
    held = {article: held_at(_end(day), known) for article, known in there.items()}
    return {article: version for article, version in held.items() if version is not None}


def versions_until(session: Session, scope: Scope, day: date) -> dict[int, list[Arrival]]:
    """The versions of each article that were there at the end of a day, by the article's number."""
    rows = session.connection().execute(
        sqlalchemy.select(
            col(ArticleVersionRow.article_id),
            col(ArticleVersionRow.version),
            col(ArticleVersionRow.collected_at),
            col(ArticleVersionRow.stored_at),
            col(ArticleVersionRow.edited),
        )
        .join(ArticleRow, col(ArticleRow.id) == ArticleVersionRow.article_id)
        .where(
            col(ArticleRow.library_id).in_(scope.libraries), col(ArticleRow.deleted_at).is_(None)
        )
    )
    arrivals: dict[int, list[Arrival]] = {}
    for article, version, collected, stored, edited in rows:
        arrival = Arrival(version, collected, stored, edited)
        if arrival.moment <= _end(day):
            arrivals.setdefault(article, []).append(arrival)
    return arrivals


def _end(day: date) -> datetime:
    return datetime.combine(day, time.max, UTC)


def held_at(moment: datetime, arrivals: Iterable[Arrival]) -> int | None:
    """The version that came last of those that were there at that moment."""
    there = [one for one in arrivals if one.moment <= moment]
    return max(there, key=lambda one: (one.moment, one.version)).version if there else None
