"""/articles list: the articles of this server's own library, page by page."""

from discord import app_commands

from bot.commands.articles.choices import publisher_choices
from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs import options
from bot.discord.inputs.days import day_choices
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead
from bot.render.articles.listing import ON_PAGE, list_message
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import clean
from bot.render.markup.lists import pages_of
from bot.render.markup.message import Message
from store.db.database import Session
from store.library.holdings import catalogue
from store.model import ArticleFilters

MAX_WORDS = 200


def list_command(context: Context) -> Slash:
    """Build /articles list."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="list", description="List the articles of this server")
    @app_commands.describe(
        source="Only this publisher",
        text="Only with these words in the title or link",
        since="Published on or after this day, month or year: 2024-05-31, 2024-05, 2024",
        until="Published on or before this day, month or year",
        removed="The removed ones instead",
    )
    async def list_(
        interaction: Interaction,
        source: str | None = None,
        text: str | None = None,
        since: str | None = None,
        until: str | None = None,
        *,
        removed: bool = False,
    ) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        first, last = options.period(since, until, request.say, context.today)
        wanted = ArticleFilters(
            source=clean(source or "")[:MAX_WORDS] or None,
            text=clean(text or "")[:MAX_WORDS] or None,
            since=first,
            until=last,
            removed=removed,
        )

        def work(session: Session) -> Message:
            number = context.kept.keep(
                request.guild, request.channel, request.user, wanted.to_json()
            )
            return _page(session, request, wanted, 0, number)

        await complete(interaction, await context.read(work))

    list_.autocomplete("source")(publisher_choices(context))
    list_.autocomplete("since")(day_choices(context, is_since=True))
    list_.autocomplete("until")(day_choices(context))
    return list_


@handles("article-list", Who.ASKER | Who.CURATORS)
async def turn_list(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the list."""

    def turned(session: Session, request: Request) -> Message:
        kept = context.kept.reply(session, control.reply, request.guild)
        if kept is None:
            raise RefusedError(
                request.say("I no longer know this list, or it is not from here. Please ask again.")
            )
        return _page(
            session, request, ArticleFilters.from_json(kept.body), page_of(control), control.reply
        )

    await show_instead(context, interaction, turned)


def _page(
    session: Session, request: Request, wanted: ArticleFilters, page: int, number: str
) -> Message:
    scope = own_scope(session, request)
    total, found = catalogue.page(session, scope, wanted, offset=page * ON_PAGE, limit=ON_PAGE)
    if not found and page:
        page = pages_of(total, ON_PAGE) - 1
        total, found = catalogue.page(session, scope, wanted, offset=page * ON_PAGE, limit=ON_PAGE)
    is_filtered = wanted != ArticleFilters()
    return list_message(found, total, page, number, request.say, is_filtered=is_filtered)
