"""Who may curate: those with the right Manage Server, and those with the guild's curator role.

The permissions registered with a command only hide it, and a server may show it to anyone; this
check is the lock. Every command, choice, button and form of curators begins with it.
"""

import discord

from bot.views.desk import Desk, Visit
from bot.views.errors import RefusedError
from bot.views.sending import Interaction


def is_curator(interaction: Interaction, visit: Visit) -> bool:
    """Whether the one who asks may change the guild's library and settings."""
    rights = interaction.permissions
    if rights.manage_guild or rights.administrator:
        return True
    role = visit.settings.curator_role
    member = interaction.user
    return (
        role is not None
        and isinstance(member, discord.Member)
        and member.get_role(role) is not None
    )


async def curator(desk: Desk, interaction: Interaction) -> Visit:
    """The visit of a curator; everyone else is refused. Fast enough to come before a form."""
    visit = await desk.visit(interaction)
    if not is_curator(interaction, visit):
        raise RefusedError(
            visit.say(
                "Only curators can do this: people with the right Manage Server, or with this "
                "server's curator role."
            )
        )
    return visit


async def private_curator(desk: Desk, interaction: Interaction) -> Visit:
    """The same for a command whose answer follows, for the curator alone."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    return await curator(desk, interaction)


async def clicking_curator(desk: Desk, interaction: Interaction) -> Visit:
    """The same for a click that changes the clicked message."""
    await interaction.response.defer()
    return await curator(desk, interaction)
