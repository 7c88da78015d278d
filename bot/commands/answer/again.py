"""Asking again: without one of its filters, with a word that is there, or on from here."""

from dataclasses import replace

import discord
from discord import ui

from bot.commands.answer.asked import asked_before, question_of
from bot.commands.answer.asking import AskOptions, answered, find, timed
from bot.discord.access.doors import Who, handles
from bot.discord.access.rights import is_curator
from bot.discord.inputs import options
from bot.discord.inputs.arguments import meant
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.forms import ask_in_form, submitted
from bot.discord.replies.sending import Interaction, complete, defer, defer_click, header_of
from bot.discord.requests.context import Context, Request
from bot.render.answer.header import MAX_QUESTION
from bot.render.answer.plain import filter_names
from bot.render.answer.silence import suggestions, with_word
from bot.render.markup.arguments import PrivateArgument, WayArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.model import Filters

_QUESTION = "question"


@handles("again", Who.READERS, anywhere=True, asks=True)
async def ask_again(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Answer in place of the silence; somebody else's click gets an answer of their own."""
    request = await context.request(interaction)
    kept = await context.read_quickly(
        lambda session: context.kept.reply(session, control.reply, request.guild)
    )
    asked = asked_before(interaction, request, kept, curator=is_curator(interaction, request))
    if kept is not None and kept.asker == request.user:
        await defer_click(interaction)
    else:
        await defer(interaction, private=True)
        asked = replace(asked, private=True)
    way = meant(control, WayArgument, request)
    message = await context.search(request, _again, context, request, asked, way)
    await complete(interaction, message)


@handles("ask-on", Who.READERS, anywhere=True)
async def ask_on(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Open a form with the question in it. Nothing else may be answered before it."""
    request = await context.request(interaction)
    question = question_of(header_of(interaction.message), request.say)
    text: ui.TextInput[ui.Modal] = ui.TextInput(
        custom_id=_QUESTION,
        style=discord.TextStyle.paragraph,
        max_length=options.MAX_QUESTION,
        default=question[:MAX_QUESTION] or None,
    )
    form = CustomId(action="asked-on", argument=meant(control, PrivateArgument, request))
    title = request.say("Ask about this")
    await ask_in_form(interaction, str(form), title, {request.say("Your question"): text})


@handles("asked-on", Who.EVERYONE, in_chosen_channels=True, anywhere=True, asks=True)
async def take_question(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Answer what was typed, as /ask does."""
    request = await context.request(interaction)
    typed = submitted(interaction).get(_QUESTION, "")
    private = meant(control, PrivateArgument, request).private
    asked = AskOptions(
        question=options.question(typed, request.say),
        filters=Filters(),
        results=request.settings.results,
        private=request.settings.private or private,
        plain=request.settings.plain,
        curator=is_curator(interaction, request),
    )
    await defer(interaction, private=asked.private)
    message, _ = await context.search(request, answered, context, request, asked, explain=False)
    await complete(interaction, message)


def _again(context: Context, request: Request, asked: AskOptions, way: WayArgument) -> Message:
    if way.kind == "without" and way.which == "all":
        asked = replace(asked, filters=Filters())
    elif way.kind == "without" and way.which == "as_of":
        asked = replace(asked, as_of=None)
    elif way.kind == "without" and way.which in filter_names(request.say):
        asked = replace(asked, filters=replace(asked.filters, **{way.which: None}))
    elif way.kind == "instead" and way.which.isdecimal():
        asked = replace(asked, question=_meant(context, request, asked, int(way.which)))
    else:
        raise RefusedError(request.say("This button is not one of mine."))
    if asked.timeline:
        return timed(context, request, asked)
    return answered(context, request, asked, explain=False)[0]


def _meant(context: Context, request: Request, asked: AskOptions, number: int) -> str:
    """The question with the word that was offered; it is not kept, so it is looked for anew."""
    silence = find(context, request, asked).silence
    offered = suggestions(silence) if silence is not None else []
    if number >= len(offered):
        return asked.question
    return with_word(asked.question, *offered[number])
