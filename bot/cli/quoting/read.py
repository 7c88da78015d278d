"""`read`: an article, or the article around a passage, with its passages numbered."""

from bot.cli.shell import streams
from bot.cli.shell.console import (
    Json,
    LibraryOption,
    Named,
    ending_where_missing,
    opened,
    print_json,
    scope_of,
)
from bot.cli.shell.documents import article_document
from bot.cli.shell.terminal import StyledText, show, sign
from store.library import articles
from store.library.holdings.naming import named
from store.model import Article


def read(
    reference: Named,
    library: LibraryOption = None,
    json: Json = False,
) -> None:
    """Show an article with its passages numbered. Example: quotewire read A3.2@1"""
    with opened() as app:
        scope = scope_of(app, library)
        with app.database.session() as session, ending_where_missing(session, scope):
            wanted = named(session, scope, reference)
            article = articles.get(session, scope, wanted)
    if json:
        document = article_document(article)
        if wanted.passage:
            document["passage"] = wanted.passage
        print_json(document)
    else:
        _show(article, wanted.passage)


def _show(article: Article, passage: int | None) -> None:
    source = article.source
    show(StyledText(source.title or "(no title)", "bold", source.url))
    published = str(source.published) if source.published else "date unknown"
    parts = [source.publisher_line, source.author, published, source.url, str(article.reference)]
    show(StyledText(sign(" · ").join(part for part in parts if part)))
    if article.version != article.current_version:
        show(f"Later changed: the current version is {article.current_version}.")
    for one in article.passages:
        streams.say("")
        style = "bold" if one.ordinal == passage else ""
        text = article.body[one.start : one.end]
        show(StyledText(f"[{one.ordinal}] ", "dim"), StyledText(text, style))
