"""The days that a quotation names as seen from its own day, said beside it."""

from bot.render.direction import isolated
from bot.render.markup.escape import escape
from bot.render.translator import Translator
from store.model import Quotation
from store.text.dates.beside import DayBeside, days_beside

MOST = 3


def days_notes(quotation: Quotation, say: Translator) -> list[str]:
    """What each such day means on the calendar, or that it cannot be placed."""
    found = days_beside(quotation.text, quotation.source.published)[:MOST]
    unknown = [_words(quotation, day) for day in found if not day.written]
    if unknown:
        return [
            say(
                "{words} cannot be placed: the day of publication is unknown",
                words=say.listed(unknown),
            )
        ]
    return [_note(quotation, day, say) for day in found]


def _note(quotation: Quotation, day: DayBeside, say: Translator) -> str:
    words = _words(quotation, day)
    if day.other is not None:
        return say(
            "{words} is {day} or {other}, seen from its publication",
            words=words,
            day=day.written,
            other=day.other,
        )
    return say("{words} is {day}, seen from its publication", words=words, day=day.written)


def _words(quotation: Quotation, day: DayBeside) -> str:
    words = quotation.text[day.start : day.end]
    return f"“{isolated(words, escape(words))}”"
