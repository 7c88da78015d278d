"""Wishes to be told once when a question that had no answer gets one."""

import json
from collections.abc import Mapping

from sqlmodel import Session, col, func, select, update

from store.db.tables import WatchRow, now
from store.errors import InvalidInputError
from store.model import Filters, Watch
from store.notices import Problem

MOST_PER_PERSON = 10


def add(
    session: Session,
    guild: int,
    channel: int,
    user: int,
    question: str,
    filters: Filters,
    stamps: Mapping[int, int],
) -> int:
    """Keep a wish; asking for the same again keeps the first. InvalidInputError over the limit."""
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
    )
    session.add(row)
    session.flush()
    assert row.id is not None  # given by the flush
    return row.id


def waiting(session: Session, guild: int | None = None) -> list[Watch]:
    """The open wishes, of one guild or of all, the oldest first."""
    query = select(WatchRow).where(col(WatchRow.delivered_at).is_(None))
    if guild is not None:
        query = query.where(WatchRow.guild_id == guild)
    return [_read(row) for row in session.exec(query.order_by(col(WatchRow.id))).all()]


def looked(session: Session, watch: int, stamps: Mapping[int, int]) -> None:
    """Remember what state of the libraries was looked at without finding an answer."""
    session.connection().execute(
        update(WatchRow)
        .where(col(WatchRow.id) == watch)
        .values(since_version=_write_stamps(stamps))
    )


def deliver(session: Session, watch: int) -> bool:
    """Close a wish before its answer is sent; False when another process already did."""
    changed = session.connection().execute(
        update(WatchRow)
        .where(col(WatchRow.id) == watch, col(WatchRow.delivered_at).is_(None))
        .values(delivered_at=now())
    )
    return changed.rowcount == 1


def count(session: Session) -> int:
    """How many wishes are open."""
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
    )


def _write_stamps(stamps: Mapping[int, int]) -> str:
    return json.dumps({str(library): stamp for library, stamp in stamps.items()})
