"""/articles history: every version of an article, and what a version changed."""

from discord import app_commands

from bot.commands.articles.choices import article_choices
from bot.commands.articles.own import own_article, own_scope, typed_article
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.inputs.arguments import page_meant
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead
from bot.render.articles.changes import changes_message
from bot.render.articles.listing import history_message
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.library.holdings import catalogue
from store.model import Reference

MOST_VERSIONS = 100_000


def history_command(context: Context) -> Slash:
    """Build /articles history."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="history", description="List the versions of an article")
    @app_commands.describe(
        article="Its reference, such as A12, or words of its title",
        version="Show what this version changed",
    )
    async def history(
        interaction: Interaction,
        article: str,
        version: app_commands.Range[int, 1, MOST_VERSIONS] | None = None,
    ) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)

        def work(session: Session) -> Message:
            reference = typed_article(session, request, article)
            if version is None:
                return _page(session, context, request, reference, 0)
            return _changes(session, context, request, reference, version)

        await complete(interaction, await context.read(work))

    history.autocomplete("article")(article_choices(context))
    return history


@handles("article-history", Who.CURATORS)
async def turn_history(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the versions."""

    def turned(session: Session, request: Request) -> Message:
        found = page_meant(control, request, places=1)
        reference = Reference.parse(f"A{found.place[0]}")
        return _page(session, context, request, reference, found.page)

    await show_instead(context, interaction, turned)


def _page(
    session: Session, context: Context, request: Request, reference: Reference, page: int
) -> Message:
    article = own_article(session, context, request, reference, removed=True)
    entries = catalogue.history(session, own_scope(session, request), article.id)
    return history_message(article.reference, entries, article.deleted, page, request.say)


def _changes(
    session: Session, context: Context, request: Request, reference: Reference, version: int
) -> Message:
    def read(number: int) -> Reference:
        return Reference(article=reference.article, version=number)

    after = own_article(session, context, request, read(version), removed=True)
    if version == 1:
        text = request.say("{reference} is the first version.", reference=after.reference)
        raise RefusedError(text)
    before = own_article(session, context, request, read(version - 1), removed=True)
    return changes_message(before, after, request.say)
