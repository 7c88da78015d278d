"""What people type into a command's options, read leniently and refused in a clear sentence."""

import re
from calendar import monthrange
from datetime import date

from bot.discord.errors import RefusedError
from bot.render.escape import clean, cut, escape
from bot.render.translator import Translator
from store.text.characters import western_digits

MAX_QUESTION = 1500

_DATE = re.compile(r"([0-9]{4})(?:[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?)?")


def question(text: str, say: Translator) -> str:
    """The question as it will be searched."""
    shown = clean(text)
    if len(shown) > MAX_QUESTION:
        raise RefusedError(
            say(
                "A question can have at most {most} characters; this one has {length}.",
                most=f"{MAX_QUESTION:,}",
                length=f"{len(shown):,}",
            )
        )
    if not any(character.isalnum() for character in shown):
        raise RefusedError(say("There is no word in this question. Please ask with some words."))
    return shown


def period(
    since: str | None, until: str | None, say: Translator
) -> tuple[date | None, date | None]:
    """The first and the last day that are asked for."""
    first = _days(since, say)[0] if since else None
    last = _days(until, say)[1] if until else None
    if first and last and first > last:
        raise RefusedError(
            say("“since” ({since}) is after “until” ({until}).", since=first, until=last)
        )
    return first, last


def last_day(text: str | None, say: Translator) -> date | None:
    """The last day of the day, month or year that is typed; None for nothing."""
    return _days(text, say)[1] if text else None


def _days(text: str, say: Translator) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day."""
    match = _DATE.fullmatch(western_digits(text).strip())
    if match is None:
        raise RefusedError(
            say(
                "“{text}” is not a date I understand; write 2024-05-31, 2024-05 or 2024.",
                text=escape(cut(text, 40)),
            )
        )
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # the pattern demands it
    try:
        first = date(year, month or 1, day or 1)
    except ValueError as error:
        raise RefusedError(
            say("“{text}” is not a day of the calendar.", text=escape(cut(text, 40)))
        ) from error
    if month is None:
        return first, date(year, 12, 31)
    if day is None:
        return first, date(year, month, monthrange(year, month)[1])
    return first, first
