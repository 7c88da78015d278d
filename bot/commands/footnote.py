"""/footnote and the menu “Footnote this”: somebody's own text with what the library has to it."""

from dataclasses import replace
from datetime import date
from functools import partial

import discord
from discord import app_commands

from bot.commands.answer.reply import new_reply
from bot.discord.access.doors import Who, opens_to
from bot.discord.inputs import options
from bot.discord.inputs.days import day_choices
from bot.discord.inputs.message_text import texts_of
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.answer.answer import room_below
from bot.render.footnotes.footnote import footnote_files, footnote_header
from bot.render.markup.custom_id import PageLayout
from bot.render.markup.message import Message, Text
from store.model import Selection
from store.notices import Problem
from store.notices.errors import InvalidInputError
from store.search.footnotes import footnoted

MAX_TEXT = 20_000


def footnote_command(context: Context) -> Slash:
    """Build /footnote."""

    @opens_to(Who.EVERYONE, in_chosen_channels=True)
    @app_commands.command(
        name="footnote",
        description="Your own text, each sentence with what the articles have to it",
    )
    @app_commands.describe(
        text="The text; it comes back unchanged",
        as_of="Ask the library as it was at the end of this day",
        private="Show the footnotes to you alone, which is usual",
    )
    @app_commands.guild_only()
    async def footnote(
        interaction: Interaction, text: str, as_of: str | None = None, *, private: bool = True
    ) -> None:
        request = await context.request(interaction)
        day = options.last_day(as_of, request.say, context.today)
        await _answer(context, interaction, request, text, day, private=private)

    footnote.autocomplete("as_of")(day_choices(context))
    return footnote


def footnote_menu(context: Context) -> app_commands.ContextMenu:
    """Build the menu of a message."""

    @opens_to(Who.EVERYONE)
    @app_commands.context_menu(name="Footnote this")
    @app_commands.guild_only()
    async def menu(interaction: Interaction, message: discord.Message) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)  # the files of the message take their time
        text = "\n\n".join(await texts_of(message, request.say))
        require_words(text, request)
        noted = await context.app.run(noted_message, context, request, text, None, private=True)
        await complete(interaction, noted)

    return menu


async def _answer(
    context: Context,
    interaction: Interaction,
    request: Request,
    text: str,
    day: date | None,
    *,
    private: bool,
) -> None:
    require_words(text, request)
    await defer(interaction, private=private)
    noted = await context.app.run(noted_message, context, request, text, day, private=private)
    await complete(interaction, noted)


def require_words(text: str, request: Request) -> None:
    """Refuse what has no word in it, or so many that some of them would be passed over."""
    if not any(map(str.isalnum, text)):
        raise RefusedError(request.say("There is no text in this message."))
    if len(text) > MAX_TEXT:
        raise InvalidInputError(Problem.TEXT_TOO_LONG, most=MAX_TEXT)


def noted_message(
    context: Context, request: Request, text: str, day: date | None, *, private: bool
) -> Message:
    """The text with its marks and the quotations below, each checked to the letter."""
    with context.app.database.session() as session:
        scope = context.scope(session, request.guild)
    retriever = context.app.retriever
    made = footnoted(
        text,
        ask=partial(retriever.answer, scope, limit=1, today=context.today, as_of=day),
        check=partial(retriever.check, scope, as_of=day),
    )
    if not made.sentences:
        raise RefusedError(request.say("There are no words to check."))
    header = footnote_header(made, request.say)
    files = footnote_files(made, request.say)
    if not made.quotations:
        return Message(parts=(Text(content=header),), files=files)
    layout = PageLayout(private=private, room=room_below(header, plain=False))
    with context.app.database.session() as session:
        selection = Selection(quotations=made.quotations)
        message = new_reply(session, context, request, selection, layout, header)
    return replace(message, files=files)
