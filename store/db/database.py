"""The engine and its transactions: SQLite by default, PostgreSQL by its address."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import finalize

from sqlalchemy import Engine, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlmodel import Session

from store.db.failures import as_sentences
from store.db.sqlite.engine import engine_of, may_write
from store.notices.errors import OperatorError

if TYPE_CHECKING:
    from store.db.hosts import Host

__all__ = ["Database", "Session"]

CHECKPOINT_MS = 1_000


class Database:
    """One database. ``with database.session() as session`` is one transaction.

    ``writing()`` is the same for those who will write: on SQLite it takes the write lock at the
    start, so that two writers wait for each other instead of failing half way. An SQLite file that
    may only be read, or lies on a full disk, is opened for reading.

    ``direct`` is PostgreSQL's own address, where a pooler stands at the other one.
    """

    def __init__(
        self, address: str | Path, *, direct: str | None = None, make: bool = True
    ) -> None:
        """Open a file, ``sqlite:///path`` or ``postgresql+psycopg://``.

        Raises InvalidInputError for another address. Without ``make`` no file or folder is made.
        """
        self.url = _parse(address)
        self.has_direct = direct is not None and not self.is_sqlite
        self.direct_url = _parse(direct) if direct is not None and self.has_direct else self.url
        try:
            self.engine = (
                engine_of(self.url, self.path, make=make)
                if self.is_sqlite
                else _postgresql(self.url)
            )
            self.direct_engine = _postgresql(self.direct_url) if self.has_direct else self.engine
        except ImportError as error:
            raise OperatorError(
                "DATABASE_URL asks for a driver that is not installed; "
                "for PostgreSQL write postgresql+psycopg:// and install quotewire[postgres]."
            ) from error
        self._timeline = 0  # the highest of PostgreSQL's that was seen
        self._writer = self.engine.execution_options(writing=True)
        if self.is_sqlite:  # a connection that is only forgotten is a warning since Python 3.13
            finalize(self, self.engine.dispose)

    @cached_property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite rather than PostgreSQL."""
        return self.url.get_backend_name() == "sqlite"

    @cached_property
    def path(self) -> Path | None:
        """The SQLite file, when there is one."""
        name = self.url.database
        return Path(name) if self.is_sqlite and name and name != ":memory:" else None

    @property
    def shown(self) -> str:
        """The address as a person may see it, without a password."""
        return _shown(self.url)

    @property
    def direct_shown(self) -> str:
        """The same of PostgreSQL's own address, where a pooler stands before it."""
        return _shown(self.direct_url)

    @property
    def takes_changes(self) -> bool:
        """Whether it can be written: a standby of PostgreSQL only reads."""
        if self.path is not None:
            return may_write(self.path)
        with self.session() as session:
            said = session.connection().execute(text("SHOW transaction_read_only")).scalar()
        return bool(said == "off")

    @property
    def hosts(self) -> int:
        """How many servers the address names."""
        [_, options] = self.direct_url.get_dialect()().create_connect_args(self.direct_url)
        return len(str(options.get("host", "")).split(","))

    def watch_hosts(self) -> list["Host"]:
        """The servers of the address that take changes, where they are several; else none.

        From now on only the one that was promoted last is asked: where it does not answer, none is.
        """
        from store.db import hosts, postgresql_engine  # only here: see _postgresql

        seen = hosts.seen(self.direct_url)
        self._timeline = max([self._timeline, *(one.timeline for one in seen)])
        rivals = hosts.rivals(seen)
        older = [one for one in seen if one.writes and one.timeline < self._timeline]
        for engine in {self.engine, self.direct_engine}:
            postgresql_engine.avoid(engine, {one.at for one in [*older, *rivals[1:]]})
        return rivals

    @property
    def has_checksums(self) -> bool:
        """Whether PostgreSQL holds each page against a checksum when it reads it."""
        with self.session() as session:
            return session.connection().execute(text("SHOW data_checksums")).scalar() == "on"

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A transaction for reading; committed at the end, rolled back on any exception."""
        with (
            as_sentences(self.path),
            Session(self.engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction for writing; durable once the block has ended."""
        with (
            as_sentences(self.path),
            Session(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def writing_directly(self) -> Iterator[Session]:
        """The same on a connection that no pooler shares out, without a limit: for migrations."""
        writer = self._writer if self.is_sqlite else self.direct_engine
        with (
            as_sentences(self.path),
            Session(writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    def require_files(self) -> None:
        """Open the files anew where they were removed; raise DatabaseError where that cannot be."""
        with self.session() as session:
            session.connection()

    def empty_journal(self) -> None:
        """Let SQLite's journal, which still holds what was deleted, end in the file and be emptied.

        Where somebody reads just now, a later call does it.
        """
        if self.path is None or not may_write(self.path):
            return
        self.require_files()
        with as_sentences(self.path), closing(sqlite3.connect(self.path)) as connection:
            connection.execute(f"PRAGMA busy_timeout={CHECKPOINT_MS}")  # writers wait meanwhile
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()
        self.direct_engine.dispose()


def _shown(url: URL) -> str:
    """An address without what is secret in it, before the host or behind the question mark."""
    secret = {name: "***" for name in url.query if "password" in name.lower()}
    return url.update_query_dict(secret).render_as_string(hide_password=True)


def _parse(address: str | Path) -> URL:
    if isinstance(address, Path):
        return URL.create("sqlite", database=str(address))
    try:
        parsed = make_url(address)
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError, ValueError) as error:
        raise OperatorError(
            "DATABASE_URL is not understood; write sqlite:///path/to/file.db "
            "or postgresql+psycopg://user@host/name."
        ) from error
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise OperatorError("DATABASE_URL must name SQLite or PostgreSQL.")
    return parsed


def _postgresql(url: URL) -> Engine:
    from store.db import postgresql_engine  # only here: its driver need not be installed

    return postgresql_engine.engine_of(url)
