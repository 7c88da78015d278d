"""What is removed under a running bot is noticed, and costs no change that was acknowledged."""

import os
import shutil
import sqlite3
import threading
import time
from contextlib import closing
from itertools import count as numbers
from pathlib import Path

import pytest

from store.db.backups import copies
from store.db.database import Database
from store.db.sqlite import engine, held_files
from store.db.sqlite.held_files import HeldConnection
from store.notices.errors import DatabaseError
from tests.store.db.test_backup import add, count


@pytest.fixture
def database(sqlite_url: str) -> Database:
    opened = Database(sqlite_url)
    add(opened, 1)
    return opened


def place(database: Database, ending: str = "") -> Path:
    assert database.path is not None
    return database.path.with_name(database.path.name + ending)


@pytest.mark.parametrize("endings", [["-wal"], ["-shm"], ["-wal", "-shm"]])
def test_a_journal_that_is_removed_costs_no_change(
    database: Database, endings: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    for ending in endings:
        place(database, ending).unlink()

    add(database, 2)

    assert count(Database(place(database))) == 2  # as another process has it
    assert "no change was lost" in caplog.text
    database.close()
    copies.require_whole(place(database))
    assert count(Database(place(database))) == 2


def test_a_journal_that_is_removed_costs_no_backup_and_no_tidying(
    database: Database, tmp_path: Path
) -> None:
    place(database, "-wal").unlink()
    copies.backup(database, tmp_path / "copy")
    place(database, "-wal").unlink()
    database.empty_journal()

    assert count(Database(tmp_path / "copy")) == 1
    assert count(Database(place(database))) == 1


def test_nothing_is_acknowledged_into_a_file_without_a_name(
    database: Database, tmp_path: Path
) -> None:
    place(database).rename(tmp_path / "elsewhere")

    with pytest.raises(DatabaseError, match="was removed while it was in use"):
        add(database, 2)
    with pytest.raises(DatabaseError, match="cannot be opened"):
        count(database)
    assert not place(database).exists()

    (tmp_path / "elsewhere").rename(place(database))
    assert count(database) == 1


def test_a_database_that_is_replaced_is_used_as_it_is_now(
    database: Database, tmp_path: Path
) -> None:
    copies.backup(database, tmp_path / "copy")
    add(database, 2)
    (tmp_path / "copy").replace(place(database))

    assert count(database) == 1
    add(database, 3)
    assert count(Database(place(database))) == 2
    copies.require_whole(place(database))


def test_the_journal_of_another_program_is_not_mixed_with_ours(database: Database) -> None:
    database.empty_journal()
    place(database, "-wal").unlink()
    with closing(sqlite3.connect(place(database))) as other, other:
        other.execute("CREATE TABLE notes (a)")

    with pytest.raises(DatabaseError, match="another program has begun"):
        count(database)

    add(database, 2)
    copies.require_whole(place(database))


def test_another_process_says_that_the_journal_was_removed(database: Database) -> None:
    add(database, 2)
    os.unlink(place(database, "-wal"))

    assert held_files.is_without_journal(place(database))
    with pytest.raises(DatabaseError, match=r"journal .* was removed"):
        add(Database(place(database)), 3)
    assert count(database) == 2


def test_nothing_is_written_into_a_journal_that_goes_as_soon_as_it_is_made(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.close()
    assert not place(database, "-wal").exists()
    made, made_once = engine._writer, numbers(1)

    def torn(path: Path) -> HeldConnection:
        connection = made(path)
        if next(made_once) == 1:
            place(database, "-wal").unlink()
        return connection

    monkeypatch.setattr(engine, "_writer", torn)
    add(database, 2)

    assert count(Database(place(database))) == 2  # as another process has it


def test_threads_that_read_and_write_meanwhile_lose_nothing(database: Database) -> None:
    done, added = threading.Event(), numbers(2)
    acknowledged, refused = [1], []

    def work(turn: int) -> None:
        while not done.is_set():
            try:
                if turn % 2:
                    add(database, number := next(added))
                    acknowledged.append(number)
                else:
                    count(database)
            except DatabaseError as error:
                refused.append(str(error))

    threads = [threading.Thread(target=work, args=(turn,)) for turn in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(5):
        done.wait(0.05)
        place(database, "-wal").unlink(missing_ok=True)
    done.set()
    for thread in threads:
        thread.join()

    assert count(database) == len(acknowledged)
    assert all(said.endswith("Try again.") for said in refused)
    copies.require_whole(place(database))


TICK = 0.02  # seconds: files are dated no finer on some systems


def test_a_copy_over_the_open_file_is_noticed_and_read_as_it_is(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    copies.backup(database, tmp_path / "copy")
    add(database, 2)
    database.empty_journal()
    assert count(database) == 2
    time.sleep(TICK)
    shutil.copyfile(tmp_path / "copy", place(database))

    assert count(database) == 1
    add(database, 3)

    assert "Something else wrote into" in caplog.text
    assert count(Database(place(database))) == 2
    database.close()
    copies.require_whole(place(database))


def test_what_others_write_through_sqlite_is_no_copy(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(place(database))) as other:
        other.execute("CREATE TABLE theirs (a)")
        for number in range(12):
            other.execute("INSERT INTO theirs VALUES (?)", [number])
            other.commit()
            if number % 2:
                other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            assert count(database) == 1
            time.sleep(TICK / 2)

    assert "Something else" not in caplog.text
    database.close()
