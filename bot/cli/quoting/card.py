"""`card`: an evidence card of a quotation, as a page to read and a file to check."""

import json as json_
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.shell import outputs, streams
from bot.cli.shell.console import (
    Json,
    LibraryOption,
    ending_where_missing,
    fail,
    opened,
    print_json,
    scope_of,
)
from bot.render.evidence import completed, evidence_page
from store.library import articles
from store.library.evidence.card import card as evidence_card
from store.library.holdings import naming, quotations


def card(
    reference: Annotated[str, typer.Argument(help="A passage, A12.3 or A12.3@1.")],
    words: Annotated[
        str | None, typer.Option(metavar="TEXT", help="These words of it, to the letter.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FOLDER", help="Where the two files go."),
    ] = None,
    library: LibraryOption = None,
    json: Json = False,
) -> None:
    """Write an evidence card of a quotation.

    It is a page to read and a JSON file that `verify` checks.

    Example: quotewire card A3.2@1 -o evidence
    """
    with opened() as app:
        scope = scope_of(app, library)
        with app.database.session() as session, ending_where_missing(session, scope):
            place = naming.named(session, scope, reference)
            article = articles.get(session, scope, place)
            quotation = quotations.named(article, place, words)
            bare = evidence_card(session, scope, quotation, made=datetime.now(UTC))
    made = completed(bare, quotation)
    if json:
        print_json(made)
        if output is None:
            return
    folder = output or Path()
    if folder.exists() and not folder.is_dir():
        fail(f"{folder} is no folder: name one for the two files.")
    folder.mkdir(parents=True, exist_ok=True)
    name = f"card-{quotation.reference}-{quotation.start}".replace("@", "v")
    contents = {
        "html": evidence_page(made, quotation),
        "json": json_.dumps(made, ensure_ascii=False, indent=1),
    }
    for ending, content in contents.items():
        path = folder / f"{name}.{ending}"
        with outputs.written(path) as file:
            file.write(content.encode())
        if not json:
            streams.say(str(path))
