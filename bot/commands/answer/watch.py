"""Wishes to be told once a question has an answer: taken by a button, granted by a job."""

import json
from collections.abc import Mapping
from dataclasses import replace

from sqlmodel import Session

from bot.commands.answer.buttons import open_answer, page_message, require_asker
from bot.commands.answer.restore import require_verbatim
from bot.commands.answer.state import KeptAnswer
from bot.discord.context import Desk, Visit
from bot.discord.errors import RefusedError
from bot.discord.sending import Interaction, complete, header_of
from bot.render.answer.answer import answer_pages, arranged, room_below
from bot.render.answer.watch import answered_message, noted_message
from bot.render.custom_id import Control, Sheet
from bot.render.escape import unescape
from bot.render.message import Message
from bot.render.translator import Words
from store.guilds import replies, watches
from store.library import libraries
from store.model import Answer, Filters, Published, Scope

_RICH = "### "


def write_filters(filters: Filters) -> str:
    """What is kept of a question without an answer: its filters, never its words."""
    since, until = filters.since, filters.until
    return json.dumps(
        {
            "source": filters.source,
            "since": since.isoformat() if since else None,
            "until": until.isoformat() if until else None,
            "language": filters.language,
        }
    )


def read_filters(body: str) -> Filters:
    """Read what ``write_filters`` made."""
    kept = json.loads(body)
    days = {name: Published.parse(kept[name]).day for name in ("since", "until") if kept.get(name)}
    return Filters(source=kept.get("source"), language=kept.get("language"), **days)


async def tell_me(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Keep the wish of the one who clicks; the question stands in the message itself."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    visit = await desk.visit(interaction)
    question = _question(header_of(interaction.message), visit.say)

    def work(session: Session) -> None:
        reply = replies.get(session, control.reply, visit.guild)
        if reply is None or not question:
            raise RefusedError(
                visit.say("I no longer know this answer, or it is not from here. Please ask again.")
            )
        filters = read_filters(reply.body)
        stamps = stamps_of(session, desk.scope(session, visit.guild))
        watches.add(session, visit.guild, visit.channel, visit.user, question, filters, stamps)

    await desk.write(work)
    await complete(interaction, noted_message(visit.say))


async def show_me(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Show the answer to the person who waited for it, and to nobody else."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    visit = await desk.visit(interaction)
    header = _waited(visit.say)

    def work(session: Session) -> Message:
        opened = open_answer(session, desk, visit, control)
        require_asker(opened.reply, visit)
        sheet = opened.sheet(control.reply, 0, visit.say)
        return page_message(session, desk, visit, opened, sheet, header)

    await complete(interaction, await desk.read(work))


def grant(session: Session, desk: Desk, visit: Visit, found: Answer) -> Message:
    """The message that tells a person of the answer, its words checked to the letter."""
    answer = arranged(found)
    sheet = Sheet(
        per_page=visit.settings.results,
        private=True,
        room=room_below(_waited(visit.say), plain=False),
    )
    pages = answer_pages(answer, sheet, visit.say, desk.today)
    require_verbatim(session, desk.scope(session, visit.guild), pages[0])
    kept = replace(KeptAnswer.of(answer, sheet), private=False).write()
    reply = replies.keep(session, visit.guild, visit.channel, visit.user, kept)
    return answered_message(visit.user, reply, visit.say)


def stamps_of(session: Session, scope: Scope) -> Mapping[int, int]:
    """The present state of each library of a scope."""
    return {library: libraries.stamp(session, library) for library in scope.libraries}


def _waited(say: Words) -> str:
    return f"{_RICH}{say('The answer you were waiting for')}"


def _question(header: str | None, say: Words) -> str:
    """The question as it stands in the first line of a reply, as it was typed."""
    line = (header or "").partition("\n")[0]
    if line.startswith(_RICH):
        return unescape(line.removeprefix(_RICH))
    before, _, after = say("Question: {question}", question="\0").partition("\0")
    return unescape(line.removeprefix(before).removesuffix(after))
