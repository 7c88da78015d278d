"""Tells people, once, when an article answers a question that had no answer.

A watch is closed when Discord has the message, so that none is lost whatever happens before; until
then it is taken for a while, so that no two processes tell the same. Who waits in one channel for
the same answer is told in one message. What cannot be told there is told directly, and what cannot
be told at all is tried again, later each time.
"""

import asyncio
from collections.abc import Sequence
from functools import partial

import discord
import structlog

from bot.commands.answer.watch import announce, stamps_of
from bot.discord.replies.delivery import LOST
from bot.discord.replies.locale import language_for
from bot.discord.replies.sending import NO_MENTIONS, post
from bot.discord.requests.context import Context, Request
from bot.i18n.catalogues import Catalogues
from bot.render.answer.watch import direct_message
from bot.render.markup.message import Message
from store.db.columns import now
from store.db.database import Session
from store.guilds import settings as guilds
from store.guilds import watches
from store.model import Watch
from store.notices.errors import DatabaseError, NotVerbatimError

EVERY_SECONDS: float = 60
MOST_TOGETHER = 20  # people mentioned in one message
_PAUSES = (0.5, 2.0)

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
    at = now()
    waiting = [one for one in await context.read(watches.waiting) if watches.is_due(one, at)]
    for group in together(waiting):
        try:
            told += await _granted(client, context, group)
        except NotVerbatimError as error:  # of these alone; the others are told all the same
            log.error("not_verbatim", references=error.references, guild=group[0].guild)
    return told


async def _granted(client: discord.Client, context: Context, group: Sequence[Watch]) -> int:
    """How many of those who wait for the same were told."""
    server = client.get_guild(group[0].guild)
    locale = str(server.preferred_locale) if server else ""
    found = await context.app.run(look, context, group, locale)
    if found is None:
        return 0
    people, message = found
    left = [] if await _told_there(client, people, message) else people
    failed = [one for one in left if not await _told_directly(client, context, one, locale)]
    done = [one.id for one in people if one not in failed]
    # behind the questions, and again while the library is locked: it must not be told twice
    context.kept.write(partial(watches.close, watches=done))
    return len(done)


def together(waiting: Sequence[Watch]) -> list[list[Watch]]:
    """Watches that one message can grant: the same question, asked before all in one channel."""
    groups: dict[object, list[Watch]] = {}
    for watch in waiting:
        alike = (watch.guild, watch.channel, watch.question, watch.filters)
        groups.setdefault(alike if watch.is_public else watch.id, []).append(watch)
    return [
        group[start : start + MOST_TOGETHER]
        for group in groups.values()
        for start in range(0, len(group), MOST_TOGETHER)
    ]


def look(
    context: Context, group: Sequence[Watch], locale: str
) -> tuple[list[Watch], Message] | None:
    """Whom to tell and what, when the libraries have changed and now answer; in the language of
    the server, as ``locale`` or its settings have it.

    The watches are then taken, so that no other process tells the same.
    """
    first = group[0]
    with context.app.database.session() as session:
        scope = context.scope(session, first.guild)
        stamps = stamps_of(session, scope)
        request = _request(session, context, first, locale)
    if all(stamps == dict(watch.stamps) for watch in group):
        return None
    found = context.app.retriever.answer(
        scope, first.question, first.filters, limit=request.settings.results, today=context.today
    )
    with context.app.database.writing() as session:
        if found.silence is not None:
            for watch in group:
                watches.looked(session, watch.id, stamps)
            return None
        people = [watch for watch in group if watches.take(session, watch)]
        if not people:
            return None
        return people, announce(session, context, request, people, found)


async def _told_there(client: discord.Client, people: Sequence[Watch], message: Message) -> bool:
    """Whether it could be said in the channel in which they asked."""
    mentioned = discord.AllowedMentions(
        everyone=False, roles=False, users=[discord.Object(watch.user) for watch in people]
    )
    channel = client.get_partial_messageable(people[0].channel)
    return await _sent(channel, message, mentioned, people[0], f"watch-{people[0].id}")


async def _told_directly(
    client: discord.Client, context: Context, watch: Watch, locale: str
) -> bool:
    """Whether it could be said to the person alone."""
    with_words = await context.read(lambda session: _request(session, context, watch, locale))
    try:
        person = await client.fetch_user(watch.user)
    except (discord.HTTPException, *LOST) as fault:
        log.warning("wish_not_told", guild=watch.guild, error=type(fault).__name__)
        return False
    message = direct_message(watch, with_words.say)
    return await _sent(person, message, NO_MENTIONS, watch, f"wish-{watch.id}")


async def _sent(
    place: discord.abc.Messageable,
    message: Message,
    mentioned: discord.AllowedMentions,
    watch: Watch,
    nonce: str,
) -> bool:
    try:
        await post(place, message, mentioned, _PAUSES, nonce=nonce)
    except (discord.HTTPException, *LOST) as fault:
        status = fault.status if isinstance(fault, discord.HTTPException) else None
        log.warning("wish_not_told", guild=watch.guild, error=type(fault).__name__, status=status)
        return False
    return True


def _request(session: Session, context: Context, watch: Watch, locale: str) -> Request:
    settings = guilds.settings(session, watch.guild)
    catalogues: Catalogues = context.app.catalogues
    return Request(
        guild=watch.guild,
        channel=watch.channel,
        places=frozenset({watch.channel}),
        user=watch.user,
        settings=settings,
        say=catalogues.words(language_for(locale, settings.language)),
    )
