"""The bot speaks the guild's language from the first word to the last refusal."""

import pytest
from simcord import Env

from bot.app import App
from store.guilds import settings
from store.model import GuildSettings
from tests.bot.clients import reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import text


@pytest.fixture
def urdu(app: App, place: Guild) -> None:
    """A guild that chose Urdu; its people have Discord in English."""
    with app.database.writing() as session:
        settings.change(session, place.guild.id, GuildSettings(language="ur"), by="test")


@pytest.mark.usefixtures("urdu")
async def test_an_answer_is_in_the_guilds_language_and_quotes_as_it_stands(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, reports(1))

    shown = await place.reader.slash(place.channel, "ask", question="Zarang bridge convoy")

    said = text(shown)
    assert "Engineers opened the" in said
    assert "اشاعت" in said
    assert "Single source" not in said


@pytest.mark.usefixtures("urdu")
async def test_silence_is_in_the_guilds_language(place: Guild) -> None:
    shown = await place.reader.slash(place.channel, "ask", question="Zarang bridge convoy")

    assert "یہاں ابھی کوئی مضمون نہیں ہے۔" in text(shown)


@pytest.mark.usefixtures("urdu", "refusing")
async def test_a_mistake_is_told_in_the_guilds_language(place: Guild) -> None:
    shown = await place.reader.slash(place.channel, "read", reference="A99")

    assert text(shown).startswith("\u2067یہاں \u2068A99\u2069 نہیں ہے۔")


async def test_a_guild_that_chose_turkish_leaves_english_people_english(
    place: Guild, app: App, simcord_env: Env
) -> None:
    assert simcord_env.bot.is_ready()
    with app.database.writing() as session:
        settings.change(session, place.guild.id, GuildSettings(language="tr"), by="test")

    shown = await place.reader.slash(place.channel, "latest")

    assert text(shown) == "There are no such articles here."
