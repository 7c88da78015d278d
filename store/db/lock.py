"""A lock among the processes of one database: whoever holds it does what must be done once."""

import fcntl
import os
import threading
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from store.db.database import Database
from store.db.sqlite_engine import PRIVATE

_KEY = 5_176_332  # any number, the same in every process of ours; migrations have another


class Lock(Protocol):
    """Held by at most one process; free again when that process ends, however it ends."""

    def take(self) -> bool:
        """Whether this process has it now."""

    def release(self) -> None:
        """Let another process have it."""


def lock_of(database: Database) -> Lock:
    """The lock that goes with a database: a file beside SQLite's, an advisory lock on PostgreSQL.

    An advisory lock belongs to a connection of its own, which no pooler may stand before.
    """
    if database.path is not None:
        return _Careful(_FileLock(database.path.with_name(f"{database.path.name}.jobs")))
    return _Careful(_AdvisoryLock(database))


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
        self._engine = database.engine
        self._connection: Connection | None = None

    def take(self) -> bool:
        try:
            if self._connection is not None:
                self._connection.execute(text("SELECT 1"))
                self._connection.rollback()
                return True
            connection = self._engine.connect()
            query = text("SELECT pg_try_advisory_lock(:key)")
            if connection.execute(query, {"key": _KEY}).scalar():
                connection.rollback()  # the lock is the session's, not the transaction's
                self._connection = connection
                return True
            connection.close()
        except DBAPIError:
            self.release()  # the server has gone, and the lock with it
        return False

    def release(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()  # closed for good: a pooled one would keep the lock
            self._connection.close()
            self._connection = None
