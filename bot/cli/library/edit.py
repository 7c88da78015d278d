"""`articles edit`: what is wrong put right, as a new version."""

from dataclasses import replace
from typing import Annotated, Any

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import (
    ACTOR,
    NOTHING,
    Json,
    LibraryOption,
    ending_where_missing,
    fail,
    opened,
    print_json,
    scope_of,
)
from bot.cli.shell.documents import source_document
from bot.cli.shell.typed import CLEARED, language_of, published_of, url_of
from store.library import articles, libraries, versions
from store.model import Reference
from store.text.pages import with_body

_CLEARS = '; "" makes it unknown.'


def edit(
    reference: Annotated[str, typer.Argument(help="The article's reference, like A12.")],
    title: Annotated[str | None, typer.Option(help=f"Its title{_CLEARS}")] = None,
    publisher: Annotated[str | None, typer.Option(help=f"Who published it{_CLEARS}")] = None,
    published: Annotated[str | None, typer.Option(help=f"When: 2025-11-06{_CLEARS}")] = None,
    author: Annotated[str | None, typer.Option(help=f"Who wrote it{_CLEARS}")] = None,
    url: Annotated[str | None, typer.Option(help=f"Its address{_CLEARS}")] = None,
    language: Annotated[str | None, typer.Option(help="Its language, like tr.")] = None,
    reported_by: Annotated[
        str | None, typer.Option("--reported-by", help=f"Whom it retells{_CLEARS}")
    ] = None,
    text: Annotated[
        typer.FileText | None, typer.Option("--text", help="A file with its text, or -.")
    ] = None,
    library: LibraryOption = None,
    json: Json = False,
) -> None:
    """Correct an article; the old version stays in its history.

    Example: quotewire articles edit A7 --publisher "Arab News" --published 2025-11-06

    A7 stands for an article of your own.
    """
    given: dict[str, Any] = {
        "title": title,
        "publisher": publisher,
        "author": author,
        "reported_by": reported_by,
    }
    changes: dict[str, Any] = {
        name: value.strip() or None for name, value in given.items() if value is not None
    }
    if published is not None:
        changes["published"] = published_of(published) if published.strip() else CLEARED
    if url is not None:
        changes["url"] = url_of(url) if url.strip() else CLEARED
    if language is not None:
        changes["language"] = language_of(language)
    if text is not None:
        changes["body"] = text.read()
    if not changes:
        fail("Say what to change, such as --publisher or --published.")
    _change(Reference.typed(reference), changes, library, json=json)


def _change(
    reference: Reference, changes: dict[str, Any], library: str | None, *, json: bool
) -> None:
    with opened() as bot:
        scope = scope_of(bot, library)
        with bot.database.writing() as session, ending_where_missing(session, scope):
            before = articles.as_new(session, scope, reference)
            libraries.lock(session, scope.libraries[0])
            new = with_body(replace(before, **changes), changes.get("body", before.body))
            changed = [name for name in changes if getattr(new, name) != getattr(before, name)]
            if not changed:
                fail(f"Nothing is different in A{reference.article}.", NOTHING)
            stored = articles.edit(session, scope, reference, versions.prepare(new), by=ACTOR)
            source = articles.get(session, scope, stored).source
    if json:
        print_json(
            {"reference": str(stored), "changed": changed, "source": source_document(source)}
        )
    else:
        streams.say(f"{stored}: {', '.join(changed)} changed.")
