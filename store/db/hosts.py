"""The servers that an address of PostgreSQL names, each asked by itself whether it takes changes.

Two that do are two libraries from then on: a primary that was cut off goes on taking changes which
its successor will never see, and which are lost when it comes back.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from sqlalchemy.engine import URL

from store.db.postgresql_engine import DEFAULTS, HostPort, hosts_of, with_hosts

SECONDS = 3  # to wait for each; libpq waits no shorter than two
_ASKED = (  # the timeline by the log that is written now: a checkpoint knows it only later
    "SELECT pg_is_in_recovery(), pg_postmaster_start_time()::text,"
    " CASE WHEN pg_is_in_recovery() THEN 0 ELSE"
    " ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int END"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """One server: when it started tells it from others, its timeline how often it was promoted."""

    at: HostPort
    writes: bool = False
    started: str | None = None
    timeline: int = 0

    @property
    def answers(self) -> bool:
        """Whether it said anything at all."""
        return self.started is not None

    @property
    def name(self) -> str:
        """As an address has it."""
        return ":".join(self.at)


def seen(url: URL) -> list[Host]:
    """Every server that the address names, in its order."""
    [_, options] = url.get_dialect()().create_connect_args(url)
    wanted = {name: value for name, value in DEFAULTS.items() if name not in options}
    return [_asked(at, {**wanted, **one}) for at, one in _each(options)]


def rivals(hosts: Sequence[Host]) -> list[Host]:
    """The servers that take changes, the one promoted last first, where they are several.

    One server that is reached by two names is no rival of itself.
    """
    writing = {one.started: one for one in reversed(hosts) if one.writes}
    found = sorted(writing.values(), key=lambda one: -one.timeline)
    return found if len(found) > 1 else []


def said_of(found: Sequence[Host]) -> str:
    """The rivals in a sentence."""
    names = " and ".join(f"{one.name} (timeline {one.timeline})" for one in found)
    return f"Several servers take changes: {names}."


def _each(options: Mapping[str, Any]) -> Iterator[tuple[HostPort, dict[str, Any]]]:
    for host in hosts_of(options):
        one = with_hosts(dict(options), [host])
        yield host, {**one, "target_session_attrs": "any", "connect_timeout": SECONDS}


def _asked(at: HostPort, options: dict[str, Any]) -> Host:
    try:
        with psycopg.connect(**options) as connection:
            row = connection.execute(_ASKED).fetchone()
    except psycopg.Error:
        return Host(at=at)
    assert row is not None  # it selects one
    return Host(at=at, writes=not row[0], started=row[1], timeline=row[2])
