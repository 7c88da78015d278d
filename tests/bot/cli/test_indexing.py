"""The index is brought up to date behind an import."""

import os
from pathlib import Path

import pytest

from bot.cli.library import indexing
from bot.cli.library.indexing import WORTH_IT, Follower, follow
from store.db.database import Database
from store.library import articles, libraries
from store.search.loaded_indexes import LoadedIndexes
from store.search.retriever import MEMORY
from tests.builders import a_prepared

Followed = tuple[Database, int]


@pytest.fixture
def followed(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Followed:
    """A library with an article, that the settings name."""
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    database = Database(sqlite_url)
    with database.writing() as session:
        number = libraries.create(session, "desk")
        articles.add(session, number, a_prepared(), by="test")
    return database, number


def index_folder(database: Database) -> Path:
    """Where the index of an SQLite file is saved."""
    assert database.path is not None
    return database.path.with_name(f"{database.path.name}.index")


def all_told() -> int:
    """The end of a pipe whose other end told once and is closed."""
    told, teller = os.pipe()
    os.write(teller, b"\n")
    os.close(teller)
    return told


def test_whoever_asks_after_it_finds_everything_indexed(followed: Followed) -> None:
    database, number = followed
    saved = follow(number, all_told())
    indexes = LoadedIndexes(index_folder(database), MEMORY)
    made: list[object] = []
    indexes.built, indexes.changed = made.append, lambda *changes: made.append(changes)

    with database.session() as session:
        size = indexes.now(session, number).size

    assert (saved, size > 0, made) == (True, True, [])


def test_an_index_that_cannot_be_saved_is_said(followed: Followed) -> None:
    database, number = followed
    index_folder(database).mkdir()
    (index_folder(database) / f"library-{number}").write_bytes(b"")

    assert not follow(number, all_told())


@pytest.mark.parametrize(
    ("stored", "begun"), [(WORTH_IT - 1, []), (WORTH_IT, [7]), (3 * WORTH_IT, [7])]
)
def test_it_is_begun_once_where_it_is_worth_it(
    stored: int, begun: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []
    monkeypatch.setattr(indexing, "_started", started.append)

    with Follower() as follower:
        follower.of(7)
        for _ in range(stored):
            follower.stored()
        follower.finish()

    assert started == begun


def test_its_process_ends_with_an_import_that_is_interrupted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(indexing, "WORTH_IT", 1)
    follower = Follower()

    with pytest.raises(KeyboardInterrupt):
        interrupted(follower)

    assert follower._process is not None
    assert follower._process.returncode is not None


def test_that_its_process_was_killed_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(indexing, "WORTH_IT", 1)
    with Follower() as follower:
        follower.stored()
        assert follower._process is not None
        follower._process.kill()
        follower.finish()

    assert "could not be saved" in capsys.readouterr().err


def interrupted(follower: Follower) -> None:
    """An import that ends with Ctrl-C behind its first article."""
    with follower:
        follower.stored()
        raise KeyboardInterrupt
