"""`verify`: checks everything that is stored."""

from typing import Annotated

import typer

from bot.cli import streams
from bot.cli.console import NOTHING, Json, opened, print_json
from store.library import verify as checks


def verify(
    every: Annotated[bool, typer.Option("--all", help="Go on behind the first fault.")] = False,
    json: Json = False,
) -> None:
    """Check audit chains, hashes, offsets and aliases, and name the first fault."""
    found: list[str] = []
    with opened() as app, app.database.session() as session:
        for fault in checks.faults(session):
            found.append(fault)
            if not every:
                break
    if json:
        print_json({"faults": found})
    else:
        for fault in found:
            streams.complain(fault)
        if not found:
            streams.say("Everything stored is as it should be.")
    if found:
        raise typer.Exit(NOTHING)
