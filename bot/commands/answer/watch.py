"""Watches of questions without an answer: kept by a button, granted by a job."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.commands.answer.asked import question_of
from bot.commands.answer.buttons import open_answer
from bot.commands.answer.reply import checked, new_reply
from bot.commands.answer.state import AnswerState
from bot.discord.access.doors import Who, handles
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, complete, defer, header_of
from bot.discord.requests.context import Context, Request
from bot.render.answer.answer import arranged, room_below
from bot.render.answer.watch import announced_message, noted_message, waited_header
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId, PageLayout
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import replies, watches
from store.library import libraries
from store.model import Answer, Filters, Scope, Watch


@handles("tell-me", Who.READERS, anywhere=True)
async def tell_me(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Keep the watch of the one who clicks; the question stands in the message itself."""
    await defer(interaction, private=True)
    request = await context.request(interaction)
    question = question_of(header_of(interaction.message), request.say)

    def work(session: Session) -> int:
        reply = context.kept.reply(session, control.reply, request.guild)
        if reply is None or not question:
            raise RefusedError(
                request.say(
                    "I no longer know this answer, or it is not from here. Please ask again."
                )
            )
        number = watches.add(
            session,
            request.guild,
            request.channel,
            request.user,
            question,
            Filters.from_json(reply.body),
            {},  # looked at in no state yet: an article may have come since the question
            is_public=not json.loads(reply.body).get("private", True),
        )
        return watches.alike(session, number)

    others = await context.write(work)
    await complete(interaction, noted_message(others, context.mentions, request.say))


@handles("show-me", Who.READERS, anywhere=True)
async def show_me(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show the answer to one who waited for it, or who sees the announcement, privately."""
    await defer(interaction, private=True)
    request = await context.request(interaction)
    watch = control.read(NumberArgument)
    number = watch.number if watch else 0

    def work(session: Session) -> Message:
        opened = open_answer(session, context, request, control)
        asked = watches.question(session, number, request.guild)
        header = waited_header(asked, request.say)
        layout = opened.layout("", 0, request.say)
        layout = replace(
            layout,
            private=True,
            room=room_below(header, plain=False),
            asked=asked is not None,
        )
        return new_reply(session, context, request, opened.selection, layout, header)

    await complete(interaction, await context.read(work))


def announce(
    session: Session, context: Context, request: Request, waiting: Sequence[Watch], found: Answer
) -> Message:
    """The message that tells people of the answer, its words checked to the letter."""
    first = waiting[0]
    selection = arranged(found.selection)
    header = waited_header(first.question, request.say)
    layout = PageLayout(
        per_page=request.settings.results,
        private=not first.is_public,
        room=room_below(header, plain=False),
    )
    checked(session, context, request, selection, layout)
    # in the transaction that notes the news as told: beside it, it would wait for its own lock
    state = AnswerState.of(selection, layout).write()
    number = replies.keep(session, request.guild, request.channel, request.user, state)
    button = CustomId(action="show-me", reply=number, argument=NumberArgument(first.id))
    return announced_message(waiting, selection.quotations[0].source, button, request.say)


def stamps_of(session: Session, scope: Scope) -> Mapping[int, int]:
    """The present state of each library of a scope."""
    return {library: libraries.stamp(session, library) for library in scope.libraries}
