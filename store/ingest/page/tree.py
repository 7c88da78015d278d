"""Pages as element trees without what the reader does not see."""

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree, html

from store.ingest.errors import UnreadableError
from store.ingest.markup import without_controls
from store.ingest.sample import Sample
from store.notices import Unreadable

MAX_BYTES = 5_000_000
LONGEST_HEAD = 5_000
SLACK = 2_000  # blanks of the markup

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,500}\?>")
_SAVED_FROM = re.compile(
    r"<!--\s*(?:page saved with singlefile\s+url:\s*|saved from url=\(\d+\))(?P<url>https?://\S+)",
    re.IGNORECASE,
)


def parse(sample: Sample) -> html.HtmlElement:
    """Parse the bytes of a page; raises UnreadableError when there is no page in them."""
    if len(sample.data) > MAX_BYTES:
        raise UnreadableError(Unreadable.TOO_LARGE, most=MAX_BYTES // 1_000_000)
    text = without_controls(_DECLARATION.sub("", sample.text, count=1))
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableError(Unreadable.PAGE_MISSING) from error
    return tree


def short_text(element: etree._Element, most: int, between: str = "") -> str | None:
    """The words of an element with single blanks; None when it has more than so many letters.

    No more of it is looked at than that: a page may have very many elements in each other. With a
    blank ``between`` them the words of its elements are not run together: "By Ann Lee<br>5 May".
    """
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > most + SLACK:
            return None
    text = " ".join(between.join(parts).split())
    return text if len(text) <= most else None


def short_lines(element: etree._Element, most: int) -> list[str]:
    """The lines of an element, parted by ``<br>``; none when it has more than so many letters."""
    text = short_text(element, most, " ")
    if not text or next(element.iter("br"), None) is None:
        return [text] if text else []
    copied = deepcopy(element)
    for break_ in copied.iter("br"):
        break_.tail = f"\n{break_.tail or ''}"
    copied.tail = None
    lines = (" ".join(line.split()) for line in "".join(copied.itertext()).split("\n"))
    return [line for line in lines if line]


def only_holds(element: etree._Element) -> bool:
    """Whether an element has nothing but one other in it."""
    return len(element) == 1 and not f"{element.text or ''}{element[0].tail or ''}".strip()


def saved_from(text: str) -> str | None:
    """The address that a browser noted in a page when it saved it."""
    match = _SAVED_FROM.search(text[:LONGEST_HEAD])
    return match["url"] if match else None


def contents(tree: html.HtmlElement, *names: str) -> Iterator[str]:
    """The values of the meta elements with one of these names, in the order of the names."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        value = (element.get("content") or element.get("value") or "").strip()
        if not value:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name:
                found.setdefault(name.strip().lower(), []).append(value)
    for name in names:
        yield from found.get(name, ())
