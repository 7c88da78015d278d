"""The outermost layer: only requests to our own name get in, and no answer leaves unprotected."""

import secrets

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.reading_room.access import Entrance

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
_METHODS = ("GET", "HEAD", "POST")


class Guard:
    """An application that answers requests to our own name, and says so of its own faults."""

    def __init__(self, inside: ASGIApp, entrance: Entrance) -> None:
        self._inside = inside
        self._entrance = entrance

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; everything that is not one goes to the application as it is."""
        if scope["type"] != "http":
            await self._inside(scope, receive, send)
            return
        started = False

        async def protected(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if refusal := self._refusal(scope):
            await refusal(scope, receive, protected)
            return
        try:
            await self._inside(scope, receive, protected)
        except Exception:
            reference = secrets.token_hex(4)
            log = structlog.get_logger()
            log.exception("page failed", reference=reference, path=_door(scope))
            if started:
                raise
            sentence = (
                f"Something went wrong that is not your fault; the log has it as {reference}."
            )
            await PlainTextResponse(sentence, 500)(scope, receive, protected)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        if scope["method"] not in _METHODS:
            return PlainTextResponse(
                "There is nothing to be done here in that way.",
                405,
                headers={"Allow": ", ".join(_METHODS)},
            )
        headers = Headers(scope=scope)
        if len(headers.getlist("host")) != 1 or not self._entrance.knows_host(headers):
            return PlainTextResponse(
                "This reading room is not known by that name. Open it by the address that was "
                "printed where it was started.",
                421,
            )
        return None


def _door(scope: Scope) -> str:
    """The first part of the path: which page failed, and never what was asked for."""
    path: str = scope["path"]
    return path[:40].split("/")[1] if path.startswith("/") else ""
