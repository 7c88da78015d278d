"""`export`: a library as JSON lines or CSV on standard output."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import LibraryOption, opened, scope_of
from store.db.backups.copies import require_other
from store.db.database import Database
from store.library.holdings.export import export_csv, export_lines


class ExportFormat(StrEnum):
    """How a library is written."""

    jsonl = "jsonl"
    csv = "csv"


def export(
    library: LibraryOption = None,
    form: Annotated[
        ExportFormat, typer.Option("--format", help="jsonl keeps everything.")
    ] = ExportFormat.jsonl,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Into this file, when all is written.")
    ] = None,
) -> None:
    """Write a library out, to be imported again without loss.

    Example: quotewire export -o library.jsonl
    """
    with opened() as app, _target(output, app.database) as target:
        [number] = scope_of(app, library).libraries
        with app.database.session() as session:
            lines = export_csv if form is ExportFormat.csv else export_lines
            for line in lines(session, number):
                target.write(line.encode() + b"\n")
                if output is None and streams.abandoned():
                    break


@contextmanager
def _target(output: Path | None, database: Database) -> Iterator[BinaryIO]:
    """Standard output, or a file of the owner's that is there whole or not at all.

    What is no file, a device or a pipe, is written to; a link goes on leading where it did.
    """
    if output is None:
        yield sys.stdout.buffer
        return
    require_other(database, output)
    if output.exists() and not output.is_file():
        with output.open("wb") as file:
            yield file
        return
    output = output.resolve()
    beside = output.with_name(f".{output.name}.part")
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            yield file
        beside.replace(output)
    finally:
        beside.unlink(missing_ok=True)
