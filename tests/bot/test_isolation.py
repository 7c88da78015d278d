"""Nothing of one server's library is seen, counted or changed from another one."""

import asyncio
import shutil
from pathlib import Path

import pytest
import simcord
from discord import app_commands
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from simcord import Env

from bot.app import App
from bot.discord.client import Client
from tests.bot.clients import a_client, an_app, stock
from tests.bot.commands.articles.forms import FORM, press_forged
from tests.bot.two_servers import (
    Secrets,
    Server,
    commands,
    contents,
    controls,
    everything_shown,
    fill,
    seen,
    typed,
)
from tests.builders import a_new_article
from tests.fakes import Rules, forge_form

WORD = st.text(alphabet="bdfgjkmnpqvwxz", min_size=8, max_size=12)
SECRETS = st.lists(WORD, min_size=6, max_size=6, unique=True).map(
    lambda words: Secrets(
        title=words[0],
        publisher=words[1],
        author=words[2],
        host=words[3],
        body=words[4],
        name=words[5],
    )
)
FEW = settings(
    max_examples=3,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # an example takes seconds
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
ANY = Secrets(title="a", publisher="b", author="c", host="d", body="e", name="f")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the databases of the examples are."""
    return tmp_path


def an_empty_app(template: Path, folder: Path) -> App:
    """An app on a new database."""
    number = len(list(folder.iterdir()))
    path = folder / f"{number}" / "library.db"
    path.parent.mkdir()
    shutil.copy(template, path)
    return an_app(f"sqlite:///{path}", path.parent)


def leaves(client: Client) -> list[app_commands.Command[object, ..., None]]:
    """Every slash command of the tree."""
    found = [one for one in client.tree.walk_commands() if isinstance(one, app_commands.Command)]
    return sorted(found, key=lambda command: command.qualified_name)


def test_every_command_and_every_choice_is_tried(migrated_file: Path, folder: Path) -> None:
    app = an_empty_app(migrated_file, folder)
    client = a_client(app)
    app.close()

    offering = {
        (command.qualified_name, parameter.display_name)
        for command in leaves(client)
        for parameter in command.parameters
        if parameter.autocomplete
    }
    assert {name for name, _ in commands(ANY, "A1")} == {
        command.qualified_name for command in leaves(client)
    }
    assert {(name, option) for name, option, _, _ in typed(ANY, "A1")} == offering


@FEW
@given(secrets=SECRETS)
def test_a_server_is_shown_the_same_whatever_another_one_has(
    secrets: Secrets, migrated_file: Path, folder: Path, rules: Rules
) -> None:
    app = an_empty_app(migrated_file, folder)

    async def run() -> tuple[dict[str, list[str]], dict[str, list[str]], list[str], list[str]]:
        async with simcord.run(a_client(app), check_errors=False) as env:
            mine, theirs = Server.made(env, "Mine"), Server.made(env, "Theirs")
            stock(app, mine.guild.id, [a_new_article()])
            reference = "A3"  # the first one's number comes to the upload below
            for command, options in commands(secrets, reference):
                await mine.curator.slash(mine.channel, command, **options)
            before = [one async for one in everything_shown(mine, secrets, reference)]
            fill(app, theirs, secrets)
            held = contents(app, theirs)
            after = [one async for one in everything_shown(mine, secrets, reference)]
            return dict(before), dict(after), held, contents(app, theirs)

    before, after, held, left = asyncio.run(run())
    app.close()

    assert after == before
    assert left == held
    assert rules.problems == []


@FEW
@given(secrets=SECRETS)
def test_a_button_or_form_copied_from_another_server_does_nothing(
    secrets: Secrets, migrated_file: Path, folder: Path, rules: Rules
) -> None:
    app = an_empty_app(migrated_file, folder)

    async def run() -> tuple[list[str], set[str], list[str], list[str]]:
        async with simcord.run(a_client(app), check_errors=False) as env:
            mine, theirs = Server.made(env, "Mine"), Server.made(env, "Theirs")
            fill(app, theirs, secrets)
            copied = await _copied(theirs, secrets)
            held = contents(app, theirs)
            shown = [text for one in copied for text in await _pressed(env, mine, one)]
            actions = {one.split(":")[1] for one in copied}
            return shown, actions, held, contents(app, theirs)

    shown, actions, held, left = asyncio.run(run())
    app.close()

    assert {"name-accept", "draft-save", "article-undo", "library-audit"} <= actions
    assert [text for text in shown for word in secrets.words if word in text.casefold()] == []
    assert left == held
    assert rules.problems == []


async def _copied(context: Server, secrets: Secrets) -> list[str]:
    """The controls of everything that a server's curator can be shown."""
    found: list[str] = []
    for command, options in commands(secrets, "A1"):
        if command not in ("articles remove", "privacy delete"):
            reply = await context.curator.slash(context.channel, command, **options)
            found += controls(reply)
    form = await context.curator.slash(context.channel, "articles add")
    preview = await context.curator.submit_modal(form, FORM)
    removed = await context.curator.slash(context.channel, "articles remove", article="A12")
    return list(dict.fromkeys([*found, *controls(preview), *controls(removed)]))


async def _pressed(env: Env, context: Server, custom_id: str) -> list[str]:
    """What somebody of another server is shown who uses a copied control."""
    action = custom_id.split(":")[1]
    if action in ("article-add", "article-form", "draft-form"):
        form = await context.curator.slash(context.channel, "articles add")
        return await seen(await context.curator.submit_modal(forge_form(form, custom_id), FORM))
    mine = await context.curator.slash(context.channel, "articles list")
    return await seen(await press_forged(env, context.curator, mine, custom_id))
