"""The migrated schema is the declared one, however many processes migrate at once."""

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from store.db import schema
from store.db.backups import copies
from store.db.database import Database
from store.db.migrations import LATEST
from store.notices.errors import DatabaseError, InvalidInputError
from tests.conftest import temporary_database
from tests.store.db.test_migrations import at_revision


def keeper(database: Database, folder: Path) -> schema.Keep:
    return partial(copies.before_migration, database, folder)


def test_the_migrated_schema_is_the_declared_one(database: Database) -> None:
    assert schema.check(database) == []


def test_a_database_without_a_schema_says_so(tmp_path: Path) -> None:
    assert schema.check(Database(f"sqlite:///{tmp_path / 'new.db'}")) == [
        f"The database is at revision none, this program needs {LATEST}; "
        "`quotewire db upgrade` brings it there."
    ]


def test_no_tables_are_made_among_those_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "cookies.sqlite"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE cookies (a)")
    before = path.read_bytes()

    with pytest.raises(DatabaseError, match="no database of Quotewire: it has the table cookies"):
        schema.ready(Database(path))

    assert path.read_bytes()[100:] == before[100:]  # the head says that it has a journal now


def test_the_copy_before_a_migration_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    at_revision(f"sqlite:///{path}", "0001")

    schema.upgrade(database := Database(path), keeper(database, tmp_path))

    [copy] = tmp_path.glob("*.backup")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_second_upgrade_has_nothing_to_do(database: Database) -> None:
    assert schema.upgrade(database) is False


def test_four_processes_upgrade_one_new_sqlite_file(tmp_path: Path) -> None:
    def upgrade(_: int) -> list[str]:
        database = Database(f"sqlite:///{tmp_path / 'new.db'}")
        schema.upgrade(database)
        return schema.check(database)

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(upgrade, range(4))) == [[], [], [], []]


@pytest.mark.parametrize("revision", [None, "0001"])
def test_four_processes_upgrade_one_postgresql_database(
    migrated_name: str, revision: str | None, tmp_path: Path
) -> None:
    assert migrated_name

    with temporary_database() as url, ThreadPoolExecutor(4) as threads:
        if revision is not None:
            at_revision(url, revision)

        def upgrade(_: int) -> list[str]:
            database = Database(url)
            schema.upgrade(database, keeper(database, tmp_path))
            differences = schema.check(database)
            database.close()
            return differences

        assert list(threads.map(upgrade, range(4))) == [[], [], [], []]
    copies_made = [path.name for path in tmp_path.iterdir()]
    assert len(copies_made) == (revision is not None)
    assert all(name.startswith("quotewire.dump.0001-") for name in copies_made)


def test_a_migration_of_a_filled_sqlite_file_leaves_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    database = Database(f"sqlite:///{path}")
    schema.upgrade(database)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")

    with pytest.raises(Exception, match="0000"):
        schema.upgrade(database, keeper(database, tmp_path))

    assert len(list(tmp_path.glob("old.db.0000-*.backup"))) == 1


def test_what_cannot_be_backed_up_is_not_migrated(
    migrated_name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert migrated_name
    with temporary_database() as url:
        at_revision(url, "0001")
        database = Database(url)
        monkeypatch.setenv("PATH", str(tmp_path))

        with pytest.raises(DatabaseError, match=r"not migrated.*`pg_dump` is not.*--no-backup"):
            schema.ready(database, keeper(database, tmp_path))

        assert schema.current(database) == "0001"
        database.close()


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.db"
    database = Database(f"sqlite:///{path}")
    schema.upgrade(database)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(DatabaseError, match="update Quotewire"):
        schema.require(database)


@pytest.mark.parametrize("url", ["", "nonsense", "mysql://host/db", "sqlite+nothing:///x"])
def test_a_wrong_address_is_refused_in_one_sentence(url: str) -> None:
    with pytest.raises(InvalidInputError, match="DATABASE_URL"):
        Database(url)
