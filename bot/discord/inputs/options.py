"""Options of commands, read leniently and refused in a clear sentence."""

from datetime import date

from bot.discord.inputs.message_links import address_sentence
from bot.discord.replies.errors import RefusedError
from bot.render.markup.escape import clean
from bot.render.translator import Translator
from store.text import urls
from store.text.dates.typed import typed_days

MAX_QUESTION = 1500


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
    if not urls.is_said_beside(shown):
        raise RefusedError(address_sentence(shown, say))
    return shown


def period(
    since: str | None, until: str | None, say: Translator, today: date
) -> tuple[date | None, date | None]:
    """The first and the last day that are asked for."""
    first = (
        typed_days(since, today=today, language=say.language, is_since=True)[0] if since else None
    )
    last = typed_days(until, today=today, language=say.language)[1] if until else None
    if first and last and first > last:
        raise RefusedError(
            say("“since” ({since}) is after “until” ({until}).", since=first, until=last)
        )
    return first, last


def last_day(text: str | None, say: Translator, today: date) -> date | None:
    """The last day of the day, month or year that is typed; None for nothing."""
    return typed_days(text, today=today, language=say.language)[1] if text else None
