"""Cards of quotations and articles, ready to be laid out on a page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.reading_room.layout import addresses
from bot.reading_room.layout.pieces import MarkedPiece, pieces
from bot.render.answer import plain
from bot.render.markup.links import safe_url
from bot.render.quotations.attribution import also_in, changed_later
from bot.render.quotations.days import days_notes
from bot.render.quotations.differing import differ_lines
from bot.render.quotations.once import same_article
from bot.render.quotations.quotation import source_url
from bot.render.translator import Translator
from store.model import Answer, Quotation, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCard:
    """Whose words they are: the title, then facts about it, ``small`` ones in small print."""

    title: str
    facts: Sequence[str]
    small: Sequence[str]
    language: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationCard:
    """A quotation with its source. ``lead`` is a line above it, ``notes`` stand below.

    ``first`` is the rank of the quotation that shows the source of both, where that is another.
    """

    quotation: Quotation
    words: Sequence[MarkedPiece]
    source: SourceCard
    article: str
    cite: str
    notes: Sequence[str] = ()
    lead: str = ""
    first: int | None = None


def source_card(source: Source, today: date, say: Translator, url: str | None = None) -> SourceCard:
    """A source; ``url`` jumps to the quoted words where its own address would not."""
    return SourceCard(
        title=plain.name(source, say),
        facts=plain.facts(source, say),
        small=plain.age(source, today, say),
        language=source.language,
        url=url or safe_url(source.url),
    )


def quotation_card(
    quotation: Quotation, today: date, say: Translator, lead: str = ""
) -> QuotationCard:
    """A quotation as it is shown."""
    return QuotationCard(
        quotation=quotation,
        words=pieces(quotation.text, quotation.highlights),
        source=source_card(quotation.source, today, say, source_url(quotation)),
        article=addresses.words(quotation),
        cite=addresses.cite(quotation),
        notes=_notes(quotation, say),
        lead=lead,
    )


def answer_cards(answer: Answer, today: date, say: Translator) -> list[QuotationCard]:
    """The quotations of an answer, best first, with what tells them apart."""
    again, above = same_article(answer.quotations), differ_lines(answer, say)
    return [
        replace(
            quotation_card(one, today, say, above.get(one.rank, "")),
            first=again.get(one.rank),
        )
        for one in answer.quotations
    ]


def _notes(quotation: Quotation, say: Translator) -> list[str]:
    notes = days_notes(quotation, say, encode=str)
    if quotation.also_in:
        notes.append(also_in(quotation.also_in, say))
    if quotation.changed_since:
        notes.append(changed_later(say))
    return notes
