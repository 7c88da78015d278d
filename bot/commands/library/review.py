"""/library aliases review: pairs of names found in articles, to be accepted or rejected."""

from discord import app_commands

from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.arguments import meant
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer_click
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_privately
from bot.render.foreign_text import foreign
from bot.render.library.aliases import REVIEWED, review_message
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.library import alias_groups, libraries

MOST_COUNTED = 1_000


def review_command(context: Context) -> Slash:
    """Build /library aliases review."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="review", description="Decide on names that articles give together")
    async def review(interaction: Interaction) -> None:
        await show_privately(context, interaction, _queue)

    return review


@handles("name-accept", Who.CURATORS)
async def accept_name(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Take a pair as names of one thing."""
    await _decide(context, interaction, control, accept=True)


@handles("name-reject", Who.CURATORS)
async def reject_name(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Never ask about a pair again."""
    await _decide(context, interaction, control, accept=False)


async def _decide(
    context: Context, interaction: Interaction, control: CustomId, *, accept: bool
) -> None:
    request = await context.request(interaction)
    await defer_click(interaction)
    number = meant(control, NumberArgument, request).number

    def work(session: Session) -> Message:
        pair = alias_groups.review(
            session,
            libraries.of_guild(session, request.guild),
            number,
            accept=accept,
            by=actor(request),
        )
        both = {"short": foreign(pair.short, 60), "long": foreign(pair.long, 150)}
        note = (
            request.say("{short} = {long}: accepted.", **both)
            if accept
            else request.say("{short} = {long}: rejected.", **both)
        )
        return _queue(session, request, note)

    await complete(interaction, await context.write(work))


def _queue(session: Session, request: Request, note: str = "") -> Message:
    waiting = [
        pair
        for library in own_scope(session, request).libraries
        for pair in alias_groups.candidates(session, library, MOST_COUNTED)
    ]
    return review_message(waiting[:REVIEWED], len(waiting), request.say, note)
