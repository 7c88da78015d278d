"""/articles remove: out of every search, with an Undo button."""

from discord import app_commands

from bot.commands.articles.choices import article_choices
from bot.commands.articles.own import own_article, own_scope, typed_article
from bot.commands.articles.restore import restored
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.arguments import meant
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context, Request
from bot.render.articles.confirmations import removed_message
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.library import articles
from store.model import Reference


def remove_command(context: Context) -> Slash:
    """Build /articles remove."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="remove", description="Take an article out; it can be brought back")
    @app_commands.describe(article="Its reference, such as A12, or words of its title")
    async def remove(interaction: Interaction, article: str) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)

        def work(session: Session) -> Message:
            return removed(session, context, request, typed_article(session, request, article))

        await complete(interaction, await context.write(work))

    remove.autocomplete("article")(article_choices(context))
    return remove


def removed(session: Session, context: Context, request: Request, reference: Reference) -> Message:
    """Take an article out, and say so."""
    found = own_article(session, context, request, reference)
    gone = articles.remove(session, own_scope(session, request), found.id, by=actor(request))
    return removed_message(gone, found.source, request.say)


@handles("article-remove", Who.CURATORS)
async def remove_saved(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Take the article out again of which the clicked message tells that it was saved."""
    request = await context.request(interaction)
    await defer_click(interaction)
    reference = Reference(article=meant(control, NumberArgument, request).number)
    await complete(
        interaction,
        await context.write(lambda session: removed(session, context, request, reference)),
    )


@handles("article-undo", Who.CURATORS)
async def undo_removal(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Bring the article back whose removal the clicked message tells of."""
    request = await context.request(interaction)
    await defer_click(interaction)
    reference = Reference.parse(f"A{meant(control, NumberArgument, request)}")
    await complete(
        interaction,
        await context.write(lambda session: restored(session, context, request, reference)),
    )
