"""The first page: a question, its filters, and the quotations that answer it."""

from dataclasses import dataclass
from datetime import date

from bot.reading_room import typed
from bot.reading_room.layout.cards import answer_cards
from bot.reading_room.layout.templates import query
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.answer import plain
from bot.render.answer.silence import with_word
from store.model import Answer, Filters

MOST = 10
USUAL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Another way to ask: what it says, and the address that asks so."""

    label: str
    address: str


def ask(request: PageRequest) -> WebPage:
    """The form, and below it the answer when something was asked."""
    question = typed.question(request.query, request.say)
    values = _form(request) | {"question": question, "answer": None}
    if not question:
        return WebPage(template="ask.html", values=values)
    try:
        wanted = typed.filters(request.query, request.say, request.today)
        as_of = typed.as_of(request.query, request.say, request.today)
    except typed.MISTAKES as error:
        note = plain.mistake(error, request.say)
        return WebPage(template="ask.html", values=values, status=400, note=note)
    answer = _answer(request, question, wanted, as_of)
    return WebPage(template="ask.html", values=values | _found(request, answer))


def _answer(request: PageRequest, question: str, wanted: Filters, as_of: date | None) -> Answer:
    with request.reading() as (_, scope):
        pass  # the retriever reads in a transaction of its own
    return request.room.app.retriever.answer(
        scope,
        question,
        wanted,
        limit=typed.number(request.query, "results", USUAL, MOST),
        today=request.today,
        as_of=as_of,
    )


def _form(request: PageRequest) -> dict[str, object]:
    with request.reading() as (session, scope):
        choices = request.room.choices.of(session, scope)
    fields = {
        name: request.query.get(name, "")
        for name in (*typed.FILTERS, "as_of", "library", "results")
    }
    return {
        "fields": fields,
        "narrowed": any(fields.values()),
        "publishers": choices.publishers,
        "filter_languages": choices.named_languages(request.say.language),
    }


def _found(request: PageRequest, answer: Answer) -> dict[str, object]:
    say = request.say
    return {
        "answer": answer,
        "cards": answer_cards(answer, request.today, say),
        "corrected": plain.corrected(answer, say),
        "names": [one for one in answer.expanded if one.found],
        "closing": plain.closing(answer, say),
        "searched": plain.searched(answer, say),
        "reason": plain.reason(answer.silence, say) if answer.silence else "",
        "nearest_dates": plain.nearest_dates(answer.silence, say) if answer.silence else "",
        "undated": plain.undated(answer.silence, say) if answer.silence else "",
        "spellings": _spellings(request, answer),
        "wider": _wider(request, answer),
    }


def _spellings(request: PageRequest, answer: Answer) -> list[tuple[str, list[Suggestion]]]:
    """For each word that is nowhere: the near ones, each with the question that has it instead."""
    if answer.silence is None:
        return []
    return [
        (
            term,
            [
                Suggestion(
                    label=other,
                    address=query(request.query, q=with_word(answer.question, term, other)),
                )
                for other in near
            ],
        )
        for term, near in answer.silence.spellings.items()
        if near
    ]


def _wider(request: PageRequest, answer: Answer) -> list[Suggestion]:
    """The filters that hid something, each with the question that goes without it."""
    if answer.silence is None:
        return []
    names = plain.filter_names(request.say)
    return [
        Suggestion(
            label=request.say.plural(
                "Without “{name}” there is {n} quotation.",
                "Without “{name}” there are {n} quotations.",
                count,
                name=names.get(name, name),
            ),
            address=query(request.query, **{name: ""}),
        )
        for name, count in answer.silence.without_filter.items()
        if count
    ]


DOOR = PageDoor(path="/", show=ask)
