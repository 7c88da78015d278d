"""`open`: the source of an article in the browser, at the words that are meant."""

import sys
import webbrowser
from typing import Annotated

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import (
    NOTHING,
    LibraryOption,
    ending_where_missing,
    opened,
    scope_of,
)
from bot.render.markup.links import safe_url
from bot.render.quotations.quotation import source_url
from store.library import articles
from store.library.holdings import quotations
from store.model import Reference


def open_(
    reference: Annotated[str, typer.Argument(help="A12, A12@1, A12.3 or A12.3@1.")],
    library: LibraryOption = None,
) -> None:
    """Open an article's source in the browser, at the passage. Example: quotewire open A7.1

    A7 stands for an article of your own: the six that come along have no address.

    Where standard output is no terminal the address is only printed.
    """
    place = Reference.typed(reference)
    with opened() as app:
        scope = scope_of(app, library)
        with app.database.session() as session, ending_where_missing(session, scope):
            article = articles.get(session, scope, place)
            url = safe_url(article.source.url)
            if place.passage:
                url = source_url(quotations.named(article, place))
    if url is None:
        streams.complain(f"The address of {place} is not known.")
        raise typer.Exit(NOTHING)
    streams.say(url)
    if sys.stdout.isatty():
        webbrowser.open(url)
