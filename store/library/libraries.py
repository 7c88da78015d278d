"""Libraries: which there are, whose they are, who may see them, and the log of their changes."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, cast

import sqlalchemy
from sqlalchemy import BigInteger, Boolean, Select, bindparam, literal, union_all
from sqlmodel import Session, col, desc, func, insert, select, update

from store.db import notifications
from store.db.bulk import dialect_of, insertion
from store.db.columns import now
from store.db.tables import ArticleRow, ChangeRow, LibraryGrantRow, LibraryRow
from store.model import Scope
from store.notices import Problem
from store.notices.errors import InvalidInputError, LibraryNotFoundError

SHARED = "shared"
_TOKEN_BITS = 32
_ALIKE = 0.7  # of two names, as difflib counts it


def named(session: Session, name: str) -> int:
    """The id of the library of that name; LibraryNotFoundError when there is none."""
    found = session.exec(select(LibraryRow.id).where(LibraryRow.name == name)).first()
    if found is None:
        raise LibraryNotFoundError(name, alike(session, name))
    return found


def alike(session: Session, name: str) -> str | None:
    """Another library whose name is nearly that, which may be the one that was meant."""
    from difflib import get_close_matches  # only here: a command that finds its library needs none

    others = {other.casefold(): other for other in names(session) if other != name}
    near = get_close_matches(name.casefold(), others, 1, _ALIKE)
    return others[near[0]] if near else None


def create(session: Session, name: str, guild: int | None = None) -> int:
    """The id of the library of that name, made now when it does not exist yet."""
    name = name.strip()
    if not name or len(name) > 80 or not name.isprintable():
        raise InvalidInputError(Problem.LIBRARY_NAME)
    values = LibraryRow(name=name, guild_id=guild).model_dump(exclude={"id"})
    if session.exec(select(LibraryRow.id).where(LibraryRow.name == name)).first() is None:
        session.connection().execute(  # somebody may be quicker
            insertion(dialect_of(session), LibraryRow).on_conflict_do_nothing().values(**values)
        )
    return named(session, name)


def of_guild(session: Session, guild: int) -> int:
    """The id of a guild's own library, made now when it does not exist yet."""
    found = session.exec(select(LibraryRow.id).where(LibraryRow.guild_id == guild)).first()
    return found if found is not None else create(session, f"guild-{guild}", guild)


def own_scope(session: Session, guild: int) -> Scope:
    """A guild's own library alone: what its curators may change. Nothing when it has none yet.

    Reads only, so that looking does not make a library.
    """
    own = session.exec(select(LibraryRow.id).where(LibraryRow.guild_id == guild)).all()
    return Scope(libraries=tuple(cast(list[int], own)), guild=guild)


def there(session: Session, numbers: Collection[int]) -> set[int]:
    """Those of the libraries of these numbers that there are."""
    found = session.exec(select(LibraryRow.id).where(col(LibraryRow.id).in_(numbers))).all()
    return {number for number in found if number is not None}


def names(session: Session) -> Sequence[str]:
    """The names of all libraries, in the order they were made."""
    return session.exec(select(LibraryRow.name).order_by(col(LibraryRow.id))).all()


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A library by name, with how many articles it has and which guilds it is granted to.

    ``left`` is when its server removed the bot.
    """

    name: str
    articles: int
    granted: tuple[int, ...] = ()
    left: datetime | None = None


def overview(session: Session) -> list[LibraryEntry]:
    """All libraries, in the order they were made."""
    from store.db.guild_tables import ServerRow  # only here: most commands need no server's tables

    count = (
        select(func.count())
        .where(ArticleRow.library_id == LibraryRow.id, col(ArticleRow.deleted_at).is_(None))
        .scalar_subquery()
    )
    left = select(ServerRow.left_at).where(ServerRow.guild_id == LibraryRow.guild_id)
    rows = session.exec(
        select(LibraryRow.id, LibraryRow.name, count, left.scalar_subquery()).order_by(
            col(LibraryRow.id)
        )
    ).all()
    granted: dict[int, list[int]] = {}
    for grant_ in session.exec(select(LibraryGrantRow).order_by(col(LibraryGrantRow.guild_id))):
        granted.setdefault(grant_.library_id, []).append(grant_.guild_id)
    return [
        LibraryEntry(name, articles, tuple(granted.get(number or 0, ())), gone)
        for number, name, articles, gone in rows
    ]


def scope_of_guild(session: Session, guild: int, *, shared: bool = True) -> Scope:
    """What a guild sees: its own library, those granted to it, and the shared one if it wants.

    Reads only: a guild that has no library of its own yet sees the others.
    """
    rows = session.connection().execute(_seen_by_guild(), {"guild": guild, "shared": shared})
    return Scope(libraries=tuple(dict.fromkeys(row.library for row in rows)), guild=guild)


@cache
def _seen_by_guild() -> Select[Any]:
    """The libraries that a guild sees, in the order of their kinds; asked before every answer."""
    from store.db.guild_tables import GuildSettingsRow  # see overview

    guild = bindparam("guild", type_=BigInteger)
    unwanted = sqlalchemy.select(col(GuildSettingsRow.guild_id)).where(
        col(GuildSettingsRow.guild_id) == guild, col(GuildSettingsRow.shared_library).is_(False)
    )
    columns: list[Any] = [literal(0).label("kind"), col(LibraryRow.id).label("library")]
    own = sqlalchemy.select(*columns).where(col(LibraryRow.guild_id) == guild)
    granted = sqlalchemy.select(literal(1), col(LibraryGrantRow.library_id)).where(
        col(LibraryGrantRow.guild_id) == guild
    )
    common = sqlalchemy.select(literal(2), col(LibraryRow.id)).where(
        col(LibraryRow.name) == SHARED, bindparam("shared", type_=Boolean), ~unwanted.exists()
    )
    every = union_all(own, granted, common).subquery()
    return sqlalchemy.select(every.c.library).order_by(every.c.kind, every.c.library)


def scope_of_name(session: Session, name: str | None) -> Scope:
    """One library alone, the shared one when no name is given."""
    return Scope(libraries=(named(session, name or SHARED),))


def grant(session: Session, library: int, guild: int) -> None:
    """Let a guild read a library that is not its own."""
    if session.get(LibraryGrantRow, (library, guild)) is None:
        session.add(LibraryGrantRow(library_id=library, guild_id=guild))
        session.flush()


def end_grant(session: Session, library: int, guild: int) -> None:
    """Let a guild read a library no longer."""
    row = session.get(LibraryGrantRow, (library, guild))
    if row is not None:
        session.delete(row)
        session.flush()


def guild_of(session: Session, library: int) -> int | None:
    """The guild whose own library it is; None for one that is no guild's."""
    return session.exec(select(LibraryRow.guild_id).where(LibraryRow.id == library)).first()


def lock(session: Session, library: int) -> None:
    """Let no other transaction change the library until this one ends."""
    if session.get_bind().dialect.name != "sqlite":  # SQLite has one writer anyway
        session.exec(select(LibraryRow.id).where(LibraryRow.id == library).with_for_update()).one()


def record_changes(session: Session, library: int, articles: Sequence[int | None]) -> None:
    """Raise the library's version by one for each change, and log which article made it.

    None stands for a change that leaves every passage as it was. Holds the library's row until
    the transaction ends, so commits and versions have one order.
    """
    raised = (
        update(LibraryRow)
        .where(col(LibraryRow.id) == library)
        .values(version=LibraryRow.version + len(articles))
        .returning(col(LibraryRow.version))
    )
    version: int = session.connection().execute(raised).scalar_one()
    at = now()
    changes = [
        {
            "library_id": library,
            "version": number,
            "token": secrets.randbits(_TOKEN_BITS),
            "article_id": article,
            "at": at,
        }
        for number, article in enumerate(articles, start=version - len(articles) + 1)
    ]
    session.connection().execute(insert(ChangeRow), changes)
    notifications.announce(session, library)


def stamp(session: Session, library: int) -> int:
    """The library's state as one number: its version and the token of the change that made it.

    Equal stamps mean equal libraries, also across a restore from a backup.
    """
    newest = session.exec(
        select(ChangeRow.version, ChangeRow.token)
        .where(ChangeRow.library_id == library)
        .order_by(desc(col(ChangeRow.version)))
        .limit(1)
    ).first()
    return _stamp(*newest) if newest else 0


def changed_since(session: Session, library: int, known: int) -> tuple[int, set[int]] | None:
    """The present stamp and the articles changed since the stamp ``known``.

    None when ``known`` is not a state of this library's past: then only reading it anew helps.
    """
    rows = (
        session.connection()
        .execute(_changes(), {"library": library, "known": known >> _TOKEN_BITS})
        .all()
    )
    if known:
        if not rows or _stamp(rows[0][0], rows[0][1]) != known:
            return None
        newer = rows[1:]
    else:
        newer = rows
    newest = _stamp(rows[-1][0], rows[-1][1]) if rows else 0
    return newest, {article for _, _, article in newer if article is not None}


@cache
def _changes() -> sqlalchemy.Select[int, int, int | None]:
    """The changes from a version on; made once, because every question asks for them."""
    return (
        sqlalchemy.select(col(ChangeRow.version), col(ChangeRow.token), col(ChangeRow.article_id))
        .where(
            col(ChangeRow.library_id) == bindparam("library"),
            col(ChangeRow.version) >= bindparam("known"),
        )
        .order_by(col(ChangeRow.version))
    )


def _stamp(version: int, token: int) -> int:
    return version << _TOKEN_BITS | token
