"""The process fixtures, tried with the sample bot: output, SIGTERM, a killed bot, a wrong token."""

import signal
from pathlib import Path

from tests.discord.loopback.server import Loopback
from tests.discord.process import running, start

SAMPLE = "tests.discord.sample_bot"


async def test_a_process_registers_answers_and_stops(tmp_path: Path) -> None:
    async with Loopback() as discord:
        guild = discord.add_guild()
        reader = discord.add_reader(guild)
        async with running(discord, SAMPLE, cwd=tmp_path) as bot:
            asked = await discord.slash(
                guild, guild.channels[0], reader, "ask", {"question": "Kabul"}
            )
            message = await asked.answer()
            code = await bot.terminate()

        assert message.text == "Kabul in None, en-US"
        assert "has connected to Gateway" in bot.stderr
        assert code == 0
        assert len(discord.requests("commands")) == 1
        assert discord.refused() == []


async def test_a_process_can_be_killed(tmp_path: Path) -> None:
    async with Loopback() as discord, running(discord, SAMPLE, cwd=tmp_path) as bot:
        code = await bot.signal(signal.SIGKILL)

    assert code == -signal.SIGKILL


async def test_a_process_that_ends_by_itself(tmp_path: Path) -> None:
    async with Loopback() as discord:
        wrong = {"DISCORD_TOKEN": "wrong"}
        bot = await start(discord, SAMPLE, cwd=tmp_path, settings=wrong)

        code = await bot.ended()

    assert code == 1
    assert "Improper token" in bot.stderr


async def test_a_process_reaches_only_this_machine(tmp_path: Path) -> None:
    script = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"
    (tmp_path / "outward.py").write_text(script, encoding="utf-8")
    async with Loopback() as discord:
        here = {"PYTHONPATH": str(tmp_path)}
        bot = await start(discord, "outward", cwd=tmp_path, settings=here)

        code = await bot.ended()

    assert code == 1
    assert "PermissionError: a test tried to connect to 192.0.2.1" in bot.stderr
