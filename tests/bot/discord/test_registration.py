"""Commands are registered when their definitions changed, and only then."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from discord import app_commands
from simcord import Env

from bot.app import App
from bot.discord.connection.client import Client
from bot.discord.connection.registration import GLOBAL, definitions_hash, register
from bot.i18n.catalogues import Catalogues, po_file
from store.guilds import registrations
from tests.bot.clients import a_client, an_app


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Iterator[App]:
    opened = an_app(sqlite_url, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def simcord_bot(app: App) -> Client:
    return a_client(app)


def puts(env: Env) -> list[str]:
    """The addresses to which definitions were sent."""
    sent = [request for request in env.http_requests if request.method == "PUT"]
    return [request.path for request in sent if request.path.endswith("/commands")]


async def test_a_second_start_registers_nothing(simcord_env: Env, app: App) -> None:
    await simcord_env.restart_bot(a_client(app))

    assert len(puts(simcord_env)) == 1


async def test_a_changed_command_is_registered_again(simcord_env: Env, app: App) -> None:
    changed = a_client(app)
    command = changed.tree.get_command("help")
    assert isinstance(command, app_commands.Command)
    command.description = "Something else"

    await simcord_env.restart_bot(changed)

    assert len(puts(simcord_env)) == 2


async def test_another_application_is_told_the_same_commands_anew(
    simcord_env: Env, simcord_bot: Client, app: App
) -> None:
    digest = definitions_hash(simcord_bot.tree, app.catalogues)
    with app.database.writing() as session:
        registrations.put(session, GLOBAL, f"{digest}-of another", {})

    await simcord_env.restart_bot(a_client(app))

    assert len(puts(simcord_env)) == 2


async def test_a_guild_is_registered_by_itself(
    simcord_env: Env, simcord_bot: Client, app: App
) -> None:
    guild = simcord_env.create_guild("Desk")

    first = await register(simcord_bot.tree, app, guild.id)
    second = await register(simcord_bot.tree, app, guild.id)

    assert (first, second) == (True, False)
    assert puts(simcord_env)[-1].endswith(f"/guilds/{guild.id}/commands")
    assert {command.name for command in simcord_bot.tree.get_commands()} >= {"ask", "help"}


async def test_a_dry_run_sends_and_remembers_nothing(
    simcord_env: Env, simcord_bot: Client, app: App
) -> None:
    guild = simcord_env.create_guild("Desk")

    asked = [await register(simcord_bot.tree, app, guild.id, dry=True) for _ in range(2)]

    assert asked == [True, True]
    assert len(puts(simcord_env)) == 1


async def test_the_order_of_commands_does_not_matter(simcord_env: Env, app: App) -> None:
    assert simcord_env.bot.is_ready()
    one, other = a_client(app), a_client(app)
    first = other.tree.remove_command("ask")
    assert isinstance(first, app_commands.Command)
    other.tree.add_command(first)

    known = app.catalogues
    assert definitions_hash(one.tree, known) == definitions_hash(other.tree, known)


async def test_another_translation_is_another_definition(
    simcord_env: Env, simcord_bot: Client, tmp_path: Path
) -> None:
    assert simcord_env.bot.is_ready()
    ours, changed = Catalogues(), Catalogues(tmp_path / "catalogues")
    shutil.copytree(ours.folder, changed.folder)
    same = definitions_hash(simcord_bot.tree, changed)
    with po_file("tr", changed.folder).open("a", encoding="utf-8") as file:
        file.write('\nmsgid "x"\nmsgstr "y"\n')

    assert same == definitions_hash(simcord_bot.tree, ours)
    assert same != definitions_hash(simcord_bot.tree, changed)
