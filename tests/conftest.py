"""Databases for the tests: SQLite always, PostgreSQL where `TEST_POSTGRESQL` names a server."""

import gc
import logging
import os
import shutil
import uuid
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg
import pytest
import structlog
from hypothesis import settings
from psycopg import sql
from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import make_url
from xdist.scheduler import LoadFileScheduling

from store.db import schema
from store.db.database import Database
from tests import warm

POSTGRESQL = os.environ.get("TEST_POSTGRESQL")
LONGEST = (  # rooms and files that begin first, so that no worker waits at the end for one of them
    "tests/promises/",
    "tests/discord/",
    "tests/bot/cli/",
    "tests/bot/chat/",
    "tests/quality/",
    "tests/test_house.py",
    "tests/test_wheel.py",
)
TOURED = {
    f"tests/promises/test_{name}.py"
    for name in ("attributed", "never_silent", "rights", "verbatim")
}
PROCESSES = (
    "tests/discord/test_process",
    "tests/bot/cli/",
    "tests/bot/chat/",
    "tests/bot/reading_room/",
)
AGAIN = os.environ.get("TEST_PROCESSES_AGAIN") == "1"
REQUIRED = os.environ.get("TEST_POSTGRESQL_REQUIRED") == "1"

# The same few examples in every run; HYPOTHESIS_PROFILE=searching looks for others, =thorough long.
settings.register_profile("steady", derandomize=True, max_examples=20, deadline=None)
settings.register_profile("searching", max_examples=500, deadline=None)
settings.register_profile("thorough", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_configure(config: pytest.Config) -> None:
    """Let pytest-xdist begin files in our order, and not by the number of tests in them.

    Python looks for garbage seldom: by itself it did so for a tenth of the suite's time.
    """
    gc.set_threshold(100_000, 20, 50)
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


class _TourOnce(LoadFileScheduling):
    """A worker takes a whole file, and one of them all files that look at the tour."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return "the tour" if file in TOURED else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadFileScheduling | None:
    """Share the files out so that the tour, which takes half a minute, is taken once."""
    return _TourOnce(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; where it is wished, try real processes once more."""
    gc.collect()
    gc.freeze()
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))
    for item in items if AGAIN else ():
        if item.nodeid.startswith(PROCESSES):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(autouse=True)
def logs_as_they_were() -> Iterator[None]:
    """Whatever configures the logs does so for its own test."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture(scope="session", autouse=True)
def warm_process() -> Iterator[None]:
    """The process whose copies are the command line and the bot ends with the tests."""
    yield
    warm.close()


@pytest.fixture(scope="session", autouse=True)
def statements_made_once() -> Iterator[None]:
    """What SQLAlchemy makes of a statement stays for the engines of other tests of that kind.

    A test has an engine of its own, and would spend a third of its time on making them anew.
    """
    made: defaultdict[str, dict[Any, Any]] = defaultdict(dict)

    def share(connection: Connection) -> None:
        connection.execution_options(compiled_cache=made[connection.dialect.name])

    event.listen(Engine, "engine_connect", share)
    with pytest.MonkeyPatch.context() as patch:
        for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg):
            patch.setattr(dialect, "__eq__", lambda one, other: type(one) is type(other))
            patch.setattr(dialect, "__hash__", lambda one: hash(type(one)))
        yield
    event.remove(Engine, "engine_connect", share)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("template") / "migrated.db"
    database = Database(f"sqlite:///{path}")
    schema.upgrade(database)
    database.close()
    return path


@pytest.fixture(scope="session")
def migrated_name() -> Iterator[str]:
    """A PostgreSQL database with the newest schema, to be used as a template."""
    if POSTGRESQL is None:
        if REQUIRED:
            pytest.fail("PostgreSQL is required here, and TEST_POSTGRESQL names none.")
        pytest.skip("TEST_POSTGRESQL names no PostgreSQL server.")
    with temporary_database() as url:
        database = Database(url)
        schema.upgrade(database)
        database.close()
        yield make_url(url).database or ""


class temporary_database:  # noqa: N801 - used as a function in a with statement
    """A PostgreSQL database that lives as long as the block; its address is the value."""

    def __init__(self, template: str = "template1") -> None:
        self._template = template
        self._name = f"test_{uuid.uuid4().hex}"

    def __enter__(self) -> str:
        self._execute("CREATE DATABASE {} TEMPLATE {}", self._name, self._template)
        url = make_url(POSTGRESQL or "").set(database=self._name)
        return url.render_as_string(hide_password=False)

    def __exit__(self, *_: object) -> None:
        self._execute("DROP DATABASE {} WITH (FORCE)", self._name)

    def _execute(self, statement: str, *names: str) -> None:
        url = make_url(POSTGRESQL or "").set(drivername="postgresql")
        with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as server:
            server.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """The address of a fresh SQLite file."""
    path = tmp_path / "library.db"
    shutil.copy(migrated_file, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a fresh database with the newest schema, once of each kind."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
    else:
        with temporary_database(request.getfixturevalue("migrated_name")) as url:
            yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh database, once of each kind."""
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """One database for all tests of a module, once of each kind."""
    with ExitStack() as stack:
        if request.param == "sqlite":
            path = tmp_path_factory.mktemp("shared") / "library.db"
            shutil.copy(request.getfixturevalue("migrated_file"), path)
            url = f"sqlite:///{path}"
        else:
            template = request.getfixturevalue("migrated_name")
            url = stack.enter_context(temporary_database(template))
        opened = Database(url)
        yield opened
        opened.close()
