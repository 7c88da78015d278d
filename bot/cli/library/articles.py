"""`articles`: lists, removing and restoring."""

from typing import Annotated

import typer

from bot.cli.library.edit import edit
from bot.cli.library.versions import history, revert
from bot.cli.quoting.read import read
from bot.cli.shell import streams, terminal
from bot.cli.shell.console import (
    ACTOR,
    NOTHING,
    Json,
    LanguageOption,
    LibraryOption,
    SinceOption,
    SourceOption,
    UntilOption,
    ending_where_missing,
    fail,
    filters_of,
    opened,
    print_json,
    scope_of,
)
from bot.cli.shell.documents import source_document
from bot.render.dates import added_plain
from bot.render.translator import ENGLISH
from store.library import articles
from store.library.holdings import catalogue
from store.model import ArticleEntry, ArticleFilters, Reference

app = typer.Typer(
    help="List, show, edit, revert, remove and restore articles.", no_args_is_help=True
)
app.command("show")(read)
app.command("edit")(edit)
app.command("history")(history)
app.command("revert")(revert)

ArticleNumber = Annotated[str, typer.Argument(help="The article's reference, like A12.")]


@app.command("list")
def list_(
    source: SourceOption = None,
    text: Annotated[str | None, typer.Option(help="Words of the title or the address.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    language: LanguageOption = None,
    removed: Annotated[bool, typer.Option("--removed", help="The removed ones.")] = False,
    offset: Annotated[int, typer.Option(min=0, help="Leave out this many first.")] = 0,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many.")] = 50,
    library: LibraryOption = None,
    json: Json = False,
) -> None:
    """List articles, the newest first. Example: quotewire articles list --source "Arab News" """
    filters = filters_of(source, since, until, language)
    wanted = ArticleFilters(
        source=filters.source,
        text=text,
        since=filters.since,
        until=filters.until,
        language=filters.language,
        removed=removed,
    )
    with opened() as bot:
        scope = scope_of(bot, library)
        with bot.database.session() as session:
            total, found = catalogue.page(session, scope, wanted, offset=offset, limit=limit)
    if json:
        print_json({"total": total, "articles": [entry_document(entry) for entry in found]})
    else:
        for entry in found:
            show_entry(entry)
        streams.say(f"{len(found)} of {total}")
    if not found:
        raise typer.Exit(NOTHING)


@app.command()
def remove(reference: ArticleNumber, library: LibraryOption = None, json: Json = False) -> None:
    """Take an article out of every search."""
    _change(reference, library, json=json, restoring=False)


@app.command()
def restore(reference: ArticleNumber, library: LibraryOption = None, json: Json = False) -> None:
    """Bring a removed article back."""
    _change(reference, library, json=json, restoring=True)


def _change(reference: str, library: str | None, *, json: bool, restoring: bool) -> None:
    named = Reference.typed(reference)
    if named.passage:
        fail(f"{named} is one passage; to name the whole article write A{named.article}.")
    with opened() as bot:
        scope = scope_of(bot, library)
        with bot.database.writing() as session, ending_where_missing(session, scope):
            whole = Reference(article=named.article)
            if restoring and articles.get(session, scope, whole, removed=True).deleted is None:
                fail(f"{whole} is not removed, so there is nothing to bring back.", NOTHING)
            change = articles.restore if restoring else articles.remove
            changed = change(session, scope, named.article, by=ACTOR)
    done = "restored" if restoring else "removed"
    if json:
        print_json({"reference": str(changed), "article": changed.article, "outcome": done})
    elif restoring:
        streams.say(f"A{changed.article} is back.")
    else:
        streams.say(
            f"A{changed.article} is removed; `articles restore A{changed.article}` brings it back."
        )


def show_entry(entry: ArticleEntry) -> None:
    """A line of a list of articles, for people."""
    source = entry.source
    day = str(source.published) if source.published else added_plain(source.collected, ENGLISH)
    title = source.name or "(no title)"
    terminal.entry(f"{entry.reference} · {day} · {source.publisher_line} · {title}")


def entry_document(entry: ArticleEntry) -> dict[str, object]:
    """A line of a list of articles, for programs."""
    return {
        "reference": str(entry.reference),
        "article": entry.reference.article,
        "version": entry.reference.version,
        "removed": entry.deleted.isoformat() if entry.deleted else None,
        "source": source_document(entry.source),
    }
