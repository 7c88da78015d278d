"""/footnote: a text with what the library has to each of its sentences."""

from collections.abc import Iterator
from functools import partial

from bot.chat.command import Command, CommandOption
from bot.chat.lines_of import quotation_lines
from bot.chat.session import ChatReply, MistakeError, Session
from bot.chat.typed import Typed
from bot.chat.typed_filters import as_of
from bot.render.footnotes.notes import bearing_words, checked_words, noted_sentences, reservations
from bot.render.markup.lines import BLANK, TerminalLine, line
from store.search.footnotes import Bearing, Footnoted, footnoted


def footnote(session: Session, typed: Typed) -> ChatReply:
    """Say of each sentence what bears on it; the quotations stand below."""
    say = session.say
    if not any(map(str.isalnum, typed.text)):
        raise MistakeError(say("There is no text in this message."))
    with session.reading() as (_, scope):
        pass  # each sentence is asked in a transaction of its own
    day, retriever = as_of(session, typed.options), session.app.retriever
    made = footnoted(
        typed.text,
        ask=partial(retriever.answer, scope, limit=1, today=session.today(), as_of=day),
        check=partial(retriever.check, scope, as_of=day),
    )
    return ChatReply((*_lines(session, made), BLANK), nothing=not made.quotations)


def _lines(session: Session, made: Footnoted) -> Iterator[TerminalLine]:
    say = session.say
    for text, noted in noted_sentences(made):
        if noted is None:
            continue
        yield line(f"{text} [{noted.number or '–'}]")
        told = [] if noted.bearing is Bearing.HAS else [bearing_words(noted, say)]
        if told := [*told, *checked_words(noted, say)]:
            yield line(". ".join(told), "dim")
    yield from (line(one, "dim") for one in reservations(made, say))
    yield BLANK
    for quotation in made.quotations:
        yield from quotation_lines(session, quotation, len(made.quotations))


COMMANDS = (
    Command(
        name="footnote",
        label="text",
        about=lambda say: say("Your own text, each sentence with what the articles have to it"),
        takes=lambda say: say("your own text"),
        run=footnote,
        options=(CommandOption(name="as_of"),),
    ),
)
