"""Two servers that take changes are noticed, and the one promoted last is stayed with."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pydantic import SecretStr
from sqlalchemy import text
from sqlalchemy.engine import make_url

from bot.app import App, open_app
from bot.jobs.primaries import look
from bot.operations.checks import CheckOutcome, thorough
from bot.settings import Settings
from store.db import hosts
from store.db.database import Database
from store.db.hosts import Host
from store.notices.errors import DatabaseAwayError
from tests.conftest import temporary_database
from tests.relay import Relay

OLD = Host(at=("old", "5432"), writes=True, started="monday", timeline=3)
NEW = Host(at=("new", "5432"), writes=True, started="tuesday", timeline=4)
STANDBY = Host(at=("third", "5432"), started="sunday")
AWAY = Host(at=("fourth", "5432"))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([OLD, STANDBY, AWAY], []),
        ([STANDBY, AWAY], []),
        ([OLD, NEW, STANDBY], [NEW, OLD]),
        ([NEW, OLD], [NEW, OLD]),
        ([OLD, Host(at=("alias", "5432"), writes=True, started="monday", timeline=3)], []),
    ],
)
def test_rivals_are_those_that_take_changes(found: list[Host], expected: list[Host]) -> None:
    assert hosts.rivals(found) == expected


@pytest.fixture
def two_ways(migrated_name: str) -> Iterator[tuple[str, tuple[str, str], tuple[str, str]]]:
    """One server behind two relays: an address of both, and where each is."""
    with temporary_database(migrated_name) as url, Relay(url) as one, Relay(url) as other:
        user = make_url(url)
        name = f"{user.drivername}://{user.username}@/{user.database}"
        ways = [("127.0.0.1", str(relay.port)) for relay in (one, other)]
        said = "&".join(f"host={host}:{port}" for host, port in ways)
        yield f"{name}?{said}&target_session_attrs=read-write", ways[0], ways[1]


def test_a_server_is_asked_by_each_of_its_names(
    two_ways: tuple[str, tuple[str, str], tuple[str, str]],
) -> None:
    address, one, other = two_ways
    database = Database(address)

    found = hosts.seen(database.url)

    assert [host.at for host in found] == [one, other]
    assert all(host.writes and host.timeline for host in found)
    assert database.watch_hosts() == []
    assert database.hosts == 2
    database.close()


def test_who_was_cut_off_is_left_by_every_connection_and_taken_again(
    two_ways: tuple[str, tuple[str, str], tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, one, other = two_ways
    settings = Settings(database_url=SecretStr(address))
    app: App = open_app(settings)

    def port() -> str:
        with app.database.session() as session:
            row = session.connection().connection.driver_connection
            session.connection().execute(text("SELECT 1"))
            return str(row.info.port)  # type: ignore[union-attr]

    first = port()
    old, new = (one, other) if first == one[1] else (other, one)
    split = [
        Host(at=old, writes=True, started="monday", timeline=1),
        Host(at=new, writes=True, started="tuesday", timeline=2),
    ]
    monkeypatch.setattr(hosts, "seen", lambda _url: split)
    look(app)
    assert port() == new[1]
    [check] = [found for found in thorough(settings) if found.name == "hosts"]
    assert check.outcome is CheckOutcome.fail
    assert f"Stop all but {':'.join(new)}" in check.mend

    monkeypatch.setattr(hosts, "seen", lambda _url: [split[0], Host(at=new)])
    look(app)  # the new one did not answer just then
    assert port() == new[1]

    monkeypatch.setattr(hosts, "seen", lambda _url: [replace(one, timeline=1) for one in split])
    look(app)  # none that is left is the one that was promoted last
    with pytest.raises(DatabaseAwayError):
        port()

    monkeypatch.setattr(hosts, "seen", lambda _url: [replace(split[0], timeline=3)])
    look(app)
    assert port()
    app.close()
