"""/articles remove and restore: out of every search, and back again."""

import pytest
from simcord import Env

from bot.app import App
from tests.bot.clients import a_client, stock
from tests.bot.commands.articles.forms import count, press
from tests.bot.conftest import Guild
from tests.bot.shown import text
from tests.builders import a_new_article

QUESTION = "When is the Torkham crossing reopened?"


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with one article."""
    stock(app, place.guild.id, [a_new_article()])
    return place


async def test_a_removed_article_is_found_no_more(stocked: Guild) -> None:
    removed = await stocked.curator.slash(stocked.channel, "articles remove", article="A1")
    asked = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION)

    assert text(removed).startswith(
        "✅ A1@1 is removed: Torkham crossing to reopen · Khyber Gazette"
    )
    assert "No quotation answers this." in text(asked)


async def test_undo_brings_it_back_after_a_restart_too(
    stocked: Guild, app: App, simcord_env: Env
) -> None:
    removed = await stocked.curator.slash(stocked.channel, "articles remove", article="A1")
    await simcord_env.restart_bot(a_client(app))
    back = await press(stocked.curator, removed, "Undo")
    asked = await stocked.reader.slash(stocked.channel, "ask", question=QUESTION)

    assert text(back).startswith("✅ A1@1 is back: Torkham crossing to reopen")
    assert "A1.1@1" in text(asked)


async def test_restore_brings_it_back(stocked: Guild, app: App) -> None:
    await stocked.curator.slash(stocked.channel, "articles remove", article="A1")
    gone = count(app, stocked)
    back = await stocked.curator.slash(stocked.channel, "articles restore", article="A1")

    assert gone == 0
    assert text(back).startswith("✅ A1@1 is back")
    assert count(app, stocked) == 1


@pytest.mark.usefixtures("refusing")
async def test_removing_twice_is_told(stocked: Guild) -> None:
    await stocked.curator.slash(stocked.channel, "articles remove", article="A1")

    again = await stocked.curator.slash(stocked.channel, "articles remove", article="A1")

    assert text(again) == "A1 is removed; /articles restore brings it back."


async def test_restoring_what_was_never_removed_says_that_it_is_there(stocked: Guild) -> None:
    told = await stocked.curator.slash(stocked.channel, "articles restore", article="A1")

    assert text(told).startswith("A1@1 is in the library: Torkham crossing to reopen")


async def test_the_choices_are_those_that_fit(stocked: Guild, app: App) -> None:
    stock(app, stocked.guild.id, [a_new_article(body="A bridge was built.", title="Bridge " * 40)])
    await stocked.curator.slash(stocked.channel, "articles remove", article="A1")

    async def offered(command: str, typed: str) -> list[str]:
        found = await stocked.curator.autocomplete(stocked.channel, command, "article", typed)
        return [choice["value"] for choice in found]

    assert await offered("articles remove", "") == ["A2"]
    assert await offered("articles remove", "bridge") == ["A2"]
    assert await offered("articles remove", "a2") == ["A2"]
    assert await offered("articles remove", "torkham") == []
    assert await offered("articles restore", "A") == ["A1"]
