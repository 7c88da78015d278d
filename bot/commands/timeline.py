"""/timeline: quotations about a topic in the order of what they tell."""

from discord import app_commands

from bot.commands.answer.timeline import in_order
from bot.commands.ask import MOST, Asked, first_page
from bot.discord import options
from bot.discord.context import Desk, Visit
from bot.discord.sending import Interaction, complete
from bot.discord.types import Slash
from bot.render.message import Message
from store.model import Filters

ON_PAGE = 5


def timeline_command(desk: Desk) -> Slash:
    """Build /timeline."""

    @app_commands.command(
        name="timeline", description="Quotations about a topic in the order of events"
    )
    @app_commands.describe(
        topic="What the timeline is about",
        since="Published on or after this day, month or year",
        until="Published on or before this day, month or year",
        private="Show the timeline to you alone",
    )
    @app_commands.guild_only()
    async def timeline(
        interaction: Interaction,
        topic: str,
        since: str | None = None,
        until: str | None = None,
        private: bool | None = None,
    ) -> None:
        visit = await desk.visit(interaction)
        visit.require_channel()
        first, last = options.period(since, until, visit.say)
        asked = Asked(
            question=options.question(topic, visit.say),
            filters=Filters(since=first, until=last),
            results=ON_PAGE,
            private=visit.settings.private if private is None else private,
            plain=visit.settings.plain,
            timeline=True,
        )
        await interaction.response.defer(ephemeral=asked.private, thinking=True)
        await complete(interaction, await desk.app.run(timed, desk, visit, asked))

    return timeline


def timed(desk: Desk, visit: Visit, asked: Asked) -> Message:
    """The first page of the timeline."""
    with desk.app.database.session() as session:
        scope = desk.scope(session, visit.guild)
    answer = desk.app.retriever.answer(
        scope, asked.question, asked.filters, limit=MOST, today=desk.today
    )
    return first_page(desk, visit, asked, in_order(answer))
