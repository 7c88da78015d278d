"""`sync`: registers the commands with Discord without running the bot."""

import asyncio
from typing import Annotated

import typer

from bot.app import App
from bot.cli.operations.run import token_of
from bot.cli.shell import streams
from bot.cli.shell.console import FAULT, WRONG_USE, fail, opened


def sync(
    guild: Annotated[
        int | None, typer.Option(min=1, help="Only in this server, at once; else everywhere.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say whether it is needed; send nothing.")
    ] = False,
) -> None:
    """Register the slash commands when they changed. Example: quotewire sync --guild 1234"""
    from bot.discord.connection import failures  # only here: discord.py takes long to import
    from bot.logs import configure_logs

    configure_logs()
    with opened() as app:
        token = None if dry_run else token_of(app.settings)
        try:
            with failures.as_sentences():
                needed = asyncio.run(_sync(app, token, guild))
        except failures.TokenRefusedError as error:
            fail(str(error), WRONG_USE)
        except failures.UnreachableError as error:
            fail(str(error), FAULT)
    if not needed:
        streams.say("The commands are registered as they are.")
    else:
        streams.say("The commands would be registered." if dry_run else "Registered.")


async def _sync(app: App, token: str | None, guild: int | None) -> bool:
    from bot.discord.connection.registration import register
    from bot.service import client_of

    client = client_of(app)
    async with client:
        if token is not None:
            await client.login(token)
        return await register(client.tree, app, guild, dry=token is None)
