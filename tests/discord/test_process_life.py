"""The life of the real bot: start, registration, signals, restart, a wrong token."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.discord.loopback.server import TOKEN, Loopback
from tests.discord.process import running, start
from tests.discord.running_bot import Newsroom, until


async def test_the_commands_are_registered_once(room: Newsroom) -> None:
    await room.bot.terminate()
    before = len(room.discord.requests("commands"))

    async with running(room.discord, "bot", "run", cwd=room.folder) as again:
        asked = await room.ask()
        await asked.answer()
        await again.terminate()

    assert before == 1
    assert len(room.discord.requests("commands")) == 1
    assert "ask" in [command["name"] for command in room.discord.state.commands[None]]
    room.require_clean()


async def test_the_commands_of_one_guild(installed: Path, tmp_path: Path) -> None:
    async with Loopback() as discord:
        guild = discord.add_guild()
        settings = {"DISCORD_GUILD_ID": str(guild.id), "DATA_DIR": str(installed)}
        async with running(discord, "bot", "run", cwd=tmp_path, settings=settings) as bot:
            await bot.terminate()

        assert list(discord.state.commands) == [guild.id]
        assert discord.refused() == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_the_bot_cleanly(room: Newsroom, number: signal.Signals) -> None:
    code = await room.bot.signal(number)
    await room.discord.gone()

    assert code == 0
    assert "Traceback" not in room.bot.output


@pytest.mark.parametrize("route", ["callback", "edit answer"])
async def test_what_is_in_flight_is_finished_before_the_end(room: Newsroom, route: str) -> None:
    await (await room.ask()).answer()
    room.discord.fail(route, delay=0.7)
    asked = await room.ask()
    await asyncio.sleep(0.3)

    code = await room.bot.terminate()

    assert code == 0
    assert (await asked.answer(0.1)).text
    room.require_clean()


async def test_who_asks_while_the_bot_stops_is_told_so(room: Newsroom) -> None:
    await (await room.ask()).answer()
    room.discord.fail("edit answer", delay=1.0)
    await (await room.ask()).first()
    stopping = asyncio.create_task(room.bot.terminate())
    await asyncio.sleep(0.3)

    late = await room.ask()
    message = await late.answer()

    assert message.text
    assert late.ephemeral
    assert await stopping == 0
    room.require_clean()


async def test_buttons_work_after_a_restart(room: Newsroom) -> None:
    message = await (await room.ask()).answer()
    first = message.text
    await room.bot.terminate()

    async with running(room.discord, "bot", "run", cwd=room.folder):
        await (await room.discord.click(message, "Next")).answer()

        assert message.text != first
        room.require_clean()


async def test_buttons_work_after_the_bot_was_killed(room: Newsroom) -> None:
    message = await (await room.ask()).answer()
    first = message.text
    await until(lambda: room.stored("reply"))  # at once, but on a busy disk
    await room.bot.kill()

    async with running(room.discord, "bot", "run", cwd=room.folder):
        await (await room.discord.click(message, "Next")).answer()

        assert message.text != first
        room.require_clean()


async def test_a_wrong_token_is_one_sentence(installed: Path, tmp_path: Path) -> None:
    async with Loopback() as discord:
        settings = {"DISCORD_TOKEN": "not.the.token", "DATA_DIR": str(installed)}
        bot = await start(discord, "bot", "run", cwd=tmp_path, settings=settings)

        code = await bot.ended(30)

    assert code in (2, 3)
    assert "Discord does not accept the token" in bot.stderr.splitlines()[-1]
    assert "Traceback" not in bot.output
    assert "not.the.token" not in bot.output


async def test_no_token_is_one_sentence(installed: Path, tmp_path: Path) -> None:
    settings = {"DISCORD_TOKEN": "", "DATA_DIR": str(installed)}
    bot = await start(None, "bot", "run", cwd=tmp_path, settings=settings)

    code = await bot.ended(30)

    assert code == 2
    assert "DISCORD_TOKEN" in bot.stderr.splitlines()[-1]
    assert "Traceback" not in bot.output


async def test_an_unreachable_discord_is_one_sentence(installed: Path, tmp_path: Path) -> None:
    bot = await start(None, "bot", "run", cwd=tmp_path, settings={"DATA_DIR": str(installed)})

    code = await bot.ended(30)

    assert code == 3
    assert "Discord cannot be reached" in bot.stderr.splitlines()[-1]
    assert "Traceback" not in bot.output


async def test_the_log_has_neither_token_nor_question(room: Newsroom) -> None:
    await (await room.ask("lighthouse xylophone ferry")).answer()
    await room.bot.terminate()

    assert "xylophone" not in room.bot.output
    assert TOKEN not in room.bot.output
