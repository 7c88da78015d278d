"""A change is heard of by the other processes, and nothing depends on it."""

import threading
import time
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path

import pytest

from store.db import notifications
from store.db.database import Database
from store.library import articles, libraries
from store.model import Scope
from store.search import indexing
from store.search.retriever import Retriever
from tests.builders import a_prepared
from tests.conftest import temporary_database
from tests.faults.test_restarts import end_connections

BODY = "The commander of Zaranj told reporters that forty smugglers were arrested there."


@pytest.fixture
def address(migrated_name: str) -> Iterator[str]:
    with temporary_database(migrated_name) as url:
        yield url


def add(database: Database, *bodies: str, library: str = "desk") -> int:
    """Add articles; the number of their library."""
    with database.writing() as session:
        number = libraries.create(session, library)
        for body in bodies:
            articles.add(session, number, a_prepared(body=body), by="test")
    return number


@contextmanager
def hearing(database: Database) -> Iterator[list[Set[int] | None]]:
    """What is heard for as long as the block lasts."""
    heard: list[Set[int] | None] = []
    ended = threading.Event()
    thread = threading.Thread(
        target=notifications.listen, args=(database, heard.append, ended), daemon=True
    )
    thread.start()
    yield heard
    ended.set()
    thread.join()


def soon(happened: Callable[[], bool]) -> bool:
    for _ in range(4_000):
        if happened():
            return True
        time.sleep(0.005)
    return False


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notifications, "QUIET", 0.05)
    monkeypatch.setattr(notifications, "AGAIN_AFTER", 0.02)


def test_a_change_is_heard_of_and_heard_of_again_after_the_connection_was_lost(
    address: str,
) -> None:
    mine, other = Database(address), Database(address)
    with hearing(mine) as heard:
        begun = soon(lambda: heard == [None])
        first = add(other, BODY)
        told = soon(lambda: {first} in heard)
        end_connections(address)
        again = soon(lambda: heard.count(None) > 1)
        second = add(other, BODY, library="other desk")
        told_again = soon(lambda: {second} in heard)

    assert (begun, told, again, told_again) == (True, True, True, True)
    mine.close()
    other.close()


def test_what_was_heard_of_is_looked_through_before_it_is_asked_for(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = add(database, "The weather in Herat stayed dry for the whole of the week.")
    scope = Scope(libraries=(library,))
    retriever = Retriever(database, tmp_path, starter_file=tmp_path / "none.yaml")
    retriever.answer(scope, "smugglers in Zaranj")
    add(database, BODY)
    retriever.catch_up({library})
    monkeypatch.setattr(indexing, "entries", lambda *_: pytest.fail("it was not looked through"))

    found = retriever.answer(scope, "How many smugglers were arrested in Zaranj?")

    assert [one.text for one in found.quotations] == [BODY]
    retriever.close()


def test_what_was_never_heard_of_is_found_all_the_same(database: Database, tmp_path: Path) -> None:
    library = add(database, "The weather in Herat stayed dry for the whole of the week.")
    scope = Scope(libraries=(library,))
    retriever = Retriever(database, tmp_path, starter_file=tmp_path / "none.yaml")
    retriever.answer(scope, "smugglers in Zaranj")
    add(database, BODY)
    retriever.catch_up({library + 1})

    found = retriever.answer(scope, "How many smugglers were arrested in Zaranj?")

    assert [one.text for one in found.quotations] == [BODY]
    retriever.close()
