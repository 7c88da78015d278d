"""`read`: an article, or the article around a passage, with its passages numbered."""

from typing import Annotated

import typer
from rich.text import Text

from bot.cli.console import NOTHING, Json, Library, console, fail, opened, print_json, scope_of
from bot.cli.documents import article_document
from store.errors import ArticleNotFoundError
from store.library import articles
from store.model import Article, Reference


def read(
    reference: Annotated[str, typer.Argument(help="A12, A12@1, A12.3 or A12.3@1.")],
    library: Library = None,
    json: Json = False,
) -> None:
    """Show an article with its passages numbered. Example: quotewire read A3.2@1"""
    wanted = Reference.parse(reference)
    with opened() as app:
        scope = scope_of(app, library)
        with app.database.session() as session:
            try:
                article = articles.get(session, scope, wanted)
            except ArticleNotFoundError as error:
                fail(str(error), NOTHING)
    if json:
        document = article_document(article)
        if wanted.passage:
            document["passage"] = wanted.passage
        print_json(document)
    else:
        _show(article, wanted.passage)


def _show(article: Article, passage: int | None) -> None:
    out = console()
    source = article.source
    out.print(Text(source.title or "(no title)", style="bold"))
    published = str(source.published) if source.published else "date unknown"
    parts = [source.publisher_line, source.author, published, source.url, str(article.reference)]
    out.print(Text(" · ".join(part for part in parts if part), style="dim"))
    if article.version != article.current_version:
        out.print(f"Later changed: the current version is {article.current_version}.")
    for one in article.passages:
        out.print()
        style = "bold" if one.ordinal == passage else ""
        text = article.body[one.start : one.end]
        out.print(Text(f"[{one.ordinal}] ", style="dim").append(text, style=style))
