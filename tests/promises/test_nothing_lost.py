"""Promise 5: what was acknowledged is stored, as a whole, and stays so."""

import sqlite3
import threading
from contextlib import closing

import pytest
from sqlalchemy import text

from store.db.database import Database
from store.library import libraries, verify
from tests.promises.doors import all_visits
from tests.promises.newsroom import Newsroom, everything_stored

LIBRARY = ("article", "article_version", "passage", "audit", "change", "alias_group", "library")


@pytest.mark.usefixtures("refusing")
async def test_whatever_curators_did_is_in_the_database_and_sound(newsroom: Newsroom) -> None:
    told = [seen.text async for seen in all_visits(newsroom, newsroom.curator)]

    path = newsroom.app.database.path
    assert path is not None
    with closing(sqlite3.connect(path)) as other:
        for table in LIBRARY:
            [(rows,)] = other.execute(f"SELECT count(*) FROM {table}").fetchall()
            assert rows == len(everything_stored(newsroom.app)[table]), table
    with newsroom.app.database.session() as session:
        assert list(verify.faults(session)) == []
    assert any("Saved as A" in one for one in told)


def test_a_commit_is_on_the_disk_before_it_is_acknowledged(sqlite_url: str) -> None:
    database = Database(sqlite_url)

    with database.writing() as session:
        durable = session.connection().execute(text("PRAGMA synchronous")).scalar()

    database.close()
    assert durable == 2  # FULL


def test_two_writers_wait_for_each_other_and_both_are_kept(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    has_read, may_go_on = threading.Event(), threading.Event()

    def slow() -> None:
        with database.writing() as session:
            libraries.names(session)
            has_read.set()
            may_go_on.wait(10)
            libraries.create(session, "slow")

    writer = threading.Thread(target=slow)
    writer.start()
    has_read.wait(10)
    threading.Timer(0.2, may_go_on.set).start()
    with database.writing() as session:
        libraries.create(session, "quick")
    writer.join(10)

    with database.session() as session:
        assert {"slow", "quick"} <= set(libraries.names(session))
    database.close()
