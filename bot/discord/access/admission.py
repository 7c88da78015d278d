"""Admission: the one place where it is checked that a person may use a door."""

import asyncio

import discord

from bot.discord.access.doors import Door, Who
from bot.discord.access.rights import require_curator
from bot.discord.replies.errors import RefusedError, ShutDoorError
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import SETTINGS_WITHIN, Context, Request
from store.guilds.replies import Reply
from store.notices.errors import DatabaseError


async def admit(
    context: Context, interaction: Interaction, door: Door | None, reply: str = ""
) -> None:
    """Let the person in, or raise RefusedError; the request stays with the interaction.

    ``reply`` is the kept reply that a clicked button names. A door that declares nothing raises
    ShutDoorError.
    """
    if door is None:
        raise ShutDoorError
    request = await context.request(interaction)
    if request.is_personal and not door.anywhere:
        say = request.say
        raise RefusedError(
            say(
                "This works in servers that have invited me. Here: /ask, /help, /watch, /privacy, "
                "/about."
            )
        )
    if Who.CURATORS in door.who or _uses(interaction, door.curators_options):
        require_curator(interaction, request)
    if door.in_chosen_channels and interaction.type is not discord.InteractionType.autocomplete:
        request.require_channel()
    if door.who & (Who.ASKER | Who.READERS):
        await _admit_to_reply(context, request, door, reply)


def _uses(interaction: Interaction, options: frozenset[str]) -> bool:
    return any(getattr(interaction.namespace, name, None) for name in options)


async def _admit_to_reply(context: Context, request: Request, door: Door, number: str) -> None:
    say = request.say
    if not number:  # a list that is kept nowhere: others are shown a copy of their own
        return
    kept = await _kept(context, number, request.guild)
    if kept is None:
        raise RefusedError(
            say("I no longer know this answer, or it is not from here. Please ask again.")
        )
    alone = Who.ASKER in door.who or kept.private or request.is_personal
    if kept.asker != request.user and alone:
        raise RefusedError(
            say("Only the person who asked can do this. Please ask for an answer of your own.")
        )


async def _kept(context: Context, number: str, guild: int) -> Reply | None:
    try:
        async with asyncio.timeout(SETTINGS_WITHIN):
            return await context.read_quickly(
                lambda session: context.kept.reply(session, number, guild)
            )
    except TimeoutError as error:
        raise DatabaseError("The kept reply did not come in time.") from error
