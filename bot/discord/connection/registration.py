"""Registers the commands with Discord, and only when their definitions have changed."""

import hashlib
import json

import discord
import structlog
from discord import app_commands

from bot.app import App
from bot.discord.replies.locale import DISCORDS, CommandTranslator
from bot.i18n.catalogues import Catalogues
from store.db.database import Database
from store.guilds import registrations

GLOBAL = "global"

log = structlog.stdlib.get_logger()


async def register(
    tree: app_commands.CommandTree[discord.Client],
    app: App,
    guild: int | None,
    *,
    dry: bool = False,
) -> bool:
    """Register the tree's commands, in one guild at once or everywhere; whether it was needed.

    With ``dry`` nothing is sent or remembered.
    """
    scope = GLOBAL if guild is None else str(guild)
    await tree.set_translator(CommandTranslator(app.catalogues))
    # another application than before knows none of them, whatever is remembered
    digest = f"{definitions_hash(tree, app.catalogues)}-{tree.client.application_id}"
    known = await app.run(_known, app.database, scope)
    if known == digest:
        log.info("commands_unchanged", scope=scope)
        return False
    if dry:
        return True
    target = None if guild is None else discord.Object(guild)
    if target is not None:
        tree.copy_global_to(guild=target)
    registered = await tree.sync(guild=target)
    if target is not None:
        tree.clear_commands(guild=target)
    numbers = {
        command.name: command.id
        for command in registered
        if command.type is discord.AppCommandType.chat_input
    }
    await app.run(_remember, app.database, scope, digest, numbers)
    log.info("commands_registered", scope=scope, commands=len(registered))
    return True


def definitions_hash(tree: app_commands.CommandTree[discord.Client], catalogues: Catalogues) -> str:
    """The same for the same definitions and catalogues, whatever order they were added in.

    Of the languages in which Discord shows commands whole files count: to translate every sentence
    takes longer than all else that a start does.
    """
    payload = sorted(
        (command.to_dict(tree) for command in tree.get_commands()),
        key=lambda definition: (definition.get("type", 1), definition["name"]),
    )
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode())
    for language in DISCORDS.values():
        digest.update(catalogues.source(language))
    return digest.hexdigest()


def _known(database: Database, scope: str) -> str | None:
    with database.session() as session:
        return registrations.get(session, scope)


def _remember(database: Database, scope: str, digest: str, numbers: dict[str, int]) -> None:
    with database.writing() as session:
        registrations.put(session, scope, digest, numbers)


async def numbers_of(app: App, guild: int | None) -> dict[str, int]:
    """The numbers that Discord gave the commands when they were last registered there."""
    scope = GLOBAL if guild is None else str(guild)
    return await app.run(_numbers, app.database, scope)


def _numbers(database: Database, scope: str) -> dict[str, int]:
    with database.session() as session:
        return registrations.numbers(session, scope)
