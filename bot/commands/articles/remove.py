"""/articles remove: out of every search, with an Undo button."""

from discord import app_commands

from bot.commands.articles.choices import article_choices
from bot.commands.articles.own import own_article, own_scope, typed_reference
from bot.commands.articles.restore import restored
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.arguments import meant
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context
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
        reference = typed_reference(article)

        def work(session: Session) -> Message:
            found = own_article(session, context, request, reference)
            scope = own_scope(session, request)
            gone = articles.remove(session, scope, found.id, by=actor(request))
            return removed_message(gone, found.source, request.say)

        await complete(interaction, await context.write(work))

    remove.autocomplete("article")(article_choices(context))
    return remove


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
