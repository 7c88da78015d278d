"""/articles restore: a removed article back as it was."""

from discord import app_commands
from sqlmodel import Session

from bot.commands.articles.choices import article_choices
from bot.commands.articles.own import own_article, own_scope, typed_reference
from bot.discord.context import Desk
from bot.discord.curators import private_curator
from bot.discord.rights import actor
from bot.discord.sending import Interaction, complete
from bot.discord.types import Slash
from bot.render.articles.confirmations import restored_message
from bot.render.message import Message
from store.library import articles


def restore_command(desk: Desk) -> Slash:
    """Build /articles restore."""

    @app_commands.command(name="restore", description="Bring a removed article back")
    @app_commands.describe(article="Its reference, such as A12, or words of its title")
    async def restore(interaction: Interaction, article: str) -> None:
        visit = await private_curator(desk, interaction)
        reference = typed_reference(article)

        def work(session: Session) -> Message:
            found = own_article(session, desk, visit, reference, removed=True)
            scope = own_scope(session, visit)
            back = articles.restore(session, scope, found.id, by=actor(visit))
            return restored_message(back, found.source, visit.say)

        await complete(interaction, await desk.write(work))

    restore.autocomplete("article")(article_choices(desk, removed=True))
    return restore
