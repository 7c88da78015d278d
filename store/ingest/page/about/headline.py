"""The headline of a page: its place, and the elements that stand beside it."""

import re

from lxml import etree, html

from store.ingest.page.houses import SEPARATOR
from store.ingest.page.tree import short_text
from store.ingest.paste.lines import key_of

BEFORE_TITLE = 30
AFTER_TITLE = 80
BELOW_TITLE = 25
TITLE_WORDS = 3
TITLE_LETTERS = 20  # of one without blanks
WIDE_LETTERS = 6  # of one in Chinese, Japanese or Korean
LONGEST_BLOCK = 600
LEAST_SENTENCE = 60
LONGEST_LEAD = 400
LONGEST_LINE = 100
LONGEST_TITLE = 200
MOST_PARTS = 4

_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w{2,5}|home)?", re.IGNORECASE)
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:news)?(?:heading|headline|title|subject)\d?(?=$|[\s_-])", re.I
)
_CALLED_TAGS = frozenset(("td", "div", "p", "span", "b", "strong", "font"))
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:chapo|chapeau|lead|lede|standfirst|stand-first|subtitle|sub-?headline|summary|intro"
    r"|deck|dek|excerpt|spot|teaser-text|description|entradilla|bajada|anons|kicker)(?:$|[\s_-])",
    re.IGNORECASE,
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))


def headline(tree: html.HtmlElement) -> html.HtmlElement | None:
    """The heading that is the title of the page's article, of whatever rank."""
    elements, title = _headline(tree)
    return elements[title] if title is not None else None


def around_title(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements of an article's title, of its block above it, and of what follows it."""
    elements, title = _headline(tree)
    if title is None:
        return []
    above = _above(elements, title)
    return _of_same(elements, title, above + elements[title : title + AFTER_TITLE])


def beside_title(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements that stand with an article's title, before its text."""
    elements, title = _headline(tree)
    if title is None:
        return []
    return _of_same(elements, title, _before_text(elements, title))


def below_title(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The first elements below the title, whatever it is that of."""
    elements = _elements(tree)
    title = _title_place(elements)
    return elements[title + 1 : title + 1 + BELOW_TITLE] if title is not None else []


def holders(element: html.HtmlElement) -> list[html.HtmlElement]:
    """The three elements around another, the nearest first."""
    return [one for one, _ in zip(element.iterancestors(), range(3), strict=False)]


def _elements(tree: html.HtmlElement) -> list[html.HtmlElement]:
    return [element for element in tree.iter(etree.Element) if isinstance(element.tag, str)]


def _headline(tree: html.HtmlElement) -> tuple[list[html.HtmlElement], int | None]:
    """The elements of a page, and the place of its article's title among them."""
    elements = _elements(tree)
    title = _title_place(elements)
    if title is None or not _is_headline(elements[title], _page_title(elements)):
        return elements, None
    return elements, title


def _before_text(elements: list[html.HtmlElement], title: int) -> list[html.HtmlElement]:
    """The elements between the title and the first words of the text, and those above the title
    in its block or its article.
    """
    below = elements[title + 1 : title + 1 + BELOW_TITLE]
    leads = {part for one in below if _is_lead(one) for part in one.iter(etree.Element)}
    below = [one for one in below if one not in leads]
    end = next((at for at, one in enumerate(below) if _is_text(one)), len(below))
    return _above(elements, title) + below[:end]


def _is_lead(element: html.HtmlElement) -> bool:
    """Whether a short paragraph is called a lead: writer and day may stand below it."""
    is_called = _LEAD.search(f"{element.get('class', '')} {element.get('itemprop', '')}")
    return is_called is not None and short_text(element, LONGEST_LEAD) is not None


def _above(elements: list[html.HtmlElement], title: int) -> list[html.HtmlElement]:
    """The elements above the title in its block or its article."""
    block: set[html.HtmlElement] = set()
    for holder in holders(elements[title]):
        if holder.tag in ("body", "html") or short_text(holder, LONGEST_BLOCK) is None:
            break
        block = set(holder.iter(etree.Element))
    if (article := _article(elements[title])) is not None:
        block.update(article.iter(etree.Element))
    block.update(_line_above(elements[title]))
    return [one for one in elements[max(0, title - BEFORE_TITLE) : title] if one in block]


def _line_above(heading: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements of a line directly above the title that begins with a whole ``time``."""
    line = heading.getprevious()
    if line is None or short_text(line, LONGEST_LINE) is None:
        return []
    parts = [one for one in line.iter(etree.Element) if isinstance(one.tag, str)]
    first = next((one for one in parts if (one.text or "").strip()), None)
    return parts if first is not None and first.tag == "time" else []


def _is_text(element: html.HtmlElement) -> bool:
    """Whether a paragraph, or an element with loose words in it, is as long as a sentence."""
    if element.tag in _HEADINGS:
        return False
    words = element.text_content() if element.tag == "p" else element.text or ""
    return len(words.strip()) >= LEAST_SENTENCE


def _of_same(
    elements: list[html.HtmlElement], title: int, near: list[html.HtmlElement]
) -> list[html.HtmlElement]:
    """The elements that stand in no other article of the page than the title, or the next, does."""
    articles = (_article(one) for one in elements[title:])
    own = next((one for one in articles if one is not None), None)
    return [one for one in near if (other := _article(one)) is None or other is own]


def _article(element: html.HtmlElement) -> html.HtmlElement | None:
    return next((one for one in element.iterancestors("article")), None)


def _is_headline(heading: html.HtmlElement, page: str) -> bool:
    """Whether a heading is an article's: below a house's name stands the day of the reading."""
    key = key_of(heading.text_content())
    parts = [key_of(part) for part in SEPARATOR.split(page)]
    is_house = len(parts) > 1 and key == parts[-1] and len(key) < max(map(len, parts))
    is_wide = len(_WIDE.findall(key)) >= WIDE_LETTERS
    is_long = key.count(" ") + 1 >= TITLE_WORDS or len(key) >= TITLE_LETTERS
    return not is_house and (is_long or is_wide)


def _page_title(elements: list[html.HtmlElement]) -> str:
    return next((element.text_content() for element in elements if element.tag == "title"), "")


def _has_title(heading: html.HtmlElement, page: str) -> bool:
    """Whether a part of a heading is the page's title, beside a kicker in another part."""
    if not 1 < len(heading) <= MOST_PARTS:
        return False
    keys = (key_of(part.text_content()) for part in heading)
    return any(key.count(" ") + 1 >= TITLE_WORDS and key in page for key in keys)


def is_way_home(heading: html.HtmlElement) -> bool:
    """Whether a heading is the name of the site: all of it leads to the first page."""
    link = next(heading.iter("a"), None)
    target = (link.get("href") or "").strip() if link is not None else ""
    is_whole = link is not None and short_text(link, LONGEST_LINE) == short_text(
        heading, LONGEST_LINE
    )
    return is_whole and bool(target) and _HOME.fullmatch(target) is not None


def _called_title(elements: list[html.HtmlElement]) -> int | None:
    """The one short element called a title on a page without any heading."""
    if any(element.tag in _HEADINGS for element in elements):
        return None
    found = {
        " ".join(text.split()): place
        for place, element in enumerate(elements)
        if element.tag in _CALLED_TAGS
        and _CALLED.search(f"{element.get('class', '')} {element.get('id', '')}")
        and (text := short_text(element, LONGEST_TITLE))
        and text.count(" ") + 1 > TITLE_WORDS
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _title_place(elements: list[html.HtmlElement]) -> int | None:
    page = key_of(_page_title(elements))
    first: int | None = None
    for tags in (("h1",), ("h2", "h3")):
        for place, element in enumerate(elements):
            if element.tag not in tags or (element.tag == "h1" and is_way_home(element)):
                continue
            key = key_of(element.text_content())
            if (key and key in page) or _has_title(element, page):
                return place
            first = place if first is None and tags == ("h1",) else first
        if first is not None:
            return first
    return _called_title(elements)
