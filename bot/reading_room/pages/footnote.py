"""Footnotes for somebody's own text: it comes back unchanged, with what the library has to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.reading_room import typed
from bot.reading_room.layout.cards import QuotationCard, quotation_card
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.page import Download, PageDoor, PageReply, WebPage
from bot.reading_room.request import PageRequest
from bot.render.footnotes.docx import docx
from bot.render.footnotes.html import html
from bot.render.footnotes.markdown import markdown
from bot.render.footnotes.notes import bearing_words, checked_words, noted_sentences, reservations
from bot.render.translator import Translator
from store.search.footnotes import Bearing, Footnoted, footnoted

MOST = 20_000
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedPiece:
    """A piece of the text. A sentence has a ``note``, and the ``number`` of its quotation."""

    text: str
    note: str = ""
    number: int | None = None
    differs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _KeptForm:
    """A form in which the text can be kept."""

    label: str
    file: str
    kind: str
    make: Callable[[Footnoted, Translator], bytes]


FORMS: Mapping[str, _KeptForm] = {
    "docx": _KeptForm(label="Word", file="footnotes.docx", kind=_WORD, make=docx),
    "md": _KeptForm(
        label="Markdown",
        file="footnotes.md",
        kind="text/markdown; charset=utf-8",
        make=lambda made, say: markdown(made, say).encode("utf-8", "replace"),
    ),
    "html": _KeptForm(
        label="HTML",
        file="footnotes.html",
        kind="text/html; charset=utf-8",
        make=lambda made, say: html(made, say).encode("utf-8", "replace"),
    ),
}


def form(request: PageRequest) -> WebPage:
    """The form alone."""
    return _page(request, None)


def noted(request: PageRequest) -> PageReply:
    """The text with its footnotes, as a page or as the file that was asked for."""
    text = request.form.get("text", "").replace("\r\n", "\n")  # as browsers send it
    if not any(map(str.isalnum, text)):
        return replace(_page(request, None), note=request.say("There is no text in this message."))
    if len(text) > MOST:
        raise PageRefusedError(
            request.say("This text is longer than {most} characters.", most=f"{MOST:,}"), 413
        )
    made = _footnoted(request, text)
    wanted = FORMS.get(request.form.get("form", ""))
    if wanted is None:
        return _page(request, made)
    return Download(name=wanted.file, content=wanted.make(made, request.say), kind=wanted.kind)


def _footnoted(request: PageRequest, text: str) -> Footnoted:
    with request.reading() as (_, scope):
        pass  # each sentence is asked in a transaction of its own
    day = typed.as_of(request.form, request.say, request.today)
    retriever = request.room.app.retriever
    return footnoted(
        text,
        ask=partial(retriever.answer, scope, limit=1, today=request.today, as_of=day),
        check=partial(retriever.check, scope, as_of=day),
    )


def _page(request: PageRequest, made: Footnoted | None) -> WebPage:
    say = request.say
    names = ("text", "as_of", "library")
    return WebPage(
        template="footnote.html",
        values={
            "fields": {name: request.form.get(name, "") for name in names},
            "pieces": _pieces(made, say) if made else [],
            "cards": _cards(request, made) if made else [],
            "reservations": reservations(made, say) if made else [],
            "forms": [(name, one.label) for name, one in FORMS.items()],
            "most": MOST,
        },
    )


def _cards(request: PageRequest, made: Footnoted) -> list[QuotationCard]:
    return [quotation_card(one, request.today, request.say) for one in made.quotations]


def _pieces(made: Footnoted, say: Translator) -> Sequence[NotedPiece]:
    pieces = []
    for text, one in noted_sentences(made):
        if one is None:
            pieces.append(NotedPiece(text=text))
            continue
        told = ". ".join([bearing_words(one, say), *checked_words(one, say)])
        differs = one.bearing is Bearing.ELSE or any(not check.clean for check in one.checks)
        number = None if one.bearing is Bearing.NOTHING else one.number
        pieces.append(NotedPiece(text=text, note=told, number=number, differs=differs))
    return pieces


DOOR = PageDoor(path="/footnote", show=form, submit=noted)
