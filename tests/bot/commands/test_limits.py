"""Nobody may ask without end; who does is told when to go on."""

import pytest

from bot.discord.client import Client
from tests.bot.clients import NOW
from tests.bot.conftest import Guild
from tests.bot.shown import text

AGAIN = int(NOW.timestamp()) + 60


@pytest.mark.usefixtures("refusing")
async def test_a_person_over_the_limit_is_told_when_to_try_again(
    place: Guild, simcord_bot: Client
) -> None:
    simcord_bot.limits.person = 2

    answers = [await place.reader.slash(place.channel, "help") for _ in range(3)]
    other = await place.curator.slash(place.channel, "help")

    assert text(answers[1]).startswith("I answer with quotations")
    assert text(answers[2]) == f"That was too much at once. Please try again <t:{AGAIN}:R>."
    assert answers[2].ephemeral
    assert text(other).startswith("I answer with quotations")


@pytest.mark.usefixtures("refusing")
async def test_a_server_over_the_limit_is_told_too(place: Guild, simcord_bot: Client) -> None:
    simcord_bot.limits.guild = 1

    await place.reader.slash(place.channel, "help")
    refused = await place.curator.slash(place.channel, "help")

    assert text(refused).startswith("That was too much at once.")
