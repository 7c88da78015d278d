"""Answers for the tests of the renderer, with one thing changed by whoever asks."""

from datetime import UTC, date, datetime
from typing import Any

from bot.render.answer.answer import answer_pages, page_message, silence_message
from bot.render.answer.header import header_text
from bot.render.markup.custom_id import PageLayout
from bot.render.markup.message import Message
from bot.render.quotations.checked import CheckedPage, Page
from bot.render.translator import ENGLISH, Translator
from store.model import Answer, Filters, Published, Quotation, Reference, Selection, Source
from store.text.anchors import anchor

TODAY = date(2026, 1, 15)
TEXT = "Five soldiers were killed when militants stormed a checkpoint in Bannu."


def a_source(**changes: Any) -> Source:
    """A source, complete."""
    fields: dict[str, Any] = {
        "publisher": "Arab News",
        "title": "Attack in Bannu",
        "author": "A. Reporter",
        "published": Published.parse("2025-11-06"),
        "collected": datetime(2025, 11, 22, 10, tzinfo=UTC),
        "url": "https://news.example/bannu",
        "language": "en",
    }
    return Source(**fields | changes)


def a_quotation(text: str = TEXT, **changes: Any) -> Quotation:
    """A quotation of that text, at the beginning of its article."""
    fields: dict[str, Any] = {
        "rank": 1,
        "score": 7.0,
        "reference": Reference(article=12, passage=3, version=1),
        "start": 0,
        "end": len(text),
        "text": text,
        "highlights": (),
        "source": a_source(),
        "anchor": anchor(text, 0, len(text)),
    }
    return Quotation(**fields | changes)


def an_answer(*quotations: Quotation, **changes: Any) -> Answer:
    """An answer with these quotations."""
    fields: dict[str, Any] = {
        "question": "Who attacked Bannu?",
        "terms": ("attack", "bannu"),
        "expanded": (),
        "filters": Filters(),
        "quotations": quotations,
        "silence": None,
        "elapsed_ms": 1.0,
    }
    return Answer(**fields | changes)


def a_message(answer: Answer, layout: PageLayout, say: Translator = ENGLISH) -> Message:
    """A page of an answer as it is sent, or why there is none."""
    head = header_text(answer, say, plain=layout.plain)
    if answer.silence is not None:
        return silence_message(answer, layout, say, head)
    return a_page(answer.selection, layout, head, say)


def a_page(
    selection: Selection, layout: PageLayout, head: str, say: Translator = ENGLISH
) -> Message:
    """A page of a selection as it is sent, as if it had been checked."""
    pages = answer_pages(selection, layout, say, TODAY)
    number = min(max(layout.page, 0), len(pages) - 1)
    page = Page(blocks=tuple(pages[number]), number=number, of=len(pages))
    return page_message(selection, layout, CheckedPage(page), say, head)
