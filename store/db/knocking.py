"""A connection that waits for its server only as long as somebody is at home there."""

import socket
from collections.abc import Callable, Generator
from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg.pq.abc import PGconn
from psycopg.rows import TupleRow

KNOCK_AFTER = 1.0  # seconds without a word; twice as many before the next knock, and so on
KNOCK_EVERY = 10.0  # at the longest
ANSWERS_WITHIN = 2.0
_INTERVAL = 0.1
_SSL_REQUEST = bytes.fromhex("0000000804d2162f")  # answered with one letter before anything else

T = TypeVar("T")


class PatientConnection(psycopg.Connection[TupleRow]):
    """Waits for a slow statement as long as it takes, but not for a server that is gone.

    A network that swallows what is sent gives no error, and psycopg would wait for ever.
    ``when_gone`` is told that nobody is there any longer.
    """

    when_gone: Callable[[], None] = staticmethod(lambda: None)

    def wait(self, gen: Any, interval: float = _INTERVAL, timeout: float | None = None) -> Any:
        """Do what the generator does; OperationalError when nobody is there any longer."""
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        return super().wait(self._watched(gen), interval)

    def _watched(self, steps: Generator[Any, Any, T]) -> Generator[Any, Any, T]:
        """The same steps, with a knock at the server whenever it has long said nothing."""
        since, patience = monotonic(), KNOCK_AFTER
        ready = None
        while True:
            try:
                wanted = steps.send(ready)
            except StopIteration as ended:
                return ended.value  # type: ignore[no-any-return]
            ready = yield wanted
            if ready:
                since, patience = monotonic(), KNOCK_AFTER
            elif monotonic() - since > patience:
                self._knock()
                since, patience = monotonic(), min(2 * patience, KNOCK_EVERY)

    def _knock(self) -> None:
        if not is_at_home(self.pgconn):
            self.when_gone()
            self.pgconn.finish()
            raise psycopg.OperationalError("the server does not answer any longer")


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
