"""Watches: wishes to be told once when a question that had no answer gets one."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, func, select, update

from store.db.columns import now
from store.db.guild_tables import WatchRow
from store.model import Filters, Watch
from store.notices import Problem
from store.notices.errors import InvalidInputError

MOST_PER_PERSON = 10
LONGEST_PAUSE = timedelta(days=1)


def add(
    session: Session,
    guild: int,
    channel: int,
    user: int,
    question: str,
    filters: Filters,
    stamps: Mapping[int, int],
    *,
    is_public: bool = False,
) -> int:
    """Keep a watch; asking for the same again keeps the first. InvalidInputError over the limit."""
    mine = [watch for watch in waiting(session, guild) if watch.user == user]
    for watch in mine:
        if watch.question == question and watch.filters == filters and watch.channel == channel:
            return watch.id
    if len(mine) >= MOST_PER_PERSON:
        raise InvalidInputError(Problem.TOO_MANY_WATCHES, most=MOST_PER_PERSON)
    row = WatchRow(
        guild_id=guild,
        channel_id=channel,
        user_id=user,
        question=question,
        filters=filters.to_json(),
        since_version=_write_stamps(stamps),
        is_public=is_public,
    )
    session.add(row)
    session.flush()
    assert row.id is not None  # given by the flush
    return row.id


def waiting(session: Session, guild: int | None = None) -> list[Watch]:
    """The open watches, of one guild or of all, the oldest first."""
    query = select(WatchRow).where(col(WatchRow.delivered_at).is_(None))
    if guild is not None:
        query = query.where(WatchRow.guild_id == guild)
    return [_read(row) for row in session.exec(query.order_by(col(WatchRow.id))).all()]


def of_person(session: Session, user: int, guild: int | None = None) -> list[Watch]:
    """A person's open watches in a guild, or in all of them, the oldest first."""
    return [watch for watch in waiting(session, guild) if watch.user == user]


def alike(session: Session, watch: int) -> int:
    """How many others wait in the same channel for an answer to the same question."""
    row = session.get(WatchRow, watch)
    if row is None:
        return 0
    return session.exec(
        select(func.count())
        .select_from(WatchRow)
        .where(
            WatchRow.guild_id == row.guild_id,
            WatchRow.channel_id == row.channel_id,
            WatchRow.question == row.question,
            WatchRow.filters == row.filters,
            WatchRow.user_id != row.user_id,
            col(WatchRow.is_public).is_(True),
            col(WatchRow.delivered_at).is_(None),
        )
    ).one()


def question(session: Session, watch: int, guild: int) -> str | None:
    """The question of a watch made in this guild, granted or not; None for any other."""
    query = select(WatchRow.question).where(WatchRow.id == watch, WatchRow.guild_id == guild)
    return session.exec(query).first()


def cancel(session: Session, watch: int, user: int) -> bool:
    """Delete a person's own watch; whether it was there."""
    deleted = session.connection().execute(
        delete(WatchRow).where(
            col(WatchRow.id) == watch,
            col(WatchRow.user_id) == user,
            col(WatchRow.delivered_at).is_(None),
        )
    )
    return deleted.rowcount == 1


def looked(session: Session, watch: int, stamps: Mapping[int, int]) -> None:
    """Remember what state of the libraries was looked at without finding an answer."""
    session.connection().execute(
        update(WatchRow)
        .where(col(WatchRow.id) == watch)
        .values(since_version=_write_stamps(stamps))
    )


def take(session: Session, watch: Watch) -> bool:
    """Take a watch to tell its answer; False when another process has, or it is cancelled.

    It stays open: where nothing comes of this try, it is due again after a pause, each time a
    longer one, whatever became of the process.
    """
    changed = session.connection().execute(
        update(WatchRow)
        .where(
            col(WatchRow.id) == watch.id,
            col(WatchRow.delivered_at).is_(None),
            col(WatchRow.tries) == watch.tries,
        )
        .values(tries=WatchRow.tries + 1, tried_at=now())
    )
    return changed.rowcount == 1


def close(session: Session, watches: Collection[int]) -> None:
    """Close watches whose answer was told."""
    session.connection().execute(
        update(WatchRow).where(col(WatchRow.id).in_(watches)).values(delivered_at=now())
    )


def is_due(watch: Watch, at: datetime) -> bool:
    """Whether to look for an answer at that moment: after a try to tell it only after a pause."""
    if watch.tried is None:
        return True
    pause = timedelta(minutes=2 ** min(watch.tries, 12))
    return at >= watch.tried + min(pause, LONGEST_PAUSE)


def count(session: Session) -> int:
    """How many watches are open."""
    return session.exec(
        select(func.count()).select_from(WatchRow).where(col(WatchRow.delivered_at).is_(None))
    ).one()


def _read(row: WatchRow) -> Watch:
    assert row.id is not None  # it was read
    return Watch(
        id=row.id,
        guild=row.guild_id,
        channel=row.channel_id,
        user=row.user_id,
        question=row.question,
        filters=Filters.from_json(row.filters),
        stamps={int(library): stamp for library, stamp in json.loads(row.since_version).items()},
        is_public=row.is_public,
        tries=row.tries,
        tried=row.tried_at,
    )


def _write_stamps(stamps: Mapping[int, int]) -> str:
    return json.dumps({str(library): stamp for library, stamp in stamps.items()})
