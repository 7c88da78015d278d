"""`sources`: which publishers there are, and how much of each."""

import typer

from bot.cli.shell import streams, terminal
from bot.cli.shell.console import NOTHING, Json, Libraries, opened, print_json, scope_of
from store.library import publishers
from store.model import SourceCount


def sources(library: Libraries = None, json: Json = False) -> None:
    """List the publishers, and after whom they report."""
    with opened() as app:
        scope = scope_of(app, library)
        with app.database.session() as session:
            found = publishers.sources(session, scope)
    if json:
        print_json({"sources": [_document(count) for count in found]})
    else:
        for count in found:
            terminal.entry(_line(count))
    if not found:
        streams.note("There are no articles here.")
        raise typer.Exit(NOTHING)


def _document(count: SourceCount) -> dict[str, object]:
    return {
        "publisher": count.publisher,
        "through_others": count.is_reporter,
        "kind": count.kind,
        "grade": count.grade,
        "articles": count.articles,
        "first": count.first and count.first.isoformat(),
        "last": count.last and count.last.isoformat(),
        "languages": list(count.languages),
    }


def _line(count: SourceCount) -> str:
    if count.is_reporter:
        days = "through other publishers"
    else:
        days = f"{count.first} to {count.last}" if count.first else "date unknown"
    parts = [
        count.publisher or "unknown publisher",
        f"{count.articles} article{'s' if count.articles != 1 else ''}",
        days,
        ", ".join(count.languages),
    ]
    return " · ".join(part for part in parts if part)
