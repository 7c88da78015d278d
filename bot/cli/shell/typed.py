"""Dates, addresses and languages as somebody types them: read, or refused in one sentence."""

from datetime import UTC, datetime
from typing import Final

from store.ingest import field_names
from store.ingest.reading import Hints
from store.ingest.stamps import OLDEST_YEAR, is_plausible
from store.model import Published
from store.notices.errors import OperatorError
from store.text import urls
from store.text.dates.typed import typed_published

CLEARED: Final = None


def hints_of(
    *,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
    language: str | None = None,
) -> Hints:
    """What was typed beside a file or an address; InvalidInputError where it is no such thing."""
    return Hints(
        publisher=publisher,
        published=published_of(published, language) if published else None,
        url=url_of(url) if url else None,
        title=title,
        language=language_of(language) if language else None,
    )


def published_of(text: str, language: str | None = None) -> Published:
    """A day, month or year of the past that can be read in one way; else InvalidInputError."""
    published = typed_published(text, today=datetime.now(UTC).date(), language=language)
    if not is_plausible(published.day):
        raise OperatorError(
            f"{text[:40]!r} cannot be a date of publication; it lies before "
            f"{OLDEST_YEAR} or in the future."
        )
    return published


def url_of(text: str) -> str:
    """An address of the web; InvalidInputError for anything else."""
    url = urls.clean(text)
    if url is None:
        raise OperatorError(
            f"{text[:80]!r} is not a web address; one begins with http:// or https://."
        )
    return url


def language_of(text: str) -> str:
    """The letters of a language; InvalidInputError for anything else."""
    language = field_names.language(text)
    if language is None:
        raise OperatorError(
            f"{text[:40]!r} is no language; write its two or three letters, such as tr or fa."
        )
    return language
