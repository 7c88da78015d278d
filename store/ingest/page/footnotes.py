"""Footnotes on a page, and lists of what its article refers to: they are none of its sentences.

They are told by what the page calls them, by the marks in the text that lead to them, and by the
heading of a list.
"""

import re
from collections.abc import Iterator

from lxml import etree, html

from store.ingest.page.tree import short_text
from store.ingest.paste.around.notes import LONGEST, is_notes_heading

MOST_OF_TEXT = 0.7  # of a page that notes may be: more is its article
LONGEST_NOTE = 3_000  # characters
LONGEST_MARK = 6
LONGEST_REMARK = 40
MOST = 2_000  # elements that are looked at
MOST_TOLD = 100

_NOTED = re.compile(
    r"(?:[a-z0-9]{1,20}[-_]{1,2})*?(?:(?:foot|end|side|margin|easy-?foot)-?_?notes?|ref-?list|references?-list"
    r"|references|bibliography|biblio|works-cited|citations?-list)"
    r"(?:[-_]{1,2}(?:wrap(?:per)?|container|section|area|block|body|content|text|items?|ol|ul|holder|box))*",
    re.IGNORECASE,
)
_ROLES = ("doc-endnotes", "doc-endnote", "doc-footnote", "doc-bibliography", "doc-biblioentry")
_BLOCKS = frozenset(
    ("ol", "ul", "dl", "li", "dd", "div", "section", "aside", "p", "footer", "table", "details")
)
_LISTS = frozenset(("ol", "ul", "dl"))
_HEADS = ("h2", "h3", "h4", "h5", "h6", "summary", "p", "div", "strong", "b")
_WHOLE = frozenset(("html", "body", "main", "article"))
_NOTES = frozenset(("li", "p", "dd", "td", "div", "aside"))
_MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}|[a-z])[\])]?[.:]?")


def drop_footnotes(tree: html.HtmlElement) -> list[str]:
    """Remove footnotes and lists of sources with their headings; their words, one line each.

    What is large enough to be the article stays whatever it is called.
    """
    most = int(MOST_OF_TEXT * len(tree.text_content()))
    found: dict[html.HtmlElement, None] = dict.fromkeys(_noted(tree, most))
    found |= dict.fromkeys(_led_to(tree))
    found |= dict.fromkeys(_headed(tree, most, found))
    _drop_remarks(tree)
    told: list[str] = []
    for element in found:
        if any(one is tree for one in element.iterancestors()):
            if len(told) < MOST_TOLD and (words := short_text(element, LONGEST_NOTE)):
                told.append(words)
            element.drop_tree()
    return told


def _drop_remarks(tree: html.HtmlElement) -> None:
    """Remove what editors of an encyclopaedia put behind a sentence: "[citation needed]"."""
    for element in list(tree.iter("sup")):
        text = short_text(element, LONGEST_REMARK) or ""
        if text.startswith("[") and text.endswith("]") and not text[1:-1].isdigit():
            element.drop_tree()


def _noted(tree: html.HtmlElement, most: int) -> Iterator[html.HtmlElement]:
    """What the page itself calls notes, blocks and what stands beside the words of a sentence."""
    looked = 0
    for element in tree.iter(etree.Element):
        if not isinstance(element.tag, str) or not _is_called_notes(element):
            continue
        looked += 1
        if looked > MOST:
            return
        words = short_text(element, most)
        if words is None or element.xpath("boolean(.//h1|.//article)"):
            continue
        if element.tag in _BLOCKS or (
            element.tag in ("span", "small") and len(words) > LONGEST_MARK
        ):
            yield element


def _is_called_notes(element: html.HtmlElement) -> bool:
    attributes = element.attrib
    if attributes.get("role") in _ROLES:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
    return any(len(name) <= LONGEST and _NOTED.fullmatch(name) for name in names)


def _led_to(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Blocks further down to which a mark in the text leads, or that begin with such a mark."""
    places = {name: one for one in tree.xpath("//*[@id]") for name in (one.get("id"),)}
    places |= {one.get("name"): one for one in tree.xpath("//a[@name]")}
    marks: set[str] = set()
    targets: set[html.HtmlElement] = set()
    for element in tree.iter("a", "sup", *_NOTES):
        if element.tag in _NOTES:
            if element in targets or _mark_before(element) in marks:
                yield element
        elif (mark := _mark_of(element)) and not _begins(element):
            marks |= {mark} if element.tag == "sup" else set()
            target = places.get(element.get("href", "")[1:]) if element.tag == "a" else None
            if target is not None and (note := _note(target)) is not None and note not in targets:
                targets.add(note)


def _mark_of(element: html.HtmlElement) -> str | None:
    """The sign by which an element refers to a note; None where it is none."""
    if element.tag == "a" and not element.get("href", "").startswith("#"):
        return None
    text = "".join((short_text(element, LONGEST_MARK) or "").split())
    match = _MARK.fullmatch(text)
    return match[1] if match else None


def _begins(element: html.HtmlElement) -> bool:
    """Whether nothing stands before an element in its paragraph."""
    while element.tag not in _NOTES:
        parent = element.getparent()
        if parent is None or (parent.text or "").strip() or element.getprevious() is not None:
            return False
        element = parent
    return True


def _mark_before(note: html.HtmlElement) -> str | None:
    """The raised sign with which a paragraph begins."""
    first = note
    while not (first.text or "").strip() and len(first):
        first = first[0]
        if first.tag == "sup":
            return _mark_of(first)
    return None


def _note(target: html.HtmlElement) -> html.HtmlElement | None:
    """The block of a note in which a mark's target stands, if it is one: no section, no table of
    contents' heading.
    """
    block = next((one for one in (target, *target.iterancestors()) if one.tag in _NOTES), None)
    if block is None or block.xpath("boolean(.//h1|.//h2|.//h3|.//h4)"):
        return None
    words = short_text(block, LONGEST_NOTE) or ""
    begins = _MARK.match(words)
    is_back = block.xpath("boolean(.//a[starts-with(@href, '#')])")
    is_item = block.tag in ("li", "dd")
    return block if len(words) > LONGEST_MARK and (is_item or is_back or begins) else None


def _headed(
    tree: html.HtmlElement, most: int, found: dict[html.HtmlElement, None]
) -> Iterator[html.HtmlElement]:
    """The headings of notes, with the lists below them."""
    for head in tree.iter(*_HEADS):
        words = short_text(head, LONGEST)
        if words is None or not is_notes_heading(words):
            continue
        below = _next(head)
        is_notes = below is not None and (below in found or any(one in found for one in below))
        if below is not None and not is_notes and _is_list(below) and short_text(below, most):
            is_notes = True
            yield below
        if is_notes:
            yield head


def _next(head: html.HtmlElement) -> html.HtmlElement | None:
    """What comes after a heading, when it is alone in what holds it."""
    element = head
    while element.getnext() is None or element.tag in ("strong", "b"):
        parent = element.getparent()
        if parent is None or parent.tag in _WHOLE or element.getprevious() is not None:
            return None
        if f"{parent.text or ''}{element.tail or ''}".strip(" \n\t:"):
            return None
        element = parent
    return element.getnext()


def _is_list(element: html.HtmlElement) -> bool:
    """Whether an element is a list, or holds nothing else."""
    while element.tag not in _LISTS:
        if len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
            return False
        element = element[0]
    return True
