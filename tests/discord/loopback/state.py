"""All the loopback Discord knows: the application, guilds, messages, interactions, commands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from tests.discord.loopback.faults import Traffic
from tests.discord.loopback.gateway import Gateway, Session
from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.messages import Message
from tests.discord.loopback.openapi import Description
from tests.discord.loopback.wire import Payload, snowflakes, unknown
from tests.discord.loopback.world import Channel, Guild, User


@dataclass(kw_only=True)
class State:
    """The whole of it; rest.py and callbacks.py change it, actions.py acts in it."""

    token: str
    heartbeat_interval: float
    description: Description | None
    first_response_within: float = 3.0
    token_lives: float = 900.0
    address: str = ""
    guilds: dict[int, Guild] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    nonces: dict[object, Message] = field(default_factory=dict)  # by channel and nonce
    interactions: dict[int, Interaction] = field(default_factory=dict)
    commands: dict[int | None, list[Payload]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    traffic: Traffic = field(default_factory=Traffic)

    def __post_init__(self) -> None:
        self._ids = snowflakes()
        self.bot = User(id=self.new_id(), name="quotewire", bot=True)
        self.gateway = Gateway(
            token=self.token,
            heartbeat_interval=self.heartbeat_interval,
            hello_events=self.hello_events,
        )

    def new_id(self) -> int:
        """The next snowflake."""
        return next(self._ids)

    def hello_events(self, session: Session) -> Iterator[tuple[str, Payload]]:
        """What follows an accepted identify: ready, then each guild."""
        guilds = [one for one in self.guilds.values() if one.has_bot and session.owns(one.id)]
        yield (
            "READY",
            {
                "v": 10,
                "user": self.bot.payload(),
                "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
                "session_id": session.id,
                "resume_gateway_url": f"{self.address.replace('http', 'ws', 1)}/gateway",
                "shard": list(session.shard),
                "application": {"id": str(self.bot.id), "flags": 0},
            },
        )
        for guild in guilds:
            yield "GUILD_CREATE", guild.payload()

    async def dispatch(self, guild_id: int | None, name: str, data: Payload) -> None:
        """Send an event to the shard that serves the guild."""
        sessions = [session for session in self.gateway.sessions if session.owns(guild_id)]
        if not sessions:
            raise LookupError(f"no session to send {name} to: the bot has not identified")
        for session in sessions:
            await session.dispatch(name, data)

    def keep_file(
        self, channel: Channel, name: str, data: bytes, *, served: bytes | None = None
    ) -> Payload:
        """Put a file on the CDN, or what is ``served`` in its place; it as an attachment."""
        number = self.new_id()
        path = f"/attachments/{channel.id}/{number}/{name}"
        url = f"{self.address}/cdn{quote(path)}?ex=0&is=0&hm=0"
        self.files[path] = data if served is None else served
        return {
            "id": str(number),
            "filename": name,
            "size": len(data),
            "url": url,
            "proxy_url": url,
            "content_type": "text/plain; charset=utf-8",
        }

    def message(self, number: int) -> Message:
        """A message that is still there."""
        message = self.messages.get(number)
        if message is None or message.deleted:
            raise unknown("Message", 10008)
        return message

    def new_message(
        self, channel: Channel, *, author: User | None = None, asked_by: User | None = None
    ) -> Message:
        """An empty message, kept."""
        message = Message(
            id=self.new_id(), channel=channel, author=author or self.bot, asked_by=asked_by
        )
        self.messages[message.id] = message
        return message
