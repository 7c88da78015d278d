"""The server of the reading room: uvicorn on one address, until it is told to stop."""

import signal
import socket
from collections.abc import Callable

import uvicorn

from bot.reading_room.application import application
from bot.reading_room.pages.registry import DOORS
from bot.reading_room.request import Room
from store.notices.errors import OperatorError

AT_ONCE = 64
_SECONDS_TO_END = 5


def listen(host: str, port: int) -> socket.socket:
    """A socket that is listened on; InvalidInputError with one sentence when it cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
    except OSError as error:
        taken.close()
        raise OperatorError(
            f"Nothing can listen on {host}, port {port} ({error.strerror}); choose another with "
            "--port or --host."
        ) from error
    return taken


def serve(room: Room, taken: socket.socket, started: Callable[[], None]) -> None:
    """Answer requests until SIGTERM or Ctrl-C. Nothing of a request is logged."""
    server = _Server(
        uvicorn.Config(
            application(room, DOORS),
            log_config=None,
            access_log=False,
            log_level="warning",
            server_header=False,
            proxy_headers=False,
            limit_concurrency=AT_ONCE,
            timeout_graceful_shutdown=_SECONDS_TO_END,
            lifespan="off",
            ws="none",
        ),
        started,
    )
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, server.end)  # uvicorn raises what it caught again once it has ended
    server.run(sockets=[taken])


class _Server(uvicorn.Server):
    """A server that says when it has started."""

    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._tell = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self._tell()

    def end(self, *_: object) -> None:
        """Answer what is being asked, then end."""
        self.should_exit = True
