"""The console of the command line: opening the app, printing, and the ways to end."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.cli.shell import streams
from bot.cli.shell.faults import DONE, FAULT, NOTHING, WRONG_USE
from store.model import Filters, Reference, Scope
from store.notices.errors import ArticleNotFoundError, ImportNotFoundError, NotNamedError

if TYPE_CHECKING:  # what takes long to import is imported where it is used
    from rich.console import Console

    from bot.app import App
    from store.db.database import Session

__all__ = ["DONE", "FAULT", "NOTHING", "WRONG_USE"]

ACTOR = "operator"

Named = Annotated[str, typer.Argument(help="A12.3 or A12.3@1, a web address, or words of a title.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
LibraryOption = Annotated[
    str | None, typer.Option("--library", metavar="NAME", help="Only this library.")
]
Libraries = Annotated[
    list[str] | None,
    typer.Option("--library", metavar="NAME", help="Only this library. Repeatable."),
]
SourceOption = Annotated[
    str | None, typer.Option("--source", metavar="NAME", help="Only this publisher, by name.")
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The library as it was at the end of that day."),
]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Published on or after 2025-11-06.")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Published on or before 2025-11.")
]
LanguageOption = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="Only this language, like tr.")
]


@contextmanager
def opened() -> Iterator["App"]:
    """The app for one command, closed at its end."""
    from bot.app import open_app
    from bot.settings import read_settings

    app = open_app(read_settings(), on_new=_tell_where)
    try:
        yield app
    finally:
        app.close()


def scope_of(app: "App", library: str | Sequence[str] | None) -> Scope:
    """The library or libraries a command is limited to, the shared one by default."""
    from store.library import libraries

    names: Sequence[str | None] = (library,) if isinstance(library, str) else library or (None,)
    with app.database.session() as session:
        scopes = [libraries.scope_of_name(session, name) for name in names]
    return Scope(libraries=tuple(dict.fromkeys(one for each in scopes for one in each.libraries)))


def made(session: "Session", library: str) -> int:
    """The library of that name; one that is new is said to be, for it may be a slip."""
    from store.library import libraries

    new = library not in libraries.names(session)
    number = libraries.create(session, library)
    if new:
        near = libraries.alike(session, library)
        streams.note(f"The library {library} is new." + (f" There is {near}, too." if near else ""))
    return number


def filters_of(
    source: str | None, since: str | None, until: str | None, language: str | None
) -> Filters:
    """The filters as typed; a month or a year reaches from its first day to its last."""
    first, last = (
        _days(since, is_since=True)[0] if since else None,
        _days(until)[1] if until else None,
    )
    if first and last and first > last:
        fail(f"--since ({first}) is after --until ({last}).")
    code = _language(language) if language else None
    return Filters(source=source, since=first, until=last, language=code)


def _language(text: str) -> str:
    from bot.cli.shell.typed import language_of

    return language_of(text)


def _days(text: str, *, is_since: bool = False) -> tuple[date, date]:
    from store.text.dates.typed import typed_days

    return typed_days(text, today=datetime.now(UTC).date(), is_since=is_since)


def day_of(as_of: str | None) -> date | None:
    """The day whose library is asked; a month or a year stands for its last day."""
    return _days(as_of)[1] if as_of else None


def print_json(document: Mapping[str, object]) -> None:
    """One JSON document on standard output, as UTF-8 whatever the terminal says."""
    sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False).encode() + b"\n")
    sys.stdout.flush()


def console(*, error: bool = False) -> "Console":
    """A terminal that never reads markup and wraps lines only where a person looks on."""
    from rich.console import Console

    out = Console(stderr=error, highlight=False, markup=False, emoji=False)
    out.soft_wrap = not out.is_terminal
    return out


@contextmanager
def ending_where_missing(
    session: "Session | None" = None, scope: Scope | None = None
) -> Iterator[None]:
    """End with one sentence where what was named is not there, or is removed in that scope."""
    try:
        yield
    except (ImportNotFoundError, NotNamedError) as error:
        fail(str(error), NOTHING)
    except ArticleNotFoundError as error:
        whole = Reference(article=Reference.parse(error.reference).article)
        if session is not None and scope is not None and _is_removed(session, scope, whole):
            fail(f"{whole} is removed; `articles restore {whole}` brings it back.", NOTHING)
        fail(str(error), NOTHING)


def _is_removed(session: "Session", scope: Scope, whole: Reference) -> bool:
    from store.library import articles

    try:
        return articles.get(session, scope, whole, removed=True).deleted is not None
    except ArticleNotFoundError:
        return False


def fail(sentence: str, code: int = WRONG_USE) -> NoReturn:
    """One sentence on standard error, and the end."""
    streams.complain(sentence)
    raise typer.Exit(code)


def _tell_where(place: str) -> None:
    streams.note(f"A new library was made in {place}.")
