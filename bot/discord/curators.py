"""How everything begins that only curators may do: the right is checked before anything else.

The permissions registered with a command only hide it, and a server may show it to anyone. So
each command, choice, button and form of curators begins with one of these.
"""

from bot.discord.context import Desk, Visit
from bot.discord.rights import require_curator
from bot.discord.sending import Interaction


async def curator(desk: Desk, interaction: Interaction) -> Visit:
    """The visit of a curator; everyone else is refused. Fast enough to come before a form."""
    visit = await desk.visit(interaction)
    require_curator(interaction, visit)
    return visit


async def private_curator(desk: Desk, interaction: Interaction) -> Visit:
    """The same for a command whose answer follows, for the curator alone."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    return await curator(desk, interaction)


async def clicking_curator(desk: Desk, interaction: Interaction) -> Visit:
    """The same for a click that changes the clicked message."""
    await interaction.response.defer()
    return await curator(desk, interaction)
