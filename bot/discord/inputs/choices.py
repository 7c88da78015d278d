"""Choices offered while somebody types into an option of a command."""

from collections.abc import Callable, Coroutine, Iterable
from typing import Any

from discord import app_commands

from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Context, server_of
from bot.render.markup.escape import clean
from store.db.database import Session

MAX_CHOICE = 100
MOST_CHOICES = 25

OfferedChoices = list[app_commands.Choice[str]]
Autocomplete = Callable[[Interaction, str], Coroutine[Any, Any, OfferedChoices]]
Offered = Iterable[tuple[str, str]]


def beginning(name: str) -> str:
    """So much of a long name as a choice can mean, to the end of a word where it has ends."""
    if len(name) <= MAX_CHOICE:
        return name
    begun = name[:MAX_CHOICE]
    return begun if name[MAX_CHOICE].isspace() else begun.rpartition(" ")[0] or begun


def offered(context: Context, find: Callable[[Session, int, str], Offered]) -> Autocomplete:
    """Offer what ``find`` gives for a guild and the text typed so far: names with their values."""

    async def choices(interaction: Interaction, current: str) -> OfferedChoices:
        guild = server_of(interaction)
        text = clean(current)[:MAX_CHOICE]
        found = await context.read_quickly(lambda session: list(find(session, guild, text)))
        return [
            app_commands.Choice(name=shown[:MAX_CHOICE], value=value)
            for name, value in dict.fromkeys(found)
            if len(value) <= MAX_CHOICE and (shown := clean(name))
        ][:MOST_CHOICES]

    return choices
