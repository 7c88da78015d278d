"""/filters, /library, /plain, /help and /quit: the session itself."""

from bot.chat.command import Command
from bot.chat.session import ChatReply, MistakeError, Session
from bot.chat.typed import Typed
from bot.chat.typed_filters import FILTERS, changed, told
from bot.render.markup.lines import line
from store.library import libraries
from store.model import Filters

OFF = "off"


def filters(session: Session, typed: Typed) -> ChatReply:
    """Set the filters that hold for every question from now on, or say which do."""
    if typed.text.casefold() == OFF:
        session.filters = Filters()
    elif typed.text:
        raise MistakeError(
            session.say(
                'Filters look like source:"Arab News" since:2025-11; /filters off takes them away.'
            )
        )
    else:
        session.filters = changed(session, session.filters, typed.options)
    if not session.filters:
        return ChatReply((line(session.say("No filters.")),))
    return ChatReply((line(session.say("Only: {filters}", filters=told(session.filters))),))


def library(session: Session, typed: Typed) -> ChatReply:
    """Ask another library from now on, or list those there are."""
    with session.app.database.session() as transaction:
        names = libraries.names(transaction)
        if typed.text:
            libraries.named(transaction, typed.text)
    if typed.text:
        session.libraries = (typed.text,)
        session.answer = None
        return ChatReply((line(session.say("Library: {name}", name=typed.text)),))
    return ChatReply(
        tuple(line(f"{'* ' if name in session.libraries else '  '}{name}") for name in names)
    )


def plain(session: Session, typed: Typed) -> ChatReply:
    """Switch between the form for the eye and the one for the ear."""
    session.plain = typed.text.casefold() != OFF
    state = session.say("on") if session.plain else session.say("off")
    return ChatReply((line(session.say("Plain text: {state}", state=state)),))


def leave(session: Session, typed: Typed) -> ChatReply:  # noqa: ARG001 - it takes nothing
    """End the session."""
    return ChatReply((), ended=True)


COMMANDS = (
    Command(
        name="filters",
        about=lambda say: say("Filters for every question from now on; off takes them away"),
        run=filters,
        options=FILTERS,
    ),
    Command(
        name="library",
        about=lambda say: say("Ask another library, or list those there are"),
        takes=lambda say: say("the name of a library"),
        run=library,
        completes="library",
    ),
    Command(
        name="plain",
        about=lambda say: say("Replies for reading aloud and copying; off for the usual ones"),
        run=plain,
    ),
    Command(name="quit", about=lambda say: say("End the session"), run=leave, key="Ctrl-D"),
)
