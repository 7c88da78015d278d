"""/library stats and /library health: figures, and what is not in order."""

from types import SimpleNamespace

import pytest

from bot.app import App
from store.db.tables import AuditRow
from store.guilds import settings
from store.library import articles, libraries
from store.model import GuildSettings
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import choose, text
from tests.builders import a_new_article, a_prepared


async def test_the_figures_of_a_library_and_of_what_was_asked(place: Guild, app: App) -> None:
    odd = a_new_article(
        body="شہر کا دروازہ پیر کے روز بند رہا اور تاجر سرحد پر انتظار کرتے رہے۔",
        language="ur",
        published=None,
        publisher=None,
    )
    stock(app, place.guild.id, [*reports(2), odd])
    with app.database.writing() as session:
        shared = libraries.create(session, libraries.SHARED)
        articles.add(session, shared, a_prepared(), by="test")
    asked = await place.reader.slash(place.channel, "ask", question="Zarang bridge convoy")
    await place.reader.slash(place.channel, "ask", question="Where are the quokkas?")
    await choose(place.reader, asked.response, "Useful")

    shown = text(await place.curator.slash(place.channel, "library stats"))

    assert "Own library: 3 articles · 2 publishers" in shown
    assert "English 2 · Urdu 1" in shown
    assert "without date: 1 · without publisher: 1" in shown
    assert "Only read here: 1 article · 1 publisher" in shown
    assert "2 questions were asked, 1 of them answered." in shown


async def test_what_is_in_order_is_said_to_be(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(1))

    shown = text(await place.curator.slash(place.channel, "library health"))

    assert "✅ **In order:** The audit trail is whole." in shown
    assert "no articles" not in shown


async def test_a_disk_that_is_nearly_full_is_said_to_be(
    place: Guild, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(app, place.guild.id, reports(1))
    before = text(await place.curator.slash(place.channel, "library health"))
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=40_500_000))

    shown = text(await place.curator.slash(place.channel, "library health"))

    assert "The disk has 40 MB left" in shown
    assert "MB left" not in before


async def test_what_is_not_in_order_comes_first_with_its_mend(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(published=None)])
    with app.database.writing() as session:
        chosen = GuildSettings(curator_role=4711, channels=(4712, place.channel.id))
        settings.change(session, place.guild.id, chosen, by="ann")
        library = libraries.of_guild(session, place.guild.id)
        row = session.get(AuditRow, (library, 1))
        assert row is not None
        row.actor = "somebody else"
        session.add(row)

    shown = text(await place.curator.slash(place.channel, "library health"))

    assert "The role chosen for curators is gone." in shown
    assert "1 of the channels chosen for answers is gone" in shown
    assert "The audit trail was changed from outside." in shown
    assert shown.index("Look at this") < shown.index("In order" if "In order" in shown else "###")


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize("command", ["library stats", "library health", "library inbox"])
async def test_an_empty_library_is_told_as_such(place: Guild, command: str) -> None:
    shown = await place.curator.slash(place.channel, command)

    assert shown.ephemeral
    assert text(shown)
