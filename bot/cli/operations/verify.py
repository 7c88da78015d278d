"""`verify`: checks everything that is stored, or one evidence card."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import NOTHING, Json, fail, opened, print_json


def verify(
    card: Annotated[
        Path | None,
        typer.Argument(metavar="CARD", help="An evidence card, checked without a library."),
    ] = None,
    end: Annotated[
        str | None,
        typer.Option(metavar="HASH", help="A row of the trail's that was known before."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Go on behind the first fault.")] = False,
    json: Json = False,
) -> None:
    """Check what is stored, or an evidence card.

    Of what is stored: chains, hashes, offsets and aliases; the first fault is named.

    Example: quotewire verify evidence/card-A3.2v1-709.json
    """
    if card is not None:
        _verify_card(card, end, json=json)
    else:
        _verify_library(every=every, json=json)


def _verify_library(*, every: bool, json: bool) -> None:
    from store.library import verify as checks

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


def _verify_card(path: Path, end: str | None, *, json: bool) -> None:
    from store.library.evidence import verify as evidence

    if not path.is_file():
        fail(f"There is no file {path}.")
    told = evidence.verify(evidence.read(path.read_bytes()), end)
    if json:
        print_json(
            {
                "holds": told.holds,
                "proved": list(told.proved),
                "failed": list(told.failed),
                "unproved": list(told.unproved),
                "end": told.end,
            }
        )
    else:
        for failed in told.failed:
            streams.say(f"FAILED: {failed}.")
        for proved in told.proved:
            streams.say(f"Shown: {proved}.")
        for unproved in told.unproved:
            streams.say(f"Not shown: {unproved}.")
        streams.say(f"The trail ends with {told.end}.")
        streams.say("The card holds." if told.holds else "The card does not hold.")
    if not told.holds:
        raise typer.Exit(NOTHING)
