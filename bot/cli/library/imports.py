"""`imports`: which imports there were, what each brought, and taking one back."""

from collections.abc import Sequence
from typing import Annotated

import typer

from bot.cli.shell import streams, terminal
from bot.cli.shell.console import (
    ACTOR,
    NOTHING,
    Json,
    LibraryOption,
    ending_where_missing,
    opened,
    print_json,
    scope_of,
)
from bot.cli.shell.documents import source_document
from store.library.imports import import_runs
from store.library.imports.import_runs import ImportedVersion, ImportEntry
from store.model import Reference

app = typer.Typer(help="List imports, show what one brought, take one back.", no_args_is_help=True)

ImportNumber = Annotated[int, typer.Argument(min=1, help="The import's number.")]


@app.command("list")
def list_(
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many.")] = 50,
    library: LibraryOption = None,
    json: Json = False,
) -> None:
    """List imports, the newest first. Example: quotewire imports list"""
    with opened() as bot:
        scope = scope_of(bot, library)
        with bot.database.session() as session:
            found = import_runs.entries(session, scope, limit=limit)
    if json:
        print_json({"imports": [_entry(one) for one in found]})
    else:
        for one in found:
            undone = " · taken back" if one.undone else ""
            terminal.entry(
                f"{one.number} · {one.at:%Y-%m-%d %H:%M} · {one.actor} · {one.articles} articles, "
                f"{one.versions} new versions · {one.files}{undone}"
            )
    if not found:
        streams.note("There were no imports here.")
        raise typer.Exit(NOTHING)


@app.command()
def show(number: ImportNumber, library: LibraryOption = None, json: Json = False) -> None:
    """Show what an import brought."""
    with opened() as bot:
        scope = scope_of(bot, library)
        with bot.database.session() as session, ending_where_missing():
            found = import_runs.brought(session, scope, number)
    if json:
        print_json({"import": number, "versions": [_version(one) for one in found]})
        return
    for one in found:
        state = " · removed" if one.is_removed else "" if one.is_current else " · not in force"
        title = one.source.name or "(no title)"
        terminal.entry(f"{one.reference} · {one.source.publisher_line} · {title}{state}")


@app.command()
def undo(number: ImportNumber, library: LibraryOption = None, json: Json = False) -> None:
    """Take an import back.

    Its articles are removed, and those it changed are put back as they were.
    """
    with opened() as bot:
        scope = scope_of(bot, library)
        with bot.database.writing() as session, ending_where_missing():
            done = import_runs.undo(session, scope, number, by=ACTOR)
    if json:
        print_json(
            {
                "import": number,
                "removed": _names(done.removed),
                "reverted": _names(done.reverted),
                "left": _names(done.left),
            }
        )
        return
    terminal.entry(
        f"{len(done.removed)} removed, {len(done.reverted)} as before; "
        "`articles restore` brings a removed one back."
    )
    if done.left:
        terminal.entry(f"Changed since and left alone: {', '.join(_names(done.left))}.")


def _names(references: Sequence[Reference]) -> list[str]:
    return [str(reference) for reference in references]


def _entry(one: ImportEntry) -> dict[str, object]:
    return {
        "import": one.number,
        "at": one.at.isoformat(),
        "actor": one.actor,
        "files": one.files,
        "articles": one.articles,
        "versions": one.versions,
        "undone": one.undone.isoformat() if one.undone else None,
    }


def _version(one: ImportedVersion) -> dict[str, object]:
    return {
        "reference": str(one.reference),
        "current": one.is_current,
        "removed": one.is_removed,
        "source": source_document(one.source),
    }
