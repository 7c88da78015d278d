"""/watch list: one's own wishes, and waiting no longer."""

import pytest

from bot.app import App
from store.guilds import watches
from store.model import Filters
from tests.bot.conftest import Guild
from tests.bot.shown import options, text


def wish(app: App, guild: int, user: int, question: str) -> int:
    with app.database.writing() as session:
        return watches.add(session, guild, 5, user, question, Filters(), {})


async def test_one_sees_and_cancels_ones_own_wishes_in_this_server(place: Guild, app: App) -> None:
    wish(app, place.guild.id, place.reader.id, "Is the *bridge* open?")
    wish(app, place.guild.id, place.reader.id, "Is the gate open?")
    other = wish(app, place.guild.id, place.curator.id, "Is the pass open?")
    elsewhere = wish(app, 4711, place.reader.id, "Is the port open?")

    listed = await place.reader.slash(place.channel, "watch list")
    shown = text(listed)
    number = options(listed)["Is the *bridge* open?"]
    left = await place.reader.select(listed.response, [number])

    assert listed.ephemeral
    assert shown.startswith("### You wait for 2 answers")
    assert "Is the \\*bridge\\* open?" in shown
    assert "pass" not in shown
    assert "port" not in shown
    assert "You wait for this no longer." in text(left)
    assert "bridge" not in text(left)
    with app.database.session() as session:
        assert {one.id for one in watches.waiting(session)} >= {other, elsewhere}


async def test_directly_one_sees_all_of_them(place: Guild, app: App) -> None:
    wish(app, place.guild.id, place.reader.id, "Is the gate open?")
    wish(app, 4711, place.reader.id, "Is the port open?")

    listed = await place.reader.user.slash("watch list")

    assert text(listed).startswith("### You wait for 2 answers")


async def test_who_waits_for_nothing_is_told_how_to(place: Guild) -> None:
    listed = await place.reader.slash(place.channel, "watch list")

    assert text(listed) == "You wait for no answer. A question without one has a button for it."


@pytest.mark.usefixtures("refusing")
async def test_nobody_cancels_anothers_wish(place: Guild, app: App) -> None:
    number = wish(app, place.guild.id, place.reader.id, "Is the gate open?")
    mine = wish(app, place.guild.id, place.curator.id, "Is the pass open?")

    with app.database.writing() as session:
        assert not watches.cancel(session, number, place.curator.id)
        assert watches.cancel(session, mine, place.curator.id)
