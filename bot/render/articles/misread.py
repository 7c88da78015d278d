"""Typed fields of an article: their names, and what of them was not understood."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from bot.render.errors import mistake_text
from bot.render.foreign_text import foreign
from bot.render.translator import Translator
from store.model import NewArticle
from store.notices.errors import AmbiguousDateError, InvalidInputError, UnevenDateError
from store.text.dates.typed import typed_published

_MOST_DAYS = 3


def field_names(say: Translator) -> dict[str, str]:
    """The fields of an article as people call them."""
    return {
        "title": say("title"),
        "publisher": say("publisher"),
        "published": say("date of publication"),
        "url": say("link"),
        "author": say("author"),
        "language": say("language"),
    }


def misread_date(text: str, say: Translator) -> str:
    """Why a date of publication that was typed is not taken."""
    try:
        typed_published(text, today=datetime.now(UTC).date())
    except (AmbiguousDateError, UnevenDateError) as error:
        return mistake_text(error, say)
    except InvalidInputError:
        pass
    return say(
        "“{text}” is not a date of the past that I understand; write 2024-05-31, 2024-05 or 2024.",
        text=foreign(text, 40),
    )


def meant_days(typed: Mapping[str, str]) -> list[str]:
    """The days that a typed date may mean, where it can be read in more than one way."""
    try:
        typed_published(typed.get("published", ""), today=datetime.now(UTC).date())
    except AmbiguousDateError as error:
        return [day for day in error.readings if len(day) == len("2024-05-31")][:_MOST_DAYS]
    except InvalidInputError:
        pass
    return []


def misread_notes(typed: Mapping[str, str], article: NewArticle, say: Translator) -> Iterator[str]:
    """What was typed and not understood, and what stands there instead."""
    if text := typed.get("published"):
        yield f"**{misread_date(text, say)}**"
    if text := typed.get("url"):
        told = say("The link is not a web address: “{text}”.", text=foreign(text, 80))
        yield f"**{told}**"
    if text := typed.get("language"):
        code = foreign(text, 40)
        yield f"**{say('“{text}” is no code of a language; one looks like tr or fa.', text=code)}**"
    names = field_names(say)
    for field_name in typed:
        if known := getattr(article, field_name, None):
            yield say(
                "{field}: “{text}” stays.", field=names[field_name], text=foreign(str(known), 80)
            )
