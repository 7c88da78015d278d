"""The day of publication of a page, and how sure it is."""

import logging
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from htmldate import find_date
from lxml import html

from store.ingest.page.about.facts import facts
from store.ingest.page.about.headline import beside_title
from store.ingest.page.about.shown_dates import (
    alone_day,
    day_in_address,
    labelled_day,
    lone_day,
    numbered_day,
    scripted_day,
    shown_days,
    solar_day,
    titled_day,
)
from store.ingest.page.linked_data import Node
from store.ingest.page.tree import contents, short_text
from store.ingest.stamps import in_two_ways, read_stamp
from store.languages import known_language
from store.model import Published

_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "publish-date",
    "publish_date",
    "publication_date",
    "publishdate",
    "pubdate",
    "cxenseparse:recs:publishtime",
    "article.published",
    "article:publish_date",
    "published_time",
    "published-date",
    "creationdatetime",
    "date",
)
LONGEST_SHOWN = 120

_OFFSET = re.compile(r"[T ]\d{2}:\d{2}.*?([+-]\d{2}:?\d{2})$")


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date of publication. ``sure`` is None unless it may be stored; else see ``candidate``."""

    sure: Published | None = None
    candidate: str | None = None


@dataclass(frozen=True, slots=True)
class _Stated:
    published: Published
    has_offset: bool


def page_date(
    tree: html.HtmlElement,
    article_nodes: list[Node],
    url: str | None,
    language: str,
    others: Sequence[Node] = (),
) -> PageDate:
    """The day of publication by what the page states for machines, then by what it shows.

    What is only shown is sure when a label beside the title calls it the day of publication, when
    it is the only day below the title and stands where an article's facts do, or when two of three
    agree: the address, the words beside the title, and htmldate's finding. What is described of
    ``others`` that are no articles of the page's own speaks for no day.
    """
    stated = list(_stated(tree, article_nodes, language))
    found = _found(tree, url, {str(day) for day in _days_of(others, language)})
    if stated:
        best = _agreed(stated, found, url)
        if best is not None:
            return _unless_turned(tree, best)
        return PageDate(candidate=str(stated[0].published))
    in_address = day_in_address(url)
    shown = shown_days(tree)
    if in_address is not None and shown <= {in_address}:
        return PageDate(sure=Published(day=in_address))
    told = (
        labelled_day(tree)
        or numbered_day(tree)
        or _day_in_row(tree)
        or (solar_day(tree) if _is_solar(language) else None)
    )
    alone = alone_day(tree)
    told = told or (alone.day if alone is not None and alone.is_told else None)
    if told is not None and in_address in (None, told):
        return PageDate(sure=Published(day=told))
    lone = next(iter(shown)) if len(shown) == 1 else None
    if any(str(one) == found for one in (lone, scripted_day(tree), titled_day(tree))):
        return PageDate(sure=Published.parse(str(found)))
    offered = in_address or _unclear(tree) or lone or (alone.day if alone is not None else None)
    if offered is not None:
        return PageDate(candidate=str(offered))
    if found is None or found.endswith("-01-01") or _is_solar(language):
        return PageDate()
    return PageDate(candidate=found)


def _day_in_row(tree: html.HtmlElement) -> date | None:
    """The day that a row of the article's facts names."""
    if (written := facts(tree).get("published")) is None:
        return None
    stamp = read_stamp(written).published
    return stamp.day if stamp is not None and stamp.precision == "day" else lone_day(written)


def _unclear(tree: html.HtmlElement) -> str | None:
    """A day beside the title that can be read as two, as it is written."""
    texts = (short_text(element, LONGEST_SHOWN) for element in beside_title(tree))
    return next((day for text in texts if text and (day := in_two_ways(text)) is not None), None)


def _is_solar(code: str | None) -> bool:
    language = known_language(code or "")
    return language is not None and language.solar


def _agreed(stated: list[_Stated], shown: str | None, url: str | None) -> Published | None:
    """The stated day that nothing contradicts, or that most evidence speaks for."""
    days = {one.published.day for one in stated}
    first = stated[0].published
    if len(days) == 1:
        in_address = day_in_address(url)
        is_issue = in_address is not None and shown == in_address.isoformat()
        is_guess = shown is None or shown.endswith("-01-01")  # of the year alone
        alone = len(stated) == 1 and not is_guess and not is_issue
        return None if alone and not _near(first.day, shown) else first
    local = [one.published for one in stated if one.has_offset]
    if max(days) - min(days) == timedelta(days=1) and local:
        return local[0]
    for candidate in (first, *(one.published for one in stated[1:])):
        if shown == candidate.day.isoformat() and day_in_address(url) == candidate.day:
            return candidate
    counts = {found: sum(one.published.day == found for one in stated) for found in days}
    if counts[first.day] * 2 > len(stated) and shown == first.day.isoformat():
        return first
    return None


def _unless_turned(tree: html.HtmlElement, stated: Published) -> PageDate:
    """The stated day, or only offered the one day beside the title where that is the stated one
    with month and day exchanged: some programs write 2026-08-03 for the 8th of March.
    """
    day = stated.day
    if day.day > 12 or day.day == day.month:
        return PageDate(sure=stated)
    turned = date(day.year, day.day, day.month)
    if shown_days(tree) != {turned}:
        return PageDate(sure=stated)
    return PageDate(candidate=str(turned))


def _near(found: date, shown: str | None) -> bool:
    """Whether two days differ by no more than time zones explain."""
    return shown is not None and abs((date.fromisoformat(shown) - found).days) <= 1


def _stated(tree: html.HtmlElement, article_nodes: list[Node], language: str) -> Iterator[_Stated]:
    for node in article_nodes:
        if (found := _read(node.get("datePublished"), language)) is not None:
            yield found
            break
    seen = 0
    for value in contents(tree, *_NAMES):
        if (found := _read(value, language)) is not None:
            yield found
            seen += 1
            if seen == 3:
                return
    for value in tree.xpath("//*[@class='published']/@title")[:3]:  # as blogs mark it
        if (found := _read(value, language)) is not None:
            yield found
    for element in tree.xpath("//*[@itemprop='datePublished']|//time[@pubdate]")[:3]:
        value = element.get("datetime") or element.get("content")
        if (found := _read(value, language)) is not None:
            yield found


def _days_of(nodes: Sequence[Node], language: str) -> Iterator[Published]:
    for node in nodes:
        for name in ("datePublished", "dateModified"):
            if (found := _read(node.get(name), language)) is not None:
                yield found.published


def _read(value: object, language: str) -> _Stated | None:
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str) or len(value) > 80:
        return None
    text = value.strip()
    published = read_stamp(text, language).published
    if published is None or published.precision != "day":
        return None
    offset = _OFFSET.search(text)
    return _Stated(published, offset is not None and offset[1].strip("+-0:") != "")


def _found(tree: html.HtmlElement, url: str | None, others: Collection[str]) -> str | None:
    """The day that htmldate finds, but for those of other stories that the page describes."""
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = find_date(tree, url=url, original_date=True, extensive_search=True)
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        return None
    if found is None:
        return None
    published = read_stamp(found).published
    is_day = published is not None and published.precision == "day"
    return str(published) if is_day and str(published) not in others else None
