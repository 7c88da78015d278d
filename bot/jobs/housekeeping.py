"""Deletes what has been kept long enough, and merges and saves the indexes beside the questions."""

import asyncio
from datetime import timedelta

import discord
import structlog

from bot.app import App
from bot.discord.requests.context import Context
from store.db.columns import now
from store.guilds import questions, replies, settings
from store.library import articles
from store.notices.errors import DatabaseError

REMOVED_DAYS = 30
REPLY_DAYS = 90
TIDY_SECONDS = 60
DELETE_SECONDS = 3600

log = structlog.stdlib.get_logger()


async def keep_house(_client: discord.Client, context: Context) -> None:
    """Tidy index and journal every minute, delete what is due every hour, until cancelled."""
    app, rounds = context.app, DELETE_SECONDS // TIDY_SECONDS
    while True:
        for turn in range(rounds):
            try:
                if turn == 0 and await app.leads():
                    await app.run_slow(delete_due, app)
                await app.run_slow(app.retriever.tidy)
                await app.run_slow(app.retriever.recollect)
                await app.run_slow(app.database.empty_journal)
            except DatabaseError as error:
                log.warning("housekeeping_failed", reason=type(error.__cause__).__name__)
            await asyncio.sleep(TIDY_SECONDS)


def delete_due(app: App) -> None:
    """Purge articles removed long ago; forget old replies and the questions past their days."""
    at = now()
    with app.database.writing() as session:
        purged = articles.purge(session, at - timedelta(days=REMOVED_DAYS), by="retention")
        forgotten = replies.forget(session, at - timedelta(days=REPLY_DAYS))
        for guild in questions.guilds(session):
            days = settings.settings(session, guild).keep_questions_days
            kept = app.settings.keep_questions_days if days is None else days
            questions.forget_texts(session, guild, at - timedelta(days=kept))
    if purged or forgotten:
        log.info("housekeeping", purged=len(purged), replies=forgotten)
