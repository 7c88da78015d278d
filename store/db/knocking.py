"""A connection that waits for its server only as long as somebody is at home there."""

import socket
from collections.abc import Generator
from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg.pq.abc import PGconn
from psycopg.rows import TupleRow

KNOCK_AFTER = 5.0  # seconds without a word, and between two knocks
ANSWERS_WITHIN = 3.0
_INTERVAL = 0.1
_SSL_REQUEST = bytes.fromhex("0000000804d2162f")  # answered with one letter before anything else

T = TypeVar("T")


class PatientConnection(psycopg.Connection[TupleRow]):
    """Waits for a slow statement as long as it takes, but not for a server that is gone.

    A network that swallows what is sent gives no error, and psycopg would wait for ever.
    """

    def wait(self, gen: Any, interval: float = _INTERVAL, timeout: float | None = None) -> Any:
        """Do what the generator does; OperationalError when nobody is there any longer."""
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        return super().wait(_watched(gen, self.pgconn), interval)


def _watched(steps: Generator[Any, Any, T], connection: PGconn) -> Generator[Any, Any, T]:
    """The same steps, with a knock at the server whenever it has long said nothing."""
    since = monotonic()
    ready = None
    while True:
        try:
            wanted = steps.send(ready)
        except StopIteration as ended:
            return ended.value  # type: ignore[no-any-return]
        ready = yield wanted
        if ready:
            since = monotonic()
        elif monotonic() - since > KNOCK_AFTER:
            if not is_at_home(connection):
                connection.finish()
                raise psycopg.OperationalError("the server does not answer any longer")
            since = monotonic()


def is_at_home(connection: PGconn) -> bool:
    """Whether a server, or a pooler before it, answers at the connection's address."""
    host = (connection.hostaddr or connection.host).decode()
    port = connection.port.decode()
    try:
        with _reached(host, port) as door:
            door.settimeout(ANSWERS_WITHIN)
            door.sendall(_SSL_REQUEST)
            return door.recv(1) != b""
    except OSError:
        return False


def _reached(host: str, port: str) -> socket.socket:
    if not host.startswith(("/", "@")):
        return socket.create_connection((host, int(port)), ANSWERS_WITHIN)
    door = socket.socket(socket.AF_UNIX)
    door.settimeout(ANSWERS_WITHIN)
    door.connect(f"{host}/.s.PGSQL.{port}")
    return door
