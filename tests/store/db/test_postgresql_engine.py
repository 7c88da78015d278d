"""PostgreSQL behind a network that swallows, on a standby, behind a pooler: nobody waits long."""

import threading
import time
from collections.abc import Callable, Iterator

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from store.db import knocking, postgresql_engine
from store.db.database import Database
from store.db.lock import lock_of
from store.db.postgresql_engine import ordered, without
from store.library import libraries
from store.notices.errors import DatabaseAwayError, DatabaseError, OperatorError
from tests.conftest import temporary_database
from tests.relay import Relay
from tests.store.db.test_lock import taken_soon

LOCKING = text("SELECT id FROM library FOR UPDATE")
PATIENCE = 60.0  # seconds that a busy server has to answer a knock


@pytest.fixture
def address(migrated_name: str) -> Iterator[str]:
    with temporary_database(migrated_name) as url:
        yield url


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits knocks soon, and tries again soon."""
    monkeypatch.setattr(knocking, "KNOCK_AFTER", 0.02)
    monkeypatch.setattr(knocking, "ANSWERS_WITHIN", PATIENCE)
    monkeypatch.setattr(postgresql_engine, "AGAIN_AFTER", 0.02)
    monkeypatch.setattr(postgresql_engine, "GONE_FOR", 0.1)


def execute(address: str, statement: str) -> None:
    """Do something as another client of the server."""
    url = make_url(address).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as server:
        server.execute(statement)


def make(database: Database, name: str) -> None:
    with database.writing() as session:
        libraries.create(session, name)


def rename(database: Database, name: str) -> None:
    with database.writing() as session:
        session.connection().execute(LOCKING)
        session.connection().execute(text("UPDATE library SET name = :name"), {"name": name})


def names(database: Database) -> list[str]:
    with database.session() as session:
        return list(libraries.names(session))


def in_the_end(work: Callable[[], object]) -> None:
    """Do it as soon as the database is there again."""
    for _ in range(2_000):
        try:
            work()
        except DatabaseAwayError:
            time.sleep(0.005)
        else:
            return
    raise AssertionError("the database did not come back")


@pytest.mark.usefixtures("impatient")
def test_a_server_that_says_nothing_any_longer_is_given_up_and_found_again(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Relay(address, holds=1) as relay:
        database = Database(relay.address)
        names(database)
        relay.swallow()
        monkeypatch.setattr(knocking, "ANSWERS_WITHIN", 0.1)

        with pytest.raises(DatabaseAwayError, match="does not answer"):
            names(database)
        monkeypatch.setattr(knocking, "ANSWERS_WITHIN", PATIENCE)
        relay.resume()
        in_the_end(lambda: make(database, "afterwards"))

        assert "afterwards" in names(database)
        database.close()


@pytest.mark.usefixtures("impatient")
def test_a_slow_statement_is_waited_for_while_somebody_is_at_home(address: str) -> None:
    with Relay(address) as relay:
        database = Database(relay.address)
        with database.session() as session:
            slept = session.connection().execute(text("SELECT pg_sleep(0.3)")).all()

        assert len(slept) == 1
        assert relay.accepted > 1  # the others knocked
        database.close()


def test_only_the_first_waits_for_a_server_that_is_away() -> None:
    others = set(threading.enumerate())
    tries: list[str] = []
    database = Database("postgresql+psycopg://nobody@127.0.0.1:1/none")

    for _ in range(3):
        with pytest.raises(DatabaseAwayError, match="Connection refused") as refused:
            names(database)
        tries.append(str(refused.value))

    assert len(set(tries)) == 1
    assert "Is PostgreSQL running there?" in tries[0]
    reaching = [one for one in threading.enumerate() if one.name == "reaching"]
    assert len(set(reaching) - others) == 1
    database.close()


@pytest.mark.usefixtures("impatient")
def test_a_database_that_only_reads_refuses_changes_until_it_takes_them_again(
    address: str,
) -> None:
    database = Database(f"{address}?target_session_attrs=read-write")
    url = make_url(address)
    elsewhere = url.set(database="postgres").render_as_string(hide_password=False)
    execute(elsewhere, f'ALTER DATABASE "{url.database}" SET default_transaction_read_only = on')

    with pytest.raises(DatabaseAwayError, match="standby"):
        make(database, "refused")
    execute(elsewhere, f'ALTER DATABASE "{url.database}" RESET default_transaction_read_only')
    in_the_end(lambda: make(database, "taken"))

    assert names(database) == ["taken"]
    database.close()


def test_a_connection_to_a_server_that_writes_no_longer_is_left(address: str) -> None:
    database = Database(address)
    with database.session() as session:
        session.connection().execute(text("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"))

    with pytest.raises(DatabaseAwayError, match="read-only"):
        make(database, "refused")
    make(database, "taken")

    assert names(database) == ["taken"]
    database.close()


def test_the_lock_of_the_jobs_is_not_taken_through_a_pooler(address: str) -> None:
    with Relay(address, as_pooler=True) as pooler:
        database = Database(pooler.address)
        both = Database(pooler.address, direct=address)

        with pytest.raises(OperatorError, match="DATABASE_DIRECT_URL"):
            lock_of(database)
        lock = lock_of(both)

        assert lock.take()
        assert names(database) == []
        lock.release()
        database.close()
        both.close()


def test_migrations_go_to_the_server_itself(address: str) -> None:
    """What the pooler's address is does not matter to them."""
    database = Database("postgresql+psycopg://nobody@127.0.0.1:1/none", direct=address)

    with database.writing_directly() as session:
        there = session.connection().execute(text("SELECT current_database()")).scalar()

    assert there == make_url(address).database
    database.close()


def test_a_database_made_without_an_encoding_keeps_every_script(address: str) -> None:
    """A server that was set up without a locale makes such databases."""
    url = make_url(address)
    bare = url.set(database=f"{url.database}_bare")
    execute(
        address,
        f"CREATE DATABASE {bare.database} TEMPLATE template0 "
        "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'",
    )
    database = Database(bare.render_as_string(hide_password=False))

    try:
        with database.session() as session:
            said = session.connection().execute(text("SELECT :word"), {"word": "کابل"}).scalar()
    finally:
        database.close()
        execute(address, f"DROP DATABASE {bare.database}")

    assert said == "کابل"


def test_the_lock_is_known_to_be_lost_when_its_server_is_gone(address: str) -> None:
    database, other = Database(address), Database(address)
    mine, theirs = lock_of(database), lock_of(other)
    held = mine.take()
    execute(
        address,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    taken = taken_soon(theirs)

    assert (held, taken, mine.take(), mine.take()) == (True, True, False, False)
    theirs.release()
    database.close()
    other.close()


@pytest.mark.parametrize(
    ("hosts", "ports", "last", "first"),
    [
        ("one,two", "5432,5433", ("two", "5433"), ("two,one", "5433,5432")),
        ("one,two", "5432,5433", None, ("one,two", "5432,5433")),
        ("one,two", "", ("two", "5432"), ("two,one", "5432,5432")),
        ("one,two", "6000", ("two", "6000"), ("two,one", "6000,6000")),
        ("one,two,one", "1,2,3", ("one", "3"), ("one,one,two", "3,1,2")),
        ("one", "5432", ("two", "5432"), ("one", "5432")),
    ],
)
def test_the_host_that_answered_last_is_asked_first(
    hosts: str, ports: str, last: tuple[str, str] | None, first: tuple[str, str]
) -> None:
    found = ordered({"host": hosts, "port": ports, "user": "me"}, last)

    assert (found["host"], found["port"], found["user"]) == (*first, "me")


def test_a_host_that_is_gone_is_not_asked() -> None:
    options = {"host": "one,two,three", "port": "1,2,3"}

    left = without(options, {("two", "2")})

    assert left == {"host": "one,three", "port": "1,3"}
    assert without(options, {("one", "1"), ("two", "2"), ("three", "3")}) is None
    assert without({"host": "one", "port": 1}, {("two", "2")}) == {"host": "one", "port": 1}
    assert without({"host": "one", "port": 1}, {("one", "1")}) is None


def test_a_database_that_only_reads_is_told_from_one_that_takes_changes(address: str) -> None:
    reading = Database(f"{address}?options=-cdefault_transaction_read_only%3Don")
    writing = Database(address)

    assert (reading.takes_changes, writing.takes_changes) == (False, True)
    reading.close()
    writing.close()


def test_what_a_vanished_client_locked_is_free_again(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine that lost its power tells the server nothing; its locks would stay for hours."""
    monkeypatch.setattr(postgresql_engine, "IDLE_MS", 50)
    vanished, waiting = Database(address), Database(address)
    make(waiting, "one")

    def vanish_within_a_change() -> None:
        with vanished.writing() as session:
            session.connection().execute(LOCKING)
            rename(waiting, "two")
            session.connection().execute(text("UPDATE library SET name = 'three'"))

    with pytest.raises(DatabaseError, match="does not answer"):
        vanish_within_a_change()

    assert names(waiting) == ["two"]
    vanished.close()
    waiting.close()


def test_who_waits_for_another_change_is_told_so(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql_engine, "LOCK_WAIT_MS", 50)
    first, second = Database(address), Database(address)
    make(first, "one")

    with first.writing() as session:
        session.connection().execute(LOCKING)
        with pytest.raises(DatabaseError, match=r"lock timeout\. Somebody else is changing"):
            rename(second, "two")

    first.close()
    second.close()


def test_limits_end_with_the_transaction_and_migrations_have_none(address: str) -> None:
    database = Database(address)
    show = text("SELECT current_setting('lock_timeout')")

    with database.writing() as session:
        limited = session.connection().execute(show).scalar()
    with database.session() as session:
        after = session.connection().execute(show).scalar()
    with database.writing_directly() as session:
        migrating = session.connection().execute(show).scalar()

    assert (limited, after, migrating) == ("45s", "0", "0")
    database.close()
