"""What the loopback Discord remembers of each request, and the failures a test asks for."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.discord.loopback.wire import Payload, json_response


@dataclass(kw_only=True)
class Request:
    """One request of the bot, with its answer."""

    route: str
    method: str
    path: str
    at: float
    body: object = None
    files: dict[str, bytes] = field(default_factory=dict)
    status: int = 0
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)
    injected: bool = False


RESET = -1  # in place of a status: the connection is cut, and nobody learns what became of it


@dataclass(kw_only=True)
class Fault:
    """A failure to answer with, in place of (or after) doing what was asked.

    ``page`` is what is answered with in place of JSON, whatever the status.
    """

    route: str
    status: int
    times: int
    retry_after: float = 0.1
    delay: float = 0.0
    applied: bool = False
    page: str | None = None
    when: Callable[[Request], bool] = lambda _: True

    def response(self) -> web.Response:
        """Discord's answer: a rate limit, or an upstream error without a JSON body."""
        if self.page is not None:
            kind = "application/json" if self.page.startswith("{") else "text/html"
            headers = {"Content-Type": kind}  # without a charset, as Discord says it
            return web.Response(status=self.status, body=self.page.encode(), headers=headers)
        if self.status != 429:
            return web.Response(status=max(self.status, 100), text="upstream connect error")
        limit: Payload = {
            "message": "You are being rate limited.",
            "retry_after": self.retry_after,
            "global": False,
        }
        headers = {"Via": "1.1 google", "Retry-After": str(max(1, round(self.retry_after)))}
        return json_response(limit, 429, headers)


@dataclass
class Traffic:
    """All requests so far, and the faults still to come."""

    requests: list[Request] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def to(self, *routes: str) -> list[Request]:
        """The requests to these routes."""
        return [request for request in self.requests if request.route in routes]

    def refused(self) -> list[Request]:
        """The requests Discord itself would have refused: what no bot should send."""
        return [r for r in self.requests if r.status >= 400 and not r.injected]

    def take(self, request: Request) -> Fault | None:
        """The next fault meant for this request."""
        for fault in self.faults:
            if fault.route == request.route and fault.times > 0 and fault.when(request):
                fault.times -= 1
                return fault
        return None


async def answer(
    traffic: Traffic,
    request: Request,
    handle: Callable[[], Awaitable[web.Response]],
    cut: Callable[[], None],
) -> web.Response:
    """Handle a request, or fail it the way a test asked for."""
    fault = traffic.take(request)
    if fault is None:
        response = await handle()
    else:
        await asyncio.sleep(fault.delay)
        response = await handle() if fault.applied or not fault.status else fault.response()
        if fault.status == RESET:
            cut()
        if fault.status:
            response, request.injected = fault.response(), True
    request.status = response.status
    request.seconds = time.monotonic() - request.at
    return response
