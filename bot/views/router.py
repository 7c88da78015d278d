"""Brings each click and each submitted form to its handler, by what stands in ``custom_id``.

Nothing of a message is held in memory, so this works after a restart as before it, and a
``custom_id`` that was never ours gets an answer too.
"""

from collections.abc import Awaitable, Callable, Mapping

from bot.render.controls import Control
from bot.views.desk import Desk
from bot.views.errors import RefusedError
from bot.views.sending import Interaction
from bot.views.speech import said_to

Handler = Callable[[Desk, Interaction, Control], Awaitable[None]]


async def route(desk: Desk, handlers: Mapping[str, Handler], interaction: Interaction) -> None:
    """Call the handler of a click or form; refuse what none of ours ever carried."""
    custom_id = interaction.data.get("custom_id", "") if interaction.data else ""
    control = Control.parse(str(custom_id))
    handler = handlers.get(control.action) if control else None
    if control is None or handler is None:
        say = said_to(interaction)
        raise RefusedError(say("This button is not one of mine, or it is too old."))
    await handler(desk, interaction, control)
