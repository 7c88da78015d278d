"""What the bot needs to be allowed in a server, and what of it it lacks."""

import discord

NEEDED = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
)


def lacking(guild: discord.Guild) -> list[str]:
    """The names of the permissions that the bot has not in the whole server."""
    if guild.me is None:  # Discord did not say what the bot is there
        return []
    held = guild.me.guild_permissions
    return [name for name, on in NEEDED if on and not getattr(held, name)]


def may_speak(channel: discord.TextChannel) -> bool:
    """Whether the bot sees a channel and may write there, as far as Discord said."""
    me = channel.guild.me
    if me is None:
        return True
    held = channel.permissions_for(me)
    return held.view_channel and held.send_messages
