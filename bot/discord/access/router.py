"""Brings each click and each submitted form to its handler, by what stands in ``custom_id``.

Nothing of a message is held in memory, so this works after a restart as before it, and a
``custom_id`` that was never ours gets an answer too.
"""

from collections.abc import Mapping
from typing import Any

from bot.discord.access.admission import admit
from bot.discord.access.doors import Handler
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.locale import said_to
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Context
from bot.render.markup.custom_id import MORE, CustomId


async def route(
    context: Context, handlers: Mapping[str, Handler], interaction: Interaction
) -> None:
    """Call the handler of a click or form for whom it is meant; refuse what is none of ours."""
    control, handler = meant_by(handlers, interaction)
    if control is None or handler is None:
        say = said_to(interaction)
        raise RefusedError(say("This button is not one of mine, or it is too old."))
    await admit(context, interaction, handler.door, control.reply)
    await handler.run(context, interaction, control)


def meant_by(
    handlers: Mapping[str, Handler], interaction: Interaction
) -> tuple[CustomId | None, Handler | None]:
    """What a click or form asks for, and who takes it, where both are known."""
    data: Mapping[str, Any] = interaction.data or {}
    control = CustomId.parse(str(data.get("custom_id", "")))
    if control is not None and control.action == MORE:
        control = CustomId.parse(str(next(iter(data.get("values", ())), "")))
    return control, handlers.get(control.action) if control else None
