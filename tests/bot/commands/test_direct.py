"""In direct messages the shared library answers, and no server's does."""

import pytest
from simcord import Env
from simcord.builders import UserHandle

from bot.app import App
from bot.discord.connection.client import Client
from store.guilds import privacy, watches
from store.library import articles, libraries
from store.library.versions import prepare
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, choose, options, text
from tests.builders import a_new_article

QUESTION = "Zarang bridge convoy"


@pytest.fixture
def person(place: Guild) -> UserHandle:
    """The reader of the server, in direct messages with the bot."""
    return place.reader.user


def share(app: App) -> None:
    """Put an article into the shared library."""
    with app.database.writing() as session:
        shared = libraries.create(session, libraries.SHARED)
        shown = a_new_article(body="Engineers saw the shared ferry leave Termez on Monday.")
        articles.add(session, shared, prepare(shown), by="test")


async def test_the_shared_library_answers_and_no_servers(
    place: Guild, person: UserHandle, app: App
) -> None:
    stock(app, place.guild.id, reports(3))
    share(app)

    shared = await person.slash("ask", question="When did the shared ferry leave Termez?")
    own = await person.slash("ask", question=QUESTION)

    assert not shared.ephemeral
    assert "ferry leave Termez" in text(shared).replace("*", "")
    assert "convoy number" not in text(own)
    assert set(buttons(shared)) == {"More context", "Cite"}
    assert set(options(shared)) == {
        "Read A4.1",
        "Ask about this",
        "Why this answer",
        "Plain text",
    }


async def test_the_buttons_of_an_answer_work_there(
    person: UserHandle, app: App, place: Guild
) -> None:
    assert place.guild.id
    share(app)
    asked = await person.slash("ask", question="When did the shared ferry leave Termez?")

    shown = [await person.click(asked.response, label=one) for one in ("More context", "Cite")]
    shown.append(await choose(person, asked.response, "Plain text"))

    assert all("ferry leave Termez" in text(one).replace("*", "") for one in shown)


@pytest.mark.usefixtures("refusing")
async def test_nothing_asked_there_is_kept_but_what_the_buttons_need(
    person: UserHandle, app: App, simcord_bot: Client, place: Guild
) -> None:
    share(app)
    await person.slash("ask", question="Where are the quokkas of Perth?")
    await person.slash("ask", question="When did the shared ferry leave Termez?")
    await simcord_bot.context.settled()

    with app.database.session() as session:
        kept = privacy.export(session, 0, person.id)
        assert not any(privacy.export(session, place.guild.id, person.id).values())
    assert {kind for kind, rows in kept.items() if rows} == {"replies"}


async def test_who_waits_there_is_told_there(person: UserHandle, app: App, place: Guild) -> None:
    assert place.guild.id
    asked = await person.slash("ask", question=QUESTION)

    await person.click(asked.response, label="Tell me when there is an answer")

    with app.database.session() as session:
        [kept] = watches.waiting(session)
    assert (kept.guild, kept.channel) == (0, person.dm_channel.id)


@pytest.mark.usefixtures("refusing")
async def test_help_about_and_privacy_say_where_they_are(
    person: UserHandle, place: Guild, app: App
) -> None:
    share(app)
    stock(app, place.guild.id, reports(3))

    helped = await person.slash("help")
    about = await person.slash("about")
    there = await place.reader.slash(place.channel, "about")
    told = await person.slash("privacy about")

    assert "from the shared library alone" in text(helped)
    assert "this server" not in text(helped)
    assert "Library: 1 article · 1 publisher" in text(about)
    assert "from the shared library alone" in text(about)
    assert "Library: 4 articles · 4 publishers" in text(there)
    assert "both mean all servers" in text(told)


async def test_what_is_kept_in_all_servers_is_given_and_deleted_there(
    place: Guild, person: UserHandle, app: App
) -> None:
    stock(app, place.guild.id, reports(2))
    await place.reader.slash(place.channel, "ask", question=QUESTION)
    await place.curator.slash(place.channel, "ask", question=QUESTION)

    exported = await person.slash("privacy export")
    asked = await person.slash("privacy delete")
    await person.click(asked.response, label="Delete all of it")

    assert text(exported).startswith("2 entries are kept about you in all servers")
    assert text(asked) == "2 entries were deleted."
    with app.database.session() as session:
        assert any(privacy.export(session, place.guild.id, place.curator.id).values())


@pytest.mark.usefixtures("refusing")
async def test_figures_behind_an_answer_are_for_curators_of_servers(
    place: Guild, simcord_env: Env
) -> None:
    refused = await place.curator.user.slash("ask", question=QUESTION, explain=True)

    assert text(refused).startswith("Only curators can do this")
    assert simcord_env.errors
