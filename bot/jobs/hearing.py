"""Hears of changes made by other processes, so that the next asker finds them looked through."""

import asyncio
import threading
import time
from collections.abc import Set
from contextlib import suppress

import discord
import structlog

from bot.app import App
from bot.discord.requests.context import Context
from store.db.notifications import listen, states
from store.notices.errors import DatabaseError, StoreError

SHARE = 5  # times as long as the last change took nothing more is looked through: an import goes on
STILL_AFTER = 1.0  # seconds in which nothing changed: it does not go on
GIVEN_UP_AFTER = 10.0  # seconds in which nobody else indexed what is lacking

log = structlog.stdlib.get_logger()


async def hear_changes(_client: discord.Client, context: Context) -> None:
    """Listen in a thread of its own, until cancelled."""
    app = context.app
    ended = threading.Event()

    def catch_up(libraries: Set[int] | None) -> None:
        if app.database.is_sqlite:
            _follow(app, libraries, ended)
        begun = time.monotonic()
        _catch_up(app, libraries)
        _rest(app, SHARE * (time.monotonic() - begun), ended)

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
        if not app.database.is_sqlite:
            app.retriever.recollect()
    except StoreError as error:
        log.info("not_caught_up", error=type(error).__name__)


def _follow(app: App, libraries: Set[int] | None, ended: threading.Event) -> None:
    """While much is lacking, wait for the process that indexes it behind its import."""
    before, still = None, 0.0
    while still < GIVEN_UP_AFTER and not ended.is_set():
        with suppress(StoreError):
            lacking = app.retriever.take_over(libraries)
            if not lacking:
                return
            now = lacking, states(app.database)
            still = still + STILL_AFTER if now == before else 0.0
            before = now
        ended.wait(STILL_AFTER)


def _rest(app: App, most: float, ended: threading.Event) -> None:
    """Wait for so many seconds, but not longer than others go on with changes."""
    end = time.monotonic() + most
    before = None
    while (left := end - time.monotonic()) > 0:
        with suppress(DatabaseError):
            now = states(app.database)
            if now == before:
                return
            before = now
        if ended.wait(min(left, STILL_AFTER)):
            return
