"""The engine for PostgreSQL: several hosts, a limit to every wait, connections made anew."""

import threading
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from time import monotonic
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.engine import URL

from store.db.knocking import PatientConnection

AGAIN_AFTER = 0.5  # seconds between two tries to reach a server that is away
# What the address may say otherwise. A host that vanished without a word is noticed by the
# kernel after ten seconds, whoever's turn it is to speak.
DEFAULTS: dict[str, str | int] = {
    "application_name": "quotewire",
    "client_encoding": "utf8",  # also where the database was made without an encoding
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
GONE_FOR = 5.0  # seconds for which nobody asks a host that was found to be gone
# Limits to a transaction that writes. The server keeps what a client locked that has vanished in
# the middle of one; so others wait for a lock somewhat longer than such a client is waited for.
IDLE_MS = 30_000
LOCK_WAIT_MS = 45_000
_READ_ONLY = "25006"

HostPort = tuple[str, str]
_ways: "WeakKeyDictionary[Engine, _WayToServer]" = WeakKeyDictionary()


def engine_of(url: URL) -> Engine:
    """An engine whose connections are given up when their server no longer answers or writes.

    Nothing is prepared in the server, which a pooler between would forget.
    """
    wanted = {name: value for name, value in DEFAULTS.items() if name not in url.query}
    engine = create_engine(
        url,
        connect_args={"prepare_threshold": None, **wanted},
        pool_pre_ping=True,
        hide_parameters=True,
    )
    way = _ways[engine] = _WayToServer()

    @event.listens_for(engine, "do_connect")
    def _connect(_dialect: object, _record: object, _: object, options: dict[str, Any]) -> object:
        return way.connection(options)

    @event.listens_for(engine, "begin")
    def _limit(connection: Connection) -> None:
        """For this transaction alone: a pooler gives the connection to others after it."""
        if connection.get_execution_options().get("writing"):
            connection.exec_driver_sql(
                f"SELECT set_config('idle_in_transaction_session_timeout', '{IDLE_MS}', true), "
                f"set_config('lock_timeout', '{LOCK_WAIT_MS}', true)"
            )

    @event.listens_for(engine, "handle_error")
    def _look_at(context: ExceptionContext) -> None:
        """A server that has become a standby is left, as one that has gone is."""
        if getattr(context.original_exception, "sqlstate", None) == _READ_ONLY:
            context.is_disconnect = True

    @event.listens_for(engine, "engine_disposed")
    def _end(_engine: Engine) -> None:
        way.leave()

    return engine


def avoid(engine: Engine, hosts: Collection[HostPort]) -> None:
    """Ask these servers nothing more until told otherwise, and leave the connections to them."""
    way = _ways[engine]
    if way.avoided != (avoided := frozenset(hosts)):
        way.avoided = avoided
        engine.dispose()


class _WayToServer:
    """Makes connections. While none can be made it says so at once, and tries by itself.

    So only the first who comes waits for a server that is away. The host that answered last is
    asked first, and one that was just found to be gone not at all.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failure: str | None = None
        self._left = threading.Event()
        self._last: HostPort | None = None
        self._gone: dict[HostPort, float] = {}
        self.avoided: frozenset[HostPort] = frozenset()

    def connection(self, options: dict[str, Any]) -> PatientConnection:
        """A new connection; OperationalError when no server takes one."""
        if (failure := self._failure) is not None:
            raise psycopg.OperationalError(failure)
        gone = {one for one, at in list(self._gone.items()) if monotonic() - at < GONE_FOR}
        left = without(options, gone | self.avoided)
        try:
            if left is None:
                raise psycopg.OperationalError("the server does not answer any longer")
            return self._made(left)
        except psycopg.OperationalError as error:
            self._wait_for(str(error), options)
            raise

    def leave(self) -> None:
        """Try no longer."""
        self._left.set()
        self._left = threading.Event()
        self._failure = None

    def _made(self, options: dict[str, Any]) -> PatientConnection:
        made = PatientConnection.connect(**ordered(options, self._last))
        host = (made.info.host, str(made.info.port))
        made.when_gone = partial(self._note_gone, host)
        self._last = host
        self._gone.pop(host, None)
        return made

    def _note_gone(self, host: HostPort) -> None:
        self._gone[host] = monotonic()

    def _wait_for(self, failure: str, options: dict[str, Any]) -> None:
        with self._lock:
            if self._failure is None:
                self._failure = failure
                threading.Thread(
                    target=self._try, args=(options, self._left), name="reaching", daemon=True
                ).start()

    def _try(self, options: dict[str, Any], left: threading.Event) -> None:
        while not left.wait(AGAIN_AFTER):
            try:
                self._made(without(options, self.avoided) or options).close()
            except psycopg.OperationalError as error:
                if not left.is_set():
                    self._failure = str(error)
            else:
                break
        if not left.is_set():
            self._failure = None


def ordered(options: dict[str, Any], first: HostPort | None) -> dict[str, Any]:
    """The options with one of their hosts before the others."""
    return with_hosts(options, sorted(hosts_of(options), key=lambda one: one != first))


def without(options: dict[str, Any], gone: Collection[HostPort]) -> dict[str, Any] | None:
    """The options without some of their hosts; None when no other is left."""
    left = [one for one in hosts_of(options) if one not in gone]
    return with_hosts(options, left) if left else None


def hosts_of(options: Mapping[str, Any]) -> list[HostPort]:
    """Name and port of each server that connection options name."""
    hosts = str(options.get("host", "")).split(",")
    ports = str(options.get("port", "")).split(",")
    every = ports * len(hosts) if len(ports) == 1 else ports
    return [(host, port or "5432") for host, port in zip(hosts, every, strict=False)]


def with_hosts(options: dict[str, Any], hosts: Sequence[HostPort]) -> dict[str, Any]:
    """The options with these servers instead of theirs; as they are where they name but one."""
    if len(hosts_of(options)) < 2:
        return options
    names, ports = zip(*hosts, strict=True)
    return {**options, "host": ",".join(names), "port": ",".join(ports)}
