"""The words of the article on a page, with their paragraphs."""

import logging
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree, html
from trafilatura import bare_extraction

from store.ingest.page import linked_data
from store.ingest.page.scripts.state import state_text
from store.ingest.page.siblings import in_order
from store.text.normalise import normalise

SHORT = 300
LONGEST_FLASH = 1_000
_STAND_INS = {"\u200c": "\U00013420", "\u200d": "\U00013421"}  # by signs of no living script
_FOR_JOINERS = str.maketrans(_STAND_INS)
_JOINERS = str.maketrans({sign: joiner for joiner, sign in _STAND_INS.items()})
_BLOCKS = frozenset(("p", "head", "item", "quote", "code", "row", "ab"))
_GROUPS = frozenset(("body", "div", "list", "table", "main", "section", "figure", "comments"))


def body_text(tree: html.HtmlElement, described: list[linked_data.Node]) -> str:
    """The article's text; empty when the page seems to have none."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = _extracted(tree, favor_precision=True)
    if len(text) >= SHORT:
        return in_order(tree, text) if len(text) < LONGEST_FLASH else text
    wider = _extracted(tree, favor_precision=False)
    if len(wider) > len(text) * 1.5:
        text = wider
    text = in_order(tree, text)
    stated = max((*map(_stated, described), state_text(tree)), key=len)
    is_fuller = len(stated) > len(text) * 1.5
    is_parted = "\n" in stated and "\n" not in text and len(stated) > len(text) * 0.9
    return stated if is_fuller or is_parted else text


def _extracted(tree: html.HtmlElement, *, favor_precision: bool) -> str:
    document = bare_extraction(
        _with_stand_ins(tree),
        include_comments=False,
        favor_precision=favor_precision,
        with_metadata=False,
    )
    if document is None or isinstance(document, dict) or document.body is None:
        return ""
    return normalise("\n\n".join(_blocks(document.body)).translate(_JOINERS))


def _with_stand_ins(tree: html.HtmlElement) -> html.HtmlElement:
    """A copy of the page in which letters stand for joiners, which the extraction may take out."""
    copy = deepcopy(tree)
    if not any(joiner in copy.text_content() for joiner in _STAND_INS):
        return copy
    for element in copy.iter():
        if isinstance(element.tag, str) and element.text:
            element.text = element.text.translate(_FOR_JOINERS)
        if element.tail:
            element.tail = element.tail.translate(_FOR_JOINERS)
    return copy


def _stated(node: linked_data.Node) -> str:
    value = node.get("articleBody")
    if not isinstance(value, str):
        return ""
    if "<p" in value or "<br" in value:
        try:
            value = html.fromstring(f"<div>{value}</div>").text_content()
        except (etree.LxmlError, ValueError):
            return ""
    return normalise(value)


def _blocks(element: etree._Element) -> Iterator[str]:
    """The text of each paragraph, heading, list item and table row, in order."""
    if element.tag in _BLOCKS and not _has_blocks(element):
        yield _words(element)
        return
    loose = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS or child.tag in _GROUPS or _has_blocks(child):
            if "".join(loose).strip():
                yield "".join(loose)
            loose = []
            yield from _blocks(child)
        else:
            loose.append(_words(child))
        loose.append(child.tail or "")
    if "".join(loose).strip():
        yield "".join(loose)


def _has_blocks(element: etree._Element) -> bool:
    return any(
        child.tag in _BLOCKS or child.tag in _GROUPS
        for child in element.iter()
        if child is not element
    )


def _words(element: etree._Element) -> str:
    if element.tag == "lb":
        return "\n"
    if element.tag == "cell":
        return f"{_inner(element)} "
    return _inner(element)


def _inner(element: etree._Element) -> str:
    parts = [(element.text or "").replace("\n", " ")]
    for child in element:
        if isinstance(child.tag, str):
            parts.append(_words(child))
        parts.append((child.tail or "").replace("\n", " "))
    return "".join(parts)
