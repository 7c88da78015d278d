"""A relay before PostgreSQL: it swallows all that is sent, as a network does whose cable is out."""

import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Self

from sqlalchemy.engine import make_url

_KEY_DATA = b"K\x00\x00\x00\x0c"  # PostgreSQL tells the number of its process after this


class Relay:
    """Listens on a port of its own. ``as_pooler`` tells clients another process than theirs.

    While it ``swallows``, who comes anew is told nothing either; after ``holds`` of them the next
    are hung up on, so that a test need not wait for each.
    """

    def __init__(self, address: str, *, as_pooler: bool = False, holds: int | None = None) -> None:
        url = make_url(address)
        self._to = (url.host or "", url.port or 5432)
        self._as_pooler = as_pooler
        self.swallows = False
        self.accepted = 0
        self._holds = holds
        self._door = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = [self._door]
        self.address = url.set(host="127.0.0.1", port=self.port).render_as_string(
            hide_password=False
        )
        self._run(self._accept)

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self._door.getsockname()[1]
        return port

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._open:
            _hang_up(one)
            one.close()

    def swallow(self) -> None:
        """Pass nothing on any longer, not even that somebody hangs up."""
        self.swallows = True

    def resume(self) -> None:
        """Be as before; whoever was left without a word is hung up on."""
        for one in self._open[1:]:
            _hang_up(one)
        self.swallows = False

    def _accept(self) -> None:
        while True:
            client, _ = self._door.accept()
            self.accepted += 1
            if self.swallows:
                self._leave_waiting(client)
                continue
            try:
                server = socket.create_connection(self._to)
            except OSError:
                client.close()
                continue
            self._open += [client, server]
            told = _with_other_number if self._as_pooler else _as_it_is
            self._run(partial(self._pass_on, client, server, _as_it_is))
            self._run(partial(self._pass_on, server, client, told))

    def _leave_waiting(self, client: socket.socket) -> None:
        if self._holds == 0:
            client.close()
            return
        self._open.append(client)
        if self._holds is not None:
            self._holds -= 1

    def _pass_on(
        self, one: socket.socket, other: socket.socket, told: Callable[[bytes], bytes]
    ) -> None:
        with suppress(OSError):
            while said := one.recv(65536):
                if not self.swallows:
                    other.sendall(told(said))
        if not self.swallows:
            _hang_up(other)

    def _run(self, work: Callable[[], None]) -> None:
        def run() -> None:
            with suppress(OSError):
                work()

        threading.Thread(target=run, daemon=True).start()


def _hang_up(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)


def _as_it_is(said: bytes) -> bytes:
    return said


def _with_other_number(said: bytes) -> bytes:
    before, key, after = said.partition(_KEY_DATA)
    if not key:
        return said
    return before + key + struct.pack("!I", 1) + after[4:]
