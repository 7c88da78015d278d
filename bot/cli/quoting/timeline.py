"""`timeline`: quotations about a topic in the order of what they tell."""

from typing import Annotated

import typer

from bot.cli.quoting.answers import show_quotation, show_silence
from bot.cli.shell import streams
from bot.cli.shell.console import (
    NOTHING,
    AsOf,
    Json,
    Libraries,
    SinceOption,
    UntilOption,
    day_of,
    filters_of,
    opened,
    print_json,
    scope_of,
)
from bot.cli.shell.documents import answer_document
from bot.cli.shell.terminal import StyledText, show
from bot.render.answer.timeline import days_once, in_order, moment
from bot.render.quotations.once import same_article
from bot.render.translator import ENGLISH
from store.model import Answer, Quotation, Selection

MOST = 30


def timeline(
    topic: Annotated[list[str], typer.Argument(help="What the timeline is about.")],
    since: SinceOption = None,
    until: UntilOption = None,
    limit: Annotated[int, typer.Option(min=1, max=MOST, help="How many quotations.")] = 15,
    library: Libraries = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Quote a topic in the order of events. Example: quotewire timeline Istanbul talks"""
    filters = filters_of(None, since, until, None)
    with opened() as app:
        scope = scope_of(app, library)
        answer = app.retriever.answer(
            scope, " ".join(topic), filters, limit=limit, as_of=day_of(as_of)
        )
    placed = in_order(Selection(quotations=answer.quotations)).quotations
    if json:
        print_json(_document(answer, placed))
    elif answer.silence is not None:
        show_silence(answer.silence)
    else:
        again = same_article(placed)
        for quotation, day in zip(placed, days_once(placed, ENGLISH), strict=True):
            streams.say("")
            if day:
                show(StyledText(day, "bold"))
            show_quotation(quotation, again.get(quotation.rank))
    if answer.silence is not None:
        raise typer.Exit(NOTHING)


def _document(answer: Answer, placed: tuple[Quotation, ...]) -> dict[str, object]:
    """The answer with its quotations in order, each with the day of what it tells."""
    document = answer_document(answer)
    known = {one["rank"]: one for one in _listed(document["quotations"])}
    ranks = {(str(one.reference), one.start): one.rank for one in answer.quotations}
    document["quotations"] = [
        {**known[ranks[str(one.reference), one.start]], "rank": one.rank, "when": _when(one)}
        for one in placed
    ]
    return document


def _when(quotation: Quotation) -> dict[str, object] | None:
    found = moment(quotation)
    if found is None:
        return None
    return {"date": found.written, "from_text": found.from_text, "inferred": found.inferred}


def _listed(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)  # the document's own
    return value
