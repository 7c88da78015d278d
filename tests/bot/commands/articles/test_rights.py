"""The lock behind the hint: whatever a server shows to a plain member, it changes nothing."""

import discord
import pytest
from simcord import Env

from bot.app import App
from store.guilds import settings
from store.model import GuildSettings
from tests.bot.clients import stock
from tests.bot.commands.articles.forms import (
    FORM,
    added,
    count,
    press_forged,
    show_to_everyone,
)
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.builders import a_new_article
from tests.fakes import forge_form

REFUSAL = "Only curators can do this"


@pytest.fixture
def shown(place: Guild, app: App, simcord_env: Env) -> Guild:
    """A guild with an article that shows every command to everyone."""
    stock(app, place.guild.id, [a_new_article()])
    show_to_everyone(simcord_env, place)
    return place


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    "action", ["article-add", "article-form", "draft-form", "draft-facts-form"]
)
async def test_a_form_opened_before_the_right_was_lost_changes_nothing(
    shown: Guild, app: App, simcord_env: Env, action: str
) -> None:
    role = shown.guild.create_role("Desk editors")
    editor = shown.guild.add_member(simcord_env.create_user("eve"), roles=[role])
    command = simcord_env.backend.find_command("articles", shown.guild.id)
    assert command is not None
    shown.guild.set_command_permissions(int(command["id"]), {role: True})
    with app.database.writing() as session:
        settings.change(session, shown.guild.id, GuildSettings(curator_role=role.id), by="ann")
    form = await editor.slash(shown.channel, "articles add")
    with app.database.writing() as session:
        settings.change(session, shown.guild.id, GuildSettings(), by="ann")

    refused = await editor.submit_modal(forge_form(form, f"qw1:{action}:AAAA:1-1-1"), FORM)

    messages = [refused.response, *refused.followups]
    assert any(message and text(message).startswith(REFUSAL) for message in messages)
    assert count(app, shown) == 1


async def test_the_curators_role_is_enough(shown: Guild, app: App, simcord_env: Env) -> None:
    role = shown.guild.create_role("Desk editors")
    editor = shown.guild.add_member(simcord_env.create_user("eve"), roles=[role])
    command = simcord_env.backend.find_command("articles", shown.guild.id)
    assert command is not None
    shown.guild.set_command_permissions(int(command["id"]), {role: True})
    with app.database.writing() as session:
        settings.change(session, shown.guild.id, GuildSettings(curator_role=role.id), by="ann")

    removed = await editor.slash(shown.channel, "articles remove", article="A1")

    assert text(removed).startswith("✅ A1@1 is removed")


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    "action",
    [
        "draft-save",
        "draft-edit",
        "draft-facts",
        "draft-back",
        "draft-open",
        "draft-lines",
        "draft-undo",
    ],
)
async def test_a_draft_is_its_makers_alone(
    shown: Guild, app: App, simcord_env: Env, action: str
) -> None:
    role = shown.guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))
    other = shown.guild.add_member(simcord_env.create_user("eve"), roles=[role])
    preview = await added(shown)
    number = buttons(preview)["Save"].split(":")[2]
    mine = await other.slash(shown.channel, "articles list")

    refused = await press_forged(simcord_env, other, mine, f"qw1:{action}:{number}:new")

    messages = [refused.response, *refused.followups]
    assert any(message and "I do not know this draft" in text(message) for message in messages)
    assert count(app, shown) == 1
