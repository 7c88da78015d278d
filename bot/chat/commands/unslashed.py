"""Lines as they are typed by habit: a command without its slash, or with another sign before it."""

import re
from collections.abc import Collection, Sequence

from bot.chat.command import Command
from bot.chat.typed import option_pattern
from store.model import Reference
from store.notices.errors import InvalidReferenceError

ALIASES = {"exit": "quit", "bye": "quit", "q": "quit", "n": "next", "p": "previous", "?": "help"}

# What stands before a command elsewhere: on other keyboards, in other bots, editors and shells.
_SIGNS = re.compile(r"(?:[/\\／⁄∕÷!:.$>]+|quotewire)\s*(?=\w)", re.IGNORECASE)
_FIRST = re.compile(r"(\w[\w-]*):?(?:\s+|$)")
_ENDING = ".!;() "
_QUOTED = re.compile(r"[\"“”„«»]")
_TAKES_ANY = ("ask", "timeline", "footnote")  # no question begins with one of these names
_CHECKED = "check"  # many a question begins with it, but none is put into quotation marks


def with_slash(line: str, commands: Sequence[Command], names: Collection[str]) -> str:
    """The line as a command where it is meant as one; ``names`` are those of the libraries.

    A line that may be a question, such as *open borders*, stays as it is.
    """
    text = line.strip()
    by_sign = _signed(text, commands)
    if by_sign is not None:
        return by_sign
    if _is_reference(text):
        return f"/read {text}"
    if text == "?":
        return "/help"
    alone = text.strip(_ENDING).lower()
    if alone in _named(commands):
        return f"/{alone}"
    found = _FIRST.match(text)
    command = found and _named(commands).get(found[1].lower())
    if not found or not command or not _is_meant(command, text[found.end() :], commands, names):
        return text
    return f"/{command.name} {text[found.end() :]}"


def begins_like(line: str, commands: Sequence[Command]) -> str:
    """The command whose name a question begins with; nothing where it begins otherwise."""
    found = _FIRST.match(line.strip())
    command = found and {each.name: each for each in commands}.get(found[1].lower())
    return command.name if command else ""


def _signed(text: str, commands: Sequence[Command]) -> str | None:
    """The command behind a sign; of a slash alone whatever stands there, since that is said."""
    sign = _SIGNS.match(text)
    found = sign and _FIRST.match(text[sign.end() :])
    if not sign or not found:
        return None
    name, rest = found[1].lower(), text[sign.end() + found.end() :]
    if text[0] != "/" and name not in _named(commands):
        return None
    return f"/{name} {rest}".rstrip()


def _named(commands: Sequence[Command]) -> dict[str, Command]:
    """Each command by its name and by what it is called elsewhere."""
    known = {each.name: each for each in commands}
    return known | {other: known[name] for other, name in ALIASES.items()}


def _is_meant(
    command: Command, rest: str, commands: Sequence[Command], names: Collection[str]
) -> bool:
    """Whether what follows a command's name can only be what it takes."""
    if command.name in _TAKES_ANY:
        return True
    options = [option.name for option in command.options]
    words = option_pattern(options).sub(" ", rest).strip() if options else rest.strip()
    if not words or words.lower() == "off":
        return True
    if command.name == _CHECKED:
        return _QUOTED.match(words) is not None
    match command.completes:
        case "reference":
            return _is_reference(words)
        case "quotation":
            return words.isdecimal() or (command.name == "open" and _is_reference(words))
        case "library":
            return words in names
        case "command":
            return words.lower().removeprefix("/") in _named(commands)
    return False


def _is_reference(text: str) -> bool:
    try:
        Reference.parse(text.strip())
    except InvalidReferenceError:
        return False
    return True
