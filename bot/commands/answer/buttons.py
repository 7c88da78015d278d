"""The buttons of an answer. Each click is checked anew: whose answer, where, and who clicks."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import discord
import structlog

from bot.commands.answer.reply import checked, kept_reply, new_reply
from bot.commands.answer.restore import restored
from bot.commands.answer.state import AnswerState, holds_answer
from bot.discord.access.doors import Who, handles
from bot.discord.access.rights import is_curator
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.forms import chosen_values
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction, complete, defer, defer_click, header_of, reply
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import take_click
from bot.render.answer.answer import answer_pages, room_below
from bot.render.answer.cite import FIRST, citation_message
from bot.render.answer.timeline import leads
from bot.render.citations import FORMS
from bot.render.markup.custom_id import CustomId, PageLayout
from bot.render.markup.escape import size
from bot.render.markup.message import MAX_TEXT, Message
from bot.render.quotations.checked import CheckedQuotation, quotations_of
from bot.render.quotations.context import context_message
from bot.render.translator import Translator
from store.db.database import Session
from store.guilds.replies import Reply
from store.model import Quotation, Selection

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredAnswer:
    """A kept answer read again from the store: what is left of it, and how it was shown."""

    reply: Reply
    kept: AnswerState
    selection: Selection

    def layout(self, reply: str, page: int, say: Translator) -> PageLayout:
        """How one of its pages is shown."""
        return self._dated(self.kept.layout(reply, page), say)

    def plain_layout(self, layout: PageLayout, header: str, say: Translator) -> PageLayout:
        """How it is shown as a plain copy under that header."""
        room = room_below(header, plain=True)
        plain = replace(layout, plain=True, room=room, asked=False)
        return self._dated(plain, say)

    def _dated(self, layout: PageLayout, say: Translator) -> PageLayout:
        if not self.kept.timeline:
            return layout
        return replace(layout, leads=leads(self.selection, say, plain=layout.plain))


@handles("page", Who.READERS, anywhere=True)
async def turn_answer(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page: to the asker in place of the one clicked, to others as a copy."""
    request = await context.request(interaction)
    known = await context.read_quickly(
        lambda session: context.kept.reply(session, control.reply, request.guild)
    )
    is_own = known is None or known.asker == request.user
    await take_click(interaction, is_own=is_own)
    if is_own:
        await turn(context, interaction, control)
    else:
        await _copied(context, interaction, control)


async def _copied(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Give the one who clicks an answer of their own, private, at the page that was meant."""
    request = await context.request(interaction)
    header = header_of(interaction.message)

    def work(session: Session) -> Message:
        opened = open_answer(session, context, request, control)
        layout = replace(opened.layout("", page_of(control), request.say), private=True)
        head = (header or request.say("An answer from before"))[:MAX_TEXT]
        return new_reply(session, context, request, opened.selection, layout, head)

    await complete(interaction, await context.read(work))


async def turn(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show a page in place of the one clicked."""
    request = await context.request(interaction)
    header = header_of(interaction.message)

    def work(session: Session) -> Message:
        opened = open_answer(session, context, request, control)
        layout = opened.layout(control.reply, page_of(control), request.say)
        head = (header or request.say("An answer from before"))[:MAX_TEXT]
        return kept_reply(session, context, request, opened.selection, layout, head)

    await complete(interaction, await context.read(work))


@handles("context", Who.READERS, anywhere=True)
async def more_context(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show, to the one who clicks, what stands around the quotations of this page."""
    await _privately(
        context, interaction, control, lambda shown, request: context_message(shown, request.say)
    )


@handles("cite", Who.READERS, anywhere=True)
async def cite(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Give the one who clicks the citations of this page."""
    page = page_of(control)
    await _privately(
        context,
        interaction,
        control,
        lambda shown, request: citation_message(
            shown,
            FIRST,
            control.reply,
            page,
            request.say,
            curator=is_curator(interaction, request),
        ),
    )


@handles("cite-as", Who.READERS, anywhere=True)
async def cite_as(context: Context, interaction: Interaction, control: CustomId) -> None:
    """The same citations in another form, in the same message."""
    await defer_click(interaction)
    request = await context.request(interaction)
    form = next(iter(chosen_values(interaction)), "")
    if form not in FORMS:
        raise RefusedError(request.say("This button is not one of mine."))
    number = page_of(control)

    def work(session: Session) -> Message:
        shown = shown_quotations(session, context, request, control, number)
        curator = is_curator(interaction, request)
        return citation_message(shown, form, control.reply, number, request.say, curator=curator)

    await complete(interaction, await context.read(work))


@handles("plain", Who.READERS, anywhere=True)
async def plain_text(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Give the one who clicks the page as plain text, with pages of its own."""
    await defer(interaction, private=True)
    request = await context.request(interaction)

    def work(session: Session) -> Message:
        opened = open_answer(session, context, request, control)
        header = request.say("The same answer as plain text.")
        layout = opened.layout(control.reply, page_of(control), request.say)
        first = checked(session, context, request, opened.selection, layout).blocks[0][0]
        plain = opened.plain_layout(layout, header, request.say)
        plain = replace(plain, page=_page_with(first, opened.selection, plain, request, context))
        return new_reply(session, context, request, opened.selection, plain, header)

    await complete(interaction, await context.read(work))


@handles("publish", Who.ASKER, anywhere=True)
async def publish(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show a private answer to the channel, once, and say who did it."""
    request = await context.request(interaction)
    if interaction.guild_id is not None and not interaction.permissions.send_messages:
        raise RefusedError(
            request.say("You may not write in this channel, so I cannot publish here.")
        )
    with context.doing.once(control.reply) as first:
        opened = await context.read_quickly(
            lambda session: open_answer(session, context, request, control)
        )
        if not (first and opened.kept.private):
            raise RefusedError(request.say("This answer is published already."))
        await defer_click(interaction)
        header, page = header_of(interaction.message), page_of(control)
        public = await context.read(
            lambda session: _public(session, context, request, opened, page, header)
        )
        await reply(interaction, public, private=False)
        kept = replace(opened.kept, private=False)
        context.kept.change(replace(opened.reply, body=kept.write()))
    await _without_publish(context, interaction, control)


async def _without_publish(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Take the button off the private answer. It is published, whatever Discord says to that."""
    try:
        await turn(context, interaction, control)
    except discord.HTTPException as fault:  # who asked has dismissed it, or its time is over
        log.info("published_answer_not_redrawn", status=fault.status, code=fault.code)


def _public(
    session: Session,
    context: Context,
    request: Request,
    opened: RestoredAnswer,
    page: int,
    header: str | None,
) -> Message:
    """The answer as all see it, with the name of the one who published it."""
    note = request.say("Published by {person}", person=f"<@{request.user}>")
    small = note if opened.kept.plain else f"-# {note}"
    head = f"{header}\n{small}" if header else small
    layout = replace(
        opened.layout("", page, request.say),
        private=False,
        room=opened.kept.room - size(small) - 1,
    )
    return new_reply(session, context, request, opened.selection, layout, head[:MAX_TEXT])


def open_answer(
    session: Session, context: Context, request: Request, control: CustomId
) -> RestoredAnswer:
    """The kept answer behind a button of this guild, as the store has it now."""
    known = context.kept.reply(session, control.reply, request.guild)
    if known is None or not holds_answer(known.body):
        raise RefusedError(
            request.say("I no longer know this answer, or it is not from here. Please ask again.")
        )
    kept = AnswerState.read(known.body)
    selection = restored(session, context.scope(session, request.guild), kept)
    if not selection.quotations:
        raise RefusedError(
            request.say("The articles quoted in this answer are no longer in the library.")
        )
    return RestoredAnswer(reply=known, kept=kept, selection=selection)


async def _privately(
    context: Context,
    interaction: Interaction,
    control: CustomId,
    make: Callable[[list[CheckedQuotation], Request], Message],
) -> None:
    await defer(interaction, private=True)
    request = await context.request(interaction)
    page = page_of(control)
    message = await context.read(
        lambda session: make(shown_quotations(session, context, request, control, page), request)
    )
    await complete(interaction, message)


def shown_quotations(
    session: Session, context: Context, request: Request, control: CustomId, page: int
) -> list[CheckedQuotation]:
    """The quotations of a page, checked to the letter."""
    opened = open_answer(session, context, request, control)
    return shown_on(session, context, request, control, opened, page)


def shown_on(
    session: Session,
    context: Context,
    request: Request,
    control: CustomId,
    opened: RestoredAnswer,
    page: int,
) -> list[CheckedQuotation]:
    """The quotations of a page of an opened answer, checked to the letter."""
    layout = opened.layout(control.reply, page, request.say)
    return quotations_of(checked(session, context, request, opened.selection, layout))


def _page_with(
    quotation: Quotation,
    selection: Selection,
    layout: PageLayout,
    request: Request,
    context: Context,
) -> int:
    """The page of that layout on which a quotation stands."""
    pages = answer_pages(selection, layout, request.say, context.today)
    return next(n for n, page in enumerate(pages) if any(one == quotation for one, _ in page))
