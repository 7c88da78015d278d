"""/latest: the articles that were published last."""

from discord import app_commands

from bot.commands.sources import require_source, source_choices
from bot.discord.context import Desk, Visit
from bot.discord.sending import Interaction, complete
from bot.discord.types import Slash
from bot.render.articles.latest import latest_message
from bot.render.message import Message
from store.library import catalogue
from store.library.catalogue import Wanted

USUAL = 5
MOST = 20


def latest_command(desk: Desk) -> Slash:
    """Build /latest."""

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
        private: bool | None = None,
    ) -> None:
        visit = await desk.visit(interaction)
        visit.require_channel()
        hidden = visit.settings.private if private is None else private
        await interaction.response.defer(ephemeral=hidden, thinking=True)
        await complete(interaction, await desk.app.run(_listed, desk, visit, source, count))

    latest.autocomplete("source")(source_choices(desk))
    return latest


def _listed(desk: Desk, visit: Visit, source: str | None, count: int) -> Message:
    with desk.app.database.session() as session:
        scope = desk.scope(session, visit.guild)
        require_source(session, scope, source, visit)
        found = catalogue.latest(session, scope, Wanted(source=source), count)
    entries = [(entry.reference, entry.source) for entry in found]
    return latest_message(entries, visit.say, desk.today)
