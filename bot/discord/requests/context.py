"""The context of commands and buttons: the store behind one thread boundary, and a clock."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import ParamSpec, TypeVar

import discord
import structlog

from bot.app import App
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.journal import Journal
from bot.discord.replies.locale import greet
from bot.discord.replies.sending import Interaction
from bot.discord.requests.behind import Behind
from bot.discord.requests.gone import gone_of
from bot.discord.requests.once import Doing
from bot.discord.requests.remembered import Remembered
from bot.discord.requests.steps import Steps
from bot.discord.requests.turns import Turns
from bot.render.mentions import Mentions
from bot.render.translator import ENGLISH, Translator
from store.db.database import Session
from store.guilds import settings as guilds
from store.ingest.web.fetch import Fetcher
from store.library import libraries
from store.model import GuildSettings, Scope
from store.notices.errors import DatabaseAwayError, DatabaseError

P = ParamSpec("P")
T = TypeVar("T")

NOWHERE = 0  # where a person uses the bot for themselves; no server of Discord has this number
SETTINGS_WITHIN = 1.0  # seconds; the first response is due after three
_KEY = "request"

log = structlog.stdlib.get_logger()


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything a command or a button needs. ``fetcher`` is None where fetching is not allowed."""

    app: App
    clock: Callable[[], datetime] = _now
    fetcher: Fetcher | None = None
    journal: Journal = field(default_factory=Journal)
    kept: Behind = field(default_factory=Behind)
    doing: Doing = field(default_factory=Doing)
    turns: Turns = field(default_factory=Turns)
    steps: Steps = field(default_factory=Steps)
    mentions: Mentions = field(default_factory=Mentions)
    settings_seen: Remembered[GuildSettings] = field(default_factory=Remembered)
    scopes_seen: Remembered[Scope] = field(default_factory=Remembered)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def behind(self, work: Coroutine[None, None, None]) -> None:
        """Do something behind an answer; a stop waits for it as for the answer itself."""
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    @property
    def today(self) -> date:
        """The present day in UTC."""
        return self.clock().date()

    async def read(self, work: Callable[[Session], T]) -> T:
        """Do ``work`` in one transaction, off the event loop."""
        return await self.app.run(_within, self.app.database.session, work)

    async def read_quickly(self, work: Callable[[Session], T]) -> T:
        """The same for what takes milliseconds: it never waits behind questions."""
        return await self.app.run_quick(_within, self.app.database.session, work)

    async def write(self, work: Callable[[Session], T]) -> T:
        """Do ``work`` in one transaction that may write; it is durable on return."""
        return await self.app.run_writing(_within, self.app.database.writing, work)

    async def settled(self) -> None:
        """Wait until what earlier answers leave behind is written, too.

        Raises DatabaseError when the library does not take it in time.
        """
        if not await self.app.run_writing(self.kept.settle):
            raise DatabaseError("what answers leave behind waits still")

    async def search(
        self, request: "Request", function: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call what searches, off the event loop, when it is the person's turn."""
        came = time.perf_counter()
        async with self.turns.turn(request.guild or request.user, request.user):
            self.steps.took("turn", time.perf_counter() - came)
            with self.steps.timed("search"):
                return await self.app.run(function, *args, **kwargs)

    def scope(self, session: Session, guild: int) -> Scope:
        """The libraries a guild sees now."""
        return libraries.scope_of_guild(session, guild, shared=self.app.settings.shared_library)

    def known_scope(self, guild: int) -> Scope:
        """The same; while the database is away, those it saw last."""

        def read() -> Scope:
            with self.app.database.session() as session:
                return self.scope(session, guild)

        return self.scopes_seen.read(guild, read)

    def has_room_for(self, request: "Request") -> bool:
        """Whether there is a reading room that the members of the server asked from can open."""
        return self.app.settings.reading_room_url is not None and not request.is_personal

    def keep_days(self, request: "Request") -> int:
        """How many days the guild keeps the texts of questions; 0 keeps none."""
        if request.is_personal:
            return 0
        own = request.settings.keep_questions_days
        return self.app.settings.keep_questions_days if own is None else own

    async def request(self, interaction: Interaction) -> "Request":
        """Who asks from where, before anything is answered; fast, so that a deferral is in time.

        It is made once for an interaction. When the store does not answer at once, what the server
        had set last holds, else the defaults, and the answer is private.
        """
        known = interaction.extras.get(_KEY)
        if isinstance(known, Request):
            return known
        guild, channel = server_of(interaction), interaction.channel
        settings = await self._settings(interaction, guild)
        parent = getattr(channel, "parent_id", None)
        number = interaction.channel_id or NOWHERE
        made = Request(
            guild=guild,
            channel=number,
            places=frozenset({number, parent} - {None}),
            user=interaction.user.id,
            settings=settings,
            gone=gone_of(settings, interaction.guild) if guild != NOWHERE else frozenset(),
            say=greet(interaction, self.app.catalogues, settings.language),
            is_open=guild != NOWHERE and _is_open(channel),
            can_be_told=guild != NOWHERE or _is_with_bot_alone(interaction),
        )
        interaction.extras[_KEY] = made
        return made

    async def _settings(self, interaction: Interaction, guild: int) -> GuildSettings:
        if guild == NOWHERE:  # with the bot alone nobody else reads along
            return GuildSettings(private=not _is_with_bot_alone(interaction))
        try:
            async with asyncio.timeout(SETTINGS_WITHIN):
                found = await self.read_quickly(lambda session: guilds.settings(session, guild))
        except (TimeoutError, DatabaseAwayError) as error:
            known = self.settings_seen.of(guild)
            if known is None and isinstance(error, DatabaseAwayError):
                raise
            log.warning("settings_late", guild=guild)
            return known or GuildSettings(private=True)
        return self.settings_seen.keep(guild, found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One interaction: who, where, and what the guild has set.

    ``places`` is the channel and, for a thread, the channel it belongs to. ``can_be_told`` says
    whether the bot can write there later, without having been asked. ``is_open`` says
    that everybody in the server sees the channel. ``gone`` is what the settings name and the
    server has no more.
    """

    guild: int
    channel: int
    places: frozenset[int | None]
    user: int
    settings: GuildSettings
    gone: frozenset[int] = frozenset()
    say: Translator = ENGLISH
    can_be_told: bool = True
    is_open: bool = False

    @property
    def is_personal(self) -> bool:
        """Whether a person uses the bot for themselves: then no server's library is looked at."""
        return self.guild == NOWHERE

    def require_channel(self) -> None:
        """Refuse a channel in which the guild does not want answers.

        As in Discord's own settings, a choice of channels that are all gone is no choice any more.
        """
        chosen = [one for one in self.settings.channels if one not in self.gone]
        if chosen and self.places.isdisjoint(chosen):
            named = ", ".join(f"<#{channel}>" for channel in chosen[:5])
            raise RefusedError(
                self.say("Here I do not answer. Please ask in {channels}.", channels=named)
            )


def server_of(interaction: Interaction) -> int:
    """The server that has the bot and is asked from.

    NOWHERE in direct messages, and where a person brings the bot into a server that has not
    invited it.
    """
    own_use = interaction.is_user_integration() and not interaction.is_guild_integration()
    return NOWHERE if interaction.guild_id is None or own_use else interaction.guild_id


def _is_open(channel: object) -> bool:
    """Whether everybody in the server sees the channel, as far as Discord has told."""
    if isinstance(channel, discord.Thread):
        return not channel.is_private() and _is_open(channel.parent)
    if not isinstance(channel, discord.abc.GuildChannel) or channel.guild.default_role is None:
        return False
    return channel.permissions_for(channel.guild.default_role).view_channel


def _is_with_bot_alone(interaction: Interaction) -> bool:
    """Whether these are the direct messages between a person and the bot."""
    return interaction.guild_id is None and not interaction.context.private_channel


def _within(
    transaction: Callable[[], AbstractContextManager[Session]], work: Callable[[Session], T]
) -> T:
    with transaction() as session:
        return work(session)
