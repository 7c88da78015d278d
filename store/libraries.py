"""Libraries: which there are, whose they are, who may see them, and the log of their changes."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session, col, select, update

from store.errors import InvalidInputError, LibraryNotFoundError
from store.model import Scope
from store.tables import ChangeRow, GuildSettingsRow, LibraryGrantRow, LibraryRow

SHARED = "shared"


def named(session: Session, name: str) -> int:
    """The id of the library of that name; LibraryNotFoundError when there is none."""
    found = session.exec(select(LibraryRow.id).where(LibraryRow.name == name)).first()
    if found is None:
        raise LibraryNotFoundError(name)
    return found


def create(session: Session, name: str, guild: int | None = None) -> int:
    """The id of the library of that name, made now when it does not exist yet."""
    name = name.strip()
    if not name or len(name) > 80 or not name.isprintable():
        raise InvalidInputError("A library's name has 1 to 80 printable characters.")
    values = LibraryRow(name=name, guild_id=guild).model_dump(exclude={"id"})
    sqlite = session.get_bind().dialect.name == "sqlite"
    insert = sqlite_insert if sqlite else postgresql_insert
    session.connection().execute(insert(LibraryRow).values(**values).on_conflict_do_nothing())
    return named(session, name)


def of_guild(session: Session, guild: int) -> int:
    """The id of a guild's own library, made now when it does not exist yet."""
    found = session.exec(select(LibraryRow.id).where(LibraryRow.guild_id == guild)).first()
    return found if found is not None else create(session, f"guild-{guild}", guild)


def names(session: Session) -> Sequence[str]:
    """The names of all libraries, in the order they were made."""
    return session.exec(select(LibraryRow.name).order_by(col(LibraryRow.id))).all()


def scope_of_guild(session: Session, guild: int, *, shared: bool = True) -> Scope:
    """What a guild sees: its own library, those granted to it, and the shared one if it wants.

    Reads only: a guild that has no library of its own yet sees the others.
    """
    own = session.exec(select(LibraryRow.id).where(LibraryRow.guild_id == guild)).all()
    granted = session.exec(
        select(LibraryGrantRow.library_id)
        .where(LibraryGrantRow.guild_id == guild)
        .order_by(col(LibraryGrantRow.library_id))
    ).all()
    settings = session.get(GuildSettingsRow, guild)
    wanted = shared and (settings is None or settings.shared_library)
    common = session.exec(select(LibraryRow.id).where(LibraryRow.name == SHARED)).all()
    ids = [*own, *granted, *(common if wanted else ())]
    return Scope(libraries=tuple(dict.fromkeys(cast(list[int], ids))), guild=guild)


def scope_of_name(session: Session, name: str | None) -> Scope:
    """One library alone, the shared one when no name is given."""
    return Scope(libraries=(named(session, name or SHARED),))


def grant(session: Session, library: int, guild: int) -> None:
    """Let a guild read a library that is not its own."""
    if session.get(LibraryGrantRow, (library, guild)) is None:
        session.add(LibraryGrantRow(library_id=library, guild_id=guild))
        session.flush()


def record_change(session: Session, library: int, article: int | None) -> int:
    """Raise the library's version by one and log which article did it; return the new version.

    Holds the library's row until the transaction ends, so commits and versions have one order.
    """
    version = (
        session.connection()
        .execute(
            update(LibraryRow)
            .where(col(LibraryRow.id) == library)
            .values(version=LibraryRow.version + 1)
            .returning(col(LibraryRow.version))
        )
        .scalar_one()
    )
    session.connection().execute(
        ChangeRow.__table__.insert(),  # type: ignore[attr-defined]  # SQLModel does not type it
        ChangeRow(library_id=library, version=version, article_id=article).model_dump(),
    )
    return int(version)


def version(session: Session, library: int) -> int:
    """How many changes the library has seen."""
    found = session.exec(select(LibraryRow.version).where(LibraryRow.id == library)).first()
    if found is None:
        raise LibraryNotFoundError(f"#{library}")
    return found


def changed_since(session: Session, library: int, known: int) -> set[int] | None:
    """The articles changed after version ``known``; None when the log cannot tell."""
    rows = session.exec(
        select(ChangeRow.version, ChangeRow.article_id)
        .where(ChangeRow.library_id == library, ChangeRow.version > known)
        .order_by(col(ChangeRow.version))
    ).all()
    if [number for number, _ in rows] != list(range(known + 1, known + 1 + len(rows))):
        return None
    if any(article is None for _, article in rows):
        return None
    return {article for _, article in rows if article is not None}
