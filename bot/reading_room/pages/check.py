"""Checking quotations: a verdict on each, its warnings, and the sentences they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading_room import typed
from bot.reading_room.layout.cards import QuotationCard, quotation_card
from bot.reading_room.layout.pieces import MarkedPiece, pieces
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.answer.cautions import told, warning_sentence
from bot.render.answer.check import verdict_sentence, verdict_word
from bot.render.answer.search_extent import searched_line
from bot.render.markup.escape import clean
from store.search.check.records import Check, CheckReport, Verdict

MOST = 20_000
_MARKS = {"both": "", "checked": "removed", "article": "added", "left out": "added"}
_SIGNS = {
    Verdict.VERBATIM: "✓",
    Verdict.SAME_WORDS: "≈",
    Verdict.SHORTENED: "…",
    Verdict.NEAR: "≠",
    Verdict.TOO_SHORT: "?",
    Verdict.ABSENT: "✗",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCard:
    """What became of one quotation. ``marked`` is both texts as one where they differ."""

    verdict: str
    sign: str
    kind: str
    sentence: str
    warnings: Sequence[str]
    checked: str
    names: str
    unchecked: Sequence[str]
    marked: Sequence[MarkedPiece]
    cards: Sequence[QuotationCard]


def form(request: PageRequest) -> WebPage:
    """The form alone, with what was typed into it."""
    return _page(request, None)


def checked(request: PageRequest) -> WebPage:
    """The verdicts on the quotations of a text."""
    text = request.form.get("quotation", "").strip()
    if not any(character.isalnum() for character in text):
        return replace(_page(request, None), note=request.say("There are no words to check."))
    if len(text) > MOST:
        raise PageRefusedError(
            request.say("This text is longer than {most} characters.", most=f"{MOST:,}"), 413
        )
    with request.reading() as (_, scope):
        pass  # the check reads in a transaction of its own
    publisher = request.form.get("publisher", "").strip() or None
    day = typed.as_of(request.form, request.say, request.today)
    report = request.room.app.retriever.check(scope, text, publisher, as_of=day)
    note = "" if report.checks else request.say("There are no words to check.")
    return replace(_page(request, report), note=note)


def _page(request: PageRequest, report: CheckReport | None) -> WebPage:
    say = request.say
    with request.reading() as (session, scope):
        choices = request.room.choices.of(session, scope)
    names = ("quotation", "publisher", "as_of", "library")
    values: dict[str, object] = {
        "fields": {name: request.form.get(name, "") for name in names},
        "publishers": choices.publishers,
        "checks": [_card(check, request) for check in report.checks] if report else [],
        "as_of": report.as_of if report else None,
        "searched": "",
        "most": MOST,
    }
    if report and report.searched:
        values["searched"] = searched_line(report.searched, say, clean)
    return WebPage(template="check.html", values=values)


def _card(check: Check, request: PageRequest) -> CheckCard:
    say = request.say
    differs = check.verdict in (Verdict.NEAR, Verdict.SHORTENED)
    return CheckCard(
        verdict=verdict_word(check.verdict, say),
        sign=_SIGNS[check.verdict],
        kind=check.verdict.value.replace(" ", "-"),
        sentence=verdict_sentence(check.verdict, say),
        warnings=[warning_sentence(warning, say, clean) for warning in told(check.warnings)],
        checked=check.checked,
        names=", ".join(map(clean, check.names)),
        unchecked=check.unchecked,
        marked=[MarkedPiece(one.text, _MARKS[one.kind]) for one in check.pieces] if differs else [],
        cards=[
            replace(
                quotation_card(one, request.today, say),
                words=pieces(one.text, one.highlights, "words"),
            )
            for one in check.quotations
        ],
    )


DOOR = PageDoor(path="/check", show=form, submit=checked)
