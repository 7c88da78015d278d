"""The names under which articles' fields come in JSON, CSV and front matter, and their values."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import cast, get_args

from store.errors import InvalidInputError
from store.ingest.errors import UnreadableError
from store.ingest.reading import Draft, Hints, apply
from store.model import Cut, NewArticle, Published
from store.text import urls
from store.text.dates.typed import typed_published
from store.text.normalise import normalise

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "body": ("text", "body", "content", "article", "article_text", "full_text", "articlebody"),
    "url": ("url", "link", "source_url", "permalink"),
    "publisher": ("publisher", "source", "site_name", "site", "outlet", "newspaper"),
    "author": ("author", "authors", "byline", "creator"),
    "published": ("published", "published_at", "date", "publish_date", "date_published", "pubdate"),
    "language": ("language", "lang"),
    "reported_by": ("reported_by",),
    "agency": ("agency",),
    "collected": ("collected", "collected_at"),
}
LONGEST_VALUE = 500
OLDEST_YEAR = 1600

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_UNKNOWN = frozenset(("", "unknown", "none", "null", "n/a", "nan", "~", "-", "?", "und"))


def known_names() -> frozenset[str]:
    """Every name a field can have."""
    return frozenset(name for names in NAMES.values() for name in names)


def folded_name(name: object) -> str:
    """The form in which names of fields are compared."""
    return str(name).strip().strip("\ufeff").lower().replace(" ", "_").replace("-", "_")[:80]


def draft(
    values: Mapping[str, object],
    hints: Hints,
    *,
    body: str | None = None,
    raw_sha256: str | None = None,
    is_own: bool = False,
) -> Draft:
    """A draft from named values; ``body`` is the text when it is not among them.

    In tables of our own (``is_own``) only what is empty is unknown.

    Raises UnreadableError when there is no text. Values of a wrong type count as unknown, and
    dates that cannot be read are left for a person to decide.
    """
    found = {folded_name(name): value for name, value in values.items()}
    nested = found.get("metadata")
    if isinstance(nested, Mapping):
        found = {folded_name(name): value for name, value in nested.items()} | found
    text = body if body is not None else _body(found)
    if is_own:
        return apply(Draft(article=_own(found, text)), hints)
    own = language(_first(found, "language")) or hints.language
    published, candidate = _published(_first(found, "published"), own)
    url = _line(_first(found, "url"))
    article = NewArticle(
        body=text,
        title=_line(_first(found, "title")),
        publisher=_line(_first(found, "publisher")),
        author=_line(_first(found, "author")),
        published=published,
        url=urls.clean(url),
        language=language(_first(found, "language")),
        reported_by=_line(_first(found, "reported_by")),
        agency=_line(_first(found, "agency")),
        collected=_moment(_first(found, "collected")),
        raw_sha256=raw_sha256,
    )
    candidates = {"published": candidate} if candidate else {}
    notes: tuple[str, ...] = ()
    if url and article.url is None:
        notes = ("The link is not a web address and was left out.",)
    return apply(
        Draft(article=article, unsure=tuple(candidates), candidates=candidates, notes=notes), hints
    )


def _own(found: Mapping[str, object], text: str) -> NewArticle:
    """An article of a table of our own, as it was written."""
    values = {name: str(found.get(name) or "") or None for name in NAMES if name != "body"}
    published, collected, cut = values.pop("published"), values.pop("collected"), found.get("cut")
    return NewArticle(
        body=text,
        title=values["title"],
        publisher=values["publisher"],
        author=values["author"],
        url=values["url"],
        language=values["language"],
        reported_by=values["reported_by"],
        agency=values["agency"],
        published=Published.parse(published) if published else None,
        collected=_moment(collected),
        cut=cast(Cut, cut) if cut in get_args(Cut) else None,
    )


def language(value: object) -> str | None:
    """The two or three letters of a language tag; None for anything else."""
    match = _LANGUAGE.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or match[1].lower() in _UNKNOWN:
        return None
    return match[1].lower()


def day(text: str) -> Published | None:
    """The publisher's own day in an ISO date or moment, not shifted; None when it is none."""
    match = _DAY.match(text.strip())
    if match is None:
        return None
    try:
        published = Published.parse(match[0])
    except InvalidInputError:
        return None
    return published if is_plausible(published.day) else None


def is_plausible(found: date) -> bool:
    """Whether something can have been published that day, seen from any time zone."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    return found.year >= OLDEST_YEAR and found <= tomorrow


def _body(found: Mapping[str, object]) -> str:
    wrong = False
    for name in NAMES["body"]:
        value = found.get(name)
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)
        if isinstance(value, str):
            if any(character.isalnum() for character in value):
                return normalise(value)
        elif value is not None:
            wrong = True
    if wrong:
        raise UnreadableError("The article's text is not a string.")
    raise UnreadableError("There is no text: a field named text, body or content is needed.")


def _first(found: Mapping[str, object], field: str) -> object:
    for name in NAMES[field]:
        if (value := found.get(name)) not in (None, "", [], {}):
            return value
    return None


def _line(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list):
        parts = [part for part in map(_line, value[:50]) if part]
        value = ", ".join(parts)
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15:
        value = str(value)
    if not isinstance(value, str):
        return None
    line = " ".join(normalise(value[: LONGEST_VALUE * 2]).split())[:LONGEST_VALUE]
    return None if line.lower() in _UNKNOWN else line


def _published(value: object, language: str | None) -> tuple[Published | None, str | None]:
    """A sure date, or else the text of an unsure one; ``language`` is that of the article."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        value = value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if OLDEST_YEAR <= value <= 9999 else None
    if not isinstance(value, str) or value.strip().lower() in _UNKNOWN:
        return None, None
    found = day(value) or _typed(value, language)
    return found, None if found else _line(value[:80])


def _typed(value: str, language: str | None) -> Published | None:
    """A date in words, or of another calendar, that can be read in one way."""
    try:
        found = typed_published(value, today=datetime.now(UTC).date(), language=language)
    except InvalidInputError:
        return None
    return found if is_plausible(found.day) else None


def _moment(value: object) -> datetime | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip()[:40])
        except ValueError:
            return None
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return None
