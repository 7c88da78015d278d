"""`inbox`: what waits for curators: reports, questions without an answer, incomplete articles."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from bot.cli.shell import streams
from bot.cli.shell.console import NOTHING, Json, LibraryOption, opened, print_json, scope_of
from bot.cli.shell.documents import source_document
from bot.render.markup.escape import cut
from store.model import ArticleEntry, Report

if TYPE_CHECKING:
    from bot.app import App

MOST = 200
MOST_WORDS = 200  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """What waits: ``unkept`` questions had no answer, and their texts are not kept."""

    reports: list[Report]
    questions: list[tuple[str, int]]
    unkept: int
    articles: list[ArticleEntry]

    def __bool__(self) -> bool:
        return bool(self.reports or self.questions or self.unkept or self.articles)


def inbox(library: LibraryOption = None, json: Json = False) -> None:
    """Show what waits for curators. Example: quotewire inbox --library guild-123"""
    with opened() as app:
        found = _found(app, library)
    if json:
        print_json(_document(found))
    else:
        _say(found)
    if not found:
        raise typer.Exit(NOTHING)


def _found(app: "App", library: str | None) -> Inbox:
    from store.guilds import feedback, questions
    from store.library import libraries
    from store.library.holdings import catalogue
    from store.model import ArticleFilters

    scope = scope_of(app, library)
    with app.database.session() as session:
        guild = libraries.guild_of(session, scope.libraries[0])
        numbers = set(catalogue.numbers(session, scope))
        _, articles = catalogue.page(session, scope, ArticleFilters(incomplete=True), limit=MOST)
        return Inbox(
            reports=feedback.reports_on(session, scope, numbers),
            questions=questions.unanswered(session, guild) if guild else [],
            unkept=questions.unkept(session, guild) if guild else 0,
            articles=articles,
        )


def _say(found: Inbox) -> None:
    for report in found.reports:
        reason = f" · {report.reason}" if report.reason else ""
        words = f" · “{cut(report.words, MOST_WORDS)}”" if report.words else ""
        streams.say(
            f"{report.vote} · {report.reference} · discord:{report.user} · "
            f"{report.at:%Y-%m-%d}{words}{reason}"
        )
    for text, number in found.questions:
        streams.say(f"no answer · {text}" + (f" · {number} times" if number > 1 else ""))
    if found.unkept:
        streams.say(f"no answer · {found.unkept} more, whose texts are not kept")
    for entry in found.articles:
        lacks = " and ".join(
            name
            for name, known in (
                ("publisher", entry.source.publisher),
                ("date", entry.source.published),
            )
            if not known
        )
        streams.say(f"no {lacks} · {entry.reference} · {entry.source.title or '(no title)'}")


def _document(found: Inbox) -> dict[str, object]:
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
