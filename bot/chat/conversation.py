"""The conversation of a session: a line comes in, a reply goes out, until one of them ends it."""

from collections.abc import Callable, Iterable

from bot.chat.commands.registry import answered
from bot.chat.session import ChatReply, Session
from bot.render.markup.escape import clean
from bot.render.markup.lines import BLANK, StyledText, TerminalLine, line
from store.library import publishers


def converse(
    session: Session,
    typed: Iterable[str],
    show: Callable[[TerminalLine], None],
    *,
    echo: bool = False,
) -> bool:
    """Answer every line; whether the last of them found something. ``echo`` repeats each line."""
    found = True
    for text in typed:
        if echo and text.strip():
            show(line(f"> {clean(text)}"))
        reply = answered(session, text)
        for each in reply.lines:
            show(each)
        if reply.lines and reply.lines[-1] != BLANK:
            show(BLANK)
        if reply.ended:
            break
        if text.strip():
            found = not reply.nothing
    return found


def welcome(session: Session) -> ChatReply:
    """What is said first: what is here, and how to begin."""
    say = session.say
    with session.reading() as (transaction, scope):
        counts = publishers.counts(transaction, scope)
    here = ", ".join(
        [
            say.plural("{n} article", "{n} articles", sum(count.articles for count in counts)),
            say.plural("{n} source", "{n} sources", len(counts)),
        ]
    )
    names = ", ".join(session.libraries)
    how = say("Type a question, or /help. Ctrl-D ends the session.")
    return ChatReply(
        (
            TerminalLine((StyledText("Quotewire", "bold"), StyledText(f" · {names} · {here}"))),
            line(how),
            BLANK,
        )
    )
