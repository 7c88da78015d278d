"""/articles restore: a removed article back as it was."""

from discord import app_commands
from sqlmodel import Session

from bot.commands.articles.choices import article_choices
from bot.commands.curating import private_curator
from bot.commands.kinds import Slash
from bot.commands.rights import actor
from bot.render.curating.done import restored_message
from bot.render.parts import Message
from bot.views.curating.own import own_article, own_scope, typed_reference
from bot.views.desk import Desk
from bot.views.sending import Interaction, complete
from store import articles


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
