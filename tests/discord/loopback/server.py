"""The loopback Discord: one application's Discord on 127.0.0.1, with what tests need around it."""

import asyncio
from collections.abc import Callable
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

from aiohttp import web
from discord import Permissions

from tests.discord.loopback.actions import Actions
from tests.discord.loopback.faults import Fault, Request
from tests.discord.loopback.gateway import INVALID_SESSION, RECONNECT, Gateway
from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.messages import Message
from tests.discord.loopback.openapi import description
from tests.discord.loopback.rest import application
from tests.discord.loopback.state import State
from tests.discord.loopback.wire import Payload
from tests.discord.loopback.world import (
    CURATOR,
    INVITED,
    READER,
    Channel,
    Guild,
    Member,
    Role,
    User,
)

TOKEN = "loopback.token.for-tests"


class Loopback(Actions):
    """`async with Loopback() as discord:` is a Discord for one bot, on a free port."""

    def __init__(
        self, *, token: str = TOKEN, heartbeat_interval: float = 41.25, openapi: bool = True
    ) -> None:
        super().__init__(
            State(
                token=token,
                heartbeat_interval=heartbeat_interval,
                description=description() if openapi else None,
            )
        )
        self._runner = web.AppRunner(application(self.state), access_log=None, shutdown_timeout=0.1)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.state.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.gateway.drop()
        await self._runner.cleanup()

    @property
    def environment(self) -> dict[str, str]:
        """What launch.py needs to lead discord.py here."""
        return {"LOOPBACK_DISCORD": self.state.address}

    @property
    def gateway(self) -> Gateway:
        """The gateway, with its sessions, heartbeats and counts."""
        return self.state.gateway

    def add_guild(
        self, name: str = "Desk", *, locale: str = "en-US", has_bot: bool = True
    ) -> Guild:
        """A server with a channel `general`, and with the bot unless it is told otherwise."""
        number = self.state.new_id()
        everyone = Role(id=number, name="@everyone", permissions=READER, position=0)
        bot = Member(user=self.state.bot, permissions=INVITED)
        roles = [everyone]
        guild = Guild(id=number, name=name, locale=locale, bot=bot, roles=roles, has_bot=has_bot)
        self.state.guilds[number] = guild
        self.add_channel(guild, "general")
        return guild

    def add_channel(self, guild: Guild | None, name: str) -> Channel:
        """A text channel, or without a guild a direct message with the bot."""
        number = self.state.new_id()
        channel = Channel(id=number, name=name, guild_id=guild.id if guild else None)
        self.state.channels[number] = channel
        if guild is not None:
            guild.channels.append(channel)
        return channel

    def add_reader(self, guild: Guild, name: str = "reader") -> User:
        """A member with the rights of anyone."""
        return self.add_member(guild, name, READER)

    def add_curator(self, guild: Guild, name: str = "curator") -> User:
        """A member who may manage the server."""
        return self.add_member(guild, name, CURATOR)

    def add_member(self, guild: Guild, name: str, permissions: Permissions) -> User:
        """A new person in a server."""
        user = User(id=self.state.new_id(), name=name)
        guild.members[user.id] = Member(user=user, permissions=permissions)
        return user

    def post(self, channel: Channel, author: User, content: str) -> Message:
        """A message a person wrote."""
        message = self.state.new_message(channel, author=author)
        message.body = {"content": content}
        return message

    def file(self, attachment: Payload) -> bytes:
        """The bytes of an attachment."""
        path = unquote(urlsplit(attachment["url"]).path)
        return self.state.files[path.removeprefix("/cdn")]

    def fail(
        self,
        route: str,
        status: int = 0,
        *,
        times: int = 1,
        retry_after: float = 0.1,
        delay: float = 0.0,
        applied: bool = False,
        page: str | None = None,
        when: Callable[[Request], bool] = lambda _: True,
    ) -> Fault:
        """Answer the next requests to a route with this status, RESET, or (0) only late."""
        fault = Fault(
            route=route,
            status=status,
            times=times,
            retry_after=retry_after,
            delay=delay,
            applied=applied,
            page=page,
            when=when,
        )
        self.state.traffic.faults.append(fault)
        return fault

    def requests(self, *routes: str) -> list[Request]:
        """What the bot asked of these routes so far; of all without a name."""
        traffic = self.state.traffic
        return traffic.to(*routes) if routes else list(traffic.requests)

    def refused(self) -> list[str]:
        """What the bot sent that Discord does not accept."""
        found = self.state.traffic.refused()
        return [f"{r.method} {r.path} {r.status} {' '.join(r.problems)}" for r in found]

    def unanswered(self) -> list[Interaction]:
        """The interactions without any response, or still "thinking"."""
        every = self.state.interactions.values()
        return [i for i in every if i.first_at is None or i.is_thinking]

    async def settled(self, *, quiet: float = 0.1, after: float = 0.0) -> None:
        """Wait until the bot has asked nothing for a moment."""
        await asyncio.sleep(after)
        requests = self.state.traffic.requests
        for _ in range(100):
            count = len(requests)
            await asyncio.sleep(quiet)
            if count == len(requests):
                return

    async def ready(self, seconds: float = 20) -> None:
        """Wait until the bot is connected."""
        await self.gateway.wait_until(
            lambda: any(one.ready and one.connection for one in self.gateway.sessions), seconds
        )

    async def gone(self, seconds: float = 10) -> None:
        """Wait until the bot has left; discord.py leaves its session resumable behind it."""
        await self.gateway.wait_until(
            lambda: all(one.connection is None for one in self.gateway.sessions), seconds
        )

    def drop_gateway(self) -> None:
        """Cut the connection; the bot is expected to resume."""
        self.gateway.drop()

    async def resumed(self, times: int = 1, seconds: float = 10) -> None:
        """Wait until the bot has resumed so many times."""
        await self.gateway.wait_until(lambda: self.gateway.resumes >= times, seconds)

    async def identified(self, times: int, seconds: float = 10) -> None:
        """Wait until the bot has identified so many times and is ready again."""
        await self.gateway.wait_until(lambda: self.gateway.identifies >= times, seconds)
        await self.ready(seconds)

    async def reconnect(self) -> None:
        """Ask the bot to connect again and resume (op 7)."""
        await self.gateway.send_all(RECONNECT, None)

    async def invalid_session(self, *, resumable: bool = False) -> None:
        """Tell the bot that its session is over (op 9)."""
        await self.gateway.send_all(INVALID_SESSION, resumable)

    async def remove_guild(self, guild: Guild, *, outage: bool = False) -> None:
        """Remove the bot from a server, or only let the server be unavailable for a while."""
        data = {"id": str(guild.id)} | ({"unavailable": True} if outage else {})
        await self.state.dispatch(guild.id, "GUILD_DELETE", data)
        if not outage:
            del self.state.guilds[guild.id]
