"""How everything begins that only curators may do: the right is checked before anything else.

The permissions registered with a command only hide it, and a server may show it to anyone. So
each command, choice, button and form of curators begins with one of these.
"""

from bot.discord.context import Context, Request
from bot.discord.rights import require_curator
from bot.discord.sending import Interaction


async def curator(context: Context, interaction: Interaction) -> Request:
    """The visit of a curator; everyone else is refused. Fast enough to come before a form."""
    request = await context.request(interaction)
    require_curator(interaction, request)
    return request


async def private_curator(context: Context, interaction: Interaction) -> Request:
    """The same for a command whose answer follows, for the curator alone."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    return await curator(context, interaction)


async def clicking_curator(context: Context, interaction: Interaction) -> Request:
    """The same for a click that changes the clicked message."""
    await interaction.response.defer()
    return await curator(context, interaction)
