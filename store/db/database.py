"""The engine and its transactions: SQLite by default, PostgreSQL by its address."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlmodel import Session

from store.db.failures import as_sentences
from store.errors import DatabaseError, OperatorError

BUSY_MS = 15_000
PRIVATE = 0o600  # nobody but the owner reads what is stored


class Database:
    """One database. ``with database.session() as session`` is one transaction.

    ``writing()`` is the same for those who will write: on SQLite it takes the write lock at the
    start, so that two writers wait for each other instead of failing half way. An SQLite file that
    may only be read is opened for reading.
    """

    def __init__(self, address: str | Path, *, make: bool = True) -> None:
        """Open a file, ``sqlite:///path`` or ``postgresql+psycopg://``.

        Raises InvalidInputError for another address. Without ``make`` no file or folder is made.
        """
        self.url = _parse(address)
        try:
            self.engine = (
                _sqlite(self.url, self.path, make) if self.is_sqlite else _postgresql(self.url)
            )
        except ImportError as error:
            raise OperatorError(
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

    @property
    def shown(self) -> str:
        """The address as a person may see it, without a password."""
        return self.url.render_as_string(hide_password=True)

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

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


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


def _sqlite(url: URL, path: Path | None, make: bool) -> Engine:
    if path is not None and make:
        _make(path)
    only_read = path is not None and path.exists() and not _may_write(path)
    options = {"creator": _reader(path)} if path is not None and only_read else {}
    engine = create_engine(
        url, connect_args={"timeout": BUSY_MS / 1000}, hide_parameters=True, **options
    )
    pragmas = ["foreign_keys=ON", f"busy_timeout={BUSY_MS}", "cache_size=-65536"]
    if not only_read:
        pragmas[:0] = ["journal_mode=WAL", "synchronous=FULL"]

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # BEGIN is ours: see _on_begin
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _make(path: Path) -> None:
    """An empty file, readable by its owner only, where there is none yet."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    except (FileExistsError, NotADirectoryError) as error:
        if not path.is_file():
            raise OperatorError(
                f"{path.parent} is no folder, so the database cannot be there; "
                "set DATA_DIR or DATABASE_URL to another place."
            ) from error
    except OSError as error:
        raise DatabaseError(
            f"The database cannot be made in {path.parent}: {error.strerror}; "
            "set DATA_DIR to a folder that may be written."
        ) from error


def _may_write(path: Path) -> bool:
    """Whether SQLite can write the file and its journals beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _reader(path: Path) -> Callable[[], sqlite3.Connection]:
    """Connects to a file that may only be read, as it is while nobody writes it."""

    def connect() -> sqlite3.Connection:
        journal = path.with_name(f"{path.name}-wal")
        still = not journal.exists() or not journal.stat().st_size
        address = f"file:{quote(str(path.absolute()))}?mode=ro{'&immutable=1' if still else ''}"
        return sqlite3.connect(address, uri=True, timeout=BUSY_MS / 1000, check_same_thread=False)

    return connect


def _postgresql(url: URL) -> Engine:
    return create_engine(
        url,
        connect_args={"prepare_threshold": None, "connect_timeout": 10},
        pool_pre_ping=True,
        hide_parameters=True,
    )
