"""`cite`: a quotation in the forms that other programs read."""

from typing import Annotated

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import (
    Json,
    LibraryOption,
    ending_where_missing,
    fail,
    opened,
    print_json,
    scope_of,
)
from bot.cli.shell.documents import quotation_document
from bot.render.citations import FORMS, cited
from store.library import articles
from store.library.holdings import naming, quotations
from store.model import Quotation


def cite(
    reference: Annotated[str, typer.Argument(help="A passage, A12.3 or A12.3@1.")],
    words: Annotated[
        str | None, typer.Option(metavar="TEXT", help="These words of it, to the letter.")
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="FORM", help=f"One of: {', '.join(FORMS)}.")
    ] = "plain",
    library: LibraryOption = None,
    json: Json = False,
) -> None:
    """Cite a passage, or words of it. Example: quotewire cite A3.2@1 --format bibtex"""
    if form not in FORMS:
        fail(f"--format is one of: {', '.join(FORMS)}.")
    quotation = quoted(reference, words, library)
    if json:
        forms = {name: cited([quotation], name) for name in FORMS}
        print_json({"quotation": quotation_document(quotation), "citations": forms})
    else:
        streams.say(cited([quotation], form))


def quoted(reference: str, words: str | None, library: str | None) -> Quotation:
    """The quotation that a person names; ends the command when there is none."""
    with opened() as app:
        scope = scope_of(app, library)
        with app.database.session() as session, ending_where_missing(session, scope):
            place = naming.named(session, scope, reference)
            return quotations.named(articles.get(session, scope, place), place, words)
