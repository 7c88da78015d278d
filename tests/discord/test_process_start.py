"""The real bot starts while Discord has a bad day: rate limits and faults before it is ready."""

import shutil
from pathlib import Path

import pytest

from tests.discord.loopback.server import Loopback
from tests.discord.process import running, start


@pytest.fixture
def folder(library: Path, tmp_path: Path) -> Path:
    shutil.copytree(library, tmp_path / "data")
    return tmp_path


@pytest.mark.parametrize(
    ("route", "status"), [("me", 500), ("commands", 429), ("commands", 502), ("application", 429)]
)
async def test_a_passing_failure_delays_the_start(folder: Path, route: str, status: int) -> None:
    async with Loopback() as discord:
        discord.fail(route, status, retry_after=0.2)

        async with running(discord, "bot", "run", cwd=folder) as bot:
            code = await bot.terminate()

    assert code == 0
    assert len(discord.requests("commands")) == (2 if route == "commands" else 1)
    assert discord.refused() == []


@pytest.mark.parametrize(("route", "status"), [("me", 503), ("commands", 403)])
async def test_a_lasting_failure_ends_the_start_with_a_sentence(
    folder: Path, route: str, status: int
) -> None:
    async with Loopback() as discord:
        discord.fail(route, status, times=99)
        bot = await start(discord, "bot", "run", cwd=folder)

        code = await bot.ended(30)

    assert code == 3
    assert "Discord" in bot.stderr.splitlines()[-1]
    assert "Traceback" not in bot.output


async def test_commands_that_were_not_registered_are_tried_again(folder: Path) -> None:
    async with Loopback() as discord:
        discord.fail("commands", 403, times=1)
        await (await start(discord, "bot", "run", cwd=folder)).ended(30)

        async with running(discord, "bot", "run", cwd=folder) as bot:
            await bot.terminate()

    assert [request.status for request in discord.requests("commands")] == [403, 200]
