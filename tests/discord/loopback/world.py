"""The simulated Discord's people and places, and how each looks on the wire."""

from dataclasses import dataclass, field

from discord import Permissions

from tests.discord.loopback.wire import Payload

READER = Permissions(
    view_channel=True, send_messages=True, read_message_history=True, use_application_commands=True
)
CURATOR = READER | Permissions(manage_guild=True)
INVITED = READER | Permissions(
    send_messages_in_threads=True, embed_links=True, attach_files=True, use_external_apps=True
)


@dataclass(frozen=True, kw_only=True)
class User:
    """A person or an application's bot."""

    id: int
    name: str
    bot: bool = False

    def payload(self) -> Payload:
        return {
            "id": str(self.id),
            "username": self.name,
            "discriminator": "0",
            "global_name": self.name,
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
        }


@dataclass(frozen=True, kw_only=True)
class Role:
    """A role of a guild."""

    id: int
    name: str
    permissions: Permissions
    position: int = 1

    def payload(self) -> Payload:
        return {
            "id": str(self.id),
            "name": self.name,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "position": self.position,
            "permissions": str(self.permissions.value),
            "managed": False,
            "mentionable": False,
            "flags": 0,
        }


@dataclass(kw_only=True)
class Member:
    """A person in a guild; `permissions` are what Discord computes for the channel."""

    user: User
    permissions: Permissions
    roles: tuple[Role, ...] = ()

    def payload(self) -> Payload:
        return {
            "user": self.user.payload(),
            "roles": [str(role.id) for role in self.roles],
            "nick": None,
            "avatar": None,
            "joined_at": "2026-01-01T00:00:00+00:00",
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "flags": 0,
            "pending": False,
            "permissions": str(self.permissions.value),
        }


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A text channel; without a guild, the direct messages with the bot."""

    id: int
    name: str
    guild_id: int | None

    def payload(self) -> Payload:
        common: Payload = {"id": str(self.id), "last_message_id": None, "flags": 0}
        if self.guild_id is None:
            return common | {"type": 1, "recipients": []}
        return common | {
            "type": 0,
            "guild_id": str(self.guild_id),
            "name": self.name,
            "position": 0,
            "permission_overwrites": [],
            "nsfw": False,
            "parent_id": None,
            "topic": None,
            "rate_limit_per_user": 0,
        }


@dataclass(kw_only=True)
class Guild:
    """A Discord server; where ``has_bot`` is False, people bring the bot along for themselves."""

    id: int
    name: str
    locale: str
    bot: Member
    has_bot: bool = True
    channels: list[Channel] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    members: dict[int, Member] = field(default_factory=dict)

    def partial(self) -> Payload:
        return {"id": str(self.id), "locale": self.locale, "features": []}

    def payload(self) -> Payload:
        return self.partial() | {
            "name": self.name,
            "owner_id": "1",
            "preferred_locale": self.locale,
            "member_count": len(self.members) + 1,
            "large": False,
            "unavailable": False,
            "joined_at": "2026-01-01T00:00:00+00:00",
            "roles": [role.payload() for role in self.roles],
            "channels": [channel.payload() for channel in self.channels],
            "members": [self.bot.payload()],
            "threads": [],
            "emojis": [],
            "stickers": [],
            "voice_states": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "system_channel_id": None,
            "afk_timeout": 0,
        }
