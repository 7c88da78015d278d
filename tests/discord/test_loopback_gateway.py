"""The loopback Discord's gateway: resume, reconnect, invalid session, heartbeats."""

import asyncio
import time

import discord

from tests.discord.conftest import SampleDesk
from tests.discord.loopback.server import TOKEN, Loopback
from tests.discord.sample_bot import SampleBot


async def test_the_bot_is_told_of_its_guild(desk: SampleDesk) -> None:
    answered = await (await desk.slash("ask", question="Kabul")).answer()

    assert answered.text == "Kabul in None, en-US"
    assert [guild.name for guild in desk.bot.guilds] == ["Desk"]
    assert desk.discord.gateway.sessions[0].identify["intents"] == 1


async def test_a_dropped_gateway_is_resumed_and_misses_nothing(desk: SampleDesk) -> None:
    desk.discord.drop_gateway()
    asked = await desk.slash("ask", question="meanwhile")

    message = await asked.answer()

    assert message.text == "meanwhile in None, en-US"
    assert (desk.discord.gateway.identifies, desk.discord.gateway.resumes) == (1, 1)


async def test_the_bot_reconnects_when_asked(desk: SampleDesk) -> None:
    await desk.discord.reconnect()
    await desk.discord.resumed()

    assert (await (await desk.slash("ask", question="Kabul")).answer()).text
    assert (desk.discord.gateway.identifies, desk.discord.gateway.resumes) == (1, 1)


async def test_a_resumable_invalid_session_is_resumed(desk: SampleDesk) -> None:
    await desk.discord.invalid_session(resumable=True)
    await desk.discord.resumed()

    assert desk.discord.gateway.identifies == 1


async def test_an_invalid_session_is_begun_anew(desk: SampleDesk) -> None:
    await desk.discord.invalid_session()
    await desk.discord.identified(2)

    assert (await (await desk.slash("ask", question="Kabul")).answer()).text
    assert desk.discord.gateway.resumes == 0


async def test_a_session_that_is_forgotten_cannot_be_resumed(desk: SampleDesk) -> None:
    desk.discord.drop_gateway()
    desk.discord.gateway.sessions.clear()

    await desk.discord.identified(2)

    assert desk.discord.gateway.resumes == 0


async def test_a_blocked_event_loop_shows_in_the_heartbeats(loopback: Loopback) -> None:
    loopback.gateway.heartbeat_interval = 0.05
    loopback.add_guild()
    async with SampleBot() as bot:
        running = asyncio.create_task(bot.start(TOKEN))
        await loopback.ready()
        await asyncio.sleep(0.2)
        calm = loopback.gateway.lateness()
        time.sleep(0.3)  # noqa: ASYNC251 - the block that is to be noticed
        await asyncio.sleep(0.1)
        await bot.close()
        await running

    assert len(calm) >= 2
    assert max(calm) < 0.1
    assert max(loopback.gateway.lateness()) > 0.2


async def test_a_removed_guild_is_not_an_outage(desk: SampleDesk) -> None:
    gone: list[str] = []

    @desk.bot.event
    async def on_guild_remove(guild: discord.Guild) -> None:
        gone.append(guild.name)

    other = desk.discord.add_guild("Other")
    await desk.discord.state.dispatch(other.id, "GUILD_CREATE", other.payload())
    await desk.discord.remove_guild(desk.guild, outage=True)
    await desk.discord.remove_guild(other)
    await (await desk.slash("ask", question="Kabul")).answer()

    assert gone == ["Other"]


async def test_the_bot_is_gone_when_it_has_closed(desk: SampleDesk) -> None:
    await desk.bot.close()

    await desk.discord.gone()

    assert all(connection.socket.closed for connection in desk.discord.gateway.connections)
