"""Answers to interactions: each request is made again when it was lost, none breaks a rule.

What Discord has of an answer so far stays with the interaction, because it decides what may come
next: a thinking message is filled in, an answer that is there is never overwritten.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import discord
import structlog
from discord import ui

from bot.discord.replies.delivery import LOST, PAUSES, QUICK_PAUSES, delivered
from bot.discord.replies.layout import buttons, files, layout
from bot.render.markup.message import HEADER, Message

NO_MENTIONS = discord.AllowedMentions.none()
FIRST_WITHIN = 2.8  # seconds from the interaction on; Discord waits for three
LATE = 2.0  # seconds in which what was sent in time can still be on its way
ALREADY_ANSWERED = 40060  # Discord's code for a second first response
_KEY = "stage"

Interaction = discord.Interaction[discord.Client]

log = structlog.stdlib.get_logger()


@dataclass(slots=True)
class Stage:
    """What Discord has of an answer: nothing, "thinking", a click it waits with, or all of it.

    ``first`` is when it took the first response, by the clock of the event loop.
    """

    has: Literal["nothing", "thinking", "click", "answer"] = "nothing"
    private: bool = True
    first: float | None = None


def stage_of(interaction: Interaction) -> Stage:
    """How far the answer to an interaction is."""
    stage = interaction.extras.setdefault(_KEY, Stage())
    assert isinstance(stage, Stage)  # nothing else is put there
    return stage


async def defer(interaction: Interaction, *, private: bool) -> None:
    """Say in time that an answer will come, and whether to one person or to all."""
    await _first(interaction, lambda: interaction.response.defer(ephemeral=private, thinking=True))
    stage = stage_of(interaction)
    stage.has, stage.private = "thinking", private


async def defer_click(interaction: Interaction) -> None:
    """Say in time that the clicked message will change."""
    await _first(interaction, interaction.response.defer)
    stage_of(interaction).has = "click"


async def open_form(interaction: Interaction, form: ui.Modal) -> None:
    """Open a form; nothing may be answered before it."""
    await _first(interaction, lambda: interaction.response.send_modal(form))
    stage_of(interaction).has = "answer"


async def complete(interaction: Interaction, message: Message) -> None:
    """Put the message in the place that a deferral has kept, or in that of the clicked message."""
    await delivered(lambda: _put(interaction, message))
    stage_of(interaction).has = "answer"


async def reply(interaction: Interaction, message: Message, *, private: bool = True) -> None:
    """Answer with a message of its own, whether or not there was a response before."""
    stage = stage_of(interaction)
    if stage.has == "nothing":
        await _first(interaction, lambda: _respond(interaction, message, private=private))
        stage.has, stage.private = "answer", private
    else:
        await delivered(lambda: _follow(interaction, message, private=private))


async def tell_privately(interaction: Interaction, message: Message) -> None:
    """Say to the person alone what went wrong, wherever the answer stands, without losing it."""
    stage = stage_of(interaction)
    if stage.has == "nothing":
        await reply(interaction, message)
    elif stage.has == "thinking" and stage.private:
        await _filled_or_sent(interaction, message)
    elif stage.has == "thinking":
        await _withdraw(interaction)
        stage.has = "answer"  # it is taken away once, also where what follows is refused
        await reply(interaction, message)
    else:
        await reply(interaction, message)
    stage.has = "answer"


async def _filled_or_sent(interaction: Interaction, message: Message) -> None:
    """Fill in what is thinking; a message of its own does that too where Discord refuses."""
    try:
        await complete(interaction, message)
    except discord.HTTPException:
        await reply(interaction, message)


async def _withdraw(interaction: Interaction) -> None:
    """Take a public "thinking" away, or all would see what went wrong for one."""
    try:
        await delivered(interaction.delete_original_response)
    except discord.HTTPException as fault:
        log.info("not_withdrawn", status=fault.status, code=fault.code)


async def post(
    place: discord.abc.Messageable,
    message: Message,
    mentioned: discord.AllowedMentions = NO_MENTIONS,
    pauses: Sequence[float] = PAUSES,
    *,
    nonce: str,
) -> None:
    """Write into a channel or to a person of our own accord.

    Discord knows each try by its ``nonce``, of at most 25 characters, so that what arrived is not
    written a second time when only its answer was lost, or when the process was killed before it
    noted that. Answers to interactions have no nonce.
    """
    await delivered(
        lambda: place.send(view=layout(message), allowed_mentions=mentioned, nonce=nonce), pauses
    )


async def _first(interaction: Interaction, send: Callable[[], Awaitable[object]]) -> None:
    """The first response, within its time. Whether it arrived may stay unknown.

    Then the answer is made all the same: it arrives if Discord has the first response. discord.py
    takes one for given that was answered by a page which is not Discord's; it is sent again, and
    Discord says so if it has it.
    """

    left = FIRST_WITHIN - (discord.utils.utcnow() - interaction.created_at).total_seconds()
    within = min(max(left, 1), FIRST_WITHIN)
    ends = asyncio.get_running_loop().time() + within

    async def anew() -> object:
        if asyncio.get_running_loop().time() > ends:
            raise TimeoutError  # Discord would refuse it
        interaction.response._response_type = None
        return await send()

    try:
        async with asyncio.timeout(within + LATE):
            await delivered(anew, QUICK_PAUSES)
        stage_of(interaction).first = asyncio.get_running_loop().time()
    except (TimeoutError, *LOST) as error:
        log.warning("first_response_lost", error=type(error).__name__, interaction=interaction.id)
    except discord.HTTPException as fault:
        if fault.code != ALREADY_ANSWERED:
            raise


async def _put(interaction: Interaction, message: Message) -> None:
    await interaction.edit_original_response(**_shown(message), attachments=files(message))


async def _respond(interaction: Interaction, message: Message, *, private: bool) -> None:
    await interaction.response.send_message(
        **_shown(message), files=files(message), ephemeral=private
    )


async def _follow(interaction: Interaction, message: Message, *, private: bool) -> None:
    await interaction.followup.send(**_shown(message), files=files(message), ephemeral=private)


def _shown(message: Message) -> dict[str, Any]:
    """What of a message is shown beside its files, by the names that discord.py has for it."""
    if message.plain:
        shown = {"content": message.text, "view": buttons(message)}
    else:
        shown = {"view": layout(message)}
    return {**shown, "allowed_mentions": NO_MENTIONS}


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
