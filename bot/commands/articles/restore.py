"""/articles restore: a removed article back as it was."""

from discord import app_commands

from bot.commands.articles.choices import article_choices
from bot.commands.articles.own import own_article, own_scope, typed_article
from bot.discord.access.doors import Who, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.articles.confirmations import present_message, restored_message
from bot.render.markup.message import Message
from store.db.database import Session
from store.library import articles
from store.model import Reference


def restore_command(context: Context) -> Slash:
    """Build /articles restore."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="restore", description="Bring a removed article back")
    @app_commands.describe(article="Its reference, such as A12, or words of its title")
    async def restore(interaction: Interaction, article: str) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)

        def work(session: Session) -> Message:
            reference = typed_article(session, request, article, removed=True)
            return restored(session, context, request, reference)

        await complete(interaction, await context.write(work))

    restore.autocomplete("article")(article_choices(context, removed=True))
    return restore


def restored(session: Session, context: Context, request: Request, reference: Reference) -> Message:
    """Bring an article back, and say so; say that it is there where nobody removed it."""
    found = own_article(session, context, request, reference, removed=True)
    if found.deleted is None:
        return present_message(found.reference, found.source, request.say)
    back = articles.restore(session, own_scope(session, request), found.id, by=actor(request))
    return restored_message(back, found.source, request.say)
