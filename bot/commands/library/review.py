"""/library aliases review: pairs of names found in articles, to be accepted or rejected."""

from discord import app_commands
from sqlmodel import Session

from bot.commands.curating import clicking_curator, private_curator
from bot.commands.kinds import Slash
from bot.commands.rights import actor
from bot.render.controls import Control
from bot.render.curating.blocks import foreign
from bot.render.curating.names import REVIEWED, PairLine, review_message
from bot.render.parts import Message
from bot.views.curating.own import own_scope
from bot.views.desk import Desk, Visit
from bot.views.errors import RefusedError
from bot.views.sending import Interaction, complete
from store import libraries, names
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
        pair = names.review(
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
        for pair in names.candidates(session, library, MOST_COUNTED)
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
