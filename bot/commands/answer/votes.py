"""Votes on quotations: private, one for each person and quotation, changeable."""

from collections.abc import Sequence
from typing import cast, get_args

import discord
from discord import ui

from bot.commands.answer.buttons import open_answer, shown_quotations
from bot.discord.access.doors import Who, handles
from bot.discord.inputs.arguments import meant
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.forms import ask_in_form, submitted
from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context, Request
from bot.render.answer.voting import voted_message, which_message
from bot.render.markup.arguments import VoteArgument
from bot.render.markup.custom_id import CustomId
from store.db.database import Session
from store.guilds import feedback
from store.guilds.feedback import MAX_REASON, Vote

VOTES = {vote.replace(" ", "-"): cast(Vote, vote) for vote in get_args(Vote)}
_REASON = "reason"


@handles("vote", Who.READERS)
async def vote(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Take a vote on the only quotation of a page, or ask which one is meant."""
    await defer(interaction, private=True)
    request = await context.request(interaction)
    pages, choice = _voted(control, request)
    number = pages[0]
    shown = await context.read(
        lambda session: shown_quotations(session, context, request, control, number)
    )
    ranks = [quotation.rank for quotation in shown]
    if len(ranks) > 1:
        await complete(interaction, which_message(ranks, choice, control.reply, request.say))
        return
    await context.write(
        lambda session: _keep(session, context, request, control, ranks, choice, "")
    )
    await complete(interaction, voted_message(ranks, choice, control.reply, request.say))


@handles("vote-on", Who.READERS)
async def vote_on(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Take the vote on the quotations that were chosen."""
    await defer_click(interaction)
    request = await context.request(interaction)
    ranks, choice = _voted(control, request)
    await context.write(
        lambda session: _keep(session, context, request, control, ranks, choice, "")
    )
    await complete(interaction, voted_message(ranks, choice, control.reply, request.say))


@handles("reason", Who.READERS)
async def ask_reason(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Open the form for a reason. Nothing else may be answered before it."""
    request = await context.request(interaction)
    form = CustomId(action="reasoned", reply=control.reply, argument=control.argument)
    text: ui.TextInput[ui.Modal] = ui.TextInput(
        custom_id=_REASON, style=discord.TextStyle.paragraph, max_length=MAX_REASON
    )
    label = request.say("Your reason; curators read it")
    await ask_in_form(interaction, str(form), request.say("Reason"), {label: text})


@handles("reasoned", Who.READERS)
async def take_reason(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Keep the reason with the vote."""
    await defer_click(interaction)
    request = await context.request(interaction)
    ranks, choice = _voted(control, request)
    reason = submitted(interaction).get(_REASON, "").strip()
    await context.write(
        lambda session: _keep(session, context, request, control, ranks, choice, reason)
    )
    message = voted_message(ranks, choice, control.reply, request.say, reasoned=bool(reason))
    await complete(interaction, message)


def _keep(
    session: Session,
    context: Context,
    request: Request,
    control: CustomId,
    ranks: Sequence[int],
    choice: str,
    reason: str,
) -> None:
    selection = open_answer(session, context, request, control).selection
    meant = [quotation for quotation in selection.quotations if quotation.rank in ranks]
    if not meant:
        raise RefusedError(request.say("This quotation is no longer in the library."))
    for quotation in meant:
        place = (quotation.reference, quotation.start, quotation.end)
        feedback.vote(session, request.guild, request.user, place, VOTES[choice], reason)


def _voted(control: CustomId, request: Request) -> tuple[Sequence[int], str]:
    voted = meant(control, VoteArgument, request)
    if voted.vote not in VOTES:
        raise RefusedError(request.say("This button is not one of mine."))
    return voted.numbers, voted.vote
