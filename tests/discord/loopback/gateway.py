"""The gateway: hello, identify, heartbeats, events in order, resume, reconnect, invalid session."""

import asyncio
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web
from discord import Intents

from tests.discord.loopback.connections import COMPRESSIONS, Connection
from tests.discord.loopback.wire import Payload

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME, RECONNECT = 0, 1, 2, 3, 6, 7
INVALID_SESSION, HELLO, ACK = 9, 10, 11
UNKNOWN_OP, NOT_AUTHENTICATED, BAD_TOKEN, AUTHENTICATED = 4001, 4003, 4004, 4005
TOO_MANY = 4008
BAD_SHARD, BAD_INTENTS, FORBIDDEN_INTENTS = 4010, 4013, 4014
PRIVILEGED = Intents(members=True, presences=True, message_content=True).value


@dataclass(kw_only=True)
class Session:
    """What Discord keeps of a shard's session, so that it can be resumed."""

    id: str
    shard: tuple[int, int]
    identify: Payload
    connection: Connection | None
    events: list[tuple[str, Payload]] = field(default_factory=list)
    ready: bool = False

    def owns(self, guild_id: int | None) -> bool:
        """Whether this shard is told of what happens in a guild; direct messages are shard 0's."""
        number, count = self.shard
        return ((guild_id or 0) >> 22) % count == number

    async def dispatch(self, name: str, data: Payload) -> None:
        """Send an event now, or keep it until the session is resumed."""
        self.events.append((name, data))
        if self.connection is not None:
            await self.connection.send(DISPATCH, data, name, len(self.events))


@dataclass(kw_only=True)
class Gateway:
    """All sessions and connections of the one application."""

    token: str
    heartbeat_interval: float
    hello_events: Callable[[Session], Iterable[tuple[str, Payload]]]
    sessions: list[Session] = field(default_factory=list)
    connections: list[Connection] = field(default_factory=list)
    identifies: int = 0
    resumes: int = 0
    closed_with: list[int] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def fall_silent(self) -> None:
        """Say nothing more on the connections there are, not even to heartbeats; they stay open."""
        for connection in self.connections:
            connection.mute = True

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection: the route handler."""
        query = request.query
        if query.get("v") != "10" or query.get("encoding") != "json":
            raise web.HTTPBadRequest(text=f"unsupported gateway query {dict(query)}")
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        wanted = query.get("compress")
        connection = Connection(
            socket=socket,
            request=request,
            interval=self.heartbeat_interval,
            compression=COMPRESSIONS[wanted]() if wanted else None,
        )
        self.connections.append(connection)
        await connection.send(HELLO, {"heartbeat_interval": int(connection.interval * 1000)})
        session: Session | None = None
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            frame = json.loads(message.data)
            session = await self._receive(connection, session, frame["op"], frame.get("d"))
        if session is not None and session.connection is connection:
            session.connection = None
            if socket.close_code in (1000, 1001):
                self.sessions.remove(session)
        await self._tell()
        return socket

    async def _receive(
        self, connection: Connection, session: Session | None, op: int, data: Payload
    ) -> Session | None:
        if op == HEARTBEAT:
            connection.beats.append(time.monotonic())
            await connection.send(ACK, None)
        elif connection.flooded():
            await self._close(connection, TOO_MANY)
        elif op in (IDENTIFY, RESUME) and session is not None:
            await self._close(connection, AUTHENTICATED)
        elif op == IDENTIFY:
            return await self._identify(connection, data)
        elif op == RESUME:
            return await self._resume(connection, data)
        elif session is None:
            await self._close(connection, NOT_AUTHENTICATED)
        elif op != PRESENCE:
            await self._close(connection, UNKNOWN_OP)
        return session

    async def _identify(self, connection: Connection, data: Payload) -> Session | None:
        self.identifies += 1
        intents, shard = data.get("intents"), tuple(data.get("shard", (0, 1)))
        if data["token"] != self.token:
            return await self._refuse(connection, BAD_TOKEN)
        if not isinstance(intents, int) or intents & ~Intents.all().value:
            return await self._refuse(connection, BAD_INTENTS)
        if intents & PRIVILEGED:
            return await self._refuse(connection, FORBIDDEN_INTENTS)
        if not 0 <= shard[0] < shard[1]:
            return await self._refuse(connection, BAD_SHARD)
        self.sessions = [other for other in self.sessions if other.shard != shard]
        session = Session(
            id=f"session-{self.identifies}", shard=shard, identify=data, connection=connection
        )
        self.sessions.append(session)
        for name, event in self.hello_events(session):
            await session.dispatch(name, event)
        session.ready = True
        await self._tell()
        return session

    async def _resume(self, connection: Connection, data: Payload) -> Session | None:
        found = [one for one in self.sessions if one.id == data["session_id"]]
        if data["token"] != self.token:
            return await self._refuse(connection, BAD_TOKEN)
        if not found or not 0 <= data["seq"] <= len(found[0].events):
            await connection.send(INVALID_SESSION, data=False)
            return None
        self.resumes += 1
        session = found[0]
        for number, (name, event) in enumerate(session.events[data["seq"] :], data["seq"] + 1):
            await connection.send(DISPATCH, event, name, number)
        session.connection = connection
        await session.dispatch("RESUMED", {})
        await self._tell()
        return session

    async def _refuse(self, connection: Connection, code: int) -> Session | None:
        await self._close(connection, code)
        return None

    async def _close(self, connection: Connection, code: int) -> None:
        self.closed_with.append(code)
        await connection.socket.close(code=code)

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    async def wait_until(self, happened: Callable[[], bool], seconds: float) -> None:
        """Wait for something about the gateway to become true; TimeoutError after that."""
        async with asyncio.timeout(seconds), self.changed:
            await self.changed.wait_for(happened)

    def lateness(self) -> list[float]:
        """The lateness of all heartbeats so far, in seconds."""
        return [late for connection in self.connections for late in connection.lateness()]

    async def send_all(self, op: int, data: object) -> None:
        """Send a payload that is no event to every live connection."""
        for session in self.sessions:
            if session.connection is not None:
                await session.connection.send(op, data)

    def drop(self) -> None:
        """Cut every connection without a word, as a network does."""
        for connection in self.connections:
            if connection.request.transport is not None:
                connection.request.transport.abort()
        for session in self.sessions:
            session.connection = None
