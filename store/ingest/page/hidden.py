"""What a page holds and does not show to sighted readers."""

import re
from collections.abc import Collection, Iterator

from lxml import etree, html

LONGEST_STYLES = 500_000
MOST_OF_TEXT = 0.4  # of a page that a class can hide: more is shown by its script
LONGEST_MARK = 6
LEAST_WORD = 3

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(|clip-path\s*:\s*inset\((?:50|100)%"
    r"|(?:left|text-indent)\s*:\s*-\d{4,}|font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|$)",
    re.IGNORECASE,
)
_DOT = re.compile(r"(?<![\w-])(?:width|height)\s*:\s*[01]px", re.IGNORECASE)
_CLASSES = frozenset(
    (
        *("sr-only", "sr_only", "sronly", "visually-hidden", "visuallyhidden", "hidden-visually"),
        *("visually-hidden-focusable", "hidden-accessible", "screen-reader-text", "screenreader"),
        *("screen-reader-only", "screen-reader", "screenreader-only", "assistive-text"),
        *("a11y-hidden", "accessibly-hidden", "element-invisible", "show-for-sr", "at-only"),
        *("offscreen", "off-screen", "print-only", "printonly", "print_only", "only-print"),
        *("visible-print", "visible-print-block", "visible-print-inline", "d-print-block"),
        *("d-print-inline", "hidden", "is-hidden", "u-hidden", "d-none"),
    )
)
_STREAMED = re.compile(r"S:[0-9a-f]+")  # parts of a page that its script moves into place
_UNSEEN = frozenset(("template", "noscript", "svg", "canvas", "dialog", "button"))
_HOLDERS = frozenset(("html", "body", "article", "main"))
_AT_RULE = re.compile(r"@[a-z-]+[^{};]{0,300}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?([.#])([\w-]+)")
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]{1,3}|[a-z])[\])]?")
_UNIT = frozenset(("km", "cm", "mm", "dm", "mi", "ft", "yd", "in", "sq", "км", "см", "мм", "кв"))


def drop_hidden(tree: html.HtmlElement) -> None:
    """Remove what a browser would not show; the article itself is never removed."""
    classes, ids = _styled(tree)
    whole = len(tree.text_content())
    for element in list(_hidden(tree, classes, ids, whole)):
        if element.getparent() is not None:
            element.drop_tree()
    for element in list(tree.iter("sup")):
        if element.getparent() is not None and _is_reference(element):
            element.drop_tree()


def _hidden(
    tree: html.HtmlElement, classes: Collection[str], ids: Collection[str], whole: int
) -> Iterator[html.HtmlElement]:
    for element in tree.iter(etree.Element):
        if not isinstance(element.tag, str) or element.tag in _HOLDERS:
            continue
        attributes = element.attrib
        if _STREAMED.fullmatch(attributes.get("id", "")):
            continue
        style = attributes.get("style", "")
        if element.tag in _UNSEEN or "hidden" in attributes:
            yield element
        elif attributes.get("aria-hidden", "").strip().lower() == "true":
            if not element.xpath("boolean(.//p)"):
                yield element
        elif (style and (_HIDING.search(style) or len(_DOT.findall(style)) == 2)) or (
            _is_styled_away(element, classes, ids) and _is_part(element, whole)
        ):
            yield element


def _is_part(element: html.HtmlElement, whole: int) -> bool:
    return len(element.text_content()) <= MOST_OF_TEXT * whole


def _is_styled_away(
    element: html.HtmlElement, classes: Collection[str], ids: Collection[str]
) -> bool:
    names = element.get("class")
    if names and any(name in _CLASSES or name in classes for name in names.split()):
        return True
    return bool(ids) and element.get("id") in ids


def _styled(tree: html.HtmlElement) -> tuple[frozenset[str], frozenset[str]]:
    """The classes and ids that the page's own plain rules hide, but not only in print."""
    classes: set[str] = set()
    ids: set[str] = set()
    left = LONGEST_STYLES
    for style in tree.iter("style"):
        text = (style.text or "")[:left]
        left -= len(text)
        if not _HIDING.search(text) or "print" in (style.get("media") or ""):
            continue
        for selectors, rule in _RULE.findall(_AT_RULE.sub(" ", text)):
            if not _HIDING.search(rule):
                continue
            for selector in selectors.split(","):
                if match := _SIMPLE.fullmatch(selector.strip()):
                    (classes if match[1] == "." else ids).add(match[2])
    return frozenset(classes), frozenset(ids)


def _is_reference(element: html.HtmlElement) -> bool:
    """Whether raised characters refer to a footnote, and are no power of a unit."""
    text = "".join(element.text_content().split())
    if len(text) > LONGEST_MARK or not _MARK.fullmatch(text):
        return False
    if element.xpath("boolean(.//a[starts-with(@href, '#')])"):
        return True
    before = _text_before(element)
    word = re.search(r"([^\W\d_]+)[\"'”’»)\]]*$", before)
    if word is None:
        return before[-1:] in '.,;:!?”’"»)' and text.strip("[()]").isdigit()
    return len(word[1]) >= LEAST_WORD and word[1].lower() not in _UNIT and not text.isalpha()


def _text_before(element: html.HtmlElement) -> str:
    before = element.getprevious()
    parent = element.getparent()
    if before is not None:
        return f"{before.text_content()}{before.tail or ''}"[-40:]
    return f"{parent.text or ''}"[-40:] if parent is not None else ""
