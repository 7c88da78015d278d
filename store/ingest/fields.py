"""The fields of an article in JSON, tables and front matter, under whatever names they come."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import cast, get_args

from store.ingest.errors import UnreadableError
from store.ingest.field_names import UNKNOWN, field_of, language, ranks
from store.ingest.invisible import without_invisible
from store.ingest.markup import without_markup
from store.ingest.mojibake import seen_to
from store.ingest.reading import Draft, Hints, apply
from store.ingest.stamps import language_beside, read_stamp
from store.languages.lists import words
from store.model import Cut, NewArticle, Published
from store.notices import Notice, Remark, Unreadable
from store.text import urls
from store.text.normalise import fold, folded_letters, normalise

LONGEST_VALUE = 500
LONGEST_TITLE = 200
MOST_PARTS = 2_000
DEEPEST = 6

_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}", re.IGNORECASE)
_NUMBER = re.compile(r"(?i:(?:^|[_-])(?:uu|gu)?id$)|[a-z]I[dD]$")  # of a record
_FIRST_PAGE = re.compile(r"https?://[^/?#\s]+/?", re.IGNORECASE)
_REST = re.compile(r"\s*(?:\.\.\.|…)?\s*\[\+\d+ char(?:acter)?s\]\s*$")
_LAST_END = re.compile(r".*[.!?…۔؟।。][\"'”’»)\]]*", re.DOTALL)
_INLINE = frozenset(
    words(
        "plain bold italic underline strikethrough spoiler code link text_link mention phone email "
        "mention_name hashtag cashtag bot_command custom_emoji bank_card"
    )
)
_HOLDERS = ("metadata", "meta", "meta_data", "og", "source_metadata", "_source", "fields")
POSTED = ("created_at", "created_time", "created_utc")
_OF_POSTS = ("account", "author_id", "selftext", "permalink_url", "permalink", "in_reply_to_id")
_PARTS = ("summary", "sections", "headline", "heading", "title", "paragraphs", "blocks", "data",
          "text", "content", "rendered", "value")  # fmt: skip


def draft(
    values: Mapping[str, object],
    hints: Hints,
    *,
    body: str | None = None,
    raw_sha256: str | None = None,
    is_own: bool = False,
) -> Draft:
    """A draft from named values; ``body`` is the text when it is not among them.

    In tables of our own (``is_own``) only what is empty is unknown. Raises UnreadableError when
    there is no text. What cannot be read is left unknown and said.
    """
    found = _by_field(values)
    if is_own:
        return apply(Draft(article=_own(found)), hints)
    notes: list[Notice] = []
    text, cut = (body, None) if body is not None else _body(found)
    title = _line(_first(found, "title"))
    if title is None and (title := _bold_title(_first(found, "body"), text)) is not None:
        text = text.removeprefix(title).lstrip()
    if cut is not None:
        notes.append(Notice(Remark.PARTIAL))
    told = language(_first(found, "language"))
    written = _written(_first(found, "published") or _posted(values))
    stamp = read_stamp(written, told or hints.language or language_beside(written, text))
    publisher, url = _publisher(found), _url(found, notes)
    if told is None and (unknown := _line(_first(found, "language"))) is not None:
        notes.append(Notice.of(Remark.LANGUAGE_UNKNOWN, text=unknown[:40]))
    article = NewArticle(
        body=text,
        title=_title(title, publisher),
        publisher=publisher,
        author=_line(_first(found, "author")),
        published=stamp.published,
        url=url,
        language=told,
        reported_by=_line(_first(found, "reported_by")),
        agency=_line(_first(found, "agency")),
        collected=_moment(_first(found, "collected")),
        raw_sha256=raw_sha256,
        cut=cut,
    )
    candidates = {"published": stamp.candidate} if stamp.candidate else {}
    made = Draft(
        article=article, unsure=tuple(candidates), candidates=candidates, notes=tuple(notes)
    )
    return apply(without_invisible(seen_to(made, repair=hints.repair)), hints)


def _title(title: str | None, publisher: str | None) -> str | None:
    """A title without the house's name behind it, as news services put it there."""
    if title is None or publisher is None:
        return title
    return title.removesuffix(f" - {publisher}").strip() or title


def _posted(values: Mapping[str, object]) -> object:
    """When a post was made; of other records this is only the day of the record."""
    if values.keys().isdisjoint(_OF_POSTS):
        return None
    return next((value for name in POSTED if (value := values.get(name))), None)


def left_out(values: Mapping[str, object]) -> Iterator[str]:
    """The names of what a record holds besides an article's fields, but for numbers of records.

    What services of posts count for themselves is known to be none of an article.
    """
    if not values.keys().isdisjoint(_OF_POSTS):
        return
    for name, value in values.items():
        if name.lower() in _HOLDERS and isinstance(value, Mapping):
            yield from left_out(value)
        elif value not in (None, "", [], {}) and not isinstance(value, bool):
            known = field_of(name) is not None or name in POSTED or _NUMBER.search(name)
            if not known and name.strip():
                yield name


def has_text(values: Mapping[str, object]) -> bool:
    """Whether one of the values is an article's text, or a part of it."""
    return any(field_of(name) in ("body", "summary") and value for name, value in values.items())


def _by_field(values: Mapping[str, object]) -> dict[str, list[object]]:
    """The values of each field, those under the likeliest names first."""
    flat: list[tuple[str, object]] = [(str(name), value) for name, value in values.items()]
    for name, value in flat:  # what is put behind it may hold more
        if name.lower() in _HOLDERS and isinstance(value, Mapping) and len(flat) < MOST_PARTS:
            flat.extend((str(inner), one) for inner, one in value.items())
    ranked: dict[str, list[tuple[int, int, object]]] = {}
    for place, (name, value) in enumerate(flat):
        field = field_of(name)
        if field is not None and value not in (None, "", [], {}):
            rank = ranks().get(folded_letters(name[:80]), 0)
            ranked.setdefault(field, []).append((rank, place, value))
    return {
        field: [value for _, _, value in sorted(listed, key=lambda one: one[:2])]
        for field, listed in ranked.items()
    }


def _own(found: Mapping[str, list[object]]) -> NewArticle:
    """An article of a table of our own, as it was written."""
    if "body" not in found:
        raise UnreadableError(Unreadable.ROW_EMPTY)
    values = {name: str(listed[0]) for name, listed in found.items()}
    published, cut = values.get("published"), values.get("cut")
    return NewArticle(
        body=values["body"],
        title=values.get("title"),
        publisher=values.get("publisher"),
        author=values.get("author"),
        url=values.get("url"),
        language=values.get("language"),
        reported_by=values.get("reported_by"),
        agency=values.get("agency"),
        published=Published.parse(published) if published else None,
        collected=_moment(values.get("collected")),
        cut=cast(Cut, cut) if cut in get_args(Cut) else None,
        pages=tuple(int(at) for at in values.get("pages", "").split() if at.isdecimal()),
    )


def _body(found: Mapping[str, list[object]]) -> tuple[str, Cut | None]:
    """The text, and why it is not whole; a summary where there is no text."""
    for field in ("body", "summary"):
        for value in found.get(field, ()):
            text = "\n\n".join(_texts(value, 0))
            if not any(character.isalnum() for character in text):
                continue
            if _REST.search(text[-60:]):
                text = _REST.sub("", text)
                whole = _LAST_END.match(text)
                if whole is None and field == "body" and "summary" in found:
                    continue  # it ends within its first sentence
                return normalise(without_markup(whole[0] if whole else text)), "summary"
            return normalise(without_markup(text)), None if field == "body" else "summary"
    if "body" in found:
        raise UnreadableError(Unreadable.NOT_A_STRING)
    url = _url(found, [])
    if url is not None:
        raise UnreadableError(Unreadable.ONLY_ADDRESS, url=url)
    raise UnreadableError(Unreadable.NO_TEXT_FIELD)


def _texts(value: object, depth: int) -> Iterator[str]:
    """The paragraphs of a text that may be in parts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and depth < DEEPEST:
        if (line := _in_one(value)) is not None:
            yield line
            return
        for part in value[:MOST_PARTS]:
            yield from _texts(part, depth + 1)
    elif isinstance(value, Mapping) and depth < DEEPEST:
        for name in _PARTS:
            yield from _texts(value.get(name), depth + 1)


def _in_one(parts: list[object]) -> str | None:
    """A text in parts of one line, as Telegram exports what is bold or linked; else None."""
    texts = [part.get("text") if isinstance(part, Mapping) else part for part in parts]
    kinds = {part.get("type") for part in parts if isinstance(part, Mapping)}
    if not kinds or not kinds <= _INLINE or not all(isinstance(text, str) for text in texts):
        return None
    return "".join(map(str, texts))


def _bold_title(value: object, text: str) -> str | None:
    """The bold line that a post in parts begins with, where more stands below it."""
    first = value[0] if isinstance(value, list) and len(value) > 1 else None
    if not isinstance(first, Mapping) or first.get("type") != "bold":
        return None
    title = _line(first.get("text"))
    is_line = title is not None and len(title) <= LONGEST_TITLE and text.startswith(f"{title}\n")
    return title if is_line else None


def _publisher(found: Mapping[str, list[object]]) -> str | None:
    """A name rather than an address, and a house's own rather than that of its site."""
    named = (line for value in found.get("publisher", ()) if (line := _line(value)))
    lines = [line for line in named if any(map(str.isalnum, fold(line).text))]  # no signs alone
    names = [line for line in lines if not urls.clean(line) and not _DOMAIN.fullmatch(line)]
    hosts = [_host(line) for line in lines if _DOMAIN.fullmatch(line)]
    addresses = (line for value in found.get("url", ()) if (line := _line(value)))
    first_pages = (line for line in (*lines, *addresses) if _FIRST_PAGE.fullmatch(line))
    hosts += [urls.domain(line) or "" for line in first_pages]
    return next(filter(None, (*names, *hosts)), None)


def _host(line: str) -> str:
    """A house's name that is its domain, with the capitals it has as a name."""
    small = line.lower()
    if line == line.upper() or small.startswith("www."):
        return small.removeprefix("www.")
    return line


def _url(found: Mapping[str, list[object]], notes: list[Notice]) -> str | None:
    lines = [line for value in found.get("url", ()) if (line := _line(value))]
    others = [line for value in found.get("publisher", ()) if (line := _line(value))]
    for line in (*lines, *others):
        if (url := urls.clean(line)) is not None:
            return url
    if lines:
        notes.append(Notice.of(Remark.LINK_LEFT_OUT, link=lines[0][:80]))
    return None


def _first(found: Mapping[str, list[object]], field: str) -> object:
    return next(iter(found.get(field, ())), None)


def _name(value: Mapping[object, object]) -> object:
    """What stands for an object on one line: its name, or a person's in parts."""
    for name in ("name", "display_name", "title", "rendered", "value", "main", "original"):
        if value.get(name):
            return value[name]
    parts = [
        str(part)
        for names in (("firstName", "given"), ("lastName", "family"))
        if (part := value.get(names[0]) or value.get(names[1]))
    ]
    return " ".join(parts)


def _written(value: object) -> object:
    """A date as it is written; of one in parts, as lists of references have it, its figures."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    first = parts[0] if isinstance(parts, list) and len(parts) == 1 else None
    if not isinstance(first, list) or not 1 <= len(first) <= 3:
        return value
    if not all(str(part).isdigit() for part in first):
        return value
    return "-".join(f"{int(part):02}" for part in first)


def _line(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = _name(value)
    if isinstance(value, list):
        parts = [part for part in map(_line, value[:50]) if part]
        value = ", ".join(dict.fromkeys(parts))
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15:
        value = str(value)
    if not isinstance(value, str):
        return None
    text = _WIKI_LINK.sub(r"\1", without_markup(value[: LONGEST_VALUE * 2]))
    line = " ".join(normalise(text).split())[:LONGEST_VALUE]
    return None if line.lower() in UNKNOWN else line


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
