"""/check and the menu “Check quotation”: whether somebody's quotation is true to the library."""

from dataclasses import replace
from functools import partial

import discord
from discord import app_commands

from bot.commands.answer.reply import new_reply
from bot.discord.context import Context, Request
from bot.discord.doors import Who, opens_to
from bot.discord.errors import RefusedError
from bot.discord.sending import Interaction, complete, defer
from bot.discord.types import Slash
from bot.render.answer.answer import room_below
from bot.render.answer.check import differences, verdict_header
from bot.render.custom_id import PageLayout
from bot.render.message import Message, Text
from store.model import Quotation, Selection
from store.search import indexing
from store.search.check import Match, check, quoted_words

MAX_QUOTATION = 6000
_ROOM_FOR_DIFFERENCES = 1000


def check_command(context: Context) -> Slash:
    """Build /check."""

    @opens_to(Who.EVERYONE, in_chosen_channels=True)
    @app_commands.command(
        name="check", description="Check whether a quotation is true to the articles"
    )
    @app_commands.describe(
        quotation="The words somebody quotes; an ellipsis may stand for words left out",
        private="Show the result to you alone",
    )
    @app_commands.guild_only()
    async def check_(interaction: Interaction, quotation: str, private: bool | None = None) -> None:
        request = await context.request(interaction)
        hidden = request.settings.private if private is None else private
        await _answer(context, interaction, request, quotation, private=hidden)

    return check_


def check_menu(context: Context) -> app_commands.ContextMenu:
    """Build the menu of a message."""

    @opens_to(Who.EVERYONE)
    @app_commands.context_menu(name="Check quotation")
    @app_commands.guild_only()
    async def menu(interaction: Interaction, message: discord.Message) -> None:
        request = await context.request(interaction)
        await _answer(context, interaction, request, message.content, private=True)

    return menu


async def _answer(
    context: Context, interaction: Interaction, request: Request, text: str, *, private: bool
) -> None:
    if not any(character.isalnum() for character in text):
        raise RefusedError(request.say("There are no words to check."))
    await defer(interaction, private=private)
    message = await context.app.run(checked, context, request, text[:MAX_QUOTATION], private)
    await complete(interaction, message)


def checked(context: Context, request: Request, text: str, private: bool) -> Message:
    """The verdict, the places, and the differences; quotations are checked to the letter."""
    quoted = quoted_words(text)
    with context.app.database.session() as session:
        scope = context.scope(session, request.guild)
        view = context.app.retriever.searcher(session, scope)
        matches = check(view, quoted, partial(indexing.texts, session))
    if not matches:
        return Message(parts=(Text(content=verdict_header(quoted, "absent", request.say)),))
    quotations = tuple(_quotation(rank, match) for rank, match in enumerate(matches, start=1))
    header = verdict_header(quoted, matches[0].verdict, request.say)
    sheet = PageLayout(
        private=private, room=room_below(header, plain=False) - _ROOM_FOR_DIFFERENCES
    )
    with context.app.database.session() as session:
        selection = Selection(quotations=quotations)
        message = new_reply(session, context, request, selection, sheet, header)
    if matches[0].verdict != "near":
        return message
    marked = differences([(p.kind, p.text) for p in matches[0].pieces], request.say)
    first, *rest = message.parts
    return replace(message, parts=(first, Text(content=marked), *rest))


def _quotation(rank: int, match: Match) -> Quotation:
    body, passage = match.found.body, match.found.passage
    return Quotation(
        rank=rank,
        score=match.share,
        reference=passage.reference,
        start=match.start,
        end=match.end,
        text=body[match.start : match.end],
        highlights=(),
        source=match.found.source,
        before=body[passage.start : match.start].strip(),
        after=body[match.end : passage.end].strip(),
    )
