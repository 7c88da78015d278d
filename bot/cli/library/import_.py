"""`import`: files, folders and standard input into a library."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)

from bot.cli.library.indexing import Follower
from bot.cli.shell import streams
from bot.cli.shell.console import ACTOR, NOTHING, console, fail, made, opened, print_json
from bot.cli.shell.documents import outcome_document
from bot.cli.shell.typed import hints_of
from store.library import libraries
from store.library.imports import import_files, import_inputs, importing
from store.library.imports.import_inputs import Progressed
from store.library.imports.importing import ImportOutcome
from store.library.imports.preparing import WORTH_A_HELPER, Helper
from store.model import Cut
from store.notices import Remark

MOST_UNASKED = 200  # files
SHOWN_NAMES = 5
_CUTS: Mapping[Cut, str] = {
    "paywall": "the text is cut by a paywall",
    "summary": "this is a summary and not the whole text",
}


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
    repair: Annotated[
        bool, typer.Option("--repair", help="Mend wrongly decoded letters (cafÃ©).")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask about many files.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON line an input.")] = False,
) -> None:
    """Put articles in: files of many kinds, feeds, folders.

    It reads .txt .md .html .mht .pdf .docx .odt .csv .jsonl(.gz), feeds, mail, captions, .warc,
    and named .zip files of these.

    Example: quotewire import my-articles/ --publisher "Arab News"

    my-articles/ stands for a folder of your own.
    """
    hints = hints_of(
        publisher=publisher, published=published, url=url, title=title, language=language
    )
    hints = replace(hints, repair=repair)
    found = import_files.find(paths)
    if len(found.files) > MOST_UNASKED and not yes:
        require_consent(len(found.files))
    with opened() as app, Follower() as follower:
        told = Told(json=json)
        with ExitStack() as stack:
            stack.enter_context(told.summed_where_stopped(dry_run=dry_run))
            progressed = Progressed()
            large = sum(file.size for file in found.files) >= WORTH_A_HELPER
            helper = stack.enter_context(Helper()) if large else None
            if console(error=True).is_terminal and not streams.manner.quiet:
                stack.enter_context(_bar(progressed))
            for outcome in importing.import_items(
                app.database,
                lambda session: follower.of(made(session, library)),
                import_inputs.of_files(found.files, hints, app.worker, progressed),
                by=ACTOR,
                files=", ".join(paths),
                dry_run=dry_run,
                helper=helper,
            ):
                told.count(outcome)
                if outcome.run is not None:
                    follower.stored()
        if found.left_out:
            streams.note(_left_out(found.left_out))
        told.tell(dry_run=dry_run)
        follower.finish()
    if told.counts["refused"] or not told.counts:
        raise typer.Exit(NOTHING)


class Told:
    """What became of the inputs, told one by one and at the end."""

    def __init__(self, *, json: bool) -> None:
        self.counts: Counter[str] = Counter()
        self._run: int | None = None
        self._json = json

    @contextmanager
    def summed_where_stopped(self, *, dry_run: bool) -> Iterator[None]:
        """Who ends it with Ctrl-C is told the sum of what was done until then."""
        try:
            yield
        except KeyboardInterrupt:
            if self.counts:
                self.tell(dry_run=dry_run)
            raise

    def count(self, outcome: ImportOutcome) -> None:
        """Tell what became of one input."""
        self.counts[outcome.outcome] += 1
        self._run = outcome.run or self._run
        if self._json:
            print_json(outcome_document(outcome))
        elif outcome.outcome == "refused" or not streams.manner.quiet:
            show(outcome)

    def tell(self, *, dry_run: bool) -> None:
        """Tell the sum, and how to take it back."""
        if not self._json:
            summary = ", ".join(f"{number} {kind}" for kind, number in self.counts.items())
            console().print(f"{'Would be: ' if dry_run else ''}{summary or 'Nothing to import.'}")
        elif not self.counts:
            streams.complain("Nothing to import.")
        if self._run is not None:
            streams.note(f"This was import {self._run}; `imports undo {self._run}` takes it back.")


def show(outcome: ImportOutcome) -> None:
    """What became of one input on one line, and below it what is good to know."""
    dropped = len(outcome.dropped)
    parts = [
        outcome.outcome,
        str(outcome.article) if outcome.article else None,
        outcome.input,
        f"({outcome.reason})" if outcome.reason else None,
        f"[{dropped} {'line' if dropped == 1 else 'lines'} dropped]" if dropped else None,
    ]
    say = streams.complain if outcome.outcome == "refused" else streams.say
    say(" ".join(part for part in parts if part))
    for line in _said(outcome):
        say(f"    {line}")


def _said(outcome: ImportOutcome) -> Iterator[str]:
    yield from map(str, outcome.warnings)
    yield from map(str, outcome.notes)
    if any(note.code is Remark.MOJIBAKE for note in outcome.notes):
        yield "import it again with --repair to have them mended"
    if outcome.cut is not None and outcome.outcome != "refused":
        yield _CUTS[outcome.cut]
    unsure = [
        f"{name} (perhaps {outcome.candidates[name]})" if name in outcome.candidates else name
        for name in outcome.unsure
    ]
    if unsure and outcome.outcome not in ("refused", "duplicate"):
        yield f"not known for sure: {', '.join(unsure)}"


def require_consent(files: int) -> None:
    """Ask before very many files; where nobody can be asked, refuse."""
    if not sys.stdin.isatty():
        fail(f"These are {files:,} files; say --yes to import all of them.")
    try:
        wanted = typer.confirm(f"Import {files:,} files?", err=True)
    except typer.Abort:  # Ctrl-C or Ctrl-D
        raise KeyboardInterrupt from None
    if not wanted:
        fail("Nothing was imported.", NOTHING)


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
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=console(error=True),
        redirect_stdout=sys.stdout.isatty(),  # into a pipe goes what is for the pipe
        transient=True,
    )
    task = progress.add_task("importing", total=None)
    progressed.on_change = lambda done, total: progress.update(task, completed=done, total=total)
    return progress
