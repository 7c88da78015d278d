"""`ask`: the answer in the terminal."""

from typing import Annotated

import typer
from rich.text import Text

from bot.cli.console import (
    NOTHING,
    Json,
    Language,
    Library,
    Since,
    Source,
    Until,
    console,
    filters_of,
    opened,
    print_json,
    scope_of,
)
from bot.cli.documents import answer_document
from store.guilds.settings import MAX_RESULTS
from store.model import Answer, Quotation, Silence


def ask(
    question: Annotated[str, typer.Argument(help="What to look for, in your own words.")],
    source: Source = None,
    since: Since = None,
    until: Until = None,
    language: Language = None,
    limit: Annotated[int, typer.Option(min=1, max=MAX_RESULTS, help="How many quotations.")] = 3,
    library: Library = None,
    no_aliases: Annotated[
        bool, typer.Option("--no-aliases", help="Look for the typed names only.")
    ] = False,
    explain: Annotated[bool, typer.Option(help="Show the figures behind each rank.")] = False,
    json: Json = False,
) -> None:
    """Quote what the articles say about something.

    Example: quotewire ask "What did the NDS say about the roadmap?"
    """
    filters = filters_of(source, since, until, language)
    with opened() as app:
        scope = scope_of(app, library)
        answer = app.retriever.answer(
            scope, question, filters, limit=limit, expand=not no_aliases, explain=explain
        )
    if json:
        print_json(answer_document(answer))
    else:
        _show(answer)
    if answer.silence is not None:
        raise typer.Exit(NOTHING)


def _show(answer: Answer) -> None:
    out = console()
    for expansion in answer.expanded:
        out.print(Text(f"{expansion.name} also as: {', '.join(expansion.to)}", style="dim"))
    if answer.silence is not None:
        _show_silence(answer.silence)
    for quotation in answer.quotations:
        out.print()
        out.print(_quoted(quotation))
        out.print(Text(_attribution(quotation), style="dim"))
    for part in answer.explanation:
        out.print(Text(", ".join(f"{name}={value}" for name, value in part.items()), style="dim"))


def _show_silence(silence: Silence) -> None:
    out = console()
    out.print(silence.reason)
    if silence.missing_terms:
        out.print(f"Not found in the articles: {', '.join(silence.missing_terms)}")
    for term, near in silence.spellings.items():
        out.print(f"Near {term}: {', '.join(near)}")
    for name, count in silence.without_filter.items():
        out.print(f"Without --{name}: {count}")


def _quoted(quotation: Quotation) -> Text:
    text = Text(quotation.text)
    for start, end in quotation.highlights:
        text.stylize("bold", start, end)
    return Text(f"{quotation.rank}. “").append_text(text).append("”")


def _attribution(quotation: Quotation) -> str:
    source = quotation.source
    parts = [
        source.publisher_line,
        source.title,
        source.author,
        str(source.published) if source.published else "date unknown",
        source.url,
        str(quotation.reference),
    ]
    also = f" · also in {', '.join(map(str, quotation.also_in))}" if quotation.also_in else ""
    return "   " + " · ".join(part for part in parts if part) + also
