"""A connection ends with what it was opened for, also where it could not be used."""

from pathlib import Path

import pytest
from sqlmodel import text

from store.db.database import Database
from store.notices.errors import DatabaseError


def held_open(path: Path) -> bool:
    """Whether this process has the file open."""
    held = [fd.resolve() for fd in Path("/proc/self/fd").iterdir()]
    return path.resolve() in held


@pytest.mark.parametrize("rights", [0o600, 0o400])
def test_a_file_that_is_no_database_is_not_kept_open(tmp_path: Path, rights: int) -> None:
    path = tmp_path / "quotewire.db"
    path.write_bytes(b"garbage" * 1_000)
    path.chmod(rights)
    database = Database(path)

    with pytest.raises(DatabaseError) as told, database.session() as session:
        session.exec(text("SELECT 1"))

    assert told.value.__traceback__ is not None
    assert not held_open(path)


def test_a_forgotten_database_closes_its_connections(sqlite_url: str) -> None:
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    database = Database(sqlite_url)
    with database.session() as session:
        session.exec(text("SELECT 1"))

    held_before = held_open(path)
    del database

    assert (held_before, held_open(path)) == (True, False)
