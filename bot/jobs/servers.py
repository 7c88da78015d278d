"""Greets servers that are new, and deletes what is left of those that removed the bot long ago.

What Discord tells is compared with what is known, so that nothing is missed that happened while
the bot was away, and nothing is done twice.
"""

import asyncio
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import discord
import structlog

from bot.app import App
from bot.discord.connection.client import Client
from bot.discord.connection.permissions import lacking_in, may_speak
from bot.discord.replies.delivery import LOST
from bot.discord.replies.locale import language_for
from bot.discord.replies.sending import post
from bot.discord.requests.context import Context
from bot.render.introduction.welcome import welcome_message
from bot.render.markup.message import Message
from store.db.columns import now
from store.db.database import Session
from store.guilds import servers
from store.library.holdings import figures
from store.notices.errors import DatabaseError

LOOK_SECONDS = 3600
MOST_TRIED = 5  # channels, where what the bot may do is not as Discord said

log = structlog.stdlib.get_logger()


async def keep_servers(client: Client, context: Context) -> None:
    """Look at the servers whenever one comes or goes, and every hour, until cancelled."""
    await client.wait_until_ready()
    while True:
        client.servers_changed.clear()
        try:
            await look(client, context)
            present = {guild.id for guild in client.guilds}
            await context.app.run_slow(forget_left, context.app, present)
        except DatabaseError as error:
            log.warning("servers_not_looked_at", error=type(error).__name__)
        try:
            await asyncio.wait_for(client.servers_changed.wait(), LOOK_SECONDS)
        except TimeoutError:
            continue


async def look(client: Client, context: Context) -> None:
    """Note who came and who left since the last look, and greet the new ones."""
    present = {guild.id: guild for guild in client.guilds}
    known = await context.read(servers.known)
    gone = [
        guild
        for guild, left in known.items()
        if left is None and guild not in present and is_ours(context.app, guild)
    ]
    if gone:
        await context.write(lambda session: servers.note_left(session, gone))
        log.info("servers_left", guilds=gone, deleted_after_days=servers.KEPT_DAYS)
    for guild in present.values():
        is_known = guild.id in known and known[guild.id] is None
        if not is_known and not guild.unavailable:
            await _receive(client, context, guild, is_new=guild.id not in known)


def forget_left(app: App, present: Collection[int]) -> None:
    """Delete everything of the servers that removed the bot long ago and are not ``present``."""
    with app.database.session() as session:
        due = servers.due(session, now() - timedelta(days=servers.KEPT_DAYS), present)
    for guild in due:
        if not is_ours(app, guild):
            continue
        with app.database.writing() as session:
            deleted = servers.forget(session, guild)
        for library in deleted.libraries:
            app.retriever.forget(library)
        log.info("server_deleted", guild=guild, articles=deleted.articles)


def is_ours(app: App, guild: int) -> bool:
    """Whether a server belongs to the shards of this process."""
    count, shards = app.settings.shard_count, app.settings.shards
    return count is None or shards is None or (guild >> 22) % count in shards


async def _receive(client: Client, context: Context, guild: discord.Guild, *, is_new: bool) -> None:
    """Greet a server that was not known, then note it; noting one that returns stops its clock."""
    if is_new and guild.id not in client.greeted:
        message = await context.read(lambda session: _greeting(session, context, guild))
        if not await _said_in_a_channel(guild, message):
            await _said_to_owner(client, guild, message)
        client.greeted.add(guild.id)  # should it not be noted now: it is tried again later
    await context.write(lambda session: servers.note(session, guild.id))
    if not is_new:
        log.info("server_returned", guild=guild.id)


def _greeting(session: Session, context: Context, guild: discord.Guild) -> Message:
    words = context.app.catalogues.words(language_for(str(guild.preferred_locale), None))
    held = figures.figures(session, context.scope(session, guild.id))
    return welcome_message(context.mentions, held.articles, lacking_in(guild), words)


async def _said_in_a_channel(guild: discord.Guild, message: Message) -> bool:
    """Whether it could be said in the channel for such messages, or in the first that is open."""
    for channel in _places(guild)[:MOST_TRIED]:
        try:
            await post(channel, message, nonce=f"hello-{guild.id}")
        except discord.HTTPException as fault:
            log.info("not_greeted_there", guild=guild.id, status=fault.status, code=fault.code)
        except LOST as fault:
            log.warning("not_greeted", guild=guild.id, error=type(fault).__name__)
            return True  # Discord is away, and whether it arrived is not known
        else:
            log.info("greeted", guild=guild.id)
            return True
    return False


def _places(guild: discord.Guild) -> list[discord.TextChannel]:
    """Where the bot may speak, the channel for such messages first."""
    own = [guild.system_channel] if guild.system_channel else []
    every = [*own, *(one for one in guild.text_channels if one not in own)]
    return [channel for channel in every if may_speak(channel)]


async def _said_to_owner(client: Client, guild: discord.Guild, message: Message) -> None:
    """Say it to the one who owns the server, where it can be said in no channel.

    Who invited the bot is told by Discord only to those who may read the server's audit log.
    """
    if guild.owner_id is None:
        return
    try:
        person = await client.fetch_user(guild.owner_id)
        told = replace(message, parts=message.parts[:1])  # its buttons need a server
        await post(person, told, nonce=f"owner-{guild.id}")
    except (discord.HTTPException, *LOST) as fault:
        log.warning("not_greeted", guild=guild.id, error=type(fault).__name__)
    else:
        log.info("owner_greeted", guild=guild.id)
