"""Replies of one read transaction, shown to the one who asks or in place of what was clicked."""

from collections.abc import Callable

import discord

from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context, Request
from bot.render.markup.message import Message
from store.db.database import Session

Make = Callable[[Session, Request], Message]


async def show_privately(context: Context, interaction: Interaction, make: Make) -> None:
    """Show it to the person alone, as a reply to a command."""
    request = await context.request(interaction)
    await defer(interaction, private=True)
    await complete(interaction, await context.read(lambda session: make(session, request)))


async def show_instead(context: Context, interaction: Interaction, make: Make) -> None:
    """Show it in the place of the message that was clicked.

    Where somebody else caused that message it stays, and who clicks is shown a copy privately.
    """
    request = await context.request(interaction)
    await take_click(interaction, is_own=asker_of(interaction.message) in (None, request.user))
    await complete(interaction, await context.read(lambda session: make(session, request)))


async def take_click(interaction: Interaction, *, is_own: bool) -> None:
    """Say in time that the clicked message will change, or that a private copy of it comes."""
    if is_own:
        await defer_click(interaction)
    else:
        await defer(interaction, private=True)


def asker_of(message: discord.Message | None) -> int | None:
    """Who caused a message of ours by a command or a click, when Discord says so."""
    if message is None or message.interaction_metadata is None:
        return None
    return message.interaction_metadata.user.id
