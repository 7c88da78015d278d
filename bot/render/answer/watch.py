"""Messages for people who wait for an answer."""

from collections.abc import Sequence

from bot.render.answer.header import MAX_QUESTION, question_line
from bot.render.foreign_text import foreign, label, source_line, with_rest
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import MAX_OPTIONS, Message, Option, Row, Select, Text, rows
from bot.render.mentions import Mentions
from bot.render.translator import Translator
from store.model import Source, Watch

_ROOM = 3000


def watch_row(reply: str, say: Translator) -> Row:
    """The button below a question without an answer."""
    label = say("Tell me when there is an answer")
    return Row(items=(CustomId(action="tell-me", reply=reply).button(label),))


def noted_message(others: int, mentions: Mentions, say: Translator) -> Message:
    """Say what will happen, what is kept for it, and how it is undone."""
    lines = [
        say(
            "I will mention you in this channel, once, when an article answers this question. "
            "Until then I keep your question; {command} lists and cancels what you wait for.",
            command=mentions("watch list"),
        )
    ]
    if others:
        lines.append(
            say.plural("{n} other person waits with you.", "{n} others wait with you.", others)
        )
    return Message(parts=(Text(content="\n".join(lines)),))


def announced_message(
    waiting: Sequence[Watch], source: Source, show: CustomId, say: Translator
) -> Message:
    """Tell who waits of the answer; what was asked privately is not repeated before others."""
    people = ", ".join(f"<@{watch.user}>" for watch in waiting)
    shown = show.button(say("Show it to me"), style="primary")
    if not waiting[0].is_public:
        text = say("{person}, a new article answers a question that you asked here.", person=people)
    else:
        question = question_line(waiting[0].question, MAX_QUESTION, say, plain=False)
        told = say(
            "{people}: an article answers this now: {source}.",
            people=people,
            source=source_line(source, say),
        )
        text = f"{question}\n{told}"
    return Message(parts=(Text(content=text), *rows([shown])))


def direct_message(watch: Watch, say: Translator) -> Message:
    """The same, to one person directly; what a server's library has is not named outside it."""
    asked = foreign(watch.question, MAX_QUESTION)
    text = say(
        "An article answers “{question}” now. I could not write where you asked it; please ask "
        "there again.",
        question=asked,
    )
    return Message(parts=(Text(content=text),))


def waited_header(question: str | None, say: Translator) -> str:
    """The first lines of the answer to a watch."""
    waited = say("The answer you were waiting for")
    if question is None:
        return f"### {waited}"
    return f"{question_line(question, MAX_QUESTION, say, plain=False)}\n-# {waited}"


def wishes_message(waiting: Sequence[Watch], say: Translator, note: str = "") -> Message:
    """What a person waits for, and a select to wait no longer."""
    before = [note] if note else []
    if not waiting:
        text = say("You wait for no answer. A question without one has a button for it.")
        return Message(parts=(Text(content="\n".join([*before, text])),))
    head = say.plural("### You wait for {n} answer", "### You wait for {n} answers", len(waiting))
    shown = with_rest((_line(watch, say) for watch in waiting), _ROOM, say)
    select = Select(
        custom_id=str(CustomId(action="watch-cancel")),
        placeholder=say("Wait no longer for …"),
        options=tuple(
            Option(label=label(watch.question, 100), value=str(NumberArgument(watch.id)))
            for watch in waiting[:MAX_OPTIONS]
        ),
    )
    text = "\n".join([head, *before, *shown])
    return Message(parts=(Text(content=text), Row(items=(select,))))


def _line(watch: Watch, say: Translator) -> str:
    where = f"<#{watch.channel}>"
    failed = say("I could not tell you there, and try again") if watch.tries else ""
    return say.side_by_side([f"**{foreign(watch.question, 200)}**", where, failed], "\\- ")
