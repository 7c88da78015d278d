"""What the store says in English, in the person's words where it is something often said."""

from bot.render.escape import cut, escape
from bot.render.translator import Translator
from store.errors import (
    AmbiguousDateError,
    ArticleChangedError,
    ArticleExistsError,
    ArticleNotFoundError,
    InvalidDateError,
    InvalidReferenceError,
    StoreError,
    UnevenDateError,
)
from store.model import Filters

_MOST = 400


def reason_text(reason: str, filters: Filters, say: Translator) -> str:
    """Why a search is silent."""
    known = {
        "There are no articles here yet.": say("There are no articles here yet."),
        "The question has no word to look for.": say("The question has no word to look for."),
        "Nothing within these filters answers the question.": say(
            "Nothing within these filters answers the question."
        ),
        "The articles have none of the words of the question.": say(
            "The articles have none of the words of the question."
        ),
        "No article has those exact words in that order.": say(
            "No article has those exact words in that order."
        ),
        "Nothing that may be shown has any word of the question.": say(
            "Nothing that may be shown has any word of the question."
        ),
        "The articles have some words of the question, but nothing that answers it.": say(
            "The articles have some words of the question, but nothing that answers it."
        ),
        f"No publisher here is called {filters.source!r}.": say(
            "No publisher here is called {name}.", name=escape(cut(filters.source or "", 80))
        ),
    }
    return known.get(reason) or escape(cut(reason, _MOST))


def mistake_text(error: StoreError, say: Translator) -> str:
    """What a person can put right."""
    match error:
        case ArticleNotFoundError():
            return say("There is no {reference} here.", reference=escape(error.reference))
        case ArticleExistsError():
            return say(
                "The same text is already in the library as {reference}.",
                reference=escape(error.reference),
            )
        case ArticleChangedError():
            return say(
                "{reference} was changed meanwhile; its current version is {current}.",
                reference=escape(error.reference),
                current=error.current,
            )
        case InvalidReferenceError():
            return say(
                "“{text}” is not a reference; one looks like A12, A12.3 or A12.3@1.",
                text=escape(cut(error.text, 40)),
            )
        case InvalidDateError() | AmbiguousDateError() | UnevenDateError():
            return date_text(error, say)
    return escape(str(error))


def date_text(
    error: InvalidDateError | AmbiguousDateError | UnevenDateError, say: Translator
) -> str:
    """What is wrong with a date that was typed."""
    text = escape(cut(error.text, 40))
    match error:
        case AmbiguousDateError():
            return say(
                "“{text}” can be read in more than one way: {readings}. Please write the day like "
                "2024-05-31.",
                text=text,
                readings=", ".join(error.readings),
            )
        case UnevenDateError():
            return say(
                "“{text}” is from {first} to {last}, which is no one day, month or year; write "
                "2024-05-31, 2024-05 or 2024.",
                text=text,
                first=error.first,
                last=error.last,
            )
        case InvalidDateError(no_such_day=True):
            return say("“{text}” is not a day of the calendar.", text=text)
    return say("“{text}” is not a date I understand; write 2024-05-31, 2024-05 or 2024.", text=text)
