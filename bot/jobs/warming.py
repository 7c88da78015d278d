"""Asks a question of its own at the start, so that the first asker waits for nothing."""

import discord
import structlog

from bot.app import App
from bot.discord.requests.context import Context
from store.notices.errors import StoreError

log = structlog.stdlib.get_logger()


async def warm_up(_client: discord.Client, context: Context) -> None:
    """Load what the first question would else wait for."""
    await context.app.run(_warm, context.app)
    await context.app.run_slow(_recollect, context.app)


def _warm(app: App) -> None:
    try:
        app.warm()
    except StoreError as error:
        log.warning("not_warm", error=type(error).__name__)


def _recollect(app: App) -> None:
    try:
        app.retriever.recollect()
    except StoreError as error:
        log.warning("not_recollected", error=type(error).__name__)
