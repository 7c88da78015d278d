"""Deleted channels and roles that a server's settings still name."""

import discord

from store.model import GuildSettings


def gone_of(settings: GuildSettings, guild: discord.Guild | None) -> frozenset[int]:
    """The chosen channels and role that are not there; none while nobody knows what is there."""
    if guild is None or guild.unavailable or not guild.channels:
        return frozenset()
    found = {one for one in settings.channels if guild.get_channel_or_thread(one) is None}
    role = settings.curator_role
    return frozenset(found | ({role} if role and guild.get_role(role) is None else set()))
