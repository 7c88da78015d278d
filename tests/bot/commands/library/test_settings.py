"""/library settings: curators change them in one panel, nobody else does."""

import pytest
from simcord import Env

from bot.app import App
from bot.render.markup.arguments import SettingArgument
from bot.render.markup.custom_id import CustomId
from store.guilds import settings as guilds
from store.model import GuildSettings
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, choose, text


def settings(app: App, place: Guild) -> GuildSettings:
    """What is stored."""
    with app.database.session() as session:
        return guilds.settings(session, place.guild.id)


def select(field: str) -> str:
    """The custom_id of a select."""
    return str(CustomId(action="settings", argument=SettingArgument(field)))


async def test_the_panel_says_what_holds(place: Guild) -> None:
    shown = await place.curator.slash(place.channel, "library settings")

    assert shown.ephemeral
    assert text(shown).split("\n") == [
        "### Settings of this server",
        "Language: that of each person's Discord",
        "3 quotations to a page",
        "Answers are private: no",
        "Answers are plain text: no",
        "The shared library is searched: yes",
        "Curators: those who manage the server",
        "I answer in: everywhere",
        "Texts of questions are not kept",
    ]


async def test_every_setting_can_be_changed(place: Guild, app: App) -> None:
    role = place.guild.create_role("Desk editors")
    shown = await place.curator.slash(place.channel, "library settings")
    panel = shown.response.message

    for label in ("Private answers: switch on", "Plain text: switch on"):
        await place.curator.click(panel, label=label)
    await place.curator.click(panel, label="Shared library: switch off")
    await place.curator.select(panel, ["ur"], custom_id=select("language"))
    await place.curator.select(panel, ["7"], custom_id=select("results"))
    await place.curator.select(panel, ["30"], custom_id=select("keep_questions_days"))
    await place.curator.select(panel, [role], custom_id=select("curator_role"))
    await place.curator.select(panel, [place.channel], custom_id=select("channels"))

    assert settings(app, place) == GuildSettings(
        language="ur",
        private=True,
        plain=True,
        shared_library=False,
        results=7,
        curator_role=role.id,
        channels=(place.channel.id,),
        keep_questions_days=30,
    )
    assert f"<#{place.channel.id}>" in text(shown)
    assert f"<@&{role.id}>" in text(shown)


async def test_a_change_is_said_to_be_saved_in_the_language_that_holds_now(place: Guild) -> None:
    shown = await place.curator.slash(place.channel, "library settings")
    plain = next(label for label in buttons(shown) if label.startswith("Plain text"))

    await place.curator.click(shown.response.message, label=plain)
    saved = text(shown)
    await choose(place.curator, shown.response, "Language: فارسی / دری")

    assert saved.split("\n")[1] == "✅ Saved."
    assert text(shown).startswith("### \u2067تنظیمات")


async def test_what_is_gone_from_the_server_is_chosen_no_more(place: Guild, app: App) -> None:
    with app.database.writing() as session:
        chosen = GuildSettings(channels=(4711,), curator_role=4712)
        guilds.change(session, place.guild.id, chosen, by="ann")

    answered = await place.reader.slash(place.channel, "sources")
    shown = await place.curator.slash(place.channel, "library settings")

    assert "Here I do not answer" not in text(answered)
    assert "⚠️ The role chosen for curators is gone." in text(shown)
    assert "⚠️ 1 of the channels chosen for answers is gone" in text(shown)
    assert "I answer in: everywhere" in text(shown)
    assert "Curators: those who manage the server" in text(shown)


@pytest.mark.usefixtures("refusing")
async def test_one_channel_that_is_gone_leaves_the_others_chosen(place: Guild, app: App) -> None:
    other = place.guild.create_text_channel("desk")
    with app.database.writing() as session:
        guilds.change(session, place.guild.id, GuildSettings(channels=(4711, other.id)), by="ann")

    refused = await place.reader.slash(place.channel, "sources")
    answered = await place.reader.slash(other, "sources")

    assert text(refused) == f"Here I do not answer. Please ask in <#{other.id}>."
    assert "Here I do not answer" not in text(answered)


async def test_what_was_chosen_can_be_taken_back(place: Guild, app: App) -> None:
    role = place.guild.create_role("Desk editors")
    shown = await place.curator.slash(place.channel, "library settings")
    panel = shown.response.message

    await place.curator.select(panel, [role], custom_id=select("curator_role"))
    await place.curator.select(panel, [], custom_id=select("curator_role"))
    await place.curator.select(panel, ["tr"], custom_id=select("language"))
    await place.curator.select(panel, ["own"], custom_id=select("language"))

    assert settings(app, place) == GuildSettings()


@pytest.mark.usefixtures("refusing")
async def test_a_member_is_refused_even_where_the_server_shows_the_command(
    place: Guild, simcord_env: Env
) -> None:
    command = simcord_env.backend.find_command("library", place.guild.id)
    place.guild.set_command_permissions(int(command["id"]), {place.reader.user: True})

    refused = await place.reader.slash(place.channel, "library settings")

    assert text(refused).startswith("Only curators can do this")


async def test_the_curators_role_opens_the_panel(place: Guild, app: App, simcord_env: Env) -> None:
    role = place.guild.create_role("Desk editors")
    editor = place.guild.add_member(simcord_env.create_user("eve"), roles=[role])
    with app.database.writing() as session:
        guilds.change(session, place.guild.id, GuildSettings(curator_role=role.id), by="ann")
    command = simcord_env.backend.find_command("library", place.guild.id)
    place.guild.set_command_permissions(int(command["id"]), {role: True})

    shown = await editor.slash(place.channel, "library settings")

    assert text(shown).startswith("### Settings of this server")
