"""The engine of an SQLite file: for writing, for one that may only be read, and on a full disk."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError

from store.db.sqlite.held_files import HeldConnection, HeldFiles, in_use, is_without_journal
from store.notices.errors import DatabaseError, OperatorError

BUSY_MS = 15_000
PRIVATE = 0o600  # nobody but the owner reads what is stored
READING = ("foreign_keys=ON", "cache_size=-65536")
# secure_delete: what is deleted is overwritten, not only let go of
WRITING = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", *READING)
_TIMES = 3  # that a connection is opened while its files go away
_NO_ROOM = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN")

C = TypeVar("C", bound=sqlite3.Connection)


class _Still(sqlite3.Connection):
    """Reads a file as it is, on a disk that has no room for a journal; used once."""


def engine_of(url: URL, path: Path | None, *, make: bool) -> Engine:
    """An engine whose transactions are ours to begin; the file is made where ``make`` says so."""
    if path is not None and make:
        _make(path)
    if path is None:
        engine = create_engine(url, hide_parameters=True)
    else:
        held = HeldFiles(path)
        engine = create_engine(url, hide_parameters=True, creator=_connector(path, held))
        _hold(engine, held)

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


def _hold(engine: Engine, held: HeldFiles) -> None:
    """Let no connection be used whose files are no longer those of the database."""

    @event.listens_for(engine, "checkout")
    def _on_checkout(connection: object, _record: object, _proxy: object) -> None:
        if isinstance(connection, HeldConnection):
            held.require(connection)

    @event.listens_for(engine, "checkin")
    def _on_checkin(connection: object, _record: object) -> None:
        if isinstance(connection, HeldConnection):
            connection.is_busy = False


def whole_reader(path: Path) -> sqlite3.Connection:
    """A connection to read all of a file, also where its disk or folder takes no journal."""
    if not may_write(path):
        return _reader(path, sqlite3.Connection)
    whole = not _has_journal(path)
    connection = _opened(f"{_address(path)}?mode=rw", sqlite3.Connection)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        connection.close()
        if whole and error.sqlite_errorname.startswith(_NO_ROOM):
            return _reader(path, sqlite3.Connection)
        raise
    return connection


def may_write(path: Path) -> bool:
    """Whether SQLite can write the file and its journals beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connector(path: Path, held: HeldFiles) -> Callable[[], sqlite3.Connection]:
    """Connects for writing; for reading alone where the file or the disk allows no more."""
    only_read = path.exists() and not may_write(path)

    def connect() -> sqlite3.Connection:
        if only_read:
            return _reader(path, sqlite3.Connection)
        for _ in range(_TIMES):
            if (connection := _tried(path, held)) is not None:
                return connection
        raise in_use(path)

    return connect


def _tried(path: Path, held: HeldFiles) -> sqlite3.Connection | None:
    """A connection, None where files of the database went while it was opened."""
    with held.opening() as before:
        whole = not _has_journal(path)
        try:
            connection = _writer(path)
        except sqlite3.OperationalError as error:
            if not whole or not error.sqlite_errorname.startswith(_NO_ROOM):
                raise
            return _reader(path, _Still)
        return connection if held.opened(connection, before) else None


def _writer(path: Path) -> HeldConnection:
    """A connection for writing; raises DatabaseError where another process lost its journal."""
    is_without = is_without_journal(path)
    connection = _opened(f"{_address(path)}?mode=rw", HeldConnection)
    try:
        _set(connection, WRITING)
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        if is_without:  # whoever has the index may have changes that are in no file
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    except sqlite3.Error as error:
        connection.close()
        if is_without:
            raise DatabaseError(
                f"The journal of {path} was removed while another program uses it: ask the bot "
                "something, which mends it, then try again."
            ) from error
        raise
    return connection


def _reader(path: Path, kind: type[sqlite3.Connection]) -> sqlite3.Connection:
    """A connection to the file as it is while nobody writes it."""
    still = "" if _has_journal(path) else "&immutable=1"
    connection = _opened(f"{_address(path)}?mode=ro{still}", kind)
    try:
        _set(connection, READING)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _address(path: Path) -> str:
    return f"file:{quote(str(path.absolute()))}"


def _has_journal(path: Path) -> bool:
    journal = path.with_name(f"{path.name}-wal")
    return journal.exists() and journal.stat().st_size > 0


def _opened(place: str, kind: type[C]) -> C:
    connection: C = sqlite3.connect(
        place,
        uri=True,
        timeout=BUSY_MS / 1000,
        check_same_thread=False,
        factory=kind,
    )
    return connection


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
