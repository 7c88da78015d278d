"""/library audit: who changed what in this server's library."""

import discord
from discord import app_commands

from bot.commands.articles.choices import article_choices
from bot.commands.articles.own import own_scope, typed_article
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs.arguments import chosen, page_meant
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead, show_privately
from bot.render.library.audit import ON_PAGE, trail_message
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.lists import pages_of
from bot.render.markup.message import Message
from store.db.database import Session
from store.library import audit

_ANY = 0  # in place of an article, a member or an import: all of them
_ALL = (_ANY,) * 4
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
            who = divmod(member.id if member else _ANY, _PART)
            return _page(session, request, 0, (of, *who, _ANY))

        await show_privately(context, interaction, first)

    audit_.autocomplete("article")(article_choices(context))
    return audit_


@handles("library-audit", Who.CURATORS)
async def turn_audit(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the trail."""

    def turned(session: Session, request: Request) -> Message:
        found = page_meant(control, request, places=(0, 3, 4))
        return _page(session, request, found.page, (*found.place, *_ALL)[: len(_ALL)])

    await show_instead(context, interaction, turned)


@handles("audit-import", Who.CURATORS)
async def open_import(context: Context, interaction: Interaction, _: CustomId) -> None:
    """Show the rows of an import, which stood in one line."""

    def opened(session: Session, request: Request) -> Message:
        number = chosen(interaction, NumberArgument, request).number
        return _page(session, request, 0, (_ANY, _ANY, _ANY, number))

    await show_privately(context, interaction, opened)


def _page(session: Session, request: Request, page: int, place: tuple[int, ...]) -> Message:
    article, member, number = place[0], place[1] * _PART + place[2], place[3]
    wanted = audit.TrailFilters(
        article=article or None,
        actor=f"discord:{member}" if member else None,
        brought_by=number or None,
    )
    for library in own_scope(session, request).libraries:
        at = page * ON_PAGE
        if article or number:  # few rows, or those of an import, each by itself
            total = audit.count(session, library, wanted)
            entries = audit.page(session, library, offset=at, limit=ON_PAGE, wanted=wanted)
        else:
            total, entries = audit.grouped(
                session, library, offset=at, limit=ON_PAGE, wanted=wanted
            )
        if not entries and page:
            return _page(session, request, pages_of(total, ON_PAGE) - 1, place)
        return trail_message(entries, total, page, place, request.say)
    return trail_message([], 0, 0, place, request.say)
