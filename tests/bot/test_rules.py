"""The fixtures of conftest.py, tried with a bot that breaks the rules."""

import time

import discord
import pytest
from discord import app_commands
from simcord import Env

from tests import fakes
from tests.bot.conftest import Guild
from tests.discord.sample_bot import SampleBot
from tests.fakes import Rules


@app_commands.command(description="x" * 101)
async def silent(_: discord.Interaction) -> None:
    """Never answer."""


@app_commands.command(description="Block the loop, then answer.")
async def block(interaction: discord.Interaction) -> None:
    time.sleep(0.2)  # noqa: ASYNC251 - what the rule must notice
    await interaction.response.send_message("late")


@pytest.fixture
def simcord_bot() -> SampleBot:
    bot = SampleBot()
    bot.tree.add_command(silent)
    bot.tree.add_command(block)
    return bot


@pytest.fixture(autouse=True)
def _registered(rules: Rules, simcord_env: Env) -> None:
    assert "/silent: description: 1-100 characters" in rules.problems[0]
    rules.forgive(simcord_env)


async def test_a_good_answer_breaks_nothing(place: Guild, rules: Rules) -> None:
    asked = await place.reader.slash(place.channel, "ask", question="Kabul")

    assert asked.response is not None
    assert asked.response.content == "Kabul in None, en-US"
    assert rules.problems == []


async def test_a_command_without_an_answer_is_noticed(
    place: Guild, rules: Rules, simcord_env: Env
) -> None:
    await place.reader.slash(place.channel, "silent")

    with pytest.raises(AssertionError, match="never answered"):
        rules.check(simcord_env)
    rules.forgive(simcord_env)


async def test_pings_and_long_links_are_noticed(
    place: Guild, rules: Rules, simcord_env: Env, caplog: pytest.LogCaptureFixture
) -> None:
    await place.reader.slash(place.channel, "broken")

    assert any("allowed_mentions" in text for text in rules.problems)
    assert any("url of 614 characters" in text for text in rules.problems)
    caplog.clear()
    rules.forgive(simcord_env)


async def test_more_than_25_choices_are_noticed(
    place: Guild, rules: Rules, simcord_env: Env
) -> None:
    await place.reader.autocomplete(place.channel, "ask", "source", "many", question="Kabul")

    assert "at most 25" in rules.problems[0]
    rules.forgive(simcord_env)


async def test_blocking_code_misses_the_deadline(
    place: Guild,
    rules: Rules,
    simcord_env: Env,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fakes, "DEADLINE", 0.1)

    await place.reader.slash(place.channel, "block")

    [error] = rules.forgive(simcord_env)
    assert "Unknown Interaction" in str(error)
    caplog.clear()
