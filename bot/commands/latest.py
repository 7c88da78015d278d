"""/latest: the newest articles, by date, else by the day they were added."""

from discord import app_commands

from bot.commands.sources import require_source, source_choices
from bot.discord.access.doors import Who, opens_to
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.articles.latest import latest_message
from bot.render.markup.message import Message
from store.library.holdings import catalogue
from store.model import ArticleFilters

USUAL = 5
MOST = 20


def latest_command(context: Context) -> Slash:
    """Build /latest."""

    @opens_to(Who.EVERYONE, in_chosen_channels=True)
    @app_commands.command(name="latest", description="List the newest articles here")
    @app_commands.describe(
        source="Only this publisher",
        count="How many articles",
        private="Show the list to you alone",
    )
    @app_commands.guild_only()
    async def latest(
        interaction: Interaction,
        source: str | None = None,
        count: app_commands.Range[int, 1, MOST] = USUAL,
        *,
        private: bool | None = None,
    ) -> None:
        request = await context.request(interaction)
        hidden = request.settings.private if private is None else private
        await defer(interaction, private=hidden)
        await complete(interaction, await context.app.run(_listed, context, request, source, count))

    latest.autocomplete("source")(source_choices(context))
    return latest


def _listed(context: Context, request: Request, source: str | None, count: int) -> Message:
    with context.app.database.session() as session:
        scope = context.scope(session, request.guild)
        require_source(session, scope, source, request)
        found = catalogue.latest(session, scope, ArticleFilters(source=source), count)
    entries = [(entry.reference, entry.source) for entry in found]
    return latest_message(entries, request.say, context.today)
