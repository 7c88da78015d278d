"""Turning the pages of a reply: whose pages they are, and which page is meant."""

import discord

from bot.discord.context import Context, Request
from bot.discord.errors import RefusedError
from bot.discord.sending import Interaction
from bot.render.custom_id import CustomId


async def turning(context: Context, interaction: Interaction) -> Request:
    """Get ready to change the clicked message; only the one who asked for it may."""
    await interaction.response.defer()
    request = await context.request(interaction)
    asker = asker_of(interaction.message)
    if asker is not None and asker != request.user:
        raise RefusedError(
            request.say("Only the person who asked can turn these pages. Please ask for your own.")
        )
    return request


def page_of(control: CustomId) -> int:
    """The page that is meant; the first when the button was tampered with."""
    number = control.argument.rpartition("-")[2]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0


def asker_of(message: discord.Message | None) -> int | None:
    """Who caused a message of ours by a command or a click, when Discord says so."""
    if message is None or message.interaction_metadata is None:
        return None
    return message.interaction_metadata.user.id
