"""The engine of an SQLite file: for writing, for one that may only be read, and on a full disk."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError

from store.notices.errors import DatabaseError, OperatorError

BUSY_MS = 15_000
PRIVATE = 0o600  # nobody but the owner reads what is stored
READING = ("foreign_keys=ON", f"busy_timeout={BUSY_MS}", "cache_size=-65536")
# secure_delete: what is deleted is overwritten, not only let go of
WRITING = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", *READING)
_NO_ROOM = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN")


class _Still(sqlite3.Connection):
    """Reads a file as it is, on a disk that has no room for a journal; used once."""


def engine_of(url: URL, path: Path | None, *, make: bool) -> Engine:
    """An engine whose transactions are ours to begin; the file is made where ``make`` says so."""
    if path is not None and make:
        _make(path)
    options = {"creator": _connector(path)} if path is not None else {}
    engine = create_engine(url, hide_parameters=True, **options)

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # BEGIN is ours: see _on_begin

    @event.listens_for(engine, "checkout")
    def _on_checkout(connection: object, record: object, _proxy: object) -> None:
        used: dict[str, bool] = record.info  # type: ignore[attr-defined]
        if isinstance(connection, _Still) and used.setdefault("used", False):
            raise DisconnectionError  # there may be room by now, and somebody may have written
        used["used"] = True

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        if writing and isinstance(connection.connection.dbapi_connection, _Still):
            raise sqlite3.OperationalError("database or disk is full")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def may_write(path: Path) -> bool:
    """Whether SQLite can write the file and its journals beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connector(path: Path) -> Callable[[], sqlite3.Connection]:
    """Connects for writing; for reading alone where the file or the disk allows no more."""
    only_read = path.exists() and not may_write(path)

    def connect() -> sqlite3.Connection:
        if only_read:
            return _reader(path, sqlite3.Connection)
        connection = _opened(str(path), sqlite3.Connection)
        try:
            _set(connection, WRITING)
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            whole = not _has_journal(path)
            connection.close()
            if not whole or not error.sqlite_errorname.startswith(_NO_ROOM):
                raise
            return _reader(path, _Still)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    return connect


def _reader(path: Path, kind: type[sqlite3.Connection]) -> sqlite3.Connection:
    """A connection to the file as it is while nobody writes it."""
    still = "" if _has_journal(path) else "&immutable=1"
    connection = _opened(f"file:{quote(str(path.absolute()))}?mode=ro{still}", kind)
    try:
        _set(connection, READING)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _has_journal(path: Path) -> bool:
    journal = path.with_name(f"{path.name}-wal")
    return journal.exists() and journal.stat().st_size > 0


def _opened(place: str, kind: type[sqlite3.Connection]) -> sqlite3.Connection:
    return sqlite3.connect(
        place,
        uri=place.startswith("file:"),
        timeout=BUSY_MS / 1000,
        check_same_thread=False,
        factory=kind,
    )


def _set(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> None:
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").close()


def _make(path: Path) -> None:
    """An empty file, readable by its owner only, where there is none yet."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
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
