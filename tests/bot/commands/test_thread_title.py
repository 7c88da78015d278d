"""/ask with the title of a thread or forum post: only where it is chosen, and the reply says so."""

import discord
import pytest
from simcord import ChannelHandle

from bot.app import App
from bot.discord.connection.client import Client
from store.guilds import settings
from store.model import GuildSettings
from tests.bot.clients import stock
from tests.bot.conftest import Guild
from tests.bot.shown import text
from tests.builders import a_new_article

CONTEXT = {"context": True}
ARTICLES = [
    a_new_article(
        title=f"The {place} crossing",
        body=f"The crossing at {place} opens again on {day}, the commissioner said.",
        url=f"https://news.example/{place}",
    )
    for place, day in (("Torkham", "Monday"), ("Chaman", "Friday"))
]


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with articles about two crossings."""
    stock(app, place.guild.id, ARTICLES)
    return place


async def thread(place: Guild, bot: Client, name: str) -> ChannelHandle:
    """A thread of that name in the guild's channel."""
    channel = bot.get_channel(place.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name=name, type=discord.ChannelType.public_thread)
    [made] = [one for one in place.channel.threads if one.name == name]
    return made


async def test_the_title_counts_where_it_is_chosen(stocked: Guild, simcord_bot: Client) -> None:
    post = await thread(stocked, simcord_bot, 'Chaman "closure" -again')

    asked = await stocked.reader.slash(post, "ask", question="When does it open again?", **CONTEXT)

    assert text(asked).startswith(
        "### Chaman closure again – When does it open again?\n-# The title"
    )
    assert "Friday" in text(asked)
    assert "Monday" not in text(asked)


async def test_a_thread_is_as_chosen_as_its_channel(
    stocked: Guild, simcord_bot: Client, app: App
) -> None:
    post = await thread(stocked, simcord_bot, "Torkham")
    chosen = GuildSettings(channels=(stocked.channel.id,))
    with app.database.writing() as session:
        settings.change(session, stocked.guild.id, chosen, by="ann")

    asked = await stocked.reader.slash(post, "ask", question="When does Torkham open again?")

    assert "Monday" in text(asked)


async def test_without_the_option_the_title_is_nothing(stocked: Guild, simcord_bot: Client) -> None:
    post = await thread(stocked, simcord_bot, "Chaman")

    asked = await stocked.reader.slash(post, "ask", question="When does the crossing open again?")

    assert text(asked).startswith("### When does the crossing open again?\n")
    assert "title" not in text(asked).partition("\n\n")[0]


async def test_a_title_that_brings_nothing_is_left_out_and_that_is_said(
    stocked: Guild, simcord_bot: Client
) -> None:
    post = await thread(stocked, simcord_bot, "Quokka championship of Perth")

    asked = await stocked.reader.slash(
        post, "ask", question="When does the crossing at Torkham open?", **CONTEXT
    )

    assert text(asked).startswith("### When does the crossing at Torkham open?\n-# With the title")
    assert "Monday" in text(asked)


@pytest.mark.usefixtures("refusing")
async def test_where_no_title_is_one_is_told(stocked: Guild) -> None:
    asked = await stocked.reader.slash(
        stocked.channel, "ask", question="When does it open?", **CONTEXT
    )

    assert asked.ephemeral
    assert "“context” is for threads and forum posts" in text(asked)
