"""A database on a disk without room is read as it is, and written again once there is room."""

import shutil
import sqlite3
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from store.db.backups import copies
from store.db.database import Database
from store.db.sqlite import engine as sqlite_engine
from store.db.sqlite.held_files import HeldConnection
from store.library import libraries
from store.notices.errors import DatabaseError


class Full(HeldConnection):
    """A connection on a disk that has no room for a journal."""

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        if statement.startswith("SELECT 1 FROM sqlite_master"):
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
            raise error
        return super().execute(statement, *values)


def fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = sqlite_engine._opened

    def full(place: str, kind: type[sqlite3.Connection]) -> sqlite3.Connection:
        return opened(place, Full if "?mode=rw" in place else kind)

    monkeypatch.setattr(sqlite_engine, "_opened", full)


def test_it_is_read_while_there_is_no_room_and_written_when_there_is_again(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Database(sqlite_url)
    with other.writing() as session:
        libraries.create(session, "before")
    other.close()
    database = Database(sqlite_url)
    with monkeypatch.context() as full:
        fill_the_disk(full)
        with database.session() as session:
            read = libraries.names(session)
        with pytest.raises(DatabaseError, match="is full"), database.writing() as session:
            libraries.names(session)

    with database.writing() as session:
        libraries.create(session, "after")
    with other.session() as session:
        assert {"before", "after"} <= set(libraries.names(session))
    database.close()
    other.close()
    assert "before" in read


def test_what_another_process_wrote_meanwhile_is_seen_at_the_next_transaction(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, other = Database(sqlite_url), Database(sqlite_url)
    with monkeypatch.context() as full:
        fill_the_disk(full)
        with database.session() as session:
            libraries.names(session)
    with other.writing() as session:
        libraries.create(session, "written meanwhile")

    with database.session() as session:
        assert "written meanwhile" in libraries.names(session)
    database.close()
    other.close()


def test_a_backup_is_made_from_a_full_disk_to_another(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(sqlite_url)
    with database.writing() as session:
        libraries.create(session, "mine")
    database.close()
    with monkeypatch.context() as full:
        fill_the_disk(full)
        copies.backup(database, tmp_path / "copy")

    copy = Database(tmp_path / "copy")
    with copy.session() as session:
        assert "mine" in libraries.names(session)
    copy.close()


def test_a_restore_that_has_no_room_leaves_the_database_where_it_is(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(sqlite_url)
    with database.writing() as session:
        libraries.create(session, "mine")
    copies.backup(database, tmp_path / "copy")
    database.close()
    with monkeypatch.context() as full:
        fill_the_disk(full)
        full.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
        with pytest.raises(DatabaseError, match=r"no room .* nothing was changed"):
            copies.restore(database, tmp_path / "copy", force=True)

    assert database.path is not None
    assert not database.path.with_name(f"{database.path.name}.damaged").exists()
    with database.session() as session:
        assert "mine" in libraries.names(session)
    database.close()


def test_only_what_is_damaged_is_put_aside(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(sqlite_url)
    copies.backup(database, tmp_path / "copy")
    database.close()
    assert database.path is not None
    Path(f"{database.path}-wal").write_bytes(b"\0" * 64)
    fill_the_disk(monkeypatch)

    with pytest.raises(DatabaseError, match="fails or is full"):
        copies.restore(database, tmp_path / "copy", force=True)

    assert not database.path.with_name(f"{database.path.name}.damaged").exists()


def test_a_file_with_an_unfinished_journal_is_not_read_past_it(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(sqlite_url)
    assert database.path is not None
    Path(f"{database.path}-wal").write_bytes(b"\0" * 64)
    fill_the_disk(monkeypatch)

    with pytest.raises(DatabaseError, match="fails or is full"), database.session() as session:
        libraries.names(session)
    database.close()
