"""`inbox`: what waits for curators: reports, questions without an answer, incomplete articles."""

from typing import TYPE_CHECKING

import typer

from bot.cli.shell import streams, terminal
from bot.cli.shell.console import NOTHING, Json, LibraryOption, opened, print_json, scope_of
from bot.cli.shell.documents import source_document
from bot.render.markup.escape import cut

if TYPE_CHECKING:
    from bot.app import App
    from store.guilds.inbox import Inbox

MOST_WORDS = 200  # characters


def inbox(library: LibraryOption = None, json: Json = False) -> None:
    """Show what waits for curators. Example: quotewire inbox --library shared"""
    with opened() as app:
        found = _found(app, library)
    if json:
        print_json(_document(found))
    else:
        _say(found)
    if not found:
        streams.note("Nothing waits.")
        raise typer.Exit(NOTHING)


def _found(app: "App", library: str | None) -> "Inbox":
    from store.guilds.inbox import of_libraries

    scope = scope_of(app, library)
    with app.database.session() as session:
        return of_libraries(session, scope)


def _say(found: "Inbox") -> None:
    for report in found.reports:
        reason = f" · {report.reason}" if report.reason else ""
        words = f" · “{cut(report.words, MOST_WORDS)}”" if report.words else ""
        terminal.entry(
            f"{report.vote} · {report.reference} · discord:{report.user} · "
            f"{report.at:%Y-%m-%d}{words}{reason}"
        )
    for text, number in found.questions:
        terminal.entry(f"no answer · {text}" + (f" · {number} times" if number > 1 else ""))
    if found.unkept:
        terminal.entry(f"no answer · {found.unkept} more, whose texts are not kept")
    for entry in found.articles:
        lacks = " and ".join(
            name
            for name, known in (
                ("publisher", entry.source.publisher),
                ("date", entry.source.published),
            )
            if not known
        )
        terminal.entry(f"no {lacks} · {entry.reference} · {entry.source.name or '(no title)'}")


def _document(found: "Inbox") -> dict[str, object]:
    return {
        "reports": [
            {
                "vote": one.vote,
                "reference": str(one.reference),
                "words": one.words,
                "reason": one.reason,
                "user": one.user,
                "at": one.at.isoformat(),
            }
            for one in found.reports
        ],
        "questions": [{"text": text, "times": number} for text, number in found.questions],
        "unkept": found.unkept,
        "articles": [
            {"reference": str(one.reference), "source": source_document(one.source)}
            for one in found.articles
        ],
    }
