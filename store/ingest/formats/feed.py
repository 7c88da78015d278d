"""Reads the entries of RSS, Atom and RDF files."""

import io
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape
from itertools import islice

import feedparser

from store.ingest.errors import UnreadableError
from store.ingest.markup import CLOSED
from store.ingest.page.addresses import label
from store.ingest.page.fragments import words_of
from store.ingest.page.houses import claimed, of_feed_title
from store.ingest.paste import clean
from store.ingest.paste.byline import named
from store.ingest.reading import Draft, Hints, Reading, Refusal, apply
from store.ingest.sample import Sample
from store.ingest.stamps import NONE, Stamp, language_beside, read_stamp
from store.model import NewArticle
from store.notices import Notice, PlaceInFile, Remark, Unreadable
from store.text import urls
from store.text.cutting.joins import ends
from store.text.normalise import folded_letters

MAX_BYTES = 5_000_000
MAX_ENTRIES = 500
SUMMARY_WORDS = 120
LONGEST_HEAD = 20_000
SHOWN_FEEDS = 8

_LIST = re.compile(r"<opml\b", re.IGNORECASE)
_OUTLINE = re.compile(r"<outline\b[^<>]{0,4000}\bxmlUrl\s*=[^<>]{0,4000}>", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:title|text)\s*=\s*(\"[^\"]{1,120}\"|'[^']{1,120}')", re.IGNORECASE)
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,2000}\[", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,500}\?>")
_CUT = re.compile(r"\s*(?:\[(?:\.\.\.|…)\]|\((?:\.\.\.|…)\)|(?:\.\.\.|…))\s*$")
_CLOSED = re.compile(r"</(?:[a-z]{1,20}:)?(?:item|entry)\s*>", re.IGNORECASE)
_HALVES = re.compile("([\u00c2-\u00f4])(?=[\u0080-\u00bf])")  # of a letter decoded wrongly
_BETWEEN = "\ue000"
_DATED = re.compile(r"<(?:dc|dcterms):(?:date|created|issued)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Feed:
    """What the whole feed says; ``is_dated`` when its entries state their day as Dublin Core."""

    publisher: str | None
    url: str | None
    language: str | None
    is_dated: bool


def read(sample: Sample, hints: Hints) -> Reading:
    """A draft of each entry; raises UnreadableError when the file is no feed."""
    logging.getLogger("feedparser").setLevel(logging.CRITICAL)
    if len(sample.data) > MAX_BYTES:
        raise UnreadableError(Unreadable.TOO_LARGE, most=MAX_BYTES // 1_000_000)
    text = sample.text
    if _LIST.search(text[:LONGEST_HEAD]):
        raise UnreadableError(Unreadable.FEED_LIST, names=tuple(_listed(text)) or ("?",))
    if _SUBSET.search(text[:20_000]):
        raise UnreadableError(Unreadable.ENTITIES)
    text, count = _without_more(text)
    # feedparser would mend wrongly decoded letters without a word: see ``mojibake``
    text = _HALVES.sub(rf"\1{_BETWEEN}", _DECLARATION.sub("", text, count=1))
    data = text.encode("utf-8", "replace")
    found = feedparser.parse(
        io.BytesIO(data),
        sanitize_html=False,
        resolve_relative_uris=False,
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )
    if not found.version and not found.entries:
        raise UnreadableError(Unreadable.FEED_UNKNOWN)
    if not found.entries:
        raise UnreadableError(Unreadable.FEED_EMPTY)
    feed = _of_feed(found.feed, is_dated=_DATED.search(text) is not None)
    items = [
        _entry(entry, number, feed)
        for number, entry in enumerate(found.entries[:MAX_ENTRIES], start=1)
    ]
    drafts = tuple(apply(item, hints.for_each) for item in items if isinstance(item, Draft))
    refused = tuple(item for item in items if isinstance(item, Refusal))
    return Reading(articles=drafts, refused=refused, warnings=_left(max(count, len(found.entries))))


def _listed(text: str) -> Iterator[str]:
    """The names of the first feeds in a list of feeds, and a mark for more."""
    found = (_NAMED.search(match[0]) for match in _OUTLINE.finditer(text))
    named = dict.fromkeys(unescape(match[1][1:-1]).strip() for match in found if match)
    yield from islice(filter(None, named), SHOWN_FEEDS)
    if len(named) > SHOWN_FEEDS:
        yield "…"


def _without_more(text: str) -> tuple[str, int]:
    """The feed without the entries that are not read anyway, and how many it had.

    They are taken out before it is parsed: ten thousand take longer than a file may.
    """
    ends = [match.end() for match in _CLOSED.finditer(text)]
    if len(ends) <= MAX_ENTRIES:
        return text, len(ends)
    return text[: ends[MAX_ENTRIES - 1]] + text[ends[-1] :], len(ends)


def _left(count: int) -> tuple[Notice, ...]:
    if count <= MAX_ENTRIES:
        return ()
    return (Notice.of(Remark.FIRST_READ, most=MAX_ENTRIES, count=count),)


def _of_feed(feed: Mapping[str, object], *, is_dated: bool) -> _Feed:
    link = feed.get("link")
    url = urls.clean(link) if isinstance(link, str) else None
    language = feed.get("language")
    return _Feed(
        publisher=of_feed_title(_line(feed.get("title")), url),
        url=url,
        language=language[:2].lower() if isinstance(language, str) else None,
        is_dated=is_dated,
    )


def _entry(entry: Mapping[str, object], number: int, feed: _Feed) -> Draft | Refusal:
    content = entry.get("content")
    values = [part.get("value") for part in content] if isinstance(content, list) else []
    whole = max(map(_words, values), key=len, default="")
    body = max(whole, _words(entry.get("summary")), key=len)
    url, title = _link(entry, feed.url), _line(entry.get("title"))
    where = Notice.of(PlaceInFile.ENTRY, number=number)
    publisher = _publisher(entry, url, feed)
    if not any(map(str.isalnum, body)) or _is_only(body, title, publisher):
        reason = Notice.of(Unreadable.ENTRY_EMPTY_UNLINKED, title=title or "–")
        if url:
            reason = Notice.of(Unreadable.ENTRY_EMPTY, title=title or "–", url=url)
        return Refusal(where=where, reason=reason)
    if title and publisher and title.endswith(f" - {publisher}"):
        title = title.removesuffix(f" - {publisher}")
    author = named((_line(entry.get("author")) or "")[:200])
    is_cut = _CUT.search(body[-20:]) is not None
    text, dropped = clean.clean(_CUT.sub("", body) if is_cut else body, title=title, author=author)
    stamp = _stamp(entry, feed, body)
    article = NewArticle(
        body=text,
        title=title[:400] if title else None,
        publisher=publisher,
        author=author,
        published=stamp.published,
        url=url,
        cut="summary" if is_cut else None,
    )
    candidates = {"published": stamp.candidate} if stamp.candidate else {}
    draft = Draft(
        article=article,
        dropped=dropped,
        unsure=() if article.published else ("published",),
        candidates=candidates,
        where=where,
    )
    is_whole = body is whole and "\n" in text and ends(text)  # not all articles are long
    if is_cut or (text.count(" ") < SUMMARY_WORDS and not is_whole):
        draft = replace(draft, unsure=(*draft.unsure, "body"), notes=(Notice(Remark.SUMMARY),))
    return draft


def _is_only(body: str, title: str | None, publisher: str | None) -> bool:
    """Whether a text is nothing but the title again, perhaps with the house, as in link lists."""
    key, same = folded_letters(body), folded_letters(title or "")
    return bool(same) and key in (same, same + folded_letters(publisher or ""))


def _publisher(entry: Mapping[str, object], url: str | None, feed: _Feed) -> str | None:
    """Whose the entry is: its source's, where it has one, else the feed's or another's domain."""
    source = entry.get("source")
    if isinstance(source, Mapping):
        named = claimed(_line(source.get("title")) or _line(source.get("value")))
        if named is not None:
            return named
    if url and feed.url and label(url) != label(feed.url):
        return urls.domain(url)
    return feed.publisher


def _stamp(entry: Mapping[str, object], feed: _Feed, text: str) -> Stamp:
    """The day as the feed writes it; that of a change is only offered."""

    def told(written: str) -> Stamp:
        return read_stamp(written, feed.language or language_beside(written, text))

    first = next(
        (told(one) for name in ("published", "created") if isinstance(one := entry.get(name), str)),
        NONE,
    )
    changed = entry.get("updated") if "updated" in entry else None
    if first.published is not None or not isinstance(changed, str):
        return first
    stamp = told(changed)
    if feed.is_dated and stamp.published is not None:
        return stamp
    return first if first is not NONE else Stamp(candidate=stamp.candidate or _day(stamp))


def _day(stamp: Stamp) -> str | None:
    return str(stamp.published) if stamp.published is not None else None


def _link(entry: Mapping[str, object], feed: str | None) -> str | None:
    """The entry's address; one that is written without its house is that of the feed's."""
    link, number = entry.get("link"), entry.get("id")
    absolute = urls.joined(feed, link.strip()) if feed and isinstance(link, str) and link else None
    return next(
        (
            url
            for one in (link, absolute, number)
            if isinstance(one, str) and (url := urls.clean(one))
        ),
        None,
    )


def _line(value: object) -> str | None:
    return " ".join(_words(value).split()) or None


def _words(value: object) -> str:
    """The words of a piece of markup, which may have been escaped once more than it should be."""
    if not isinstance(value, str) or not value.strip():
        return ""
    words = words_of(value.replace(_BETWEEN, ""))
    return words_of(words) if CLOSED.search(words) else words
