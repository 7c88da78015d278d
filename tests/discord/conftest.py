"""The loopback Discord and a small desk in it, for tests of the sample bot."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.options import Value
from tests.discord.loopback.server import TOKEN, Loopback
from tests.discord.loopback.world import Channel, Guild, User
from tests.discord.running_bot import Newsroom, fill, newsroom
from tests.discord.sample_bot import SampleBot


@dataclass(kw_only=True)
class SampleDesk:
    """A guild with a channel and two people, and the sample bot that serves it."""

    discord: Loopback
    bot: SampleBot
    guild: Guild
    channel: Channel
    reader: User
    curator: User

    async def slash(self, command: str, /, **values: Value) -> Interaction:
        """The reader uses a command."""
        return await self.discord.slash(self.guild, self.channel, self.reader, command, values)


@pytest.fixture
async def loopback(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loopback]:
    """A Discord to which discord.py in this process is led."""
    async with Loopback() as server:
        address = server.state.address
        gateway = yarl.URL(f"{address.replace('http', 'ws', 1)}/gateway")
        monkeypatch.setattr(Route, "BASE", f"{address}/api/v10")
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
        yield server


@pytest.fixture
async def desk(loopback: Loopback) -> AsyncIterator[SampleDesk]:
    """The sample bot, connected, in this process."""
    guild = loopback.add_guild()
    reader, curator = loopback.add_reader(guild), loopback.add_curator(guild)
    async with SampleBot() as bot:
        running = asyncio.create_task(bot.start(TOKEN))
        await loopback.ready()
        yield SampleDesk(
            discord=loopback,
            bot=bot,
            guild=guild,
            channel=guild.channels[0],
            reader=reader,
            curator=curator,
        )
        await bot.close()
        await running


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a new installation with a few articles, to be copied."""
    folder = tmp_path_factory.mktemp("library") / "data"
    fill(folder)
    return folder


@pytest.fixture
def installed(library: Path, tmp_path: Path) -> Path:
    """A copy of that data for one test: a bot that works there leaves traces."""
    shutil.copytree(library, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
async def room(library: Path, tmp_path: Path) -> AsyncIterator[Newsroom]:
    """The real bot, connected, for one test."""
    async with newsroom(library, tmp_path) as one:
        yield one


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_room(
    library: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Newsroom]:
    """The real bot, connected, for all tests of a module."""
    async with newsroom(library, tmp_path_factory.mktemp("room")) as one:
        await (await one.ask()).answer()
        yield one


@pytest_asyncio.fixture(loop_scope="module")
async def calm_room(shared_room: Newsroom) -> AsyncIterator[Newsroom]:
    """The module's bot, with nothing held against it from the tests before."""
    await shared_room.discord.ready()
    shared_room.forget()
    yield shared_room
    await shared_room.discord.settled(quiet=0.05)
