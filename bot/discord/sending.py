"""Sends a message as the reply to an interaction: the first, a deferred or a further one."""

import discord

from bot.discord.layout import buttons, files, layout
from bot.render.message import HEADER, Message

NO_MENTIONS = discord.AllowedMentions.none()

Interaction = discord.Interaction[discord.Client]


async def complete(interaction: Interaction, message: Message) -> None:
    """Put the message in the place that a deferral has kept, or in that of the clicked message."""
    if message.plain:
        await interaction.edit_original_response(
            content=message.text,
            view=buttons(message),
            attachments=files(message),
            allowed_mentions=NO_MENTIONS,
        )
    else:
        await interaction.edit_original_response(
            view=layout(message), attachments=files(message), allowed_mentions=NO_MENTIONS
        )


async def reply(interaction: Interaction, message: Message, *, private: bool = True) -> None:
    """Answer with a message of its own, whether or not there was a response before."""
    if interaction.response.is_done():
        await _follow(interaction, message, private=private)
    elif message.plain:
        await interaction.response.send_message(
            message.text,
            view=buttons(message),
            files=files(message),
            ephemeral=private,
            allowed_mentions=NO_MENTIONS,
        )
    else:
        await interaction.response.send_message(
            view=layout(message),
            files=files(message),
            ephemeral=private,
            allowed_mentions=NO_MENTIONS,
        )


async def _follow(interaction: Interaction, message: Message, *, private: bool) -> None:
    if message.plain:
        await interaction.followup.send(
            message.text,
            view=buttons(message),
            files=files(message),
            ephemeral=private,
            allowed_mentions=NO_MENTIONS,
        )
    else:
        await interaction.followup.send(
            view=layout(message),
            files=files(message),
            ephemeral=private,
            allowed_mentions=NO_MENTIONS,
        )


def header_of(message: discord.Message | None) -> str | None:
    """The first text of a message of ours, as Discord gives it back with a click."""
    if message is None:
        return None
    if not message.flags.components_v2:
        return message.content.partition("\n\n")[0] or None
    for component in message.components:
        for child in getattr(component, "children", ()):
            parts = getattr(child, "children", (child,))
            for part in parts:
                if isinstance(part, discord.TextDisplay) and part.id == HEADER:
                    return part.content
    return None
