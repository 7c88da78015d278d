"""Filters as they are typed in the session, and as they are told again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.chat.command import CommandOption
from bot.chat.session import MistakeError, Session
from store.library import publishers
from store.model import Filters
from store.text.dates.typed import typed_days

FILTERS = (
    CommandOption(name="source"),
    CommandOption(name="since"),
    CommandOption(name="until"),
    CommandOption(name="language"),
)
_CODE = 3


def narrowed(session: Session, options: Mapping[str, str]) -> Filters:
    """The session's filters with those that were typed beside this question."""
    return changed(session, session.filters, options)


def changed(session: Session, filters: Filters, options: Mapping[str, str]) -> Filters:
    """The filters with the options in their place; MistakeError for what cannot be one."""
    if source := options.get("source"):
        filters = replace(filters, source=_known(session, source))
    if since := options.get("since"):
        filters = replace(filters, since=days(session, since, is_since=True)[0])
    if until := options.get("until"):
        filters = replace(filters, until=days(session, until)[1])
    if language := options.get("language"):
        filters = replace(filters, language=_language(session, language))
    _require_order(session, filters.since, filters.until)
    return filters


def as_of(session: Session, options: Mapping[str, str]) -> date | None:
    """The day at whose end the library is asked; None for now."""
    text = options.get("as_of")
    return days(session, text)[1] if text else None


def days(session: Session, text: str, *, is_since: bool = False) -> tuple[date, date]:
    """The first and the last day that are meant."""
    return typed_days(text, today=session.today(), language=session.say.language, is_since=is_since)


def told(filters: Filters) -> str:
    """The filters as they are typed."""
    parts = {
        "source": filters.source and _quoted(filters.source),
        "since": filters.since,
        "until": filters.until,
        "language": filters.language,
    }
    return " ".join(f"{name}:{value}" for name, value in parts.items() if value)


def _known(session: Session, name: str) -> str:
    with session.reading() as (transaction, scope):
        if not publishers.meant(transaction, scope, name):
            raise MistakeError(
                session.say(
                    "There is no source “{source}” here. /sources lists them all.", source=name[:80]
                )
            )
    return name


def _language(session: Session, code: str) -> str:
    if not (code.isalpha() and len(code) <= _CODE):
        raise MistakeError(
            session.say(
                "“{text}” is no code of a language; one looks like tr or fa.", text=code[:40]
            )
        )
    return code.lower()


def _require_order(session: Session, since: date | None, until: date | None) -> None:
    if since and until and since > until:
        raise MistakeError(
            session.say("“since” ({since}) is after “until” ({until}).", since=since, until=until)
        )


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
