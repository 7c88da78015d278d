"""`ask`: the answer in the terminal."""

import re
import sys
from typing import Annotated

import typer

from bot.cli.quoting.answers import show_answer
from bot.cli.shell.console import (
    NOTHING,
    AsOf,
    Json,
    LanguageOption,
    Libraries,
    SinceOption,
    SourceOption,
    UntilOption,
    day_of,
    fail,
    filters_of,
    opened,
    print_json,
    scope_of,
)

MAX_RESULTS = 10
MOST_READ = 10_000
_EXCLUDED = re.compile(r"-[^\W\d_]\w+")


def ask(
    question: Annotated[
        list[str] | None,
        typer.Argument(help="What to look for, in your own words; - or a pipe to read it."),
    ] = None,
    source: SourceOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    language: LanguageOption = None,
    limit: Annotated[int, typer.Option(min=1, max=MAX_RESULTS, help="How many quotations.")] = 3,
    library: Libraries = None,
    no_aliases: Annotated[
        bool, typer.Option("--no-aliases", help="Look for the typed names only.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the figures behind each rank.")
    ] = False,
    as_of: AsOf = None,
    annotations: Annotated[
        bool, typer.Option("--annotations", help="Print W3C Web Annotations, as JSON-LD.")
    ] = False,
    json: Json = False,
) -> None:
    """Quote what the articles say about something.

    Example: quotewire ask what did the NDS say about the roadmap
    """
    if not question and sys.stdin.isatty() and sys.stdout.isatty():
        from bot.cli.quoting.chat import chat

        chat(library)
        return
    asked = _asked(question or [])
    filters = filters_of(source, since, until, language)
    with opened() as app:
        answer = app.retriever.answer(
            scope_of(app, library),
            asked,
            filters,
            limit=limit,
            expand=not no_aliases,
            explain=explain,
            as_of=day_of(as_of),
        )
    if annotations:
        from bot.render.citations.annotation import annotation_page

        print_json(annotation_page(answer.quotations))
    elif json:
        from bot.cli.shell.documents import answer_document

        print_json(answer_document(answer))
    else:
        show_answer(answer)
    if answer.silence is not None:
        raise typer.Exit(NOTHING)


def words_left_out(arguments: list[str]) -> list[str]:
    """The arguments with ``-words`` to leave out marked as words, which no option of ours is."""
    return [f" {one}" if _EXCLUDED.fullmatch(one) else one for one in arguments]


def _asked(words: list[str]) -> str:
    """The question as typed in one or several words, or read from a pipe."""
    if words == ["-"] or (not words and not sys.stdin.isatty()):
        words = [sys.stdin.buffer.read(MOST_READ).decode("utf-8", "replace")]
    asked = " ".join(word.strip() for word in words).strip()
    if not any(letter.isalnum() for letter in asked):
        fail("Write a question behind `ask`, like: quotewire ask what did the NDS say")
    return asked
