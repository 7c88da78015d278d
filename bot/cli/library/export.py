"""`export`: a library as JSON lines or CSV on standard output."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from bot.cli.shell import outputs, streams
from bot.cli.shell.console import LibraryOption, opened, scope_of
from store.db.sqlite.engine import PRIVATE
from store.library.holdings.export import export_csv, export_lines


class ExportFormat(StrEnum):
    """How a library is written."""

    jsonl = "jsonl"
    csv = "csv"


def export(
    library: LibraryOption = None,
    form: Annotated[
        ExportFormat | None,
        typer.Option("--format", help="jsonl keeps everything; csv also by the file's name."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Into this file, when all is written.")
    ] = None,
) -> None:
    """Write a library out, to be imported again without loss.

    Example: quotewire export -o library.jsonl
    """
    form = form or _form_of(output)
    with opened() as app, _target(output) as target:
        [number] = scope_of(app, library).libraries
        with app.database.session() as session:
            lines = export_csv if form is ExportFormat.csv else export_lines
            for line in lines(session, number):
                target.write(line.encode() + b"\n")
                if output is None and streams.abandoned():
                    break


def _form_of(output: Path | None) -> ExportFormat:
    """What the file's name says; all there is where it says nothing."""
    is_table = output is not None and output.suffix.lower() == ".csv"
    return ExportFormat.csv if is_table else ExportFormat.jsonl


@contextmanager
def _target(output: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file of the owner's."""
    if output is None:
        yield sys.stdout.buffer
        return
    with outputs.written(output, PRIVATE) as file:
        yield file
