"""`check`: whether quotations are true to the articles, in the terminal."""

import sys
from typing import Annotated

import typer

from bot.cli.quoting.answers import show_quotation
from bot.cli.shell import streams
from bot.cli.shell.console import (
    NOTHING,
    AsOf,
    Json,
    Libraries,
    day_of,
    fail,
    opened,
    print_json,
    scope_of,
)
from bot.cli.shell.terminal import StyledText, show
from bot.render.answer.cautions import told, warning_sentence
from bot.render.answer.check import verdict_sentence, verdict_word
from bot.render.answer.search_extent import searched_line
from bot.render.translator import ENGLISH
from store.search.check.records import Check, CheckReport, Piece

MOST_READ = 100_000


def check(
    text: Annotated[
        list[str] | None,
        typer.Argument(help="The words somebody quotes; - or a pipe to read them."),
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whom the words are said to be from.")
    ] = None,
    library: Libraries = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Check quotations word by word. Ends with 0 only for verbatim ones without a warning.

    Example: quotewire check "Dar and Kallas agreed to keep in close touch, the foreign office
    added."
    """
    words = _words(text or [])
    if not words.strip():
        fail("Write the words behind `check`, like: quotewire check we left at dawn")
    with opened() as app:
        scope = scope_of(app, library)
        report = app.retriever.check(scope, words, publisher, as_of=day_of(as_of))
    if not report.checks and not json:
        fail("There are no words to check.")
    if json:
        from bot.cli.shell.documents import check_document

        print_json(check_document(report))
    else:
        _show(report)
    if not report.clean:
        raise typer.Exit(NOTHING)


def _words(typed: list[str]) -> str:
    """The words as typed, or read from a pipe."""
    if typed == ["-"] or (not typed and not sys.stdin.isatty()):
        return sys.stdin.buffer.read(MOST_READ).decode("utf-8", "replace")
    return " ".join(typed)


def _show(report: CheckReport) -> None:
    for number, check_ in enumerate(report.checks):
        if number:
            streams.say("")
        _show_check(check_)
    if report.as_of:
        show(StyledText(f"As of {report.as_of}.", "dim"))
    if report.searched:
        show(StyledText(searched_line(report.searched, ENGLISH, encode=str), "dim"))


def _show_check(check_: Check) -> None:
    word = verdict_word(check_.verdict, ENGLISH).upper()
    show(StyledText(word, "bold"), f". {verdict_sentence(check_.verdict, ENGLISH)}")
    for warning in told(check_.warnings):
        show(StyledText(f"Warning. {warning_sentence(warning, ENGLISH, encode=str)}", "bold red"))
    show(StyledText(f"Checked: {check_.checked}", "dim"))
    if any(piece.kind != "both" for piece in check_.pieces):
        show(*_marked(check_.pieces))
    if check_.names:
        show(f"Named as in the article: {', '.join(check_.names)}")
    for part in check_.unchecked:
        show(f"Not checked: {part}")
    for quotation in check_.quotations:
        streams.say("")
        show_quotation(quotation)


def _marked(pieces: tuple[Piece, ...]) -> list[StyledText]:
    """Both texts as one: [-only checked-], {+only in the article, or left out of it+}."""
    marked: list[StyledText] = []
    for piece in pieces:
        match piece.kind:
            case "both":
                marked.append(StyledText(f"{piece.text} "))
            case "checked":
                marked.append(StyledText(f"[-{piece.text}-] ", "red"))
            case "article" | "left out":
                marked.append(StyledText(f"{{+{piece.text}+}} ", "green"))
    return marked
