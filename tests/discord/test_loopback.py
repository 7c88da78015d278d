"""The loopback Discord itself, tried with a small bot in the same process."""

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.discord.loopback.server import TOKEN, Loopback
from tests.discord.loopback.world import Channel, Guild, User
from tests.discord.sample_bot import SampleBot


class Desk(SimpleNamespace):
    """A guild with a channel and two people, and the sample bot that serves it."""

    discord: Loopback
    bot: SampleBot
    guild: Guild
    channel: Channel
    reader: User
    curator: User


@pytest.fixture
async def loopback(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loopback]:
    async with Loopback() as server:
        address = server.state.address
        gateway = yarl.URL(f"{address.replace('http', 'ws', 1)}/gateway")
        monkeypatch.setattr(Route, "BASE", f"{address}/api/v10")
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
        yield server


@pytest.fixture
async def desk(loopback: Loopback) -> AsyncIterator[Desk]:
    guild = loopback.add_guild()
    reader, curator = loopback.add_reader(guild), loopback.add_curator(guild)
    async with SampleBot() as bot:
        running = asyncio.create_task(bot.start(TOKEN))
        await loopback.ready()
        channel = guild.channels[0]
        yield Desk(
            discord=loopback, bot=bot, guild=guild, channel=channel, reader=reader, curator=curator
        )
        await bot.close()
        await running


async def test_a_command_is_deferred_and_then_answered(desk: Desk) -> None:
    asked = await desk.discord.slash(
        desk.guild, desk.channel, desk.reader, "ask", {"question": "Kabul"}, locale="tr"
    )
    message = await asked.answer()

    assert message.text == "Kabul in None, tr"
    assert asked.callback == 5
    assert 0 < asked.seconds_to_first <= asked.seconds_to_answer < 1
    assert not asked.ephemeral
    assert desk.discord.refused() == []
