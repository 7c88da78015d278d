"""Permissions the bot needs in a server, and which of them it lacks."""

import discord

NEEDED = (  # by the names that people see; discord.py calls some of them otherwise
    "view_channel",
    "send_messages",
    "embed_links",
    "attach_files",
    "send_messages_in_threads",
)


def lacking(held: discord.Permissions) -> list[str]:
    """The names of the permissions that the bot needs and that are not among those it has."""
    return [name for name in NEEDED if not getattr(held, name)]


def lacking_in(guild: discord.Guild) -> list[str]:
    """The same for a whole server; none where Discord did not say what the bot is there."""
    return [] if guild.me is None else lacking(guild.me.guild_permissions)


def may_speak(channel: discord.TextChannel) -> bool:
    """Whether the bot sees a channel and may write there, as far as Discord said."""
    me = channel.guild.me
    if me is None:
        return True
    held = channel.permissions_for(me)
    return held.view_channel and held.send_messages
