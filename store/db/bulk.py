"""Writes many small rows at once, past the layers that would take longer than the database."""

from collections.abc import Sequence

from sqlmodel import Session

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
