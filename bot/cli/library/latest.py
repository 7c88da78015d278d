"""`latest`: the articles that were published last."""

from typing import Annotated

import typer

from bot.cli.library.articles import entry_document, show_entry
from bot.cli.shell import streams
from bot.cli.shell.console import (
    NOTHING,
    Json,
    Libraries,
    SourceOption,
    opened,
    print_json,
    scope_of,
)
from store.library.holdings import catalogue
from store.model import ArticleFilters

MOST = 1_000


def latest(
    source: SourceOption = None,
    count: Annotated[int, typer.Option("--count", min=1, max=MOST, help="How many.")] = 10,
    library: Libraries = None,
    json: Json = False,
) -> None:
    """List the newest articles. Those without a date stand behind, the last added first."""
    with opened() as app:
        scope = scope_of(app, library)
        with app.database.session() as session:
            found = catalogue.latest(session, scope, ArticleFilters(source=source), count)
    if json:
        print_json({"articles": [entry_document(entry) for entry in found]})
    else:
        for entry in found:
            show_entry(entry)
    if not found:
        streams.note("There is no such article.")
        raise typer.Exit(NOTHING)
