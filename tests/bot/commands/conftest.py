"""The real bot in simcord's Discord, with a database of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from discord import NotFound
from simcord import Env

from bot.app import App
from bot.discord.connection.client import Client
from bot.discord.replies.errors import RefusedError
from store.notices.errors import StoreError
from tests.bot.clients import a_client, an_app


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Iterator[App]:
    """An app on an empty library."""
    opened = an_app(sqlite_url, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def simcord_bot(app: App) -> Iterator[Client]:
    """The bot that is tried."""
    client = a_client(app)
    yield client
    client.context.kept.close()


@pytest.fixture
def refusing(simcord_env: Env) -> Iterator[None]:
    """For tests in which people are refused: only refusals may reach the error handler."""
    yield
    allowed = RefusedError | StoreError | NotFound  # a copied control has no message of its own
    causes = [getattr(error, "original", error) for error in simcord_env.errors]
    assert [one for one in causes if not isinstance(one, allowed)] == []
