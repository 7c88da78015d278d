"""A lock among the processes of one database: whoever holds it does what must be done once."""

import fcntl
import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from store.db.database import Database
from store.db.failures import as_sentences
from store.db.sqlite.engine import PRIVATE
from store.notices.errors import OperatorError

_KEY = 5_176_332  # any number, the same in every process of ours; migrations have another


class Lock(Protocol):
    """Held by at most one process; free again when that process ends, however it ends."""

    def take(self) -> bool:
        """Whether this process has it now."""

    def release(self) -> None:
        """Let another process have it."""


def lock_of(database: Database) -> Lock:
    """The lock that goes with a database: a file beside SQLite's, an advisory lock on PostgreSQL.

    An advisory lock belongs to a connection of its own, which no pooler may stand before; raises
    OperatorError where one does.
    """
    if database.path is not None:
        return _Careful(_FileLock(database.path.with_name(f"{database.path.name}.jobs")))
    if is_pooled(database):
        raise OperatorError(
            "A pooler such as PgBouncer stands before the database, and the lock of the jobs "
            "cannot be held through it: set DATABASE_DIRECT_URL to PostgreSQL's own address."
        )
    return _Careful(_AdvisoryLock(database))


def is_pooled(database: Database) -> bool:
    """Whether a pooler stands before PostgreSQL at the address that should be direct.

    A pooler tells the client another number of the server's process than the process itself does.
    """
    with as_sentences(None), database.direct_engine.connect() as connection:
        told = connection.connection.driver_connection.info.backend_pid  # type: ignore[union-attr]
        return bool(connection.execute(text("SELECT pg_backend_pid()")).scalar() != told)


class _Careful:
    """One thread at a time."""

    def __init__(self, lock: Lock) -> None:
        self._lock = lock
        self._mine = threading.Lock()

    def take(self) -> bool:
        with self._mine:
            return self._lock.take()

    def release(self) -> None:
        with self._mine:
            self._lock.release()


class _FileLock:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self) -> bool:
        if self._descriptor is not None:
            return True
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class _AdvisoryLock:
    def __init__(self, database: Database) -> None:
        self._engine = database.direct_engine
        self._connection: Connection | None = None

    def take(self) -> bool:
        try:
            if self._is_held():
                return True
        except DBAPIError:
            self._let_go()  # the server has gone, and the lock with it; another may be there
        try:
            return self._is_taken()
        except DBAPIError:
            return False

    def release(self) -> None:
        if self._connection is not None:
            with suppress(DBAPIError):
                self._connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _KEY})
        self._let_go()

    def _is_held(self) -> bool:
        """Whether the connection that has the lock is still there, and its server the one to write.

        A standby had it while it was the primary; who is that now has another to give.
        """
        if self._connection is None:
            return False
        is_standby = self._connection.execute(text("SELECT pg_is_in_recovery()")).scalar()
        self._connection.rollback()  # the lock is the session's, not the transaction's
        if is_standby:
            self._let_go()
        return not is_standby

    def _is_taken(self) -> bool:
        connection = self._engine.connect()
        try:
            query = text(
                "SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_try_advisory_lock(:key) END"
            )
            if connection.execute(query, {"key": _KEY}).scalar():
                connection.rollback()
                self._connection = connection
                return True
        finally:
            if self._connection is not connection:
                connection.close()
        return False

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()  # closed for good: a pooled one would keep the lock
            self._connection.close()
            self._connection = None
