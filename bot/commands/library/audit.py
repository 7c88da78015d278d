"""/library audit: who changed what in this server's library."""

import discord
from discord import app_commands

from bot.commands.articles.choices import article_choices
from bot.commands.articles.own import own_scope, typed_article
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs.arguments import page_meant
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead, show_privately
from bot.render.library.audit import ON_PAGE, trail_message
from bot.render.markup.custom_id import CustomId
from bot.render.markup.lists import pages_of
from bot.render.markup.message import Message
from store.db.database import Session
from store.library import audit

_ANY = 0  # in place of an article or a member: all of them
_PART = 10**12  # a member's number is too long for one number of a button


def audit_command(context: Context) -> Slash:
    """Build /library audit."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="audit", description="Who changed what in this server's library")
    @app_commands.describe(
        article="Only this article, by its reference or words of its title",
        member="Only what this member did",
    )
    async def audit_(
        interaction: Interaction, article: str | None = None, member: discord.User | None = None
    ) -> None:
        def first(session: Session, request: Request) -> Message:
            of = typed_article(session, request, article).article if article else _ANY
            return _page(session, request, 0, (of, *divmod(member.id if member else _ANY, _PART)))

        await show_privately(context, interaction, first)

    audit_.autocomplete("article")(article_choices(context))
    return audit_


@handles("library-audit", Who.CURATORS)
async def turn_audit(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the trail."""

    def turned(session: Session, request: Request) -> Message:
        found = page_meant(control, request, places=(0, 3))
        return _page(session, request, found.page, found.place or (_ANY, _ANY, _ANY))

    await show_instead(context, interaction, turned)


def _page(session: Session, request: Request, page: int, place: tuple[int, ...]) -> Message:
    article, member = place[0], place[1] * _PART + place[2]
    wanted = audit.TrailFilters(
        article=article or None, actor=f"discord:{member}" if member else None
    )
    for library in own_scope(session, request).libraries:
        total = audit.count(session, library, wanted)
        page = min(page, pages_of(total, ON_PAGE) - 1)
        entries = audit.page(session, library, offset=page * ON_PAGE, limit=ON_PAGE, wanted=wanted)
        return trail_message(entries, total, page, place, request.say)
    return trail_message([], 0, 0, place, request.say)
