"""An event that cannot be read ends nothing else, and whoever waits for an answer is told."""

import asyncio
from collections.abc import Mapping

import discord
import pytest
from simcord import Env

from bot.discord.connection import client as connection
from bot.discord.connection import events
from bot.discord.connection.client import Client, Tree
from bot.discord.replies.forms import typed_file
from bot.discord.replies.sending import Interaction
from tests.bot.commands.conftest import app, simcord_bot
from tests.bot.conftest import Guild
from tests.bot.shown import text

__all__ = ["app", "simcord_bot"]

FORM = {
    "custom_id": "x",
    "components": [{"components": [{"custom_id": "text", "value": "Herons"}]}],
}
SENT = {"id": "7", "token": "t", "application_id": "1", "version": 1, "locale": "tr"}


@pytest.mark.parametrize(
    ("data", "typed"),
    [
        (SENT | {"type": 2, "data": {"name": "ask"}}, None),  # no size limit
        (SENT | {"type": 3, "attachment_size_limit": 1, "data": {}}, None),
        (SENT | {"type": 5, "data": FORM}, b"text: Herons"),
        (SENT | {"type": 2, "attachment_size_limit": 1, "guild_id": "3", "member": {}}, None),
    ],
)
@pytest.mark.usefixtures("simcord_env")
async def test_an_interaction_that_cannot_be_read_is_answered_for(
    simcord_bot: Client,
    monkeypatch: pytest.MonkeyPatch,
    data: Mapping[str, object],
    typed: bytes | None,
) -> None:
    told: list[tuple[Interaction, BaseException]] = []

    async def tell(interaction: Interaction, error: BaseException) -> None:
        told.append((interaction, error))

    monkeypatch.setattr(connection, "answer_failure", tell)

    simcord_bot._connection.parsers["INTERACTION_CREATE"](data)

    await asyncio.gather(*simcord_bot.context.tasks)
    [(interaction, error)] = told
    file = typed_file(interaction)
    assert isinstance(error, KeyError)
    assert (interaction.id, interaction.token, interaction.command) == (7, "t", None)
    assert (file.content if file else None) == typed
    assert interaction.extras["say"].language == "tr"


@pytest.mark.parametrize(
    ("event", "data"),
    [
        ("GUILD_CREATE", {}),
        ("GUILD_ROLE_CREATE", []),
        ("INTERACTION_CREATE", {}),
        ("INTERACTION_CREATE", {"id": "x", "token": "t", "type": 2}),
        ("THREAD_CREATE", None),
    ],
)
@pytest.mark.usefixtures("simcord_env")
async def test_what_nobody_can_be_told_of_is_passed_over(
    simcord_bot: Client, event: str, data: object
) -> None:
    simcord_bot._connection.parsers[event](data)

    assert not simcord_bot.context.tasks


def test_an_interaction_that_comes_again_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "REMEMBERED", 2)
    read: list[str] = []
    parse = events.guarded({events.INTERACTION: lambda data: read.append(data["id"])}, unread)

    for number in "11212331":
        parse[events.INTERACTION]({"id": number})

    assert "".join(read) == "1231"  # the first is forgotten by then


def unread(*_: object) -> None:
    """Nothing may be told here."""
    raise AssertionError


@pytest.mark.parametrize("error", [KeyError("name"), discord.app_commands.AppCommandError("no")])
async def test_a_command_that_cannot_be_read_is_answered_for(
    place: Guild, simcord_env: Env, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def unreadable(*_: object) -> None:
        raise error

    monkeypatch.setattr(Tree, "_get_app_command_options", unreadable)

    asked = await place.reader.slash(place.channel, "ask", question="Who?")

    assert asked.ephemeral
    assert text(asked).startswith("Something went wrong on my side")
    assert simcord_env.errors == [error]
