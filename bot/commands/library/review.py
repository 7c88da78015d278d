"""/library aliases review: pairs of names found in articles, to be accepted or rejected."""

from discord import app_commands
from sqlmodel import Session

from bot.commands.articles.own import own_scope
from bot.discord.context import Desk, Visit
from bot.discord.curators import clicking_curator, private_curator
from bot.discord.errors import RefusedError
from bot.discord.rights import actor
from bot.discord.sending import Interaction, complete
from bot.discord.types import Slash
from bot.render.custom_id import Control
from bot.render.foreign_text import foreign
from bot.render.library.aliases import REVIEWED, PairLine, review_message
from bot.render.message import Message
from store.library import alias_groups, libraries
from store.model import Reference

MOST_COUNTED = 1_000


def review_command(desk: Desk) -> Slash:
    """Build /library aliases review."""

    @app_commands.command(name="review", description="Decide on names that articles give together")
    async def review(interaction: Interaction) -> None:
        visit = await private_curator(desk, interaction)
        await complete(interaction, await desk.read(lambda session: _queue(session, visit)))

    return review


async def accept_name(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Take a pair as names of one thing."""
    await _decide(desk, interaction, control, accept=True)


async def reject_name(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Never ask about a pair again."""
    await _decide(desk, interaction, control, accept=False)


async def _decide(desk: Desk, interaction: Interaction, control: Control, *, accept: bool) -> None:
    visit = await clicking_curator(desk, interaction)
    if not control.argument.isdecimal() or len(control.argument) > 15:
        raise RefusedError(visit.say("This button is not one of mine."))

    def work(session: Session) -> Message:
        pair = alias_groups.review(
            session,
            libraries.of_guild(session, visit.guild),
            int(control.argument),
            accept=accept,
            by=actor(visit),
        )
        both = {"short": foreign(pair.short, 60), "long": foreign(pair.long, 150)}
        note = (
            visit.say("{short} = {long}: accepted.", **both)
            if accept
            else visit.say("{short} = {long}: rejected.", **both)
        )
        return _queue(session, visit, note)

    await complete(interaction, await desk.write(work))


def _queue(session: Session, visit: Visit, note: str = "") -> Message:
    waiting = [
        pair
        for library in own_scope(session, visit).libraries
        for pair in alias_groups.candidates(session, library, MOST_COUNTED)
    ]
    lines = [
        PairLine(
            id=pair.id,
            short=pair.short,
            long=pair.long,
            article=Reference(article=pair.article),
            seen=pair.seen,
        )
        for pair in waiting[:REVIEWED]
    ]
    return review_message(lines, len(waiting), visit.say, note)
