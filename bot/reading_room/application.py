"""The reading room as a web application: doors, each with its page, behind one guard."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route, Router
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.reading_room.access import COOKIE
from bot.reading_room.forms import fields, submitted
from bot.reading_room.guard import Guard
from bot.reading_room.layout.language import language_of
from bot.reading_room.layout.templates import Templates
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.page import Download, Elsewhere, PageDoor, PageReply, WebPage
from bot.reading_room.request import PageRequest, Room
from bot.reading_room.tickets import PARAMETER
from bot.render.answer import plain
from store.notices.errors import ArticleNotFoundError, ImportNotFoundError, StoreError

STATIC = Path(__file__).parent / "static"
_COOKIE_SECONDS = 365 * 86_400
_ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'"  # for files that were opened

Endpoint = Callable[[Request], Awaitable[Response]]


def application(room: Room, doors: Sequence[PageDoor]) -> ASGIApp:
    """The pages behind the doors, for a server that speaks ASGI."""
    pages = _Pages(room)
    routes = [
        *(Route(door.path, pages.endpoint(door), methods=["GET", "POST"]) for door in doors),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    router = Router(routes, redirect_slashes=False, default=_nowhere)
    missing = {404: pages.not_found, 405: pages.not_found}
    return Guard(ExceptionMiddleware(router, missing), room.entrance)


async def _nowhere(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001
    raise HTTPException(404)


class _Pages:
    """Lets requests in through the doors, and makes responses of what is found behind them."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._templates = Templates()

    def endpoint(self, door: PageDoor) -> Endpoint:
        """What answers the requests at a door."""

        async def answer(request: Request) -> Response:
            if self._room.entrance.url is not None and PARAMETER in request.query_params:
                return self._welcome(request)
            asked = self._asked(request)
            try:
                asked = self._admitted(asked, door)
                if request.method == "POST":
                    asked = asked.with_form(await fields(request, asked.say))
                reply = await self._reply(request, asked, door)
            except StoreError as error:
                reply = _mistake(error, asked)
            return await self._response(asked, reply)

        return answer

    async def not_found(self, request: Request, error: Exception) -> Response:
        """What is said where there is nothing, or nothing that takes a form."""
        asked = self._asked(request)
        sentence = asked.say("There is no such page here.")
        status = error.status_code if isinstance(error, HTTPException) else 404
        return await self._response(asked, _mistake(PageRefusedError(sentence, status), asked))

    def _admitted(self, asked: PageRequest, door: PageDoor) -> PageRequest:
        """The same request, once it is known who asks and that they may."""
        access = self._room.entrance.admits(asked.ticket)
        if access is None:
            raise PageRefusedError(
                asked.say(
                    "This link has expired or is not one of ours. Ask for a new one where you "
                    "found it."
                )
            )
        if door.curators_only and not access.curator:
            raise PageRefusedError(asked.say("Only curators may see this page."))
        return asked.admitted(access)

    async def _reply(self, request: Request, asked: PageRequest, door: PageDoor) -> PageReply:
        posted = request.method == "POST"
        show = submitted(door, asked, request.headers) if posted else door.show
        if show is None:
            raise HTTPException(405)
        return await self._room.app.run(show, asked)

    def _asked(self, request: Request) -> PageRequest:
        language = language_of(request.cookies, request.headers.get("accept-language", ""))
        return PageRequest(
            room=self._room,
            say=self._room.app.catalogues.words(language),
            address=request.url.path,
            ticket=request.cookies.get(COOKIE, ""),
            path=request.path_params,
            query=dict(request.query_params),
        )

    async def _response(self, asked: PageRequest, reply: PageReply) -> Response:
        match reply:
            case Elsewhere():
                return self._elsewhere(reply.address, reply.cookies, _COOKIE_SECONDS)
            case Download():
                headers = {
                    "Content-Disposition": f'attachment; filename="{reply.name}"',
                    "Content-Security-Policy": _ALONE,
                }
                return Response(reply.content, 200, headers, reply.kind)
            case WebPage():
                html = await self._room.app.run(self._templates.render, reply, asked)
                content = html.encode("utf-8", "replace")
                return Response(content, reply.status, media_type="text/html")

    def _welcome(self, request: Request) -> Response:
        """Keep the ticket in a cookie, and go on to the same page without it in the address."""
        items = request.query_params.multi_items()
        kept = urlencode([(name, value) for name, value in items if name != PARAMETER])
        ticket = request.query_params[PARAMETER]
        return self._elsewhere(f"{request.url.path}?{kept}".rstrip("?"), {COOKIE: ticket}, None)

    def _elsewhere(
        self, address: str, cookies: Mapping[str, str], seconds: int | None
    ) -> RedirectResponse:
        response = RedirectResponse(address, 303)
        for name, value in cookies.items():
            response.set_cookie(
                name,
                value,
                max_age=seconds,
                httponly=True,
                samesite="lax",
                secure=self._room.entrance.secure,
            )
        return response


def _mistake(error: StoreError, asked: PageRequest) -> WebPage:
    """A page that says what is wrong, and nothing else."""
    status = 404 if isinstance(error, ArticleNotFoundError | ImportNotFoundError) else 400
    if isinstance(error, PageRefusedError):
        status = error.status
    sentence = plain.mistake(error, asked.say)
    return WebPage(template="mistake.html", values={"sentence": sentence}, status=status)
