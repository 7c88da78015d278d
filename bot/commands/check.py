"""/check and the menu “Check quotation”: whether somebody's quotation is true to the library."""

from dataclasses import dataclass, replace
from datetime import date

import discord
from discord import app_commands

from bot.commands.answer.reply import new_reply
from bot.commands.sources import source_choices
from bot.discord.access.doors import Who, opens_to
from bot.discord.inputs import options
from bot.discord.inputs.days import day_choices
from bot.discord.inputs.message_text import texts_of
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.answer.answer import room_below
from bot.render.answer.check import check_header
from bot.render.markup.custom_id import PageLayout
from bot.render.markup.message import Message, Text
from store.model import Quotation, Selection
from store.search.check.records import CheckReport, joined
from store.text import urls


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be checked, and how the verdict is shown."""

    texts: tuple[str, ...]
    publisher: str | None = None
    as_of: date | None = None
    private: bool = True


def check_command(context: Context) -> Slash:
    """Build /check."""

    @opens_to(Who.EVERYONE, in_chosen_channels=True, asks=True)
    @app_commands.command(
        name="check", description="Check whether a quotation is true to the articles"
    )
    @app_commands.describe(
        quotation="The words somebody quotes; an ellipsis may stand for words left out",
        publisher="Whom the words are said to be from",
        as_of="Ask the library as it was at the end of this day",
        private="Show the verdict to you alone, which is usual",
    )
    @app_commands.guild_only()
    async def check_(
        interaction: Interaction,
        quotation: str,
        publisher: str | None = None,
        as_of: str | None = None,
        *,
        private: bool = True,
    ) -> None:
        request = await context.request(interaction)
        asked = Asked(
            texts=(quotation,),
            publisher=publisher,
            as_of=options.last_day(as_of, request.say, context.today),
            private=private,
        )
        require_words(asked, request)
        await defer(interaction, private=asked.private)
        await complete(interaction, await context.search(request, checked, context, request, asked))

    check_.autocomplete("publisher")(source_choices(context))
    check_.autocomplete("as_of")(day_choices(context))
    return check_


def check_menu(context: Context) -> app_commands.ContextMenu:
    """Build the menu of a message."""

    @opens_to(Who.EVERYONE, asks=True)
    @app_commands.context_menu(name="Check quotation")
    @app_commands.guild_only()
    async def menu(interaction: Interaction, message: discord.Message) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)  # the files of the message take their time
        texts = await texts_of(message, request.say)
        asked = Asked(texts=tuple(texts))
        require_words(asked, request)
        await complete(interaction, await context.search(request, checked, context, request, asked))

    return menu


def require_words(asked: Asked, request: Request) -> None:
    """Refuse what has no word in it."""
    if not any(map(urls.is_said_beside, asked.texts)):
        raise RefusedError(request.say("There are no words to check."))


def checked(context: Context, request: Request, asked: Asked) -> Message:
    """The verdicts, and the sentences in which the words stand, each checked to the letter."""
    with context.app.database.session() as session:
        scope = context.scope(session, request.guild)
    check = context.app.retriever.check
    report = joined([check(scope, text, asked.publisher, asked.as_of) for text in asked.texts])
    if not report.checks:
        raise RefusedError(request.say("There are no words to check."))
    header = check_header(report, request.say)
    quotations = _sentences(report)
    if not quotations:
        return Message(parts=(Text(content=header),))
    layout = PageLayout(private=asked.private, room=room_below(header, plain=False), asked=False)
    with context.app.database.session() as session:
        selection = Selection(quotations=quotations)
        return new_reply(session, context, request, selection, layout, header)


def _sentences(report: CheckReport) -> tuple[Quotation, ...]:
    """The sentences of every check, numbered through."""
    found = [quotation for check in report.checks for quotation in check.quotations]
    return tuple(replace(quotation, rank=rank) for rank, quotation in enumerate(found, start=1))
