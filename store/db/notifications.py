"""Word between processes that a library has changed: a hint, by PostgreSQL's NOTIFY.

SQLite tells nobody anything; there it is looked every second. Nothing depends on it. Each question
looks at the libraries' state itself; who has heard of a change has done before what the next asker
would wait for.
"""

import threading
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager, suppress
from typing import Any, cast

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from store.db.database import Database
from store.db.tables import LibraryRow
from store.notices.errors import DatabaseError

CHANNEL = "quotewire"
QUIET = 1.0  # seconds after which it is looked whether to go on
LOOK_EVERY = 1.0  # seconds, on SQLite
AGAIN_AFTER = 1.0  # seconds, when the connection is gone

Heard = Callable[[Set[int] | None], None]


def announce(session: Session, library: int) -> None:
    """Tell the other processes, once this transaction is durable."""
    if session.get_bind().dialect.name != "sqlite":
        said = {"channel": CHANNEL, "library": str(library)}
        session.connection().execute(text("SELECT pg_notify(:channel, :library)"), said)


def listen(database: Database, heard: Heard, ended: threading.Event) -> None:
    """Tell which libraries have changed, until ended; not through a pooler.

    None is told at each new connection: any may have changed while nobody listened.
    """
    if database.is_sqlite:
        _look(database, heard, ended)
        return
    import psycopg  # only here: who uses SQLite need not have it

    while not ended.is_set():
        try:
            with _listening(database) as connection:
                heard(None)
                while not ended.is_set():
                    notes = list(connection.notifies(timeout=QUIET, stop_after=1))
                    notes += connection.notifies(timeout=0) if notes else ()
                    if notes:
                        heard({int(note.payload) for note in notes})
        except (DBAPIError, psycopg.Error):
            ended.wait(AGAIN_AFTER)


def states(database: Database) -> set[tuple[int, int]]:
    """Each library with the number of its last change."""
    with database.session() as session:
        rows = session.exec(select(col(LibraryRow.id), col(LibraryRow.version))).all()
        return {(library, version) for library, version in rows if library is not None}


def _look(database: Database, heard: Heard, ended: threading.Event) -> None:
    known: set[tuple[int, int]] = set()
    while not ended.wait(LOOK_EVERY):
        with suppress(DatabaseError):
            found = states(database)
            if changed := {library for library, _ in found - known}:
                known = found
                heard(changed)


@contextmanager
def _listening(database: Database) -> Iterator[Any]:
    with database.direct_engine.connect() as connection:
        own = connection.execution_options(isolation_level="AUTOCOMMIT")
        try:
            own.execute(text(f"LISTEN {CHANNEL}"))
            yield cast(Any, own.connection.driver_connection)
        finally:
            own.invalidate()  # a pooled one would go on listening
