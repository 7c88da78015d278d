"""Hears of changes made by other processes, so that the next asker finds them looked through."""

import asyncio
import threading
import time
from collections.abc import Set

import discord
import structlog

from bot.app import App
from bot.discord.requests.context import Context
from store.db.notifications import listen
from store.notices.errors import StoreError

SHARE = 5  # times as long as the last change took nothing more is looked through: an import goes on

log = structlog.stdlib.get_logger()


async def hear_changes(_client: discord.Client, context: Context) -> None:
    """Listen in a thread of its own, until cancelled; SQLite has nobody to listen to."""
    app = context.app
    if app.database.is_sqlite:
        return
    ended = threading.Event()

    def catch_up(libraries: Set[int] | None) -> None:
        begun = time.monotonic()
        _catch_up(app, libraries)
        ended.wait(SHARE * (time.monotonic() - begun))

    threading.Thread(
        target=listen, args=(app.database, catch_up, ended), name="hearing", daemon=True
    ).start()
    try:
        await asyncio.Event().wait()
    finally:
        ended.set()


def _catch_up(app: App, libraries: Set[int] | None) -> None:
    if app.closing.is_set():
        return
    try:
        app.retriever.catch_up(libraries)
        app.retriever.recollect()
    except StoreError as error:
        log.info("not_caught_up", error=type(error).__name__)
