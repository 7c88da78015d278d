"""/library audit: who changed what in this server's library."""

from functools import partial

from discord import app_commands

from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs.types import Slash
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead, show_privately
from bot.render.library.audit import ON_PAGE, trail_message
from bot.render.markup.custom_id import CustomId
from bot.render.markup.lists import pages_of
from bot.render.markup.message import Message
from store.db.database import Session
from store.library import audit


def audit_command(context: Context) -> Slash:
    """Build /library audit."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="audit", description="Who changed what in this server's library")
    async def audit_(interaction: Interaction) -> None:
        await show_privately(context, interaction, partial(_page, page=0))

    return audit_


@handles("library-audit", Who.CURATORS)
async def turn_audit(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the trail."""
    await show_instead(context, interaction, partial(_page, page=page_of(control)))


def _page(session: Session, request: Request, page: int) -> Message:
    for library in own_scope(session, request).libraries:
        newest = audit.page(session, library, limit=1)
        total = newest[0].sequence if newest else 0
        page = min(page, pages_of(total, ON_PAGE) - 1)
        entries = audit.page(session, library, offset=page * ON_PAGE, limit=ON_PAGE)
        return trail_message(entries, total, page, request.say)
    return trail_message([], 0, 0, request.say)
