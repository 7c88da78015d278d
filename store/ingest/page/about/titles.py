"""Under which title an article stands on its page."""

import re
from itertools import islice

from lxml import html

from store.ingest.markup import without_entities
from store.ingest.page import linked_data
from store.ingest.page.about.headline import headline as headline_of
from store.ingest.page.about.headline import is_way_home
from store.ingest.page.houses import SEPARATOR, is_section
from store.ingest.page.tree import contents
from store.ingest.paste.cohesion import shared
from store.ingest.paste.lines import key_of, lines_of
from store.text.normalise import normalise

LONGEST_TITLE = 400
MOST_TOLD = 0.6  # of the words of a page's title, that its heading says too
LEAST_WORDS = 4  # of a headline
LEAST_TEXT = 40  # letters of a paragraph
MOST_BELOW = 8  # paragraphs
LEAST_SHARED = 0.4  # of a headline's terms with the text below it


_MARK_LAST = re.compile(r"\s*[-_|｜丨–—]\s*$")  # as houses are parted in Chinese
_UNNAMED = re.compile(  # what programs call a text that has no title
    r"^(?:microsoft (?:word|excel|powerpoint)(?: - .*)?|(?:untitled|document|документ)\s?\d*"
    r"|.{0,80} - google docs|untitled document|new page|.{1,80}\.(?:docx?|rtf|odt|html?))$",
    re.IGNORECASE,
)


def title_of(
    tree: html.HtmlElement, described: list[linked_data.Node], publisher: str | None
) -> str | None:
    """The title of an article; a heading that stands over its text comes before what is stated.

    What a page states for machines and networks is often written to be clicked on.
    """
    headline = line(described[0].get("headline")) if described else None
    meta = [line(value) for value in contents(tree, "og:title", "twitter:title", "title")]
    page = _UNNAMED.sub("", line(tree.findtext(".//title")) or "") or None
    headings = [line(one.text_content()) for one in tree.iter("h1") if not is_way_home(one)]
    known = [one for one in (headline, *meta, page) if one]
    house = key_of(publisher or "")
    is_bare = not headings and not headline and not any(meta)
    if is_bare and (other := headline_of(tree)) is not None:
        headings = [line(other.text_content())]
    titles = [one for one in headings[:8] if one and key_of(one) not in ("", house)]
    for heading in titles:
        if any(_is_same(heading, one) for one in known):
            return heading
    if not headline and not any(meta) and (shown := _shown(headings, page or "")) is not None:
        return shown
    if len(titles) == 1 and _is_over_text(tree, titles[0]):
        return titles[0]
    named = {key_of(part) for one in known for part in SEPARATOR.split(one)}
    if named == {house} and (below := _below_house(tree)) is not None:
        return below
    for one in known:
        if not one.endswith(("...", "…")):
            return _without_house(one, publisher)
    first = next((heading for heading in headings if heading), None)
    return first or (_without_house(known[0], publisher) if known else None)


def _shown(headings: list[str | None], page: str) -> str | None:
    """The one heading of a page whose own title says in other words what it says."""
    shown = [heading for heading in headings if heading and key_of(heading)]
    if len(shown) != 1:
        return None
    words = set(key_of(shown[0]).split())
    told = set(key_of(SEPARATOR.split(page)[0]).split())
    is_told = len(told & words) >= MOST_TOLD * len(told)
    return shown[0] if told and is_told and len(words) > len(told) else None


def _below_house(tree: html.HtmlElement) -> str | None:
    """The one headline of the second rank on a page that calls itself by its house alone."""
    headings = [line(element.text_content()) for element in tree.iter("h2")]
    long = [one for one in headings if one and one.count(" ") + 1 >= LEAST_WORDS]
    return long[0] if len(long) == 1 else None


def _is_over_text(tree: html.HtmlElement, heading: str) -> bool:
    """Whether the one heading of a page is a headline of the text below it, by its words."""
    title = lines_of(heading)
    if title[0].words < LEAST_WORDS or is_section(heading):
        return False
    shown = (one for one in tree.iter("h1", "h2", "h3") if line(one.text_content()) == heading)
    place = next(shown, None)
    place = headline_of(tree) if place is None else place
    if place is None:
        return False
    paragraphs = (one.text_content() for one in place.xpath("following::p"))
    if place.xpath("not(following::p)"):
        paragraphs = (str(one) for one in place.xpath("following::text()"))  # parted by breaks
    texts = islice((" ".join(one.split()) for one in paragraphs), 40)
    below = [text for text in texts if len(text) >= LEAST_TEXT][:MOST_BELOW]
    return bool(below) and shared(title, lines_of("\n".join(below))) >= LEAST_SHARED


def _is_same(heading: str, other: str) -> bool:
    """Whether a shown heading is the title that was stated, perhaps with the house's name."""
    left, right = key_of(heading), key_of(other)
    if left == right:
        return True
    return len(left) >= 15 and f" {left} " in f" {right} "


def _without_house(title: str, publisher: str | None) -> str:
    """A title without the house's name at its end or beginning."""
    parts = [(match.start(), match.end()) for match in SEPARATOR.finditer(title)]
    if publisher is None:
        return title
    if title.endswith(publisher) and (bare := _MARK_LAST.sub("", title[: -len(publisher)])):
        return bare if len(bare) < len(title) - len(publisher) else title
    if not parts:
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


def line(value: object) -> str | None:
    """A value of a page's head as one line of plain words; None where it has none."""
    if not isinstance(value, str):
        return None
    text = without_entities(value[: LONGEST_TITLE * 4])
    text = re.sub(r"<[^<>]{1,200}>", "", text)
    return " ".join(normalise(text).split())[:LONGEST_TITLE] or None
