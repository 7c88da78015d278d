"""/timeline: quotations about a topic in the order of what they tell."""

from dataclasses import replace

from bot.chat.command import Command, CommandOption
from bot.chat.commands.ask import found
from bot.chat.lines_of import answer_lines, quotation_lines
from bot.chat.session import ChatReply, Session
from bot.chat.typed import Typed
from bot.chat.typed_filters import FILTERS
from bot.render.answer.timeline import days_once, in_order
from bot.render.quotations.once import same_article

MOST = 15


def timeline(session: Session, typed: Typed) -> ChatReply:
    """Quote a topic, each quotation below the day of what it tells."""
    answer = found(session, typed, MOST)
    if answer.silence is not None:
        return ChatReply(tuple(answer_lines(session, answer)), nothing=True)
    placed = in_order(answer.selection).quotations
    session.keep(replace(answer, quotations=placed, differing=()))
    again = same_article(placed)
    return ChatReply(
        tuple(
            told
            for one, day in zip(placed, days_once(placed, session.say), strict=True)
            for told in quotation_lines(session, one, len(placed), day, again.get(one.rank))
        )
    )


COMMANDS = (
    Command(
        name="timeline",
        label="topic",
        about=lambda say: say("Quotations about a topic, in the order of events"),
        takes=lambda say: say("a topic"),
        run=timeline,
        options=(*FILTERS, CommandOption(name="as_of")),
    ),
)
