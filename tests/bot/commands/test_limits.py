"""Nobody may ask without end; who does is told when to go on."""

from datetime import timedelta

import pytest

from bot.discord.connection.client import Client
from tests.bot.clients import NOW
from tests.bot.conftest import Guild
from tests.bot.shown import text

AGAIN = int(NOW.timestamp()) + 30


@pytest.mark.usefixtures("refusing")
async def test_a_person_over_the_limit_is_told_when_to_try_again(
    place: Guild, simcord_bot: Client
) -> None:
    simcord_bot.limits.person = 2

    answers = [await place.reader.slash(place.channel, "help") for _ in range(3)]
    other = await place.curator.slash(place.channel, "help")

    assert "I answer with quotations" in text(answers[1])
    assert text(answers[2]) == f"That was too much at once. Please try again <t:{AGAIN}:R>."
    assert answers[2].ephemeral
    assert "I answer with quotations" in text(other)


@pytest.mark.usefixtures("refusing")
async def test_questions_have_an_allowance_of_their_own(place: Guild, simcord_bot: Client) -> None:
    simcord_bot.limits.questions = 1

    asked = [
        await place.reader.slash(place.channel, "ask", question="Zarang bridge") for _ in range(2)
    ]
    other = await place.reader.slash(place.channel, "help")

    assert not text(asked[0]).startswith("That was too much at once.")
    assert text(asked[1]).startswith("That was too much at once.")
    assert "I answer with quotations" in text(other)


async def test_an_allowance_fills_up_again(place: Guild, simcord_bot: Client) -> None:
    at = NOW
    simcord_bot.limits.clock = lambda: at
    simcord_bot.limits.questions = 2
    for _ in range(2):
        await place.reader.slash(place.channel, "ask", question="Zarang bridge")
    at += timedelta(seconds=31)

    again = await place.reader.slash(place.channel, "ask", question="Zarang bridge")

    assert not text(again).startswith("That was too much at once.")


async def test_a_clock_that_is_set_back_refuses_nobody(place: Guild, simcord_bot: Client) -> None:
    at = NOW
    simcord_bot.limits.clock = lambda: at
    await place.reader.slash(place.channel, "help")
    at -= timedelta(days=400)

    again = await place.reader.slash(place.channel, "help")

    assert "I answer with quotations" in text(again)


@pytest.mark.usefixtures("refusing")
async def test_a_server_over_the_limit_is_told_too(place: Guild, simcord_bot: Client) -> None:
    simcord_bot.limits.guild = 1

    await place.reader.slash(place.channel, "help")
    refused = await place.curator.slash(place.channel, "help")

    assert text(refused).startswith("That was too much at once.")
