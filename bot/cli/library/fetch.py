"""`fetch`: an article from its address, when the operator allows it."""

import asyncio
from dataclasses import replace
from typing import Annotated

import typer

from bot.cli.library.import_ import show
from bot.cli.shell import streams
from bot.cli.shell.console import ACTOR, NOTHING, fail, made, opened, print_json
from bot.cli.shell.documents import outcome_document
from bot.cli.shell.typed import hints_of
from bot.settings import Settings
from store.ingest.errors import FetchError
from store.ingest.read import read
from store.ingest.reading import Hints, Refusal
from store.ingest.sandbox.worker import Worker
from store.library import libraries
from store.library.imports import importing
from store.library.imports.importing import Item


def fetch(
    url: Annotated[str, typer.Argument(help="The article's address, http or https.")],
    library: Annotated[
        str, typer.Option("--library", metavar="NAME", help="Into this library, made if new.")
    ] = libraries.SHARED,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[str | None, typer.Option(help="When: 2025-11-06, 2025-11, 2025.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language, like tr.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON line an article.")] = False,
) -> None:
    """Fetch an article and put it in; needs ALLOW_FETCH.

    Example: quotewire fetch https://news.example/torkham
    """
    hints = hints_of(publisher=publisher, published=published, title=title, language=language)
    with opened() as app:
        if not app.settings.allow_fetch:
            fail("Fetching is off; the operator can switch it on with ALLOW_FETCH=true.")
        outcomes = list(
            importing.import_items(
                app.database,
                lambda session: made(session, library),
                _items(url, hints, app.settings),
                by=ACTOR,
                files=url,
                dry_run=dry_run,
            )
        )
    for outcome in outcomes:
        if json:
            print_json(outcome_document(outcome))
        else:
            show(outcome)
    if any(outcome.outcome == "refused" for outcome in outcomes):
        raise typer.Exit(NOTHING)


def _items(url: str, hints: Hints, settings: Settings) -> list[Item]:
    from store.ingest.web.fetch import (
        fetch as fetch_page,  # only here: aiohttp takes time to import
    )
    from store.ingest.web.policy import FetchPolicy

    policy = FetchPolicy()
    if settings.fetch_allow_private:
        policy = FetchPolicy(may_connect=lambda _address: True, ports=None)
    streams.note(f"Fetching {url} ...")
    try:
        page = asyncio.run(fetch_page(url, policy))
    except FetchError as error:
        return [(url, Refusal(reason=error.notice))]
    with Worker() as worker:
        reading = read(page.data, page.url, replace(hints, url=page.url), worker=worker)
    return [
        *((url, draft) for draft in reading.articles),
        *((url, refusal) for refusal in reading.refused),
    ]
