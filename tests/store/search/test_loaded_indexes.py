"""An index goes on from what another process has indexed and saved meanwhile."""

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from store.db.database import Database
from store.library import articles, libraries
from store.model import Scope
from store.search import indexing, loaded_indexes
from store.search.index import LibraryIndex
from store.search.loaded_indexes import LoadedIndexes
from tests.builders import a_prepared

FEW = 3


@pytest.fixture(autouse=True)
def worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loaded_indexes, "WORTH_OPENING", FEW)


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[Collection[int] | None]:
    """The articles that were analysed, in the order of the catching up."""
    seen: list[Collection[int] | None] = []
    entries = indexing.entries

    def noted(
        session: Session, library: int, articles_: Collection[int] | None = None
    ) -> Iterator[object]:
        seen.append(articles_)
        return entries(session, library, articles_)

    monkeypatch.setattr(indexing, "entries", noted)
    return seen


@pytest.fixture
def library(database: Database) -> int:
    with database.writing() as session:
        number = libraries.create(session, "desk")
    add(database, number, "Heron")
    return number


def add(database: Database, library: int, *names: str) -> list[int]:
    """Store an article about each; their numbers."""
    with database.writing() as session:
        return [
            articles.add(
                session,
                library,
                a_prepared(body=f"The governor said that the {name} bridge was opened on Monday."),
                by="test",
            ).article
            for name in names
        ]


def held(index: LibraryIndex) -> set[int]:
    """The articles that an index knows."""
    return {
        int(part.segment.article[place])
        for part in index.parts
        for place in range(part.segment.size)
        if part.alive is None or part.alive[place]
    }


def now(database: Database, indexes: LoadedIndexes, library: int) -> set[int]:
    with database.session() as session:
        return held(indexes.now(session, library))


def indexed_elsewhere(database: Database, folder: Path, library: int) -> None:
    """As another process does behind its import."""
    other = LoadedIndexes(folder, 1 << 30)
    now(database, other, library)
    other.save()


def test_what_another_process_has_saved_is_not_analysed_again(
    database: Database, library: int, tmp_path: Path, analysed: list[Collection[int] | None]
) -> None:
    indexes = LoadedIndexes(tmp_path, 1 << 30)
    told: list[tuple[set[int], int]] = []
    indexes.changed = lambda changed, passages: told.append((set(changed), len(passages)))
    before = now(database, indexes, library)
    many = add(database, library, "Ibis", "Stork", "Crane")
    indexed_elsewhere(database, tmp_path, library)
    [last] = add(database, library, "Swan")
    analysed.clear()

    after = now(database, indexes, library)

    assert analysed == [{last}]
    assert after == {*before, *many, last}
    assert told == [(set(many) | {last}, len(many)), ({last}, 1)]


def test_a_few_changes_are_not_looked_for_on_the_disk(
    database: Database, library: int, tmp_path: Path, analysed: list[Collection[int] | None]
) -> None:
    indexes = LoadedIndexes(tmp_path, 1 << 30)
    now(database, indexes, library)
    few = add(database, library, "Ibis", "Stork")
    indexed_elsewhere(database, tmp_path, library)
    analysed.clear()

    now(database, indexes, library)

    assert analysed == [set(few)]


def test_what_was_saved_later_than_a_session_reads_is_not_taken(
    database: Database, library: int, tmp_path: Path
) -> None:
    """A session on PostgreSQL reads what is there by then, and takes it."""
    indexes = LoadedIndexes(tmp_path, 1 << 30)
    now(database, indexes, library)
    seen = add(database, library, "Ibis", "Stork", "Crane")
    with database.session() as session:
        libraries.changed_since(session, library, 0)  # from here on it reads this state
        later = add(database, library, "Swan", "Goose", "Eider")
        indexed_elsewhere(database, tmp_path, library)

        then = held(indexes.now(session, library))

    assert then.isdisjoint(later) or (not database.is_sqlite and then >= set(later))
    assert then >= set(seen)
    assert now(database, indexes, library) >= {*seen, *later}


def test_articles_removed_and_purged_meanwhile_are_gone(
    database: Database, library: int, tmp_path: Path
) -> None:
    indexes = LoadedIndexes(tmp_path, 1 << 30)
    first, *_, last = add(database, library, "Ibis", "Stork", "Crane", "Swan")
    now(database, indexes, library)
    more = add(database, library, "Goose", "Eider", "Plover")
    scope = Scope(libraries=(library,))
    with database.writing() as session:
        articles.remove(session, scope, first, by="test")
    indexed_elsewhere(database, tmp_path, library)
    with database.writing() as session:
        articles.remove(session, scope, last, by="test")

    after = now(database, indexes, library)

    assert after.isdisjoint({first, last})
    assert after >= set(more)


def test_who_only_takes_over_analyses_nothing_and_says_what_is_lacking(
    database: Database, library: int, tmp_path: Path, analysed: list[Collection[int] | None]
) -> None:
    indexes = LoadedIndexes(tmp_path, 1 << 30)
    now(database, indexes, library)
    add(database, library, "Ibis", "Stork", "Crane")
    analysed.clear()

    with database.session() as session:
        before = indexes.take_over(session, library)
    mine = list(analysed)
    indexed_elsewhere(database, tmp_path, library)
    with database.session() as session:
        after = indexes.take_over(session, library)

    assert (mine, before, after) == ([], FEW, 0)


def test_the_lag_is_what_changed_and_is_not_indexed(
    database: Database, library: int, tmp_path: Path
) -> None:
    indexes = LoadedIndexes(tmp_path, 1 << 30)
    lags = []
    add(database, library, "Ibis")
    for step in ("nothing is loaded", "two are added", "they are indexed"):
        if step == "two are added":
            now(database, indexes, library)
            add(database, library, "Stork", "Crane")
        if step == "they are indexed":
            now(database, indexes, library)
        with database.session() as session:
            lags.append(indexes.lag(session))

    assert lags == [0, 2, 0]
