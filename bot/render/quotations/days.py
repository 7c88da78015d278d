"""The days that a quotation names as seen from its own day, said beside it."""

from collections.abc import Callable

from bot.render.direction import isolated
from bot.render.markup.escape import escape
from bot.render.translator import Translator
from store.model import Quotation
from store.text.dates.beside import DayBeside, days_beside

MOST = 3


def days_notes(
    quotation: Quotation, say: Translator, *, encode: Callable[[str], str] = escape
) -> list[str]:
    """What each such day means on the calendar, or that it cannot be placed; ``encode`` is what
    the quoted words need where they are shown.
    """
    found = days_beside(quotation.text, quotation.source.published)[:MOST]
    unknown = [_words(quotation, day, encode) for day in found if not day.written]
    if unknown:
        return [
            say(
                "{words} cannot be placed: the day of publication is unknown",
                words=say.listed(unknown),
            )
        ]
    return [_note(_words(quotation, day, encode), day, say) for day in found]


def _note(words: str, day: DayBeside, say: Translator) -> str:
    if day.other is not None:
        return say(
            "{words} is {day} or {other}, seen from its publication",
            words=words,
            day=day.written,
            other=day.other,
        )
    return say("{words} is {day}, seen from its publication", words=words, day=day.written)


def _words(quotation: Quotation, day: DayBeside, encode: Callable[[str], str]) -> str:
    words = quotation.text[day.start : day.end]
    return f"“{isolated(words, encode(words))}”"
