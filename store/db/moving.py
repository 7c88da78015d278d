"""From one kind of database to the other: every row as it is, so that references stay."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, func, insert, select, text
from sqlmodel import SQLModel

import store.db.guild_tables
import store.db.tables  # noqa: F401 - both declare tables
from store.db import schema
from store.db.backups import copies
from store.db.database import Database
from store.notices.errors import DatabaseError, OperatorError

ROWS = 500


def move(source: Database, target: Database) -> Iterator[tuple[str, int]]:
    """Copy every table into an empty database, in one transaction there.

    Yields each table's name with how many rows it has; raises DatabaseError when a count differs.
    """
    if source.url == target.url:
        raise OperatorError("The database cannot be moved to where it is.")
    schema.require(source)
    if not copies.is_empty(target):
        raise OperatorError("The new database holds articles; move into an empty one.")
    schema.ready(target)
    with source.session() as reading, target.writing() as writing:
        for table in reversed(SQLModel.metadata.sorted_tables):
            writing.connection().execute(table.delete())
        for table in SQLModel.metadata.sorted_tables:
            copied = _copy(reading.connection(), writing.connection(), table)
            there = writing.connection().execute(select(func.count()).select_from(table)).scalar()
            if there != copied:
                raise DatabaseError(f"Of {copied} rows of {table.name} {there} arrived.")
            if not target.is_sqlite:
                _count_on(writing.connection(), table)
            yield table.name, copied


def _copy(reading: Connection, writing: Connection, table: Table) -> int:
    copied = 0
    result = reading.execution_options(yield_per=ROWS).execute(select(table))
    for rows in result.mappings().partitions(ROWS):
        writing.execute(insert(table), [dict(row) for row in rows])
        copied += len(rows)
    return copied


def _count_on(writing: Connection, table: Table) -> None:
    """Let PostgreSQL give new numbers behind those that are there."""
    for column in table.primary_key.columns:
        sequence = writing.execute(
            text("SELECT pg_get_serial_sequence(:table, :column)"),
            {"table": f'"{table.name}"', "column": column.name},
        ).scalar()
        if sequence is not None:
            last = writing.execute(select(func.max(column))).scalar()
            writing.execute(
                text("SELECT setval(CAST(:sequence AS regclass), :value, :used)"),
                {"sequence": sequence, "value": last or 1, "used": last is not None},
            )
