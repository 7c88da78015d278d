"""The REST side: every request is recorded, judged and answered, or failed on demand."""

import socket
import struct
import time
from collections.abc import Awaitable, Callable

from aiohttp import web

from tests.discord.loopback import answer_routes, bot_routes
from tests.discord.loopback.calls import Call, read_body
from tests.discord.loopback.faults import Request, answer
from tests.discord.loopback.state import State
from tests.discord.loopback.wire import RefusedError, json_response

REQUEST_LIMIT = 25 * 1024 * 1024
Handler = Callable[[State, Call], Awaitable[object]]
COMMANDS = "/applications/{app}/commands"
GUILD_COMMANDS = "/applications/{app}/guilds/{guild}/commands"
MESSAGES = "/channels/{channel}/messages"
HOOK = "/webhooks/{app}/{token}"
# Method, path, the name tests know it by, handler.
BOT_ROUTES: tuple[tuple[str, str, str, Handler], ...] = (
    ("GET", "/gateway", "gateway", bot_routes.gateway),
    ("GET", "/gateway/bot", "gateway", bot_routes.gateway),
    ("GET", "/users/@me", "me", bot_routes.me),
    ("GET", "/applications/@me", "application", bot_routes.application),
    ("GET", "/oauth2/applications/@me", "application", bot_routes.application),
    ("GET", COMMANDS, "list commands", bot_routes.list_commands),
    ("PUT", COMMANDS, "commands", bot_routes.put_commands),
    ("GET", GUILD_COMMANDS, "list commands", bot_routes.list_commands),
    ("PUT", GUILD_COMMANDS, "commands", bot_routes.put_commands),
    ("GET", "/guilds/{guild}", "guild", bot_routes.guild),
    ("GET", "/guilds/{guild}/channels", "guild", bot_routes.guild_channels),
    ("GET", "/guilds/{guild}/roles", "guild", bot_routes.guild_roles),
    ("GET", "/guilds/{guild}/members/{user}", "member", bot_routes.member),
    ("GET", "/channels/{channel}", "channel", bot_routes.channel),
    ("POST", MESSAGES, "send", bot_routes.send),
    ("GET", MESSAGES + "/{message}", "get", bot_routes.get_message),
    ("PATCH", MESSAGES + "/{message}", "edit", bot_routes.edit),
    ("DELETE", MESSAGES + "/{message}", "delete", bot_routes.delete),
    ("*", "/{path:.*}", "unknown", bot_routes.nothing),
)
# These carry the interaction's own token instead of the bot's.
ANSWER_ROUTES: tuple[tuple[str, str, str, Handler], ...] = (
    ("POST", "/interactions/{id}/{token}/callback", "callback", answer_routes.callback),
    ("POST", HOOK, "followup", answer_routes.follow_up),
    ("GET", HOOK + "/messages/{message}", "get answer", answer_routes.get_answer),
    ("PATCH", HOOK + "/messages/{message}", "edit answer", answer_routes.edit_answer),
    ("DELETE", HOOK + "/messages/{message}", "delete answer", answer_routes.delete_answer),
)


def application(state: State) -> web.Application:
    """All the routes over this state: REST under /api/v10, the gateway, the CDN."""

    async def file(request: web.Request) -> web.Response:
        data = state.files.get(request.match_info["path"])
        return web.Response(status=404) if data is None else web.Response(body=data)

    app = web.Application(client_max_size=REQUEST_LIMIT)
    app.router.add_get("/gateway", state.gateway.serve)
    app.router.add_get("/cdn{path:/.*}", file)
    for authorised, routes in ((False, ANSWER_ROUTES), (True, BOT_ROUTES)):
        for method, path, name, handler in routes:
            serve = _serve(state, name, handler, authorised=authorised)
            app.router.add_route(method, f"/api/v10{path}", serve)
    return app


def _cut(request: web.Request) -> None:
    """End the connection with a reset, as a machine between does that was started anew."""
    if (transport := request.transport) is not None:
        sock = transport.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()


def _serve(
    state: State, name: str, handler: Handler, *, authorised: bool
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def serve(request: web.Request) -> web.StreamResponse:
        at = time.monotonic()
        record = Request(route=name, method=request.method, path=request.path, at=at)
        state.traffic.requests.append(record)
        record.body, record.files = await read_body(request)

        async def handle() -> web.Response:
            try:
                if authorised and request.headers.get("Authorization") != f"Bot {state.token}":
                    raise RefusedError(401, 0, "401: Unauthorized", [])
                body = await handler(state, Call(request, record))
            except RefusedError as error:
                record.problems = [str(error)]
                return json_response(error.body(), error.status)
            return web.Response(status=204) if body is None else json_response(body)

        return await answer(state.traffic, record, handle, lambda: _cut(request))

    return serve
