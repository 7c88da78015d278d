"""Whole copies of a database: made while it is in use, checked, put back, and let go in turn."""

import os
import shutil
import sqlite3
import subprocess  # for pg_dump and pg_restore  # nosec B404
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.engine import URL

from store.db import schema
from store.db.database import Database
from store.db.failures import as_sentences
from store.db.sqlite_engine import PRIVATE
from store.notices.errors import DatabaseError, OperatorError

PREFIX = "quotewire-"
SUFFIXES = (".db", ".dump")
_SQLITE = b"SQLite format 3\0"
_PG_DUMP = b"PGDMP"
_STAMP = "%Y%m%dT%H%M%SZ"
_DAY = 86_400
_CLOCKS_DIFFER = 60  # seconds by which a file server's clock may be ahead of ours


def backup(database: Database, target: Path) -> None:
    """Copy the whole database into a new file of the owner's, and check the copy.

    The file is there whole or not at all; one that is there already is replaced.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, PRIVATE))
        if database.path is not None:
            _copy(database.path, beside)
            require_whole(beside)
        else:
            _run(database, "pg_dump", "--format=custom", f"--file={beside}")
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        raise DatabaseError(f"The backup {target} cannot be written: {error.strerror}.") from error
    finally:
        beside.unlink(missing_ok=True)


def restore(database: Database, source: Path, *, force: bool = False) -> None:
    """Put a backup in the database's place; one that holds something only with ``force``.

    What is running keeps running: on SQLite the copy goes through the database's own locks.
    """
    head = _head(source)
    if database.is_sqlite != head.startswith(_SQLITE):
        raise OperatorError(
            f"{source} is a backup of {'SQLite' if head.startswith(_SQLITE) else 'PostgreSQL'}, "
            f"the database is {'SQLite' if database.is_sqlite else 'PostgreSQL'}; restore it into "
            "its own kind, then move it with `quotewire db move`."
        )
    if not force:
        _require_empty(database)
    if database.path is not None:
        require_whole(source)
        _require_known(source)
        database.close()
        _replace(database.path, source)
    else:
        _run(database, "pg_restore", "--clean", "--if-exists", "--single-transaction", str(source))
    schema.ready(database)


def is_empty(database: Database) -> bool:
    """Whether there is no article in the database, or no schema yet."""
    from sqlmodel import select

    from store.db.tables import ArticleRow

    if schema.current(database) is None:
        return True
    with database.session() as session:
        return session.exec(select(ArticleRow.id).limit(1)).first() is None


def require_whole(path: Path) -> None:
    """Raise DatabaseError unless each page of an SQLite file is in order."""
    with as_sentences(path), closing(sqlite3.connect(path)) as connection:
        [(said,)] = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if said != "ok":
        raise DatabaseError(f"{path} is damaged: {said}.")


def name_at(moment: datetime, database: Database) -> str:
    """The name of a backup made now: names in order are backups in order."""
    return f"{PREFIX}{moment:{_STAMP}}{'.db' if database.is_sqlite else '.dump'}"


def kept(folder: Path) -> list[Path]:
    """The backups in a folder, the oldest first; other files are none of ours.

    One whose name is of a time to come was made while the clock was wrong: it comes before all, or
    it would push out the new ones until that time.
    """
    if not folder.is_dir():
        return []
    files = (path for path in folder.iterdir() if path.suffix in SUFFIXES)
    present = f"{PREFIX}{datetime.now(UTC):{_STAMP}}"
    ours = (path for path in files if path.name.startswith(PREFIX))
    return sorted(ours, key=lambda path: (path.stem <= present, path.name))


def age(folder: Path) -> float | None:
    """Seconds since the newest backup; None where there is none, or only of times to come."""
    at = datetime.now(UTC).timestamp()
    ages = (at - path.stat().st_mtime for path in kept(folder))
    return min((max(0.0, one) for one in ages if one > -_CLOCKS_DIFFER), default=None)


def let_go(folder: Path, keep: int) -> list[Path]:
    """Delete all but the newest backups, and return those deleted.

    What a process that was killed over a backup has left half made goes after a day.
    """
    old = kept(folder)[:-keep]
    for part in folder.glob(f".{PREFIX}*.part"):
        if datetime.now(UTC).timestamp() - part.stat().st_mtime > _DAY:
            part.unlink(missing_ok=True)
    for path in old:
        path.unlink(missing_ok=True)
    return old


def _require_empty(database: Database) -> None:
    try:
        empty = is_empty(database)
    except DatabaseError as error:
        raise OperatorError(
            f"{error} With `--force` it is put aside, and the backup takes its place."
        ) from error
    if not empty:
        raise OperatorError(
            "The database holds articles; `--force` puts the backup in their place."
        )


def _replace(path: Path, source: Path) -> None:
    """Copy over the database; one that is too damaged for that is put aside first."""
    try:
        if path.exists():
            require_whole(path)
    except DatabaseError:
        aside = path.with_name(f"{path.name}.damaged")
        path.replace(aside)
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, PRIVATE))
    _copy(source, path)


def _copy(source: Path, target: Path) -> None:
    if shutil.disk_usage(target.parent).free < source.stat().st_size:
        raise DatabaseError(f"There is no room on the disk for a copy of {source}.")
    with (
        as_sentences(target),
        closing(sqlite3.connect(source, timeout=60)) as reading,
        closing(sqlite3.connect(target, timeout=60)) as writing,
    ):
        reading.backup(writing)


def _require_known(source: Path) -> None:
    copy = Database(source, make=False)
    try:
        if schema.current(copy) is None:
            raise OperatorError(f"{source} is no backup of Quotewire.")
        schema.require(copy)
    finally:
        copy.close()


def _head(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            head = file.read(len(_SQLITE))
    except OSError as error:
        raise OperatorError(f"{source} cannot be read: {error.strerror}.") from error
    if not head.startswith((_SQLITE, _PG_DUMP)):
        raise OperatorError(f"{source} is no backup of Quotewire.")
    return head


def _run(database: Database, program: str, *arguments: str) -> None:
    """Run a program of PostgreSQL's; the password goes by its environment, never as an argument."""
    url = database.direct_url  # a pooler would not keep what these programs set
    where = [f"--dbname={url.database}"] if program == "pg_restore" else []
    try:
        ended = subprocess.run(  # no shell; names and paths of the operator's own  # nosec B603
            [program, "--no-password", *where, *arguments],
            env={**os.environ, **_given(url)},
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise DatabaseError(
            f"`{program}` is not installed; it comes with PostgreSQL's client programs."
        ) from error
    if ended.returncode:
        said = (ended.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise DatabaseError(f"`{program}` failed: {said}")


def _given(url: URL) -> dict[str, str]:
    """All that an address says, hosts and TLS too, as PostgreSQL's programs read it."""
    from psycopg.pq import Conninfo  # only here: who uses SQLite need not have it

    [_, said] = url.get_dialect()().create_connect_args(url)
    names = {one.keyword.decode(): one.envvar for one in Conninfo.get_defaults()}
    variables = {names.get(name): value for name, value in said.items()}
    return {name.decode(): str(value) for name, value in variables.items() if name}
