"""`chat`: a session in the terminal with the slash commands, without a token."""

import os
import sys
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import NOTHING, Libraries, opened
from bot.cli.shell.terminal import show
from bot.render.markup.lines import TerminalLine

if TYPE_CHECKING:
    from bot.chat.session import Session

HISTORY = "chat-history"
LONGEST = 10_000


def chat(
    library: Libraries = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Line by line, for screen readers and copying.")
    ] = False,
    speak: Annotated[
        str, typer.Option(metavar="CODE", help="The language of the replies, like tr.")
    ] = "en",
) -> None:
    """Ask and read in one session, with the slash commands. Example: quotewire chat"""
    from bot.chat.conversation import converse, welcome
    from bot.chat.session import Session
    from store.library import libraries

    at_terminal = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    with opened() as app:
        session = Session(
            app=app,
            say=app.catalogues.words(speak),
            libraries=tuple(library or [libraries.SHARED]),
            plain=plain or not at_terminal,
            open_url=webbrowser.open,
        )
        if sys.stdin.isatty():
            for line in welcome(session).lines:
                _show(line)
        typed = _typed(session, at_terminal=at_terminal)
        found = converse(session, typed, _show, echo=not sys.stdin.isatty())
    if not found and not sys.stdin.isatty():
        raise typer.Exit(NOTHING)


def _typed(session: "Session", *, at_terminal: bool) -> Iterator[str]:
    """The lines that are typed, or come through a pipe."""
    if at_terminal and not session.plain:
        from bot.chat.prompt import typed_lines  # only here: pipes and --plain need none of it

        return typed_lines(session, _history(session))
    return _plain_lines()


def _plain_lines() -> Iterator[str]:
    """Line by line as the terminal itself reads them, with nothing drawn anew."""
    while True:
        if sys.stdin.isatty():
            sys.stdout.write("> ")
        sys.stdout.flush()
        try:
            text = sys.stdin.buffer.readline(LONGEST)
        except KeyboardInterrupt:
            streams.say("")
            continue
        if not text:
            return
        yield text.decode("utf-8", "replace")


def _history(session: "Session") -> Path | None:
    """The file that keeps what was typed, where questions may be kept at all."""
    settings = session.app.settings
    return settings.data_dir / HISTORY if settings.keep_questions_days else None


def _show(line: TerminalLine) -> None:
    show(*line.parts, indent=line.indent)
