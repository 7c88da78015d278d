"""A door that declares nothing is shut: who adds one and forgets to say whose it is, sees it."""

import pytest
from discord import app_commands

from bot.app import App
from bot.discord.connection.client import Client
from bot.discord.replies.sending import Interaction, reply
from bot.render.articles.confirmations import sentence_message
from tests.bot.clients import a_client
from tests.bot.shown import text
from tests.promises.newsroom import Newsroom


@app_commands.command(name="undeclared", description="Somebody forgot to say who may use it")
async def undeclared(interaction: Interaction) -> None:
    """Obey everyone."""
    await reply(interaction, sentence_message("obeyed"))


@pytest.fixture
def simcord_bot(app: App) -> Client:
    """The bot with one command more."""
    client = a_client(app)
    client.tree.add_command(undeclared)
    return client


async def test_a_command_that_declares_nothing_is_shut(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = await newsroom.curator.slash(newsroom.channel, "undeclared")

    assert text(asked).startswith("Something went wrong on my side. Reference: ")
    assert "ShutDoorError" in capsys.readouterr().out
    newsroom.rules.forgive(newsroom.env)
