"""Who published a page under which title, by JSON-LD, OpenGraph, microdata and what is shown."""

import re
from dataclasses import dataclass
from html import unescape

from lxml import html

from store.ingest.page import linked_data
from store.ingest.page.tree import contents
from store.ingest.paste.lines import key_of
from store.ingest.paste.phrases import phrases
from store.text import urls
from store.text.normalise import normalise

LONGEST_TITLE = 400
LONGEST_PUBLISHER = 70

_SEPARATOR = re.compile(r"\s+[|–—·•»«:-]+\s+|\s*[|»«]\s*|\s::\s")
_EXTRA = re.compile(
    r"\s+(?:website|web site|webseite|homepage|home page|official site)$", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s+\([^()]{1,15}\)$")
_ADDRESS = re.compile(r"^(?:https?:)?//|^@|\bwww\.|^\S+\.(?:com|net|org|html?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its article; None where it says nothing."""

    title: str | None
    publisher: str | None
    author: str | None


def metadata(tree: html.HtmlElement, found: list[linked_data.Node], url: str | None) -> Metadata:
    """Read a page's metadata."""
    described = linked_data.articles(found)
    publisher = _publisher(tree, found, described, url)
    title = _title(tree, described, publisher)
    return Metadata(title, publisher, _author(tree, described, publisher))


def _title(
    tree: html.HtmlElement, described: list[linked_data.Node], publisher: str | None
) -> str | None:
    headline = _line(described[0].get("headline")) if described else None
    meta = [_line(value) for value in contents(tree, "og:title", "twitter:title", "title")]
    page = _line(tree.findtext(".//title"))
    headings = [_line(element.text_content()) for element in tree.iter("h1")]
    known = [one for one in (headline, *meta, page) if one]
    for heading in headings[:8]:
        if heading and key_of(heading) and any(_is_same(heading, one) for one in known):
            return heading
    for one in known:
        if not one.endswith(("...", "…")):
            return _without_house(one, publisher)
    first = next((heading for heading in headings if heading), None)
    return first or (_without_house(known[0], publisher) if known else None)


def _is_same(heading: str, other: str) -> bool:
    """Whether a shown heading is the title that was stated, perhaps with the house's name."""
    left, right = key_of(heading), key_of(other)
    if left == right:
        return True
    return len(left) >= 15 and f" {left} " in f" {right} "


def _without_house(title: str, publisher: str | None) -> str:
    """A title without the house's name at its end or beginning."""
    parts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    if not parts or publisher is None:
        return title
    house = key_of(publisher)
    start, end = parts[-1]
    last = key_of(title[end:])
    if last and (last in house or house in last) and start >= 4:
        return title[:start].strip()
    start, end = parts[0]
    first = key_of(title[:start])
    if first and (first in house or house in first) and len(title) - end >= 10:
        return title[end:].strip()
    return title


def _publisher(
    tree: html.HtmlElement,
    found: list[linked_data.Node],
    described: list[linked_data.Node],
    url: str | None,
) -> str | None:
    candidates = [
        *contents(tree, "og:site_name"),
        *(linked_data.name_of(node.get("publisher")) for node in described),
        *(linked_data.name_of(node) for node in found if "website" in linked_data.types(node)),
        *(
            linked_data.name_of(node)
            for node in found
            if linked_data.types(node) & {"newsmediaorganization", "organization"}
        ),
        *contents(tree, "application-name", "apple-mobile-web-app-title", "dc.publisher"),
    ]
    for candidate in candidates:
        name = _line(candidate)
        if name and (name := _short(name)) and not _ADDRESS.search(name):
            return name
    return _from_title(tree) or urls.domain(url)


def _short(name: str) -> str | None:
    """The name of a house without its abbreviation in brackets or the slogan behind it."""
    name = _EXTRA.sub("", name).strip()
    if len(name) <= LONGEST_PUBLISHER:
        return _SEPARATOR.split(name)[0].strip() if len(name) > 40 else name
    for part in re.split(r"[.|:,–—]\s|\s[-–—|]\s", name):
        if part.strip():
            return _BRACKETS.sub("", part.strip()[:LONGEST_PUBLISHER])
    return None


def _from_title(tree: html.HtmlElement) -> str | None:
    page = _line(tree.findtext(".//title"))
    if page is None:
        return None
    parts = [part.strip() for part in _SEPARATOR.split(page) if part.strip()]
    if len(parts) > 1 and len(parts[-1]) <= 40 and parts[-1].count(" ") <= 4:
        return parts[-1]
    return None


def _author(
    tree: html.HtmlElement, described: list[linked_data.Node], publisher: str | None
) -> str | None:
    candidates: list[str | None] = [
        *(linked_data.name_of(node.get("author")) for node in described[:3]),
        *contents(tree, "author", "article:author", "parsely-author", "sailthru.author", "byl"),
        *contents(tree, "dc.creator", "dcterms.creator", "cxenseparse:author"),
        *(
            element.text_content()
            for element in tree.xpath("//*[@rel='author' or @itemprop='author']")[:3]
        ),
    ]
    house = key_of(publisher or "")
    for candidate in candidates:
        name = _line(candidate)
        if name is None or _ADDRESS.search(name):
            continue
        name = phrases().byline.sub("", name).strip()
        if name and len(name) <= 200 and key_of(name) != house:
            return name
    return None


def _line(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    text = unescape(unescape(value[: LONGEST_TITLE * 4]))
    text = re.sub(r"<[^<>]{1,200}>", "", text)
    return " ".join(normalise(text).split())[:LONGEST_TITLE] or None
