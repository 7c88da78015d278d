"""Completion in the session: commands, options, sources, languages, references, numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.chat.command import Command
from bot.chat.commands.registry import commands
from bot.chat.session import Session
from bot.render.answer import plain
from bot.render.markup.escape import clean, cut
from store.library import libraries, publishers
from store.library.holdings import catalogue

_MOST = 25
_WORD = re.compile(r"\S*$")
_OPENED = re.compile(r"(?<!\S)(\w+):(\"[^\"]*|[^\s\"]*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A text for the last ``replaces`` characters of the line, and what it means."""

    text: str
    replaces: int
    meaning: str = ""


def choices(session: Session, line: str) -> list[Choice]:
    """What may follow, given the line up to the cursor."""
    if re.fullmatch(r"/\S*", line):
        return [
            Choice(text=f"/{one.name} ", replaces=len(line), meaning=one.about(session.say))
            for one in commands()
            if one.name.startswith(line[1:].lower())
        ]
    command = _command(line)
    if command is None:
        return []
    if (opened := _OPENED.search(line)) and opened[1].lower() in _options(command):
        return list(_values(session, command, opened[1].lower(), opened[2]))
    return [*_words(session, command, line), *_names(command, line)]


def _command(line: str) -> Command | None:
    """The command whose words are being typed; without one it is a question."""
    name = line[1:].split()[0].lower() if line.startswith("/") else "ask"
    return next((one for one in commands() if one.name == name), None)


def _options(command: Command) -> dict[str, tuple[str, ...]]:
    return {option.name: tuple(option.choices) for option in command.options}


def _names(command: Command, line: str) -> Iterator[Choice]:
    """The options that are not set yet; in a question only once one is begun."""
    word = _WORD.search(line)
    begun = word[0] if word else ""
    if not begun and command.name == "ask":
        return
    for name in _options(command):
        if name.startswith(begun.lower()) and not re.search(rf"(?<!\S){name}:", line):
            yield Choice(text=f"{name}:", replaces=len(begun))


def _values(session: Session, command: Command, option: str, begun: str) -> Iterator[Choice]:
    """The values of an option; those with a blank in them in quotation marks."""
    wanted = begun.lstrip('"')
    for value in _known_values(session, command, option, wanted)[:_MOST]:
        shown = f'"{value}"' if " " in value or begun.startswith('"') else value
        yield Choice(text=f"{shown} ", replaces=len(begun))


def _known_values(session: Session, command: Command, option: str, begun: str) -> list[str]:
    if option in ("source", "publisher"):
        with session.reading() as (transaction, scope):
            found = publishers.suggest(transaction, scope, begun, limit=_MOST)
        return [name for name in map(clean, found) if name and '"' not in name]
    if option == "language":
        with session.reading() as (transaction, scope):
            counts = publishers.counts(transaction, scope)
        codes = sorted({code for count in counts for code in count.languages})
        return [code for code in codes if code.startswith(begun.lower())]
    return [value for value in _options(command)[option] if value.startswith(begun)]


def _words(session: Session, command: Command, line: str) -> Iterator[Choice]:
    """What completes the words of a command: references with their titles, numbers, names."""
    word = _WORD.search(line)
    begun = word[0] if word else ""
    match command.completes:
        case "reference":
            yield from _references(session, line)
        case "quotation":
            for one in session.answer.quotations if session.answer else ():
                if str(one.rank).startswith(begun):
                    meaning = cut(one.text, 60)
                    yield Choice(text=str(one.rank), replaces=len(begun), meaning=meaning)
        case "library":
            with session.app.database.session() as transaction:
                names = libraries.names(transaction)
            rest = line.partition(" ")[2]
            yield from (
                Choice(text=name, replaces=len(rest)) for name in names if name.startswith(rest)
            )
        case "command":
            for other in commands():
                if other.name.startswith(begun.lstrip("/")):
                    yield Choice(text=other.name, replaces=len(begun))


def _references(session: Session, line: str) -> Iterator[Choice]:
    """Articles by the beginning of their reference or by words of their titles."""
    rest = line.partition(" ")[2]
    with session.reading() as (transaction, scope):
        found = catalogue.suggest(transaction, scope, rest, limit=_MOST)
    for entry in found:
        title = cut(plain.name(entry.source, session.say), 60)
        yield Choice(text=f"A{entry.reference.article}", replaces=len(rest), meaning=title)
