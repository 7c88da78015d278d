"""Every command of the session, in the order /help lists them, and the way a line takes."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from bot.chat import typed
from bot.chat.command import Command
from bot.chat.commands import articles, ask, check, footnote, quotations, settings, timeline
from bot.chat.commands.unslashed import ALIASES, begins_like, with_slash
from bot.chat.session import ChatReply, MistakeError, Session
from bot.chat.typed import Typed
from bot.render.answer import plain
from bot.render.markup.lines import BLANK, StyledText, TerminalLine, line
from store.library import libraries
from store.notices.errors import StoreError

_TAKING_OFF = (settings.filters, settings.plain)


def commands() -> tuple[Command, ...]:
    """All of them, `/help` among them."""
    return (
        *ask.COMMANDS,
        *timeline.COMMANDS,
        *check.COMMANDS,
        *footnote.COMMANDS,
        *quotations.COMMANDS,
        *articles.COMMANDS,
        *settings.COMMANDS,
        Command(
            name="help",
            about=lambda say: say("What can be typed here"),
            run=help_,
            completes="command",
        ),
    )


def answered(session: Session, text: str) -> ChatReply:
    """What is said to a line: to a command, or to a question when it names none."""
    try:
        meant = with_slash(text, commands(), _libraries(session, text))
        name, rest = typed.named(meant)
        if name is None and not rest:
            return ChatReply()
        command = _named(session, ALIASES.get(name, name) if name else "ask")
        options = [option.name for option in command.options]
        given = typed.understood(command.name, rest, options, command.label)
        if "since" in options:  # the words of others may look like anything
            _require_options(session, given, options)
        _require_taken(session, command, given)
        reply = command.run(session, given)
        return reply if name else _with_note(session, reply, begins_like(rest, commands()))
    except StoreError as error:
        return ChatReply((line(plain.mistake(error, session.say)),), nothing=True)


def _libraries(session: Session, text: str) -> Sequence[str]:
    """The names of the libraries, where a line may be meant to choose one."""
    if not text.strip().lower().startswith("library"):
        return []
    with session.app.database.session() as transaction:
        return libraries.names(transaction)


def _with_note(session: Session, reply: ChatReply, name: str) -> ChatReply:
    """The reply to a question that begins like a command and found nothing, with that said."""
    if not name or not reply.nothing:
        return reply
    note = session.say("This was read as a question; the command is /{name}.", name=name)
    return replace(reply, lines=(*reply.lines, line(note), BLANK))


def _require_taken(session: Session, command: Command, given: Typed) -> None:
    """Refuse words behind a command that takes none, so that none is passed over in silence."""
    if not given.text or command.takes or command.completes or command.run in _TAKING_OFF:
        return
    options = " ".join(f"{option.name}:…" for option in command.options)
    if options:
        raise MistakeError(
            session.say(
                "/{name} takes no words, only {options}.", name=command.name, options=options
            )
        )
    raise MistakeError(session.say("/{name} takes no words.", name=command.name))


def _require_options(session: Session, given: Typed, options: list[str]) -> None:
    if wrong := typed.mistyped(given.text, options):
        found, meant = wrong
        raise MistakeError(
            session.say(
                "There is no option {option} here. Did you mean {near}?",
                option=found[:40],
                near=f"{meant}:…",
            )
        )


def help_(session: Session, given: Typed) -> ChatReply:
    """List the commands, or say what one of them takes."""
    say = session.say
    if given.text:
        command = _named(session, given.text.removeprefix("/"))
        shape = [f"/{command.name}", command.takes(say) if command.takes else ""]
        shape += [f"{option.name}:…" for option in command.options]
        lines = [line(" ".join(part for part in shape if part), "bold"), line(command.about(say))]
        return ChatReply((*lines, BLANK))
    listed = [_listed(session, command) for command in commands()]
    example = say(
        "A line without a command is a question. Options stand behind it: {example}",
        example='source:"Arab News" since:2025-11 results:5',
    )
    return ChatReply((*listed, BLANK, line(example), BLANK))


def _listed(session: Session, command: Command) -> TerminalLine:
    key = f" ({command.key})" if command.key and not session.plain else ""
    return TerminalLine(
        (StyledText(f"/{command.name}", "bold"), StyledText(f"{key}  {command.about(session.say)}"))
    )


def _named(session: Session, name: str) -> Command:
    known = {command.name: command for command in commands()}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, 1)
    if near:
        raise MistakeError(
            session.say(
                "There is no command /{name}. Did you mean /{near}?", name=name[:40], near=near[0]
            )
        )
    raise MistakeError(
        session.say("There is no command /{name}; /help lists those there are.", name=name[:40])
    )
