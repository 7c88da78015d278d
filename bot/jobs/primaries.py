"""Looks whether several servers of PostgreSQL take changes, and stays with the newest."""

import asyncio

import discord
import structlog

from bot.app import App
from bot.discord.requests.context import Context

LOOK_SECONDS = 30

log = structlog.stdlib.get_logger()


async def watch_primaries(_client: discord.Client, context: Context) -> None:
    """Look every so often, in each process, until cancelled."""
    app = context.app
    if app.database.is_sqlite or app.database.hosts < 2:
        return
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        await app.run_slow(look, app)


def look(app: App) -> None:
    """Leave a primary that was cut off, and say that there is one; each time, until it is gone."""
    found = app.database.watch_hosts()
    if found:
        log.error("several_primaries", kept=found[0].name, left=[one.name for one in found[1:]])
