"""What is read in one transaction, shown to the one who asks or in place of what was clicked."""

from collections.abc import Callable

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
    """Show it in the place of the message that was clicked."""
    request = await context.request(interaction)
    await defer_click(interaction)
    await complete(interaction, await context.read(lambda session: make(session, request)))
