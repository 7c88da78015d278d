"""Who waits for an answer is told once, and only they are shown it."""

import pytest
from simcord import Env

from bot.app import App
from bot.discord.client import Client
from bot.jobs.watches import tell_once
from store.guilds import watches
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, forge, text
from tests.builders import a_new_article
from tests.fakes import Rules

QUESTION = "Is the *Zarang* bridge open for the convoy?"


async def wish(place: Guild, **options: object) -> None:
    """The reader asks in vain, and asks to be told."""
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, **options)
    told = await place.reader.click(asked.response.message, label="Tell me when there is an answer")

    assert told.ephemeral
    assert text(told).startswith("I will mention you in this channel, once")


@pytest.mark.parametrize("form", ["rich", "plain"])
async def test_the_question_is_kept_as_it_was_typed(place: Guild, app: App, form: str) -> None:
    stock(app, place.guild.id, [a_new_article()])

    await wish(place, format=form, source="Khyber Gazette", since="2024")

    with app.database.session() as session:
        [kept] = watches.waiting(session, place.guild.id)
    assert kept.question == QUESTION
    assert str(kept.filters.since) == "2024-01-01"
    assert kept.filters.source == "Khyber Gazette"
    assert kept.user == place.reader.id


async def test_a_new_article_tells_once_and_shows_the_answer_to_one(
    place: Guild, app: App, simcord_bot: Client, simcord_env: Env, rules: Rules
) -> None:
    await wish(place)
    before = await tell_once(simcord_bot, simcord_bot.context)
    stock(app, place.guild.id, reports(3))

    first = await tell_once(simcord_bot, simcord_bot.context)
    second = await tell_once(simcord_bot, simcord_bot.context)

    assert (before, first, second) == (0, 1, 0)
    sent = simcord_env.http_requests[-1].json
    assert sent["allowed_mentions"] == {"parse": [], "users": [place.reader.id]}
    assert "Zarang" not in str(sent)
    assert [text for text in rules.problems if "allowed_mentions" not in text] == []
    rules.problems.clear()
    told = place.channel.last_message
    shown = await place.reader.click(told, label="Show it to me")
    refused = await place.curator.click(told, label="Show it to me")
    assert shown.ephemeral
    assert text(shown).startswith("### The answer you were waiting for")
    assert "number" in text(shown)
    assert text(refused).startswith("Only the person who asked can do this.")
    assert simcord_env.errors


@pytest.mark.usefixtures("refusing")
async def test_a_wish_is_not_an_answer_to_turn(place: Guild, simcord_env: Env) -> None:
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION)
    [custom_id] = buttons(asked).values()
    forged = custom_id.replace("tell-me", "page") + "1"
    forge(simcord_env, asked.response, custom_id, forged)

    refused = await place.reader.click(asked.response, custom_id=forged)

    assert text(refused.followups[0]).startswith("I no longer know this answer")
