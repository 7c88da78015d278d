"""/library stats: how much there is, and what was asked of it."""

from dataclasses import replace

from discord import app_commands

from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, opens_to
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.library.stats import stats_message
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import feedback, questions
from store.library import publishers
from store.library.holdings import figures


def stats_command(context: Context) -> Slash:
    """Build /library stats."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="stats", description="How much there is here, and what was asked")
    async def stats(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        await context.app.run_writing(context.kept.settle)  # the last questions count too
        await complete(
            interaction, await context.read(lambda session: _stats(session, context, request))
        )

    return stats


def _stats(session: Session, context: Context, request: Request) -> Message:
    own = own_scope(session, request)
    seen = context.scope(session, request.guild)
    others = tuple(one for one in seen.libraries if one not in own.libraries)
    return stats_message(
        figures.figures(session, own),
        figures.figures(session, replace(seen, libraries=others)),
        publishers.counts(session, own),
        questions.counts(session, request.guild),
        feedback.tally(session, request.guild),
        request.say,
    )
