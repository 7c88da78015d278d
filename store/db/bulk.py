"""Writes rows past the layers that would take longer than the database."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlmodel import Session, SQLModel

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

PLACES = {"qmark": "?", "pyformat": "%s", "format": "%s"}


def insert_rows(
    session: Session, table: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]]
) -> None:
    """Insert rows of plain values; ``table`` and ``columns`` are names of ours, never foreign."""
    if not rows:
        return
    connection = session.connection()
    place = PLACES[connection.dialect.paramstyle]
    names = ", ".join(f'"{column}"' for column in columns)
    places = ", ".join([place] * len(columns))
    connection.exec_driver_sql(
        f'INSERT INTO "{table}" ({names}) VALUES ({places})',  # names of ours  # nosec B608
        list(rows),
    )


def dialect_of(session: Session) -> str:
    """The database's name: ``sqlite`` or ``postgresql``."""
    return session.get_bind().dialect.name


def insertion(dialect: str, table: type[SQLModel]) -> "sqlite.Insert | postgresql.Insert":
    """An insertion that may meet a row that is there: it has ``on_conflict_do_...``."""
    if dialect == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # only here: it takes long to import

    return postgresql.insert(table)
