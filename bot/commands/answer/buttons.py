"""The buttons of an answer. Each click is checked anew: whose answer, where, and who clicks."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlmodel import Session

from bot.commands.answer.restore import recalled, require_verbatim
from bot.commands.answer.state import KeptAnswer, holds_answer
from bot.commands.answer.timeline import leads
from bot.discord.context import Desk, Visit
from bot.discord.errors import RefusedError
from bot.discord.paging import page_of
from bot.discord.sending import Interaction, complete, header_of
from bot.render.answer.answer import answer_message, answer_pages, room_below
from bot.render.answer.cite import FORMS, citation_message
from bot.render.answer.context import context_message
from bot.render.custom_id import Control, Sheet
from bot.render.escape import size
from bot.render.message import MAX_TEXT, Message
from bot.render.translator import Words
from store.guilds import replies
from store.guilds.replies import Reply
from store.model import Answer, Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A kept answer read again from the store: what is left of it, and how it was shown."""

    reply: Reply
    kept: KeptAnswer
    answer: Answer
    gone: int

    def sheet(self, reply: str, page: int, say: Words) -> Sheet:
        """How one of its pages is shown."""
        return self._dated(self.kept.sheet(reply, page), say)

    def plain_sheet(self, sheet: Sheet, header: str, say: Words) -> Sheet:
        """How it is shown as a plain copy under that header."""
        plain = replace(sheet, plain=True, private=False, room=room_below(header, plain=True))
        return self._dated(plain, say)

    def _dated(self, sheet: Sheet, say: Words) -> Sheet:
        if not self.kept.timeline:
            return sheet
        return replace(sheet, leads=leads(self.answer, say, plain=sheet.plain))


async def turn_answer(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Show another page in place of the one clicked; for the asker only."""
    await interaction.response.defer()
    visit = await desk.visit(interaction)
    header = header_of(interaction.message)

    def work(session: Session) -> Message:
        opened = open_answer(session, desk, visit, control)
        require_asker(opened.reply, visit)
        sheet = opened.sheet(control.reply, page_of(control), visit.say)
        return page_message(session, desk, visit, opened, sheet, header)

    await complete(interaction, await desk.read(work))


async def more_context(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Show, to the one who clicks, what stands around the quotations of this page."""
    await _privately(
        desk, interaction, control, lambda shown, visit: context_message(shown, visit.say)
    )


async def cite(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Give the one who clicks the citations of this page."""
    page = page_of(control)
    await _privately(
        desk,
        interaction,
        control,
        lambda shown, visit: citation_message(shown, FORMS[0], control.reply, page, visit.say),
    )


async def cite_as(desk: Desk, interaction: Interaction, control: Control) -> None:
    """The same citations in another form, in the same message."""
    await interaction.response.defer()
    visit = await desk.visit(interaction)
    form, _, page = control.argument.partition(".")
    if form not in FORMS:
        raise RefusedError(visit.say("This button is not one of mine."))
    number = page_of(Control(action="cite", argument=page))

    def work(session: Session) -> Message:
        shown = shown_quotations(session, desk, visit, control, number)
        return citation_message(shown, form, control.reply, number, visit.say)

    await complete(interaction, await desk.read(work))


async def plain_text(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Give the one who clicks the page as plain text, with pages of its own."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    visit = await desk.visit(interaction)

    def work(session: Session) -> Message:
        opened = open_answer(session, desk, visit, control)
        header = visit.say("The same answer as plain text.")
        sheet = opened.sheet(control.reply, page_of(control), visit.say)
        first = _on_page(opened, sheet, visit.say, desk)[0]
        plain = opened.plain_sheet(sheet, header, visit.say)
        kept = KeptAnswer.of(opened.answer, plain).write()
        reply = replies.keep(session, visit.guild, visit.channel, visit.user, kept)
        pages = answer_pages(opened.answer, plain, visit.say, desk.today)
        number = next(n for n, page in enumerate(pages) if any(q == first for q, _ in page))
        plain = replace(plain, reply=reply, page=number)
        return page_message(session, desk, visit, opened, plain, header)

    await complete(interaction, await desk.write(work))


async def publish(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Show a private answer to the channel, once, and say who did it."""
    visit = await desk.visit(interaction)
    if not interaction.permissions.send_messages:
        raise RefusedError(
            visit.say("You may not write in this channel, so I cannot publish here.")
        )
    await interaction.response.defer(thinking=True)
    header = header_of(interaction.message)
    note = visit.say("Published by {person}", person=f"<@{visit.user}>")

    def work(session: Session) -> Message:
        opened = open_answer(session, desk, visit, control)
        require_asker(opened.reply, visit)
        kept = opened.kept
        if not kept.private:
            raise RefusedError(visit.say("This answer is published already."))
        replies.replace(session, control.reply, visit.guild, replace(kept, private=False).write())
        small = note if kept.plain else f"-# {note}"
        head = f"{header}\n{small}" if header else small
        sheet = replace(
            opened.sheet("", page_of(control), visit.say),
            private=False,
            room=kept.room - size(small) - 1,
        )
        public = KeptAnswer.of(opened.answer, sheet).write()
        reply = replies.keep(session, visit.guild, visit.channel, visit.user, public)
        return page_message(session, desk, visit, opened, replace(sheet, reply=reply), head)

    await complete(interaction, await desk.write(work))


def open_answer(session: Session, desk: Desk, visit: Visit, control: Control) -> Opened:
    """The kept answer behind a button of this guild, as the store has it now."""
    reply = replies.get(session, control.reply, visit.guild)
    if reply is None or not holds_answer(reply.body):
        raise RefusedError(
            visit.say("I no longer know this answer, or it is not from here. Please ask again.")
        )
    kept = KeptAnswer.read(reply.body)
    answer, gone = recalled(session, desk.scope(session, visit.guild), kept)
    if answer is None:
        raise RefusedError(
            visit.say("The articles quoted in this answer are no longer in the library.")
        )
    return Opened(reply=reply, kept=kept, answer=answer, gone=gone)


def require_asker(reply: Reply, visit: Visit) -> None:
    """Refuse everyone but the person whose answer it is."""
    if reply.asker != visit.user:
        raise RefusedError(
            visit.say(
                "Only the person who asked can do this. Please ask for an answer of your own."
            )
        )


async def _privately(
    desk: Desk,
    interaction: Interaction,
    control: Control,
    make: Callable[[list[Quotation], Visit], Message],
) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    visit = await desk.visit(interaction)
    page = page_of(control)
    message = await desk.read(
        lambda session: make(shown_quotations(session, desk, visit, control, page), visit)
    )
    await complete(interaction, message)


def shown_quotations(
    session: Session, desk: Desk, visit: Visit, control: Control, page: int
) -> list[Quotation]:
    """The quotations of a page, checked to the letter."""
    opened = open_answer(session, desk, visit, control)
    sheet = opened.sheet(control.reply, page, visit.say)
    blocks = answer_pages(opened.answer, sheet, visit.say, desk.today)
    wanted = blocks[min(page, len(blocks) - 1)]
    require_verbatim(session, desk.scope(session, visit.guild), wanted)
    return [quotation for quotation, _ in wanted]


def _on_page(opened: Opened, sheet: Sheet, say: Words, desk: Desk) -> list[Quotation]:
    pages = answer_pages(opened.answer, sheet, say, desk.today)
    return [quotation for quotation, _ in pages[min(sheet.page, len(pages) - 1)]]


def page_message(
    session: Session, desk: Desk, visit: Visit, opened: Opened, sheet: Sheet, header: str | None
) -> Message:
    """One page of the answer, checked to the letter."""
    blocks = answer_pages(opened.answer, sheet, visit.say, desk.today)
    shown = blocks[min(sheet.page, len(blocks) - 1)]
    require_verbatim(session, desk.scope(session, visit.guild), shown)
    head = (header or visit.say("An answer from before"))[:MAX_TEXT]
    return answer_message(
        opened.answer, sheet, visit.say, desk.today, header=head, missing=opened.gone
    )
