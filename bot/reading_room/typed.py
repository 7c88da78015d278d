"""Typed fields of a page: filters, numbers of pages, places in an article."""

from collections.abc import Mapping
from datetime import date

from bot.reading_room.mistakes import PageRefusedError
from bot.render.translator import Translator
from store.model import Filters
from store.notices.errors import InvalidInputError
from store.text.dates.typed import typed_days

MAX_QUESTION = 1500
FILTERS = ("source", "since", "until", "language")
MISTAKES = (InvalidInputError, PageRefusedError)  # of who filled in fields: the form is shown again


def question(query: Mapping[str, str], say: Translator) -> str:
    """The question; empty when none was asked, refused when it is too long."""
    text = " ".join(query.get("q", "").split())
    if len(text) > MAX_QUESTION:
        raise PageRefusedError(
            say(
                "A question can have at most {most} characters; this one has {length}.",
                most=f"{MAX_QUESTION:,}",
                length=f"{len(text):,}",
            ),
            400,
        )
    return text


def filters(query: Mapping[str, str], say: Translator, today: date) -> Filters:
    """The filters as typed; a month or a year reaches from its first day to its last."""
    first, last = (_days(query, name, say, today) for name in ("since", "until"))
    since, until = first and first[0], last and last[1]
    if since and until and since > until:
        raise PageRefusedError(
            say("“since” ({since}) is after “until” ({until}).", since=since, until=until), 400
        )
    return Filters(
        source=query.get("source", "").strip() or None,
        since=since,
        until=until,
        language=query.get("language", "").strip().lower() or None,
    )


def as_of(query: Mapping[str, str], say: Translator, today: date) -> date | None:
    """The day at whose end the library is asked; None for now."""
    days = _days(query, "as_of", say, today)
    return days and days[1]


def number(query: Mapping[str, str], name: str, least: int, most: int) -> int:
    """A number within its limits; the least of them for anything that is none."""
    text = query.get(name, "")
    value = int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else least
    return min(max(value, least), most)


def span(query: Mapping[str, str], length: int) -> tuple[int, int] | None:
    """The words that are meant in a text of that length; None when none are."""
    start, end = number(query, "start", 0, length), number(query, "end", 0, length)
    return (start, end) if start < end else None


def _days(
    query: Mapping[str, str], name: str, say: Translator, today: date
) -> tuple[date, date] | None:
    text = query.get(name, "").strip()
    if not text:
        return None
    return typed_days(text, today=today, language=say.language, is_since=name == "since")
