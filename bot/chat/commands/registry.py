"""Every command of the session, in the order /help lists them, and the way a line takes."""

from difflib import get_close_matches

from bot.chat import typed
from bot.chat.command import Command
from bot.chat.commands import articles, ask, check, footnote, quotations, settings, timeline
from bot.chat.session import ChatReply, MistakeError, Session
from bot.chat.typed import Typed
from bot.render.answer import plain
from bot.render.markup.lines import BLANK, StyledText, TerminalLine, line
from store.model import Reference
from store.notices.errors import InvalidReferenceError, StoreError

ALIASES = {"exit": "quit", "bye": "quit", "q": "quit", "n": "next", "p": "previous", "?": "help"}
# What people type alone, as they do in other programs, is meant as a command and is no question.
BARE = ALIASES | {name: name for name in ALIASES.values()}


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
        name, rest = typed.named(_with_slash(text))
        if name is None and not rest:
            return ChatReply()
        command = _named(session, ALIASES.get(name, name) if name else "ask")
        options = [option.name for option in command.options]
        given = typed.understood(command.name, rest, options, command.label)
        if "since" in options:  # the words of others may look like anything
            _require_options(session, given, options)
        return command.run(session, given)
    except StoreError as error:
        return ChatReply((line(plain.mistake(error, session.say)),), nothing=True)


def _with_slash(text: str) -> str:
    alone = text.strip().removeprefix(":").lower()
    if alone in BARE:
        return f"/{BARE[alone]}"
    first, _, rest = alone.rpartition(" ")
    if not _is_reference(rest):
        return text
    if not first:
        return f"/read {rest}"
    taking = {each.name for each in commands() if each.completes == "reference"}
    return f"/{alone}" if first in taking else text


def _is_reference(text: str) -> bool:
    try:
        Reference.parse(text)
    except InvalidReferenceError:
        return False
    return True


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
