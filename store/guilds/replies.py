"""Replies in Discord: what their buttons need after a restart; never the question's text."""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from sqlmodel import Session, col, delete, select

from store.db.bulk import dialect_of, insertion
from store.db.guild_tables import ReplyRow

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The kept state of one reply; ``body`` is a JSON object made by the view that reads it."""

    id: str
    guild: int
    channel: int
    asker: int
    created: datetime
    body: str

    @property
    def private(self) -> bool:
        """Whether only the asker can see the reply: so it is unless its state says otherwise."""
        return bool(json.loads(self.body).get("private", True))


def keep(session: Session, guild: int, channel: int, asker: int, body: str) -> str:
    """Keep a reply's state and return its id: 16 characters nobody can guess."""
    number = secrets.token_urlsafe(12)
    session.add(ReplyRow(id=number, guild_id=guild, channel_id=channel, asker_id=asker, body=body))
    session.flush()
    return number


def get(session: Session, number: str, guild: int) -> Reply | None:
    """The state of a reply made in this guild; None for any other, forged or forgotten one."""
    row = session.exec(
        select(ReplyRow).where(ReplyRow.id == number, ReplyRow.guild_id == guild)
    ).first()
    if row is None:
        return None
    return Reply(
        id=row.id,
        guild=row.guild_id,
        channel=row.channel_id,
        asker=row.asker_id,
        created=row.created_at,
        body=row.body,
    )


def put(session: Session, reply: Reply) -> None:
    """Keep a reply's state under the id it has already, in place of an earlier state."""
    session.connection().execute(
        _put(dialect_of(session)),
        {
            "id": reply.id,
            "guild_id": reply.guild,
            "channel_id": reply.channel,
            "asker_id": reply.asker,
            "created_at": reply.created,
            "body": reply.body,
        },
    )


@cache
def _put(dialect: str) -> "sqlite.Insert | postgresql.Insert":
    made = insertion(dialect, ReplyRow)
    return made.on_conflict_do_update(
        index_elements=["id"],
        set_={"body": made.excluded.body},
        where=col(ReplyRow.guild_id) == made.excluded.guild_id,
    )


def forget(session: Session, before: datetime) -> int:
    """Delete the state of replies made before that moment; return how many."""
    deleted = session.connection().execute(
        delete(ReplyRow).where(col(ReplyRow.created_at) < before)
    )
    return deleted.rowcount
