"""PostgreSQL ends every connection, as at a restart: all goes on, nothing acknowledged is lost."""

import threading
import time
from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy.engine import make_url

from store.db.database import Database
from store.library import libraries
from store.notices.errors import DatabaseError
from tests.conftest import temporary_database
from tests.faults.restarts import Seen, load, lost


@pytest.fixture
def address(migrated_name: str) -> Iterator[str]:
    with temporary_database(migrated_name) as url:
        yield url


def end_connections(address: str) -> None:
    """What a server that goes down does to those who are connected to this database."""
    url = make_url(address).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as server:
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def goes_on(seen: Seen) -> bool:
    """Whether some more is written and read."""
    written, read = len(seen.acknowledged), seen.read
    for _ in range(6000):
        if len(seen.acknowledged) >= written + 3 and seen.read >= read + 3:
            return True
        time.sleep(0.005)
    return False


def test_a_database_that_lost_its_connections_is_used_on_without_being_opened_anew(
    address: str,
) -> None:
    database, seen, done = Database(address), Seen(), threading.Event()
    threads = load(database, done, seen)
    went_on = []
    for _ in range(3):
        went_on.append(goes_on(seen))
        end_connections(address)
    went_on.append(goes_on(seen))
    done.set()
    for thread in threads:
        thread.join()

    assert went_on == [True] * 4
    assert lost(database, seen) == []
    assert seen.other == []
    assert all(one.startswith("The database does not answer") for one in seen.refused)
    database.close()


def test_a_change_that_is_cut_off_is_refused_in_a_sentence_and_not_made(address: str) -> None:
    database = Database(address)

    def cut_off() -> None:
        with database.writing() as session:
            libraries.create(session, "cut off")
            end_connections(address)

    with pytest.raises(DatabaseError, match="does not answer"):
        cut_off()

    with database.session() as session:
        assert "cut off" not in libraries.names(session)
    database.close()
