"""The fixtures of the promises: the real bot in simcord's Discord, on a library of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from simcord import Env

from bot.app import App
from bot.discord.connection.client import Client
from tests.bot.clients import a_client, an_app
from tests.bot.commands.conftest import refusing
from tests.bot.conftest import rules, simcord_env
from tests.fakes import Rules
from tests.promises.newsroom import Newsroom, furnished
from tests.promises.tour import Tour, take_tour

__all__ = ["refusing", "rules", "simcord_env"]


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Iterator[App]:
    """An app on an empty library."""
    opened = an_app(sqlite_url, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def simcord_bot(app: App) -> Client:
    """The bot that is tried."""
    return a_client(app)


@pytest.fixture
def newsroom(simcord_env: Env, simcord_bot: Client, rules: Rules) -> Newsroom:
    """A server with a library, its people, and the bot among them."""
    return furnished(simcord_env, simcord_bot, rules)


@pytest.fixture(scope="session")
def tour(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Tour:
    """What a member and a curator were shown at every door."""
    return take_tour(migrated_file, tmp_path_factory.mktemp("tour"))
