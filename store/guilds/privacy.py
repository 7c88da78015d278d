"""Privacy: what is kept about a person, to be shown to them and deleted when they ask."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, SQLModel, col, delete, select

from store.db.guild_tables import DraftRow, FeedbackRow, QuestionRow, ReplyRow, WatchRow

OF_PERSON = (
    ("questions", QuestionRow, QuestionRow.user_id),
    ("feedback", FeedbackRow, FeedbackRow.user_id),
    ("watches", WatchRow, WatchRow.user_id),
    ("replies", ReplyRow, ReplyRow.asker_id),
    ("drafts", DraftRow, DraftRow.user_id),
)


def export(session: Session, guild: int | None, user: int) -> dict[str, list[dict[str, object]]]:
    """Everything a guild's rows hold about a person, by kind, ready for JSON.

    Without a guild, those of all guilds.
    """
    found: dict[str, list[dict[str, object]]] = {}
    for name, table, owner in OF_PERSON:
        rows: Sequence[SQLModel] = session.exec(
            select(table).where(*_of(table, owner, guild, user))
        ).all()
        found[name] = [row.model_dump(mode="json") for row in rows]
    return found


def forget(session: Session, guild: int | None, user: int) -> int:
    """Delete everything a guild's rows hold about a person, or all guilds'; return how many rows.

    The audit trail stays: it holds who changed the library, which others rely on.
    """
    rows = 0
    for _, table, owner in OF_PERSON:
        deleted = session.connection().execute(delete(table).where(*_of(table, owner, guild, user)))
        rows += deleted.rowcount
    return rows


def _of(table: Any, owner: Any, guild: int | None, user: int) -> list[ColumnElement[bool]]:
    mine: ColumnElement[bool] = col(owner) == user
    return [mine] if guild is None else [mine, col(table.guild_id) == guild]
