"""The servers that have the bot: which are new, which have left, and what is deleted of those."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, SQLModel, col, delete, select, update

from store.db.columns import now
from store.db.guild_tables import RegistrationRow, ServerRow
from store.library import libraries
from store.library.deleting import delete_library

KEPT_DAYS = 30  # between the day the bot is removed from a server and the deletion


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """What was deleted of a server: its libraries, whose indexes are to be forgotten too."""

    libraries: tuple[int, ...]
    articles: int


def known(session: Session) -> dict[int, datetime | None]:
    """The servers that have or had the bot, each with the moment at which it left."""
    rows = session.exec(select(ServerRow)).all()
    return {row.guild_id: row.left_at for row in rows}


def note(session: Session, guild: int) -> bool:
    """Note that a server has the bot, which stops the clock; whether it is a new one."""
    row = session.get(ServerRow, guild)
    if row is None:
        session.add(ServerRow(guild_id=guild))
        session.flush()
        return True
    row.left_at = None
    session.add(row)
    session.flush()
    return False


def note_left(session: Session, guilds: Iterable[int], at: datetime | None = None) -> None:
    """Start the clock of the servers that have removed the bot; one that runs goes on."""
    session.connection().execute(
        update(ServerRow)
        .where(col(ServerRow.guild_id).in_(list(guilds)), col(ServerRow.left_at).is_(None))
        .values(left_at=at or now())
    )


def due(session: Session, before: datetime, present: Collection[int] = ()) -> list[int]:
    """The servers that left before that moment and are not among those that have the bot."""
    left = select(ServerRow.guild_id).where(col(ServerRow.left_at) < before)
    return [guild for guild in session.exec(left).all() if guild not in present]


def forget(session: Session, guild: int) -> Deleted:
    """Delete for good everything that is kept of a server, its library first."""
    own = libraries.own_scope(session, guild).libraries
    articles = sum(delete_library(session, library) for library in own)
    for table in reversed(SQLModel.metadata.sorted_tables):
        if "guild_id" in table.columns:
            session.connection().execute(delete(table).where(table.c.guild_id == guild))
    session.connection().execute(
        delete(RegistrationRow).where(col(RegistrationRow.scope) == str(guild))
    )
    return Deleted(libraries=own, articles=articles)
