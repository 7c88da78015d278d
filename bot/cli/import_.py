"""`import`: files, folders and standard input into a library."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Annotated

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from bot.cli.console import ACTOR, NOTHING, console, fail, made, opened, print_json
from bot.cli.documents import outcome_document
from store.ingest.reading import Hints
from store.library import import_files, import_inputs, importing, libraries
from store.library.import_inputs import Progressed
from store.library.importing import ImportOutcome
from store.model import Published

MOST_UNASKED = 200  # files
SHOWN_NAMES = 5


def import_(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    library: Annotated[
        str, typer.Option("--library", metavar="NAME", help="Into this library, made if new.")
    ] = libraries.SHARED,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[str | None, typer.Option(help="When: 2025-11-06, 2025-11, 2025.")] = None,
    url: Annotated[str | None, typer.Option(help="Its address.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language, like tr.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask about many files.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON line an input.")] = False,
) -> None:
    """Put articles in: .txt .md .html .pdf .docx .csv .jsonl(.gz), feeds, folders.

    Example: quotewire import articles/ --publisher "Arab News"
    """
    hints = Hints(
        publisher=publisher,
        published=Published.parse(published) if published else None,
        url=url,
        title=title,
        language=language,
    )
    found = import_files.find(paths)
    if len(found.files) > MOST_UNASKED and not yes:
        _ask(len(found.files))
    refused = 0
    counts: dict[str, int] = {}
    with opened() as app, ExitStack() as stack:
        progressed = Progressed()
        if console(error=True).is_terminal:
            stack.enter_context(_bar(progressed))
        outcomes = importing.import_items(
            app.database,
            lambda session: made(session, library),
            import_inputs.of_files(found.files, hints, app.worker, progressed),
            by=ACTOR,
            dry_run=dry_run,
        )
        for outcome in outcomes:
            counts[outcome.outcome] = counts.get(outcome.outcome, 0) + 1
            refused += outcome.outcome == "refused"
            if json:
                print_json(outcome_document(outcome))
            else:
                show(outcome)
    if found.left_out:
        console(error=True).print(_left_out(found.left_out))
    if not json:
        summary = ", ".join(f"{number} {kind}" for kind, number in counts.items())
        console().print(f"{'Would be: ' if dry_run else ''}{summary or 'Nothing to import.'}")
    if refused or not counts:
        raise typer.Exit(NOTHING)


def show(outcome: ImportOutcome) -> None:
    """What became of one input, on one line."""
    parts = [
        outcome.outcome,
        str(outcome.article) if outcome.article else None,
        outcome.input,
        f"({outcome.reason})" if outcome.reason else None,
        f"[{len(outcome.dropped)} lines dropped]" if outcome.dropped else None,
    ]
    typer.echo(" ".join(part for part in parts if part), err=outcome.outcome == "refused")


def _ask(files: int) -> None:
    """Ask before very many files; where nobody can be asked, refuse."""
    if not sys.stdin.isatty():
        fail(f"These are {files:,} files; say --yes to import all of them.")
    typer.confirm(f"Import {files:,} files?", abort=True, err=True)


def _left_out(names: Sequence[str]) -> str:
    shown = ", ".join(names[:SHOWN_NAMES]) + (", ..." if len(names) > SHOWN_NAMES else "")
    return (
        f"Left out of the folder, as no file of a kind that is read: {shown} ({len(names)}). "
        "Name a file itself to import it whatever it is called."
    )


def _bar(progressed: Progressed) -> Progress:
    progress = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=console(error=True),
        transient=True,
    )
    task = progress.add_task("importing", total=None)
    progressed.on_change = lambda done, total: progress.update(task, completed=done, total=total)
    return progress
