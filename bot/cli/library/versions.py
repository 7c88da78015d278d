"""`articles history` and `revert`: the versions of an article, and one of them put back."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Annotated

import typer

from bot.cli.shell import streams, terminal
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
from bot.cli.shell.terminal import StyledText
from bot.render.articles.changes import body_changes, field_changes
from bot.render.translator import ENGLISH
from store.db.database import Session
from store.library import articles
from store.library.holdings import catalogue
from store.model import Article, Reference, Scope, VersionEntry

_SHOWN = 400  # characters of a place that is different

ArticleVersion = Annotated[
    str, typer.Argument(help="The article's reference, like A12, or a version of it, A12@1.")
]


def history(reference: ArticleVersion, library: LibraryOption = None, json: Json = False) -> None:
    """Show every version of an article, or what one changed. Example: quotewire articles history A7

    A7 stands for an article of your own. A7@2 is one version of it: what it changed, and what is
    different in the current one.
    """
    place = Reference.typed(reference)
    with opened() as bot:
        scope = scope_of(bot, library)
        with bot.database.session() as session, ending_where_missing(session, scope):
            found = catalogue.history(session, scope, place.article)
            states = list(_states(session, scope, place)) if place.version else []
    wanted = [one for one in found if place.version in (None, one.reference.version)]
    if json:
        print_json({"versions": [_document(one) for one in wanted]})
        return
    for one in wanted:
        title = one.source.name or "(no title)"
        terminal.entry(f"{one.reference} · {one.stored:%Y-%m-%d %H:%M} · {one.editor} · {title}")
    for before, after in pairwise(states):
        if before.version != after.version:
            _show_changes(before, after)


def _states(session: Session, scope: Scope, place: Reference) -> Iterator[Article]:
    """The version before the one that is meant, if there is one, that one, and the current one."""
    meant = articles.get(session, scope, place, removed=True).version
    for version in (*range(max(meant - 1, 1), meant + 1), None):
        yield articles.get(session, scope, replace(place, version=version), removed=True)


def revert(
    reference: Annotated[str, typer.Argument(help="The version to put back, like A12@1.")],
    library: LibraryOption = None,
    json: Json = False,
) -> None:
    """Put an older version back, as the newest one. Example: quotewire articles revert A7@1

    A7@1 stands for a version of your own: `quotewire articles history A7` lists them.
    """
    place = Reference.typed(reference)
    if place.version is None or place.passage:
        fail(f"Say which version, such as A{place.article}@1.")
    with opened() as bot:
        scope = scope_of(bot, library)
        with bot.database.writing() as session, ending_where_missing(session, scope):
            before = articles.get(session, scope, Reference(article=place.article))
            current, now = articles.put_back(session, scope, place, by=ACTOR)
    if not now:
        fail(f"{current}, the current version, says the same as {place}.", NOTHING)
    if json:
        outcome = {
            "reference": str(current),
            "version": str(place),
            "before": str(before.reference),
        }
        print_json(outcome)
        return
    streams.say(f"{place} is back as {current}; `articles revert {before.reference}` undoes it.")


def _show_changes(before: Article, after: Article) -> None:
    """What is different between two versions."""
    streams.say("")
    terminal.show(StyledText(f"From {before.reference} to {after.reference}", "bold"))
    fields = list(field_changes(before.source, after.source, ENGLISH))
    for name, was, now in fields:
        terminal.entry(terminal.sign(f'{name}: "{was or "unknown"}" is now "{now or "unknown"}"'))
    places = list(body_changes(before.body, after.body))
    for one in places:
        for sign, changed in (("-", one.was), ("+", one.now)):
            if changed.strip():
                terminal.show(
                    f"{sign} {one.before}", StyledText(_short(changed), "bold"), one.after
                )
    if not fields and not places:
        streams.say("Nothing is different.")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _document(one: VersionEntry) -> dict[str, object]:
    return {
        "reference": str(one.reference),
        "stored": one.stored.isoformat(),
        "editor": one.editor,
        "characters": one.characters,
        "source": source_document(one.source),
    }
