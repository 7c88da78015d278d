"""Whole copies of a database: made while it is in use, checked, and put back."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from store.db import schema
from store.db.backups import dumps
from store.db.database import Database
from store.db.failures import as_sentences
from store.db.sqlite.engine import PRIVATE, whole_reader
from store.notices.errors import DamagedError, DatabaseError, OperatorError

_SQLITE = b"SQLite format 3\0"
_JOURNALS = ("-wal", "-shm")


def backup(database: Database, target: Path) -> None:
    """Copy the whole database into a new file of the owner's, and check the copy.

    The file is there whole or not at all. An older backup is replaced; OperatorError for whatever
    else is there, the database itself most of all.
    """
    _require_replaceable(database, target)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, PRIVATE))
        if database.path is not None:
            database.require_files()
            _copy(database.path, beside)
            require_whole(beside, of=database.path)
        else:
            dumps.make(database, beside)
            dumps.require_whole(database, beside)
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        raise DatabaseError(f"The backup {target} cannot be written: {error.strerror}.") from error
    finally:
        _remove(beside)


def before_migration(database: Database, folder: Path, revision: str) -> None:
    """Back up a database at an older revision: SQLite beside its file, PostgreSQL in the folder.

    Raises DatabaseError, with what can be done, where that is not possible.
    """
    stamp = f"{revision}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    target = (
        folder / f"quotewire.dump.{stamp}.backup"
        if database.path is None
        else _beside(database.path, f".{stamp}.backup")
    )
    try:
        backup(database, target)
    except (DatabaseError, OperatorError) as error:
        raise DatabaseError(
            f"The database was not migrated, since no backup of it can be made first. {error} "
            "Where you have one of your own: `quotewire db upgrade --no-backup`."
        ) from error


def restore(database: Database, source: Path, *, force: bool = False) -> Path | None:
    """Put a backup in the database's place; one that holds something only with ``force``.

    What is running keeps running: on SQLite the copy goes through the database's own locks. A file
    too damaged for that is put aside with its journal, and where it is then is returned.
    """
    head = _head(source)
    if database.is_sqlite != head.startswith(_SQLITE):
        raise OperatorError(
            f"{source} is a backup of {'SQLite' if head.startswith(_SQLITE) else 'PostgreSQL'}, "
            f"the database is {'SQLite' if database.is_sqlite else 'PostgreSQL'}; restore it into "
            "its own kind, then move it with `quotewire db move`."
        )
    if _is_the_database(database, source):
        raise OperatorError(f"{source} is the database itself, and no backup of it.")
    if not force:
        _require_empty(database)
    _require_restorable(database, source)
    aside = None
    if database.path is not None:
        database.close()
        aside = _replace(database.path, source)
    else:
        dumps.put_back(database, source)
    schema.ready(database)
    return aside


def is_copy(path: Path) -> bool:
    """Whether a file begins as a database of SQLite does, or a backup of PostgreSQL."""
    with path.open("rb") as file:
        return file.read(len(_SQLITE)).startswith((_SQLITE, dumps.HEAD))


def is_empty(database: Database) -> bool:
    """Whether there is no article in the database, or no schema yet."""
    from sqlmodel import select

    from store.db.tables import ArticleRow

    if schema.current(database) is None:
        return True
    with database.session() as session:
        return session.exec(select(ArticleRow.id).limit(1)).first() is None


def require_whole(path: Path, of: Path | None = None) -> None:
    """Raise DamagedError unless each page of an SQLite file is in order.

    ``of`` is the database of which the file is a copy just made, and so of which it tells.
    """
    with as_sentences(of or path), closing(whole_reader(path)) as connection:
        [(said,)] = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if said != "ok":
        raise DamagedError(
            f"{of or path} is damaged ({said.splitlines()[-1]}): put a backup in its place with "
            "`quotewire restore FILE --force`."
        )


def _require_replaceable(database: Database, target: Path) -> None:
    """Raise OperatorError where a backup would take the place of what is none."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise OperatorError(f"The backup cannot be at {target}: {_reason(error)}.") from error
    if not stat.S_ISREG(mode):
        raise OperatorError(f"{target} is no file; a backup needs the name of one.")
    if _is_the_database(database, target):
        raise OperatorError(f"{target} is the database itself: give the backup another name.")
    try:
        _head(target)
    except OperatorError as error:
        raise OperatorError(
            f"{target} is there already and no backup: give the backup another name."
        ) from error


def _reason(error: OSError | ValueError) -> str:
    return getattr(error, "strerror", None) or str(error)


def _is_the_database(database: Database, path: Path) -> bool:
    """Whether a file is the database, or its journal, under whatever name."""
    if database.path is None or not path.exists():
        return False
    files = [database.path, *(_beside(database.path, ending) for ending in _JOURNALS)]
    return any(one.exists() and one.samefile(path) for one in files)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # its folder is none: nothing was made
        return


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


def _require_restorable(database: Database, source: Path) -> None:
    """Raise unless the whole of it can be read, and by this program; nothing is changed."""
    if database.is_sqlite:
        try:
            require_whole(source)
            revision = _revision(source)
        except DamagedError as error:
            raise DatabaseError(
                f"The backup {source} is damaged; nothing was changed. Take another."
            ) from error
    else:
        dumps.require_whole(database, source)
        revision = dumps.revision(database, source)
    if revision is None:
        raise OperatorError(f"{source} is no backup of Quotewire.")
    schema.require_known(revision, str(source))


def _revision(source: Path) -> str | None:
    copy = Database(source, make=False)
    try:
        return schema.current(copy)
    finally:
        copy.close()


def _replace(path: Path, source: Path) -> Path | None:
    """Copy over the database; one that is too damaged for that is put aside first."""
    _require_room(source, path)
    aside = None
    try:
        if path.exists():
            require_whole(path)
    except DamagedError:
        aside = _put_aside(path)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, PRIVATE))
    _copy(source, path)
    return aside


def _put_aside(path: Path) -> Path:
    """Give a file and its journal a name that is still free; return it."""
    number = 1
    while (aside := _beside(path, f".damaged{f'-{number}' if number > 1 else ''}")).exists():
        number += 1
    path.replace(aside)
    for ending in _JOURNALS:
        with suppress(FileNotFoundError):
            _beside(path, ending).replace(_beside(aside, ending))
    return aside


def _copy(source: Path, target: Path) -> None:
    _require_room(source, target)
    with (
        as_sentences(source),
        closing(whole_reader(source)) as reading,
        as_sentences(target),
        closing(sqlite3.connect(target, timeout=60)) as writing,
    ):
        reading.backup(writing)


def _require_room(source: Path, target: Path) -> None:
    if shutil.disk_usage(target.parent).free < source.stat().st_size:
        raise DatabaseError(
            f"There is no room on the disk of {target.parent} for a copy of {source}; "
            "nothing was changed."
        )


def _head(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            head = file.read(len(_SQLITE))
    except OSError as error:
        raise OperatorError(f"{source} cannot be read: {error.strerror}.") from error
    if not head.startswith((_SQLITE, dumps.HEAD)):
        raise OperatorError(f"{source} is no backup of Quotewire.")
    return head
