"""`quotewire doctor` asks Discord what it can, and names what it could not ask."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.discord.loopback.server import Loopback
from tests.discord.loopback.world import INVITED
from tests.discord.process import start

OF_DISCORD = ("token", "intents", "server", "clock of Discord", "commands")


@pytest.fixture
def folder(library: Path, tmp_path: Path) -> Path:
    shutil.copytree(library, tmp_path / "data")
    return tmp_path


async def doctor(
    discord: Loopback | None, folder: Path, *options: str, **settings: str
) -> dict[str, tuple[str, str]]:
    process = await start(
        discord, "bot", "doctor", "--json", *options, cwd=folder, settings=settings
    )
    await process.ended(60)
    assert "Traceback" not in process.output
    found = json.loads(process.stdout)["checks"]
    return {one["name"]: (one["outcome"], one["said"]) for one in found}


async def test_discord_says_whose_the_token_is_and_what_time_it_is(folder: Path) -> None:
    async with Loopback() as discord:
        guild = discord.add_guild()
        before = await doctor(discord, folder, DISCORD_GUILD_ID=str(guild.id))
        guild.roles[0] = replace(guild.roles[0], permissions=INVITED)

        found = await doctor(discord, folder, DISCORD_GUILD_ID=str(guild.id))

    assert before["server"][0] == "fail"
    assert "embed_links" in before["server"][1]
    assert [found[name][0] for name in OF_DISCORD] == ["ok", "ok", "ok", "ok", "warn"]
    assert discord.state.bot.name in found["token"][1]


@pytest.mark.parametrize(
    ("options", "settings", "said"),
    [
        (("--offline",), {}, "was not asked"),
        ((), {"DISCORD_TOKEN": "MTA.G1.wrong"}, "takes a token"),
        ((), {"DISCORD_TOKEN": "nonsense"}, "takes a token"),
        ((), {"DISCORD_TOKEN": ""}, "takes a token"),
        ((), {"DATABASE_URL": "postgresql+psycopg://me@127.0.0.1:1/none"}, "database comes first"),
    ],
)
async def test_what_was_not_asked_is_named(
    folder: Path, options: tuple[str, ...], settings: dict[str, str], said: str
) -> None:
    async with Loopback() as discord:
        found = await doctor(discord, folder, *options, **settings)

    unknown = [name for name in OF_DISCORD if found[name][0] == "not checked"]
    assert {*unknown} >= {"intents", "server", "clock of Discord"}
    assert all(said in found[name][1] for name in unknown)


async def test_without_a_network_the_rest_is_checked(folder: Path) -> None:
    found = await doctor(None, folder)

    assert [found[name][0] for name in OF_DISCORD[:4]] == ["not checked"] * 4
    assert found["integrity"][0] == "ok"
