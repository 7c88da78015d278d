"""Paragraphs and lists that the extraction lost between two that it kept, and, of very short texts,
their order: it gathers what it finds of one from all over the page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree, html

from store.ingest.markup import without_entities
from store.ingest.page.tree import only_holds, short_text
from store.ingest.paste.lines import Line, lines_of
from store.text.cutting.joins import ends
from store.text.normalise import folded_letters, normalise

LONGEST = 4_000
MOST_LINKED = 0.5
LEAST_LINKED = 12  # words of a sentence that is a link
MOST_CHILDREN = 2_000
LEAST_ITEM = 4  # words
LONGEST_HEADING = 15  # words
MOST_PARAGRAPHS = 30  # of a very short text
LEAST_WORDS = 4

_TOLD = re.compile(r"[.۔।][\"'”’»)]*$")  # and not asked, as headlines do
_HEADINGS = frozenset(("h2", "h3", "h4"))
_KEPT = _HEADINGS | {"p", "ul", "ol"}
_ASIDE = frozenset(("aside", "nav", "footer", "form", "figure", "li", "blockquote", "template"))


@dataclass(frozen=True, slots=True)
class _Lost:
    after: str  # the letters of the kept paragraph before it
    text: str


def in_order(tree: html.HtmlElement, text: str) -> str:
    """The text as the one article of the page has it, where all that was found of it is there."""
    articles = tree.findall(".//article")
    if len(articles) != 1 or not text:
        return text
    own = list(_own_paragraphs(articles[0]))
    keys = [folded_letters(one) for one in own]
    told = [key for line in text.split("\n") if ends(line) and (key := folded_letters(line))]
    if not told or len(own) > MOST_PARAGRAPHS or not set(told) <= set(keys):
        return text
    return "\n\n".join(own) if keys != told else text


def _own_paragraphs(article: etree._Element) -> Iterator[str]:
    """The whole sentences of an article's own paragraphs that are not mostly links."""
    for element in article.iter("p"):
        if any(one.tag in _ASIDE for one in element.iterancestors()):
            continue
        text = " ".join(element.text_content().split())
        linked = sum(len(link.text_content()) for link in element.iter("a"))
        if ends(text) and text.count(" ") + 1 >= LEAST_WORDS and linked <= MOST_LINKED * len(text):
            yield text


def with_siblings(tree: html.HtmlElement, text: str) -> str:
    """The text with the plain siblings of its paragraphs that stand between them on the page.

    What is mostly links stays lost unless it is a long whole sentence, and so does a paragraph that
    is marked up unlike the others.
    """
    kept = {key for block in text.split("\n") if (key := folded_letters(block))}
    lost: dict[str, list[str]] = {}
    for one in _lost(tree, kept, folded_letters(text)):
        lost.setdefault(one.after, []).append(one.text)
    if not lost:
        return text
    blocks: list[str] = []
    for block in text.split("\n\n"):
        blocks += (block, *lost.pop(folded_letters(block.split("\n")[-1]), ()))
    return "\n\n".join(blocks)


def _lost(tree: html.HtmlElement, kept: set[str], whole: str) -> Iterator[_Lost]:
    parents: dict[html.HtmlElement, None] = {}
    for element in tree.iter("p"):
        while (parent := element.getparent()) is not None and _is_wrapper(parent):
            element = parent
        if parent is not None:
            parents[parent] = None
    for parent in parents:
        children = [_unwrapped(one) for one in parent if isinstance(one.tag, str)]
        keys = [_key(one) if one.tag == "p" else "" for one in children[:MOST_CHILDREN]]
        places = [place for place, key in enumerate(keys) if key in kept and key]
        if len(places) < 2:
            continue
        looks = {children[place].get("class", "") for place in places}
        before = keys[places[0]]
        for place in range(places[0] + 1, places[-1]):
            if keys[place] in kept and keys[place]:
                before = keys[place]
            elif (words := _plain(children[place], looks)) and folded_letters(words) not in whole:
                yield _Lost(before, words)


def _is_wrapper(element: html.HtmlElement) -> bool:
    """Whether it is there for one paragraph, as some programs put each into a box of its own."""
    return element.tag == "div" and only_holds(element)


def _unwrapped(element: html.HtmlElement) -> html.HtmlElement:
    while _is_wrapper(element):
        element = element[0]
    return element


def _plain(element: html.HtmlElement, looks: set[str]) -> str:
    """The words of a paragraph or a list that is the article's, or may be; else nothing."""
    if element.tag not in _KEPT:
        return ""
    if _linked(element) > MOST_LINKED:
        line = _line(element) if element.tag == "p" else None
        if line is None or line.words < LEAST_LINKED or element.get("class", "") not in looks:
            return ""
        return line.text if _TOLD.search(line.text) else ""
    if element.tag in _HEADINGS:
        line = _line(element)
        return line.text if line and line.is_short and line.words <= LONGEST_HEADING else ""
    if element.tag == "p":
        line = _line(element)
        return line.text if line and line.is_prose and element.get("class", "") in looks else ""
    items = [line for item in element.iter("li") if (line := _line(item)) is not None]
    is_told = all(line.words >= LEAST_ITEM for line in items)
    is_plain = not element.get("class") and not element.get("id")
    return "\n".join(line.text for line in items) if items and is_told and is_plain else ""


def _line(element: html.HtmlElement) -> Line | None:
    found: Sequence[Line] = lines_of(
        normalise(without_entities(short_text(element, LONGEST) or ""))
    )
    return found[0] if len(found) == 1 else None


def _linked(element: html.HtmlElement) -> float:
    whole = len(element.text_content().strip())
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return linked / whole if whole else 1.0


def _key(element: etree._Element) -> str:
    return folded_letters(without_entities(short_text(element, LONGEST) or ""))
