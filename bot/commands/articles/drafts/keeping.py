"""Keeping of forms: each is a draft before anything else is done with it."""

import asyncio
from collections.abc import Callable

import structlog

from bot.discord.replies.forms import offer_again
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Context, Request
from bot.render.articles.preview import again_button
from bot.render.markup.message import Button
from store.db.database import Session
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.notices.errors import DatabaseError

PAUSES = (5, 15, 30, 60, 120, 240, 480)  # seconds; the library may be locked by somebody else

log = structlog.stdlib.get_logger()

Kept = asyncio.Future[PendingDraft]


def begin_to_keep(
    context: Context,
    interaction: Interaction,
    request: Request,
    make: Callable[[Session], PendingDraft],
) -> Kept:
    """Keep what was typed, whatever becomes of the interaction meanwhile.

    The future tells how the first try went. While the library does not answer, further ones
    follow behind it.
    """
    loop = asyncio.get_running_loop()
    first: Kept = loop.create_future()
    way_back: asyncio.Future[Button] = loop.create_future()
    offer_again(interaction, way_back)

    def work(session: Session) -> PendingDraft:
        return drafts.keep_form(session, request.guild, request.user, make(session))

    context.journal.hold(interaction.id)

    async def keep() -> None:
        for pause in (*PAUSES, 0):
            try:
                kept = await context.write(work)
            except DatabaseError as error:
                log.warning("form_not_kept_yet", guild=request.guild, again_after=pause)
                _tell(first, error)
            except Exception as error:
                _tell(first, error)
                raise
            else:
                context.journal.kept(interaction.id, kept.id)
                way_back.set_result(again_button(kept.id, request.say))
                if not first.done():
                    first.set_result(kept)
                return
            await asyncio.sleep(pause)

    context.behind(keep())
    return first


def _tell(first: Kept, error: Exception) -> None:
    if not first.done():
        first.set_exception(error)
        first.exception()  # it is told once, or never where nobody waits
