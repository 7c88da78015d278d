"""Wishes to be told once a question has an answer: taken by a button, granted by a job."""

from collections.abc import Mapping

from sqlmodel import Session

from bot.commands.answer.buttons import open_answer
from bot.commands.answer.reply import checked, keep, kept_reply
from bot.discord.context import Context, Request
from bot.discord.doors import Who, handles
from bot.discord.errors import RefusedError
from bot.discord.sending import Interaction, complete, defer, header_of
from bot.render.answer.answer import arranged, room_below
from bot.render.answer.watch import answered_message, noted_message
from bot.render.custom_id import CustomId, PageLayout
from bot.render.escape import unescape
from bot.render.message import Message
from bot.render.translator import Translator
from store.guilds import watches
from store.library import libraries
from store.model import Answer, Filters, Scope

_RICH = "### "


@handles("tell-me", Who.READERS, anywhere=True)
async def tell_me(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Keep the wish of the one who clicks; the question stands in the message itself."""
    await defer(interaction, private=True)
    request = await context.request(interaction)
    question = _question(header_of(interaction.message), request.say)

    def work(session: Session) -> None:
        reply = context.kept.reply(session, control.reply, request.guild)
        if reply is None or not question:
            raise RefusedError(
                request.say(
                    "I no longer know this answer, or it is not from here. Please ask again."
                )
            )
        filters = Filters.from_json(reply.body)
        stamps = stamps_of(session, context.scope(session, request.guild))
        watches.add(
            session, request.guild, request.channel, request.user, question, filters, stamps
        )

    await context.write(work)
    await complete(interaction, noted_message(request.say))


@handles("show-me", Who.ASKER, anywhere=True)
async def show_me(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show the answer to the person who waited for it, and to nobody else."""
    await defer(interaction, private=True)
    request = await context.request(interaction)
    header = _waited(request.say)

    def work(session: Session) -> Message:
        opened = open_answer(session, context, request, control)
        sheet = opened.sheet(control.reply, 0, request.say)
        return kept_reply(session, context, request, opened.selection, sheet, header)

    await complete(interaction, await context.read(work))


def announce(session: Session, context: Context, request: Request, found: Answer) -> Message:
    """The message that tells a person of the answer, its words checked to the letter."""
    selection = arranged(found.selection)
    sheet = PageLayout(
        per_page=request.settings.results,
        private=True,
        room=room_below(_waited(request.say), plain=False),
    )
    checked(session, context, request, selection, sheet)
    return answered_message(request.user, keep(context, request, selection, sheet), request.say)


def stamps_of(session: Session, scope: Scope) -> Mapping[int, int]:
    """The present state of each library of a scope."""
    return {library: libraries.stamp(session, library) for library in scope.libraries}


def _waited(say: Translator) -> str:
    return f"{_RICH}{say('The answer you were waiting for')}"


def _question(header: str | None, say: Translator) -> str:
    """The question as it stands in the first line of a reply, as it was typed."""
    line = (header or "").partition("\n")[0]
    if line.startswith(_RICH):
        return unescape(line.removeprefix(_RICH))
    before, _, after = say("Question: {question}", question="\0").partition("\0")
    return unescape(line.removeprefix(before).removesuffix(after))
