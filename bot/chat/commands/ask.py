"""/ask, /next and /previous: an answer, turned over page by page."""

from bot.chat.command import Command, CommandOption
from bot.chat.lines_of import answer_lines
from bot.chat.session import ChatReply, MistakeError, Session
from bot.chat.typed import Typed
from bot.chat.typed_filters import FILTERS, as_of, narrowed
from store.model import Answer

MOST = 20
MOST_AT_ONCE = 10
MAX_QUESTION = 1500
OPTIONS = (
    *FILTERS,
    CommandOption(name="as_of"),
    CommandOption(name="results", choices=tuple("123456789")),
)


def ask(session: Session, typed: Typed) -> ChatReply:
    """Answer a question."""
    if len(typed.text) > MAX_QUESTION:
        raise MistakeError(
            session.say(
                "A question can have at most {most} characters; this one has {length}.",
                most=f"{MAX_QUESTION:,}",
                length=f"{len(typed.text):,}",
            )
        )
    answer = found(session, typed, MOST)
    session.results = _results(session, typed)
    session.keep(answer)
    return ChatReply(tuple(answer_lines(session, answer)), nothing=answer.silence is not None)


def found(session: Session, typed: Typed, most: int) -> Answer:
    """What the libraries of the session say to what was typed, within its filters."""
    if not any(map(str.isalnum, typed.text)):
        say = session.say
        raise MistakeError(say("There is no word in this question. Please ask with some words."))
    filters = narrowed(session, typed.options)
    with session.reading() as (_, scope):
        pass  # the retriever reads in a transaction of its own
    return session.app.retriever.answer(
        scope,
        typed.text,
        filters,
        limit=most,
        today=session.today(),
        as_of=as_of(session, typed.options),
    )


def turn(session: Session, typed: Typed) -> ChatReply:
    """Show the quotations after those on the screen, or before them."""
    answer = session.answer
    if answer is None or not answer.quotations:
        raise MistakeError(session.say("There is no quotation yet. Ask something first."))
    step = session.results if typed.command == "next" else -session.results
    place = session.shown + step
    if not 0 <= place < len(answer.quotations):
        last = session.say("That was the last quotation.")
        first = session.say("These are the first quotations.")
        raise MistakeError(last if step > 0 else first)
    session.shown = place
    return ChatReply(tuple(answer_lines(session, answer)))


def _results(session: Session, typed: Typed) -> int:
    text = typed.options.get("results")
    if text is None:
        return session.results
    if not text.isdecimal() or not 1 <= int(text) <= MOST_AT_ONCE:
        raise MistakeError(session.say("results is a number from 1 to {most}.", most=MOST_AT_ONCE))
    return int(text)


COMMANDS = (
    Command(
        name="ask",
        label="question",
        about=lambda say: say("Quote what the articles here say about something"),
        takes=lambda say: say("a question"),
        run=ask,
        options=OPTIONS,
    ),
    Command(
        name="next",
        about=lambda say: say("The next quotations of the answer"),
        run=turn,
        key="PageDown",
    ),
    Command(
        name="previous",
        about=lambda say: say("The quotations before them"),
        run=turn,
        key="PageUp",
    ),
)
