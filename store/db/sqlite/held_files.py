"""The held files of an SQLite database: whether they are still those of its name.

Whoever removes the journal, or moves the file, while a bot runs leaves it with files that have no
name: it would go on, and all that it acknowledged until its end would go with them.
"""

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakSet

from sqlalchemy.exc import DisconnectionError

from store.notices.errors import DatabaseError

OTHERS_END_WITHIN = 5.0  # seconds
_PAUSE = 0.01

_REMOVED = "The journal of %s was removed while it was in use; no change was lost."
_REPLACED = "The file %s was replaced while it was in use; it is used as it is now."
_OVERWRITTEN = "Something else wrote into %s while it was in use; it is used as it is now."

log = logging.getLogger(__name__)

_File = tuple[int, int] | None  # device and number, None where there is none
_Files = tuple[_File, _File, _File]  # the database, its journal, the journal's index


class HeldConnection(sqlite3.Connection):
    """A connection that knows which files it has open, and whether somebody uses it."""

    files: _Files = (None, None, None)
    was_used = False
    is_busy = False
    is_closed = False

    def close(self) -> None:
        """Close it, and know that."""
        self.is_closed = True
        super().close()


class HeldFiles:
    """The files of one database, as the connections of an engine have them open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._known: WeakSet[HeldConnection] = WeakSet()
        self._still: tuple[int, int] | None = None

    @contextmanager
    def opening(self) -> Iterator[_Files]:
        """While a connection is opened: what was removed before is settled first.

        Gives the files there are before it.
        """
        with self._lock:
            if any(map(self._is_astray, self._open)):
                self._settle()
            yield _files(self._path)

    def opened(self, connection: HeldConnection, before: _Files) -> bool:
        """Note which files a connection has just opened; nobody closes it before it is used.

        False, and it is closed again, where files went while it was opened: it may have others
        than those of the connections there are.
        """
        connection.files = _files(self._path)
        went = before[1] not in (None, connection.files[1]) or _is_without_its_own(connection)
        if went or any(map(self._is_astray, self._open)):
            connection.close()
            return False
        connection.is_busy = True
        self._known.add(connection)
        return True

    def require(self, connection: HeldConnection) -> None:
        """Let a connection be used if its files are still there.

        Else what is in the journal that was removed goes into the database, every connection is
        closed, and DisconnectionError asks for a new one. Raises DatabaseError where that cannot
        be: the database is gone, or another process has begun a journal of its own.
        """
        connection.is_busy = False  # so that whoever settles it does not wait for this one
        with self._lock:
            if self._is_astray(connection):
                self._settle()
            if self._is_overwritten():
                self._read_anew(connection)
            if connection.is_closed and not connection.was_used:
                raise in_use(self._path)  # twice in a row, and a pool asks no third time
            if connection.is_closed:
                raise DisconnectionError
            connection.is_busy = connection.was_used = True

    @property
    def _open(self) -> list[HeldConnection]:
        return [one for one in self._known if not one.is_closed]

    def _is_astray(self, connection: HeldConnection) -> bool:
        """Whether a connection has other files than those there are (it may need no journal)."""
        files = connection.files
        return not connection.is_closed and None not in files and files != _files(self._path)

    def _is_overwritten(self) -> bool:
        """Whether the file changed though the journal was empty and nothing came into it: SQLite
        does not do that. Files are not opened for it: closing one would end SQLite's locks on it.
        """
        before, self._still = self._still, _still(self._path)
        if before is None or self._still is None or before[1] != self._still[1]:
            return False
        return before[0] != self._still[0]

    def _read_anew(self, new: HeldConnection) -> None:
        """Close every connection but one that was just opened: they remember other pages."""
        try:
            self._wait()
        except DatabaseError:
            self._still = None if self._still is None else (0, self._still[1])  # noticed again
            raise
        for one in self._open:
            if one is not new or one.was_used:
                one.close()
        log.warning(_OVERWRITTEN, self._path)

    def _settle(self) -> None:
        """Close every connection, one that is astray last, when the journal is in the database."""
        last = self._wait_for_the_last()
        replaced = self._is_replaced(last)
        if not replaced and self._is_begun_anew(last):
            last.close()
            raise DatabaseError(
                f"The journal of {self._path} was removed while it was in use, and another program "
                "has begun a new one: run `quotewire verify --all`, and restore a backup if that "
                "finds faults."
            )
        [(busy, _, _)] = last.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if busy:
            raise in_use(self._path)
        last.close()
        log.warning(_REPLACED if replaced else _REMOVED, self._path)

    def _wait_for_the_last(self) -> HeldConnection:
        """A connection that is astray, when nobody uses one; the others are closed."""
        self._wait()
        last = next(filter(self._is_astray, self._open))
        if _file(self._path) is None:
            raise DatabaseError(
                f"The database {self._path} was removed while it was in use. Put it back, or stop "
                "the bot and restore a backup; until then nothing is read or stored."
            )
        for other in self._open:
            if other is not last:
                other.close()
        return last

    def _wait(self) -> None:
        """Until nobody uses a connection; raises DatabaseError where that takes too long."""
        until = time.monotonic() + OTHERS_END_WITHIN
        while any(one.is_busy for one in self._open):
            if time.monotonic() > until:
                raise in_use(self._path)
            time.sleep(_PAUSE)

    def _is_replaced(self, connection: HeldConnection) -> bool:
        return connection.files[0] != _file(self._path)

    def _is_begun_anew(self, connection: HeldConnection) -> bool:
        """Whether there is something in a journal that is not the connection's."""
        journal = self._path.with_name(f"{self._path.name}-wal")
        try:
            seen = journal.stat()
        except FileNotFoundError:
            return False
        return (seen.st_dev, seen.st_ino) != connection.files[1] and seen.st_size > 0


def _is_without_its_own(connection: HeldConnection) -> bool:
    """Whether a connection made a journal, or the journal's index, that is no longer there."""
    [(mode,)] = connection.execute("PRAGMA journal_mode").fetchall()
    return mode == "wal" and None in connection.files


def is_without_journal(path: Path) -> bool:
    """Whether the journal's index is there and the journal is not: SQLite leaves no such thing."""
    [_, journal, index] = _files(path)
    return index is not None and journal is None


def in_use(path: Path) -> DatabaseError:
    """Files went away under connections that are at work; soon all is well again."""
    return DatabaseError(
        f"Files of the database {path} were removed while it was in use; they are opened anew as "
        "soon as what is running has ended. Try again."
    )


def _still(path: Path) -> tuple[int, int] | None:
    """When the file and its empty journal were written; None where the journal is not empty."""
    try:
        file, journal = os.stat(path), os.stat(f"{path}-wal")
    except OSError:
        return None
    return None if journal.st_size else (file.st_mtime_ns, journal.st_mtime_ns)


def _files(path: Path) -> _Files:
    return _file(path), _file(f"{path}-wal"), _file(f"{path}-shm")


def _file(path: Path | str) -> _File:
    try:
        seen = os.stat(path)
    except OSError:
        return None
    return seen.st_dev, seen.st_ino
