"""`export`: a library as JSON lines or CSV on standard output."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from bot.cli.console import Library, opened, scope_of
from store.library.export import export_csv, export_lines


class Format(StrEnum):
    """How a library is written."""

    jsonl = "jsonl"
    csv = "csv"


def export(
    library: Library = None,
    form: Annotated[
        Format, typer.Option("--format", help="jsonl keeps everything.")
    ] = Format.jsonl,
) -> None:
    """Write everything needed to import the library again without loss.

    Example: quotewire export > library.jsonl
    """
    with opened() as app:
        [number] = scope_of(app, library).libraries
        with app.database.session() as session:
            lines = export_csv if form is Format.csv else export_lines
            for line in lines(session, number):
                sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.flush()
