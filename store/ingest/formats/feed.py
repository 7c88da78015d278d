"""Reads the entries of RSS, Atom and RDF files."""

import io
import logging
import re
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from email.utils import parsedate_to_datetime

import feedparser
from lxml import etree, html

from store.ingest.errors import UnreadableError
from store.ingest.fields import day, is_plausible
from store.ingest.reading import Draft, Hints, Reading, Refusal, apply
from store.ingest.sample import Sample
from store.model import NewArticle, Published
from store.text import urls
from store.text.normalise import normalise

MAX_BYTES = 5_000_000
MAX_ENTRIES = 500
SUMMARY_WORDS = 120

_SUMMARY = "The feed gives a summary only; fetch the page for the whole article."
_SUBSET = re.compile(rb"<!DOCTYPE[^>\[]{0,2000}\[", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")


def read(sample: Sample, hints: Hints) -> Reading:
    """A draft of each entry; raises UnreadableError when the file is no feed."""
    data = sample.data
    logging.getLogger("feedparser").setLevel(logging.CRITICAL)
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"The feed is larger than {MAX_BYTES // 1_000_000} MB.")
    if _SUBSET.search(_ascii(data[:20_000])):
        raise UnreadableError("The feed declares XML entities, which is not allowed.")
    found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    entries = found.entries[:MAX_ENTRIES]
    if not found.version and not entries:
        raise UnreadableError("The file is XML, but not a feed or a page that can be read.")
    if not entries:
        raise UnreadableError("The feed has no entries.")
    publisher = _words(found.feed.get("title")) or None
    items = [_entry(entry, number, publisher) for number, entry in enumerate(entries, start=1)]
    drafts = tuple(apply(item, hints.for_each) for item in items if isinstance(item, Draft))
    refused = tuple(item for item in items if isinstance(item, Refusal))
    return Reading(articles=drafts, refused=refused)


def _entry(entry: Mapping[str, object], number: int, publisher: str | None) -> Draft | Refusal:
    title = " ".join(_words(entry.get("title")).split()) or None
    content = entry.get("content")
    values = [part.get("value") for part in content] if isinstance(content, list) else []
    body = max((_words(value) for value in (*values, entry.get("summary"))), key=len)
    if not any(character.isalnum() for character in body):
        reason = f"The entry has no text, only its title ({title or 'none'}); fetch its page"
        return Refusal(where=f"entry {number}", reason=f"{reason}: {_link(entry) or 'no link'}.")
    article = NewArticle(
        body=body,
        title=title[:400] if title else None,
        publisher=publisher,
        author=" ".join(_words(entry.get("author")).split())[:200] or None,
        published=_published(entry),
        url=_link(entry),
    )
    draft = Draft(
        article=article,
        unsure=() if article.published else ("published",),
        where=f"entry {number}",
    )
    if body.count(" ") < SUMMARY_WORDS:
        draft = replace(draft, unsure=(*draft.unsure, "body"), notes=(_SUMMARY,))
    return draft


def _published(entry: Mapping[str, object]) -> Published | None:
    """The day as the feed writes it, in its own time zone."""
    stated = entry.get("published") or entry.get("created") or entry.get("date")
    parsed = entry.get("published_parsed") or entry.get("created_parsed")
    if isinstance(stated, str) and (own := day(stated) or _day_in_mail(stated)) is not None:
        return own
    if not isinstance(parsed, time.struct_time):
        return None
    found = date(*parsed[:3])
    return Published(day=found) if is_plausible(found) else None


def _day_in_mail(stated: str) -> Published | None:
    """The day in a date as mails write it."""
    try:
        found = parsedate_to_datetime(stated).date()
    except (ValueError, TypeError, IndexError):
        return None
    return Published(day=found) if is_plausible(found) else None


def _link(entry: Mapping[str, object]) -> str | None:
    candidates = [entry.get("link"), entry.get("id")]
    return next(
        (url for one in candidates if isinstance(one, str) and (url := urls.clean(one))), None
    )


def _words(value: object) -> str:
    """The words of a piece of markup."""
    if not isinstance(value, str) or not value.strip():
        return ""
    if not _TAG.search(value) and "&" not in value:
        return normalise(value)
    try:
        tree = html.fragment_fromstring(value, create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return normalise(_TAG.sub(" ", value))
    for element in list(tree.iter("script", "style", "template", "iframe", "object")):
        element.drop_tree()
    for element in tree.iter("p", "br", "div", "li", "h1", "h2", "h3", "h4", "tr", "blockquote"):
        element.tail = (
            "\n\n" + (element.tail or "") if element.tag != "br" else "\n" + (element.tail or "")
        )
        if element.tag != "br":
            element.text = "\n\n" + (element.text or "")
    return normalise(tree.text_content())


def _ascii(data: bytes) -> bytes:
    """Bytes of any encoding with what is ASCII in them side by side."""
    return data.replace(b"\x00", b"")
