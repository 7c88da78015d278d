"""Failures of a database: a driver's error as a sentence with its cause and the mend."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InternalError,
    OperationalError,
    ProgrammingError,
)
from sqlalchemy.exc import SQLAlchemyError as DriverError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from store.notices.errors import DamagedError, DatabaseAwayError, DatabaseError

__all__ = ["DriverError", "as_sentences"]

_RESTORE = "restore a backup with `quotewire restore FILE`"
_DAMAGE = (
    ("file is not a database", "{place} is no database of Quotewire; move it away, or " + _RESTORE),
    ("malformed", "The database {place} is damaged; " + _RESTORE),
    ("could not decode", "The database {place} is damaged; " + _RESTORE),
)
_MENDS = (
    ("disk is full", "The disk of {place} is full; make room, nothing was changed"),
    ("disk i/o error", "The disk of {place} fails or is full; nothing was changed"),
    ("readonly database", "The database {place} can only be read here; nothing was changed"),
    ("unable to open", "The database {place} cannot be opened; is it there, and yours to read?"),
    ("is locked", "Another program holds the database {place}; try again when it is done"),
)
# What PostgreSQL, its driver or a pooler say, and what whoever runs the program can do about it.
_SERVER_MENDS = (
    ("password authentication failed", "Mend user and password in DATABASE_URL"),
    ("no password supplied", "Write the password into DATABASE_URL, or a ~/.pgpass"),
    ("no encryption", "Let the server's pg_hba.conf admit it, or add ?sslmode=require"),
    ("server does not support ssl", "Take sslmode out of DATABASE_URL, or give the server TLS"),
    ("pg_hba.conf", "Let the server's pg_hba.conf admit this user from here"),
    ('role "', "Make the user with PostgreSQL's `createuser`, or mend DATABASE_URL"),
    ("no such user", "Add the user to the pooler's auth_file, or mend DATABASE_URL"),
    ("no such database", "Add the database to the pooler's settings, or mend DATABASE_URL"),
    ("does not exist", "Make it with PostgreSQL's `createdb`, or mend DATABASE_URL"),
    ("failed to resolve", "Mend the name of the host in DATABASE_URL, or the name service"),
    ("too many", "Raise max_connections there, or let a pooler stand before it"),
    ("connection slots", "Raise max_connections there, or let a pooler stand before it"),
    (
        "read-only",
        "It is a standby, or set so: name every host in DATABASE_URL, not this one alone",
    ),
    ("connection refused", "Is PostgreSQL running there?"),
    ("no such file", "Is PostgreSQL running there?"),
    ("invalid", "Mend it in DATABASE_URL"),
    ("permission denied", "Let PostgreSQL's user own the database, or GRANT it what it needs"),
    ("lock timeout", "Somebody else is changing the same; try again when that is done"),
    ("no space left", "Make room on PostgreSQL's disk"),
    ("timeout expired", "Is the host on, and the network?"),
)
_GONE = ("08", "57P", "53300", "25006")  # gone, going, coming, full, or no longer the one to write
_NO_RIGHT = "42501"
_REFUSED_BY = re.compile(
    r'connection to server (?:at "([^"]+)"(?: \([^)]*\))?, port (\d+)|on socket "([^"]+)") failed: '
    r"(?:FATAL:\s+)?([^\n]+)"
)


@contextmanager
def as_sentences(path: Path | None) -> Iterator[None]:
    """Let no driver's error out but those that tell of a row already there, or of a bug."""
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        state = getattr(error.orig, "sqlstate", None)
        if isinstance(error, ProgrammingError) and not _is_the_operators(error, state):
            raise
        if path is not None:
            raise _fault(str(error.orig), path) from error
        sentence = _server_sentence(str(error.orig))
        if isinstance(error, OperationalError | InternalError) and (
            state is None or state.startswith(_GONE)
        ):
            raise DatabaseAwayError(sentence) from error
        raise DatabaseError(sentence) from error
    except NoConnectionError as error:
        raise DatabaseAwayError(_server_sentence("every connection is in use")) from error
    except sqlite3.DatabaseError as error:
        raise _fault(str(error), path) from error
    except UnicodeDecodeError as error:
        if path is None:
            raise
        # names in SQLite's schema, or in what it says of it
        raise _fault("malformed", path) from error


def _is_the_operators(error: ProgrammingError, state: str | None) -> bool:
    """Whether it is about a right that PostgreSQL's user lacks, or about DATABASE_URL."""
    return state == _NO_RIGHT or (state is None and "connection option" in str(error.orig))


def _fault(said: str, path: Path | None) -> DatabaseError:
    cause = _first_line(said)
    for part, mend in (*_DAMAGE, *_MENDS):
        if part in cause.lower():
            sentence = mend.format(place=path or "in memory")
            kind = DamagedError if (part, mend) in _DAMAGE else DatabaseError
            return kind(sentence if sentence.endswith("?") else f"{sentence}.")
    return DatabaseError(f"The database does not answer: {cause}.")


def _server_sentence(said: str) -> str:
    """What each server that was asked said, and the mend of what is first known of."""
    refused = dict.fromkeys(
        f"{why.strip().rstrip('.')} ({f'{host}:{port}' if host else socket})"
        for host, port, socket, why in _REFUSED_BY.findall(said)
    )
    cause = "; ".join(refused) or _first_line(said).rstrip(".")
    mends = [mend for part, mend in _SERVER_MENDS if part in cause.lower()]
    rest = f" {mends[0]}{'' if mends[0].endswith('?') else '.'}" if mends else ""
    return f"The database does not answer: {cause}.{rest}"


def _first_line(said: str) -> str:
    return said.strip().splitlines()[0] if said.strip() else "no reason given"
