"""/timeline: quotations about a topic in the order of what they tell."""

from discord import app_commands

from bot.commands.answer.asking import AskOptions, timed
from bot.discord.access.doors import Who, opens_to
from bot.discord.access.rights import is_curator
from bot.discord.inputs import options
from bot.discord.inputs.days import day_choices
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context
from store.model import Filters

ON_PAGE = 5


def timeline_command(context: Context) -> Slash:
    """Build /timeline."""

    @opens_to(Who.EVERYONE, in_chosen_channels=True, asks=True)
    @app_commands.command(
        name="timeline", description="Quotations about a topic in the order of events"
    )
    @app_commands.describe(
        topic="What the timeline is about",
        since="Published on or after this day, month or year",
        until="Published on or before this day, month or year",
        as_of="Ask the library as it was at the end of this day",
        private="Show the timeline to you alone",
    )
    @app_commands.guild_only()
    async def timeline(
        interaction: Interaction,
        topic: str,
        since: str | None = None,
        until: str | None = None,
        as_of: str | None = None,
        *,
        private: bool | None = None,
    ) -> None:
        request = await context.request(interaction)
        first, last = options.period(since, until, request.say, context.today)
        asked = AskOptions(
            question=options.question(topic, request.say),
            filters=Filters(since=first, until=last),
            results=ON_PAGE,
            private=request.settings.private if private is None else private,
            plain=request.settings.plain,
            timeline=True,
            as_of=options.last_day(as_of, request.say, context.today),
            curator=is_curator(interaction, request),
        )
        await defer(interaction, private=asked.private)
        await complete(interaction, await context.search(request, timed, context, request, asked))

    timeline.autocomplete("since")(day_choices(context, is_since=True))
    timeline.autocomplete("until")(day_choices(context))
    timeline.autocomplete("as_of")(day_choices(context))
    return timeline
