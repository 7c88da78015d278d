"""The engine and its transactions: SQLite by default, PostgreSQL by its address."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError
from sqlmodel import Session

from store.errors import DatabaseError

BUSY_MS = 15_000


class Database:
    """One database. ``with database.session() as session`` is one transaction.

    ``writing()`` is the same for those who will write: on SQLite it takes the write lock at the
    start, so that two writers wait for each other instead of failing half way.
    """

    def __init__(self, url: str) -> None:
        """Open ``url``: ``sqlite:///path`` or ``postgresql+psycopg://``; else DatabaseError."""
        self.url = _parse(url)
        try:
            self.engine = _sqlite(self.url) if self.is_sqlite else _postgresql(self.url)
        except ImportError as error:
            raise DatabaseError(
                "DATABASE_URL asks for a driver that is not installed; "
                "for PostgreSQL write postgresql+psycopg:// and install quotewire[postgres]."
            ) from error
        self._writer = self.engine.execution_options(writing=True)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite rather than PostgreSQL."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def path(self) -> Path | None:
        """The SQLite file, when there is one."""
        name = self.url.database
        return Path(name) if self.is_sqlite and name and name != ":memory:" else None

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A transaction for reading; committed at the end, rolled back on any exception."""
        with (
            _driver_errors(),
            Session(self.engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction for writing; durable once the block has ended."""
        with (
            _driver_errors(),
            Session(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


@contextmanager
def _driver_errors() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        cause = str(error.orig).strip().splitlines()[0] if error.orig else "no reason given"
        raise DatabaseError(f"The database does not answer: {cause}.") from error


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError, ValueError) as error:
        raise DatabaseError(
            "DATABASE_URL is not understood; write sqlite:///path/to/file.db "
            "or postgresql+psycopg://user@host/name."
        ) from error
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise DatabaseError("DATABASE_URL must name SQLite or PostgreSQL.")
    return parsed


def _sqlite(url: URL) -> Engine:
    if url.database and url.database != ":memory:":
        try:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseError(f"The folder of the database cannot be made: {error}.") from error
    engine = create_engine(url, connect_args={"timeout": BUSY_MS / 1000}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # BEGIN is ours: see _on_begin
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={BUSY_MS}",
            "cache_size=-65536",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _postgresql(url: URL) -> Engine:
    return create_engine(
        url,
        connect_args={"prepare_threshold": None, "connect_timeout": 10},
        pool_pre_ping=True,
        hide_parameters=True,
    )
