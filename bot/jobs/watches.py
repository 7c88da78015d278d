"""Tells people, once, when a new article answers a question that had no answer."""

import asyncio

import discord
import structlog
from sqlmodel import Session

from bot.commands.answer.watch import announce, stamps_of
from bot.discord.context import Context, Request
from bot.discord.layout import layout
from bot.discord.locale import language_for
from bot.i18n.catalogues import Catalogues
from bot.render.message import Message
from store.errors import DatabaseError
from store.guilds import settings as guilds
from store.guilds import watches
from store.model import Watch

EVERY_SECONDS = 60

log = structlog.stdlib.get_logger()


async def tell_who_waits(client: discord.Client, context: Context) -> None:
    """Look for answers every minute, until cancelled."""
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        try:
            if await context.app.leads():
                await tell_once(client, context)
        except DatabaseError as error:
            log.warning("wishes_not_looked_at", error=type(error).__name__)


async def tell_once(client: discord.Client, context: Context) -> int:
    """Look once for answers, tell who waits for one, and return how many were told."""
    told = 0
    for watch in await context.read(watches.waiting):
        message = await context.app.run(look, context, watch)
        if message is None:
            continue
        try:
            await client.get_partial_messageable(watch.channel).send(
                view=layout(message),
                allowed_mentions=discord.AllowedMentions(
                    everyone=False, roles=False, users=[discord.Object(watch.user)]
                ),
            )
        except discord.HTTPException as fault:
            log.warning("wish_not_told", guild=watch.guild, status=fault.status, code=fault.code)
        else:
            told += 1
    return told


def look(context: Context, watch: Watch) -> Message | None:
    """What to send, when the libraries have changed and now answer; the wish is then closed."""
    with context.app.database.session() as session:
        scope = context.scope(session, watch.guild)
        stamps = stamps_of(session, scope)
        request = _visit(session, context, watch)
    if stamps == dict(watch.stamps):
        return None
    found = context.app.retriever.answer(
        scope, watch.question, watch.filters, limit=request.settings.results, today=context.today
    )
    with context.app.database.writing() as session:
        if found.silence is not None:
            watches.looked(session, watch.id, stamps)
            return None
        if not watches.deliver(session, watch.id):
            return None
        return announce(session, context, request, found)


def _visit(session: Session, context: Context, watch: Watch) -> Request:
    settings = guilds.settings(session, watch.guild)
    catalogues: Catalogues = context.app.catalogues
    return Request(
        guild=watch.guild,
        channel=watch.channel,
        places=frozenset({watch.channel}),
        user=watch.user,
        settings=settings,
        say=catalogues.words(language_for("", settings.language)),
    )
