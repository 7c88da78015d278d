"""What every command shares: opening the app, printing, and the ways to end."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from bot.app import App, open_app
from bot.settings import read_settings
from store.library import libraries
from store.model import Filters, Published, Scope

DONE, NOTHING, WRONG_USE, FAULT = 0, 1, 2, 3
ACTOR = "operator"

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Library = Annotated[
    str | None, typer.Option("--library", metavar="NAME", help="Only this library.")
]
Source = Annotated[
    str | None, typer.Option("--source", metavar="NAME", help="Only this publisher, by name.")
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Published on or after 2025-11-06.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Published on or before 2025-11.")
]
Language = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="Only this language, like tr.")
]


@contextmanager
def opened() -> Iterator[App]:
    """The app for one command, closed at its end."""
    app = open_app(read_settings())
    try:
        yield app
    finally:
        app.close()


def scope_of(app: App, library: str | None) -> Scope:
    """The library a command is limited to, the shared one by default."""
    with app.database.session() as session:
        return libraries.scope_of_name(session, library)


def filters_of(
    source: str | None, since: str | None, until: str | None, language: str | None
) -> Filters:
    """The filters as typed; a month or a year reaches from its first day to its last."""
    return Filters(
        source=source,
        since=Published.parse(since).day if since else None,
        until=Published.parse(until).last_day if until else None,
        language=language.strip().lower() if language else None,
    )


def print_json(document: Mapping[str, object]) -> None:
    """One JSON document on standard output, as UTF-8 whatever the terminal says."""
    sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False).encode() + b"\n")
    sys.stdout.flush()


def console(*, error: bool = False) -> Console:
    """A terminal that never reads markup and wraps lines only where a person looks on."""
    out = Console(stderr=error, highlight=False, markup=False, emoji=False)
    out.soft_wrap = not out.is_terminal
    return out


def fail(sentence: str, code: int = WRONG_USE) -> NoReturn:
    """One sentence on standard error, and the end."""
    console(error=True).print(sentence)
    raise typer.Exit(code)
