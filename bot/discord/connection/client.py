"""The bot's connection to Discord: its commands, its buttons, its one error handler."""

import asyncio
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import discord
import structlog
from discord import app_commands

from bot.app import App
from bot.discord.access.admission import admit
from bot.discord.access.doors import Handler, door_of
from bot.discord.access.limits import Limits
from bot.discord.access.router import meant_by, route
from bot.discord.connection.events import INTERACTION, guarded, name_command, readable
from bot.discord.connection.registration import numbers_of, register
from bot.discord.inputs.types import Listed
from bot.discord.replies import delivery
from bot.discord.replies.errors import NotAdmittedError, RefusedError
from bot.discord.replies.failure import answer_failure, trace
from bot.discord.replies.journal import Journal, JournalEntry
from bot.discord.replies.locale import greet, said_to
from bot.discord.replies.sending import Interaction, stage_of
from bot.discord.requests.context import Context
from bot.fetching import fetcher_of

WAITING = "waiting"  # the folder, in DATA_DIR, of what has no answer yet
GATEWAY_SILENT = 60.0  # seconds without a word, not even for a heartbeat: it is connected anew
FINISH_WITHIN = 4.0  # seconds for what is in flight when the bot is asked to stop

log = structlog.stdlib.get_logger()


class Client(discord.Client):
    """Answers commands and clicks. Takes no privileged intent and pings nobody."""

    def __init__(
        self,
        app: App,
        *,
        commands: Callable[[Context], Sequence[Listed]],
        handlers: Mapping[str, Handler],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        **shards: Any,
    ) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it never speaks
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            http_trace=delivery.trace(),
            heartbeat_timeout=GATEWAY_SILENT,
            **shards,
        )
        self._connection.parsers = guarded(self._connection.parsers, self.pass_over)
        self.app = app
        self.context = Context(
            app=app,
            clock=clock,
            fetcher=fetcher_of(app.settings),
            mentions=app.catalogues.mentions,
            journal=Journal(app.settings.data_dir / WAITING),
        )
        self.context.kept.start(app.database)
        self.handlers = handlers
        self.limits = Limits(clock)
        self.in_flight: set[asyncio.Task[Any]] = set()
        self.stopping = False
        self.servers_changed = asyncio.Event()
        self.greeted: set[int] = set()
        self.tree = Tree(self)
        for command in commands(self.context):
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        """Register the commands if they changed, before the first event."""
        guild = self.app.settings.discord_guild_id
        await register(self.tree, self.app, guild)
        mentions = self.context.mentions
        mentions.numbers = await numbers_of(self.app, guild)
        mentions.names = {one.qualified_name for one in self.tree.walk_commands()}

    async def on_interaction(self, interaction: Interaction) -> None:
        """Bring clicks and forms to their handlers; commands go through the tree."""
        if interaction.type in (
            discord.InteractionType.component,
            discord.InteractionType.modal_submit,
        ):
            self.track(interaction)
            greet(interaction, self.app.catalogues)
            self.require_running(interaction)
            _, handler = meant_by(self.handlers, interaction)
            self.limits.take(interaction, is_question=handler is not None and handler.door.asks)
            await route(self.context, self.handlers, interaction)

    async def on_error(self, event_method: str, /, *args: object, **_kwargs: object) -> None:
        """Answer for what went wrong with a click; log what has nobody to be told."""
        error = sys.exception()
        if error is not None and args and isinstance(args[0], discord.Interaction):
            await answer_failure(args[0], error)
        else:
            log.error("fault", handler=event_method, trace=trace(error) if error else None)

    def pass_over(self, event: str, data: Mapping[str, Any], error: Exception) -> None:
        """Go on after an event that cannot be read; whoever waits for an answer is told."""
        log.error("event_not_read", event_name=event, trace=trace(error))
        interaction = readable(self, data) if event == INTERACTION else None
        if interaction is not None:
            greet(interaction, self.app.catalogues)
            self.context.behind(answer_failure(interaction, error))

    async def on_ready(self) -> None:
        """Say in the log that the bot is there."""
        log.info("ready", guilds=len(self.guilds))
        self.servers_changed.set()

    async def on_guild_join(self, _guild: discord.Guild) -> None:
        """Let the job that keeps the servers look at them."""
        self.servers_changed.set()

    async def on_guild_available(self, _guild: discord.Guild) -> None:
        """The same; some servers are told of like this when they are new."""
        self.servers_changed.set()

    async def on_guild_remove(self, _guild: discord.Guild) -> None:
        """The same; this does not come where a server is only away for a while."""
        self.servers_changed.set()

    async def on_disconnect(self) -> None:
        """Say in the log that the gateway is gone; discord.py connects again by itself."""
        log.info("gateway_disconnected")

    async def on_resumed(self) -> None:
        """Say in the log that nothing was missed."""
        log.info("gateway_resumed")

    def latencies_by_shard(self) -> dict[int, float]:
        """Seconds from a heartbeat to its acknowledgement, by shard."""
        return {self.shard_id or 0: self.latency}

    def track(self, interaction: Interaction) -> None:
        """Remember the running task until it is done, so that a stop waits for it.

        The journal remembers it too, for the next start, should this process be killed.
        """
        task = asyncio.current_task()
        if task is None:
            return
        structlog.contextvars.bind_contextvars(interaction=interaction.id)
        self.in_flight.add(task)
        task.add_done_callback(self.in_flight.discard)
        if interaction.type is not discord.InteractionType.autocomplete:
            self.context.journal.open(JournalEntry.of(interaction))
            task.add_done_callback(lambda _: self.context.journal.answered(interaction.id))
            came = self.loop.time()
            task.add_done_callback(lambda _: self._answered(interaction, came))

    def _answered(self, interaction: Interaction, came: float) -> None:
        """Tell how long what is over now took, ``came`` being when it began."""
        steps, first = self.context.steps, stage_of(interaction).first
        if first is not None:
            steps.took("first_response", first - came)
        steps.took("whole", self.loop.time() - came)

    def require_running(self, interaction: Interaction) -> None:
        """Refuse what comes while the bot is stopping."""
        if self.stopping:
            say = said_to(interaction)
            raise RefusedError(say("I am being restarted. Please try again in a minute."))

    async def stop(self) -> None:
        """Take nothing new, finish what is in flight, leave the gateway."""
        if self.stopping:
            return
        log.info("stopping", in_flight=len(self.in_flight))
        await self.close()

    async def close(self) -> None:
        """Leave Discord when what is in flight is answered, and what is not to the next start.

        It also comes to this where Discord closes the connection for good.
        """
        self.stopping = True
        self.app.closing.set()
        if under_way := self.in_flight | self.context.tasks:
            _, left = await asyncio.wait(under_way, timeout=FINISH_WITHIN)
            if left:
                log.warning("unfinished", in_flight=len(left))
        await super().close()
        self.context.kept.close()
        self.context.journal.close()


class ShardedClient(Client, discord.AutoShardedClient):
    """The same for several shards of a large bot, or for one process's share of them."""

    def latencies_by_shard(self) -> dict[int, float]:
        """Seconds from a heartbeat to its acknowledgement, by shard."""
        return dict(self.latencies)


class Tree(app_commands.CommandTree[Client]):
    """The commands. Whatever goes wrong in one ends in the one error handler."""

    def __init__(self, client: Client) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
        )

    async def _call(self, interaction: discord.Interaction[Client]) -> None:
        """Answer for what discord.py cannot read of a command, too; it lets that be lost."""
        try:
            await super()._call(interaction)
        except Exception as error:  # noqa: BLE001 - nobody else answers
            name_command(interaction)
            await self.on_error(interaction, error)

    async def interaction_check(self, interaction: discord.Interaction[Client], /) -> bool:
        """Let a command in for whom it is meant, unless the bot stops or was asked too much."""
        self.client.track(interaction)
        greet(interaction, self.client.app.catalogues)
        try:
            self.client.require_running(interaction)
            door = door_of(interaction.command) if interaction.command else None
            if interaction.type is not discord.InteractionType.autocomplete:
                self.client.limits.take(interaction, is_question=bool(door and door.asks))
            if interaction.command is not None:  # else the tree says that there is no such command
                await admit(self.client.context, interaction, door)
        except Exception as error:
            raise NotAdmittedError(error) from error  # only its own kind reaches on_error
        return True

    async def on_error(self, interaction: discord.Interaction[Client], error: Exception, /) -> None:
        """Answer for what went wrong in a command."""
        await answer_failure(interaction, error)
