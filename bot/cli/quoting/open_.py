"""`open`: the source of an article in the browser, at the words that are meant."""

import sys
import webbrowser

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import (
    NOTHING,
    LibraryOption,
    Named,
    ending_where_missing,
    opened,
    scope_of,
)
from bot.render.markup.links import safe_url
from bot.render.quotations.quotation import source_url
from store.library import articles
from store.library.holdings import quotations
from store.library.holdings.naming import named


def open_(reference: Named, library: LibraryOption = None) -> None:
    """Open an article's source in the browser, at the passage. Example: quotewire open A7.1

    A7 stands for an article of your own: the six that come along have no address.

    Where standard output is no terminal the address is only printed.
    """
    with opened() as app:
        scope = scope_of(app, library)
        with app.database.session() as session, ending_where_missing(session, scope):
            place = named(session, scope, reference)
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
