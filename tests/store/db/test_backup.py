"""A backup is the database as it was, whatever is written meanwhile, and comes back as it was."""

import os
import sqlite3
import stat
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import func, select

from store.db import moving, schema
from store.db.backups import copies, rotation
from store.db.database import Database
from store.db.migrations import LATEST
from store.db.tables import ArticleRow, ArticleVersionRow
from store.library import articles, libraries, verify, versions
from store.notices.errors import DatabaseError, InvalidInputError
from tests.builders import a_new_article
from tests.conftest import temporary_database


def add(database: Database, number: int) -> None:
    with database.writing() as session:
        library = libraries.create(session, libraries.SHARED)
        new = a_new_article(
            body=f"Ferry {number} reopened on day {number}.", title=f"Ferry {number}"
        )
        articles.add(session, library, versions.prepare(new), by="tests")


def stored(database: Database) -> list[tuple[int | None, str]]:
    with database.session() as session:
        query = select(ArticleVersionRow.article_id, ArticleVersionRow.body)
        return sorted((number, body) for number, body in session.exec(query))


def count(database: Database) -> int:
    with database.session() as session:
        return session.exec(select(func.count()).select_from(ArticleRow)).one()


def test_a_backup_comes_back_as_it_was(database: Database, tmp_path: Path) -> None:
    for number in range(5):
        add(database, number)
    before = stored(database)
    file = tmp_path / "backups" / "copy"
    copies.backup(database, file)
    add(database, 99)

    with pytest.raises(InvalidInputError, match="--force"):
        copies.restore(database, file)
    copies.restore(database, file, force=True)

    assert stored(database) == before
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["copy"]


def test_what_is_acknowledged_before_a_backup_is_in_it_though_others_write(
    database: Database, tmp_path: Path
) -> None:
    add(database, 0)
    done = threading.Event()

    def write_on() -> None:
        number = 1
        while not done.is_set() and number < 300:
            add(database, number)
            number += 1

    writer = threading.Thread(target=write_on)
    writer.start()
    known = count(database)
    file = tmp_path / "copy"
    copies.backup(database, file)
    done.set()
    writer.join()

    copies.restore(database, file, force=True)

    assert known <= count(database)
    with database.session() as session:
        assert list(verify.faults(session)) == []


@pytest.mark.parametrize("content", [b"", b"garbage", b"SQLite format 3\0" + b"\1" * 4096])
def test_a_file_that_is_no_backup_is_refused_and_changes_nothing(
    sqlite_url: str, tmp_path: Path, content: bytes
) -> None:
    database = Database(sqlite_url)
    add(database, 1)
    file = tmp_path / "copy"
    file.write_bytes(content)

    with pytest.raises((InvalidInputError, DatabaseError)):
        copies.restore(database, file, force=True)

    assert count(database) == 1


def test_a_backup_of_another_program_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as other, other:
        other.execute("CREATE TABLE cookies (a)")

    with pytest.raises(InvalidInputError, match="no backup of Quotewire"):
        copies.restore(Database(sqlite_url), tmp_path / "other.db")


def test_what_is_no_backup_is_not_replaced_by_one(database: Database, tmp_path: Path) -> None:
    add(database, 1)
    settings, folder = tmp_path / ".env", tmp_path / "folder"
    settings.write_text("DISCORD_TOKEN=")
    folder.mkdir()
    device, beside, link = Path(os.devnull), settings / "copy", tmp_path / "link"
    link.symlink_to(device)

    for place in (settings, folder, device, link, beside, Path(""), Path("x" * 300)):
        with pytest.raises((InvalidInputError, DatabaseError)):
            copies.backup(database, place)

    assert settings.read_text() == "DISCORD_TOKEN="
    assert device.is_char_device()
    assert link.is_symlink()
    assert list(tmp_path.rglob("*.part")) == []


def test_a_backup_takes_the_place_of_an_older_one(database: Database, tmp_path: Path) -> None:
    add(database, 1)
    copies.backup(database, tmp_path / "copy")
    add(database, 2)
    copies.backup(database, tmp_path / "copy")

    copies.restore(database, tmp_path / "copy", force=True)

    assert count(database) == 2


@pytest.mark.parametrize("name", ["library.db", "link.db", "library.db-wal"])
def test_the_database_itself_is_neither_target_nor_source(tmp_path: Path, name: str) -> None:
    path = tmp_path / "library.db"
    database = Database(path)
    schema.ready(database)
    add(database, 1)
    (tmp_path / "link.db").hardlink_to(path)

    with pytest.raises(InvalidInputError, match="the database itself"):
        copies.backup(database, tmp_path / name)
    if not name.endswith("-wal"):
        with pytest.raises(InvalidInputError, match="the database itself"):
            copies.restore(database, tmp_path / name, force=True)

    add(database, 2)
    assert count(Database(path)) == 2


def newer(database: Database) -> None:
    with database.writing() as session:
        session.connection().execute(text("UPDATE alembic_version SET version_num = '9999'"))


def test_a_newer_backup_is_refused_and_changes_nothing(database: Database, tmp_path: Path) -> None:
    add(database, 1)
    file = tmp_path / "copy"
    newer(database)
    copies.backup(database, file)
    with database.writing() as session:
        at = {"at": LATEST}
        session.connection().execute(text("UPDATE alembic_version SET version_num = :at"), at)

    with pytest.raises(DatabaseError, match=f"{file} is at revision 9999, newer"):
        copies.restore(database, file, force=True)

    assert count(database) == 1
    assert schema.current(database) == LATEST


@pytest.mark.parametrize("keep", [0.9, 0.5])
def test_a_backup_that_is_cut_short_is_refused_and_changes_nothing(
    database: Database, tmp_path: Path, keep: float
) -> None:
    add(database, 1)
    file = tmp_path / "copy"
    copies.backup(database, file)
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * keep)])

    with pytest.raises(DatabaseError, match=f"{file} is damaged"):
        copies.restore(database, file, force=True)

    assert count(database) == 1


def test_a_dump_of_another_program_is_refused(migrated_name: str, tmp_path: Path) -> None:
    assert migrated_name
    with temporary_database() as url:
        other = Database(url)
        with other.writing() as session:
            session.connection().execute(text("CREATE TABLE cookies (a int)"))
        copies.backup(other, tmp_path / "copy")
        other.close()
    with temporary_database() as url:
        mine = Database(url)
        with pytest.raises(InvalidInputError, match="no backup of Quotewire"):
            copies.restore(mine, tmp_path / "copy")
        assert schema.current(mine) is None
        mine.close()


def test_a_damaged_database_is_put_aside_for_a_backup(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    add(database, 1)
    copies.backup(database, tmp_path / "copy")
    database.close()
    assert database.path is not None
    database.path.write_bytes(b"garbage")

    with pytest.raises(InvalidInputError, match="put aside"):
        copies.restore(database, tmp_path / "copy")
    copies.restore(database, tmp_path / "copy", force=True)

    assert count(database) == 1
    assert database.path.with_name(f"{database.path.name}.damaged").read_bytes() == b"garbage"


def test_a_backup_of_a_damaged_database_names_the_database(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    add(database, 1)
    database.close()
    assert database.path is not None
    with database.path.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"7" * 5000)

    with pytest.raises(DatabaseError, match=rf"^{database.path} is damaged .*--force"):
        copies.backup(database, tmp_path / "copy")

    assert not any(tmp_path.glob("*copy*"))


def test_what_was_put_aside_before_stays(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    copies.backup(database, tmp_path / "copy")
    path = database.path
    assert path is not None

    put_aside = []
    for content in (b"garbage", b"other garbage", b"more of it"):
        database.close()
        path.write_bytes(content)
        aside = copies.restore(database, tmp_path / "copy", force=True)
        assert aside is not None
        put_aside.append(aside)

    assert [aside.suffix for aside in put_aside] == [".damaged", ".damaged-2", ".damaged-3"]
    assert [aside.read_bytes() for aside in put_aside] == [
        b"garbage",
        b"other garbage",
        b"more of it",
    ]


def test_only_the_newest_backups_are_kept_and_other_files_left_alone(
    sqlite_url: str, tmp_path: Path
) -> None:
    database = Database(sqlite_url)
    (tmp_path / "quotewire.txt").write_text("mine")
    names = [rotation.name_at(datetime(2026, 1, day, tzinfo=UTC), database) for day in range(1, 6)]
    for name in names:
        (tmp_path / name).write_text("")

    rotation.let_go(tmp_path, keep=2)

    assert [path.name for path in rotation.kept(tmp_path)] == names[-2:]
    assert (tmp_path / "quotewire.txt").exists()


def test_everything_moves_to_postgresql_and_back_with_its_numbers(
    sqlite_url: str, migrated_name: str, tmp_path: Path
) -> None:
    assert migrated_name
    first, second = Database(sqlite_url), Database(tmp_path / "second.db")
    for number in range(7):
        add(first, number)
    with temporary_database() as url:
        server = Database(url)
        there = dict(moving.move(first, server))
        add(server, 100)
        back = dict(moving.move(server, second))
        server.close()

    assert there["article"] == 7
    assert back["article"] == 8
    assert stored(second)[:7] == stored(first)
    with second.session() as session:
        assert list(verify.faults(session)) == []


def test_a_move_needs_an_empty_place(sqlite_url: str, tmp_path: Path) -> None:
    first, second = Database(sqlite_url), Database(tmp_path / "second.db")
    add(first, 1)
    dict(moving.move(first, second))

    with pytest.raises(InvalidInputError, match="empty"):
        dict(moving.move(first, second))


def test_backups_of_a_time_to_come_are_let_go_before_the_new_ones(
    sqlite_url: str, tmp_path: Path
) -> None:
    database = Database(sqlite_url)
    wrong = [rotation.name_at(datetime(2990, 1, day, tzinfo=UTC), database) for day in (1, 2, 3)]
    new = rotation.name_at(datetime.now(UTC), database)
    for name in [*wrong, new]:
        (tmp_path / name).write_text("")

    gone = rotation.let_go(tmp_path, keep=2)

    assert [path.name for path in gone] == wrong[:2]
    assert [path.name for path in rotation.kept(tmp_path)] == [wrong[2], new]


def test_what_a_killed_backup_left_half_made_goes_after_a_day(
    sqlite_url: str, tmp_path: Path
) -> None:
    name = rotation.name_at(datetime.now(UTC), Database(sqlite_url))
    old, new = tmp_path / f".{name}.1.part", tmp_path / f".{name}.2.part"
    for path, age in ((old, 100_000), (new, 10)):
        path.write_text("")
        made = datetime.now(UTC).timestamp() - age
        os.utime(path, (made, made))

    rotation.let_go(tmp_path, keep=1)

    assert list(tmp_path.glob(".*.part")) == [new]


def test_the_age_of_backups_is_that_of_the_newest_that_can_be(
    sqlite_url: str, tmp_path: Path
) -> None:
    database = Database(sqlite_url)
    present = datetime.now(UTC).timestamp()
    ages = []
    for day, made in ((1, present + 9_000_000), (2, present - 7_200), (3, present - 3_600)):
        path = tmp_path / rotation.name_at(datetime(2026, 1, day, tzinfo=UTC), database)
        path.write_text("")
        os.utime(path, (made, made))
        ages.append(rotation.age(tmp_path))

    assert ages[0] is None
    assert [round(age or 0, -2) for age in ages[1:]] == [7_200, 3_600]
    assert rotation.age(tmp_path / "none") is None
