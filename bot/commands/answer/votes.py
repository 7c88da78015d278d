"""Votes on quotations: private, one for each person and quotation, changeable."""

from collections.abc import Sequence
from typing import cast, get_args

import discord
from discord import ui
from sqlmodel import Session

from bot.commands.answer.buttons import open_answer, shown_quotations
from bot.discord.context import Desk, Visit
from bot.discord.errors import RefusedError
from bot.discord.forms import ask_in_form, submitted
from bot.discord.paging import page_of
from bot.discord.sending import Interaction, complete
from bot.render.answer.voting import voted_message, which_message
from bot.render.custom_id import Control
from store.guilds import feedback
from store.guilds.feedback import MAX_REASON, Vote

VOTES = {vote.replace(" ", "-"): cast(Vote, vote) for vote in get_args(Vote)}
_REASON = "reason"


async def vote(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Take a vote on the only quotation of a page, or ask which one is meant."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    visit = await desk.visit(interaction)
    page, choice = _argument(control, visit)
    number = page_of(Control(action="page", argument=page))
    shown = await desk.read(lambda session: shown_quotations(session, desk, visit, control, number))
    ranks = [quotation.rank for quotation in shown]
    if len(ranks) > 1:
        await complete(interaction, which_message(ranks, choice, control.reply, visit.say))
        return
    await desk.write(lambda session: _keep(session, desk, visit, control, ranks, choice, ""))
    await complete(interaction, voted_message(ranks, choice, control.reply, visit.say))


async def vote_on(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Take the vote on the quotations that were chosen."""
    await interaction.response.defer()
    visit = await desk.visit(interaction)
    ranks, choice = _ranks(control, visit)
    await desk.write(lambda session: _keep(session, desk, visit, control, ranks, choice, ""))
    await complete(interaction, voted_message(ranks, choice, control.reply, visit.say))


async def ask_reason(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Open the form for a reason. Nothing else may be answered before it."""
    visit = await desk.visit(interaction)
    form = Control(action="reasoned", reply=control.reply, argument=control.argument)
    text: ui.TextInput[ui.Modal] = ui.TextInput(
        custom_id=_REASON, style=discord.TextStyle.paragraph, max_length=MAX_REASON
    )
    label = visit.say("Your reason; curators read it")
    await ask_in_form(interaction, str(form), visit.say("Reason"), {label: text})


async def take_reason(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Keep the reason with the vote."""
    await interaction.response.defer()
    visit = await desk.visit(interaction)
    ranks, choice = _ranks(control, visit)
    reason = submitted(interaction).get(_REASON, "").strip()
    await desk.write(lambda session: _keep(session, desk, visit, control, ranks, choice, reason))
    message = voted_message(ranks, choice, control.reply, visit.say, reasoned=bool(reason))
    await complete(interaction, message)


def _keep(
    session: Session,
    desk: Desk,
    visit: Visit,
    control: Control,
    ranks: Sequence[int],
    choice: str,
    reason: str,
) -> None:
    answer = open_answer(session, desk, visit, control).answer
    meant = [quotation for quotation in answer.quotations if quotation.rank in ranks]
    if not meant:
        raise RefusedError(visit.say("This quotation is no longer in the library."))
    for quotation in meant:
        place = (quotation.reference, quotation.start, quotation.end)
        feedback.vote(session, visit.guild, visit.user, place, VOTES[choice], reason)


def _argument(control: Control, visit: Visit) -> tuple[str, str]:
    place, _, choice = control.argument.partition(".")
    if choice not in VOTES:
        raise RefusedError(visit.say("This button is not one of mine."))
    return place, choice


def _ranks(control: Control, visit: Visit) -> tuple[list[int], str]:
    place, choice = _argument(control, visit)
    return [int(rank) for rank in place.split("-") if rank.isdecimal()], choice
