"""Hidden parts of a page, and those it shows crossed out."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree, html

from store.ingest.page.tree import short_text

LONGEST_STYLES = 500_000
MOST_OF_TEXT = 0.4  # of a page that a class can hide: more is shown by its script
LONGEST_MARK = 6
LEAST_WORD = 3
LEAST_SKIP = 2  # words of a link past something
LONGEST_SKIP = 120

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(|clip-path\s*:\s*inset\((?:50|100)%"
    r"|(?:left|right|top|bottom|text-indent)\s*:\s*-(?:\d{4,}|\d{3,}(?:em|rem|vw|vh|%))"
    r"|font-size\s*:\s*(?:0(?:px|em|rem)?|1px)\s*(?:!|;|$)|transform\s*:\s*scale[xy]?\(0\)"
    r"|clip-path\s*:\s*(?:circle|ellipse)\(0",
    re.IGNORECASE,
)
_FAINT = re.compile(
    r"opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|(?<!-)color\s*:\s*transparent", re.IGNORECASE
)
_DOT = re.compile(r"(?<![\w-])(?:width|height)\s*:\s*[01]px", re.IGNORECASE)
_UNSEEN_NAME = re.compile(
    r"(?:[a-z]{1,4}-{1,2}|[a-z]{1,4}_{1,2})??(?:sr-?only|(?:visually|accessibly)-?hidden|hidden-(?:visually|accessible)"
    r"|(?:for-)?screen-?reader(?:s|-(?:text|only|message))?|assistive-?text|a11y-(?:hidden|only)|at-only"
    r"|element-invisible|show-for-sr|off-?screen|(?:print|show|visible|only|display)-?(?:for-)?-?print"
    r"|(?:d-)?print-(?:only|block|inline|show)|visible-print-\w+|for-print|visually-hidden-focusable)",
    re.IGNORECASE,
)
_HIDDEN_NAME = re.compile(r"(?:(?:is|u)-)?hidden|d-none", re.IGNORECASE)
_SHOWN_AGAIN = re.compile(  # on wider screens
    r"d-(?:sm|md|lg|xl|xxl)-(?!none)\w+|(?:sm|md|lg|xl|2xl):(?!hidden)[\w-]+", re.IGNORECASE
)
_STREAMED = re.compile(r"S:[0-9a-f]+")  # parts of a page that its script moves into place
_UNSEEN = frozenset(("template", "noscript", "svg", "canvas", "dialog", "button"))
_CROSSED_OUT = frozenset(("del", "s", "strike"))
_LINE_THROUGH = re.compile(r"text-decoration[\w-]*\s*:[^;]*\bline-through", re.IGNORECASE)
_INLINE = frozenset(("span", "a", "em", "i", "b", "strong", "small", "sup", "font"))
_BOXES = frozenset(("div", "section", "li", "nav", "aside", "header", "article", "main", "body"))
_HOLDERS = frozenset(("html", "body", "article", "main"))
_AT_RULE = re.compile(r"@([a-z-]+)([^{};]{0,300})\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_COMPOUND = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)*", re.IGNORECASE)
_NAME = re.compile(r"([.#])([\w-]+)")
MOST_SELECTORS = 5_000
MOST_OF_ONE = 40  # selectors that end with one name
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]{1,3}|[a-z])[\])]?")
_WISH = re.compile(r"\[[^\W\d_]{4,30}\??\]")  # of a wiki's readers: [citation needed]
_UNIT = frozenset(("km", "cm", "mm", "dm", "mi", "ft", "yd", "in", "sq", "км", "см", "мм", "кв"))

_Rules = Mapping[str, Sequence[Sequence[frozenset[str]]]]


def drop_hidden(tree: html.HtmlElement) -> None:
    """Remove what a browser would not show, and what is crossed out; never the article itself."""
    rules = _styled(tree)
    whole = len(tree.text_content())
    for element in list(_hidden(tree, rules, whole)):
        if element.getparent() is not None:
            element.drop_tree()
    for element in list(tree.iter("a")):
        if _is_skip_link(element) and element.getparent() is not None:
            element.drop_tree()
    for element in list(tree.iter("sup", "a")):
        if _is_within(element, tree) and _is_reference(element):
            _drop_mark(element)


def _hidden(tree: html.HtmlElement, rules: _Rules, whole: int) -> Iterator[html.HtmlElement]:
    for element in tree.iter(etree.Element):
        if not isinstance(element.tag, str) or element.tag in _HOLDERS:
            continue
        attributes = element.attrib
        if _STREAMED.fullmatch(attributes.get("id", "")):
            continue
        if (
            element.tag in _UNSEEN
            or "hidden" in attributes
            or attributes.get("role") == "tooltip"
            or _is_unread(element)
            or _is_unseen(element, attributes.get("style", ""))
            or (
                (_is_crossed_out(element) or _is_styled_away(element, rules))
                and _is_part(element, whole)
            )
        ):
            yield element


def _is_skip_link(link: html.HtmlElement) -> bool:
    """Whether it only leads to another place of the page, past a box or to an entry."""
    place = link.get("href", "")
    words = (short_text(link, LONGEST_SKIP) or "").split()
    if not place.startswith("#") or len(place) == 1 or len(words) < LEAST_SKIP:
        return False
    parent = link.getparent()
    is_alone = parent is not None and parent.tag in _BOXES and not _text_beside(link)
    return is_alone and link.xpath("not(ancestor::h1|ancestor::h2|ancestor::h3|ancestor::h4)")


def _text_beside(element: html.HtmlElement) -> str:
    before = element.getprevious()
    above = element.getparent().text if before is None else before.tail
    return f"{above or ''}{element.tail or ''}".strip()


def _is_crossed_out(element: html.HtmlElement) -> bool:
    """Whether its words are shown as taken back."""
    return element.tag in _CROSSED_OUT or bool(_LINE_THROUGH.search(element.get("style", "")))


def _is_unread(element: html.HtmlElement) -> bool:
    """Whether readers of the screen skip an element, which is no page behind an open dialog."""
    is_skipped = element.get("aria-hidden", "").strip().lower() == "true"
    return is_skipped and not element.xpath("boolean(.//p)")


def _is_unseen(element: html.HtmlElement, style: str) -> bool:
    """Whether its own style hides an element; what is faint may only wait to be faded in."""
    if not style:
        return False
    if _HIDING.search(style) or len(_DOT.findall(style)) == 2:
        return True
    return element.tag in _INLINE and _FAINT.search(style) is not None


def _is_part(element: html.HtmlElement, whole: int) -> bool:
    return len(element.text_content()) <= MOST_OF_TEXT * whole


def _is_styled_away(element: html.HtmlElement, rules: _Rules) -> bool:
    names = _names(element)
    if not names:
        return False
    classes = [name[1:] for name in names if name[0] == "."]
    if any(_UNSEEN_NAME.fullmatch(name) for name in classes):
        return True
    if any(_HIDDEN_NAME.fullmatch(name) for name in classes):
        return not any(_SHOWN_AGAIN.fullmatch(name) for name in classes)
    return any(_is_meant(element, compounds) for name in names for compounds in rules.get(name, ()))


def _is_meant(element: html.HtmlElement, compounds: Sequence[frozenset[str]]) -> bool:
    """Whether a rule is about the element: its own names, and those of what holds it."""
    if not compounds[-1] <= _names(element):
        return False
    waiting = list(compounds[:-1])
    for holder in element.iterancestors():
        if not waiting:
            return True
        if waiting[-1] <= _names(holder):
            waiting.pop()
    return not waiting


def _names(element: html.HtmlElement) -> frozenset[str]:
    """Its classes and its id as selectors write them."""
    own = element.get("id")
    found = {f".{name}" for name in (element.get("class") or "").split()}
    return frozenset(found | {f"#{own}"} if own else found)


def _styled(tree: html.HtmlElement) -> _Rules:
    """The page's own rules that hide something on a screen, by the names they end with."""
    rules: dict[str, list[list[frozenset[str]]]] = {}
    left, count = LONGEST_STYLES, 0
    for style in tree.iter("style"):
        text = (style.text or "")[:left]
        left -= len(text)
        if not _HIDING.search(text) or "print" in (style.get("media") or ""):
            continue
        for selectors, rule in _RULE.findall(_AT_RULE.sub(_on_screens, _COMMENT.sub(" ", text))):
            if not _HIDING.search(rule):
                continue
            for selector in selectors.split(","):
                compounds = _compounds(selector)
                same = rules.setdefault(min(compounds[-1]), []) if compounds else []
                if compounds and count < MOST_SELECTORS and len(same) < MOST_OF_ONE:
                    count += 1
                    same.append(compounds)
    return rules


def _on_screens(match: re.Match[str]) -> str:
    """The rules inside ``@media`` that hold on any screen."""
    condition = " ".join(match[2].lower().split())
    return match[3] if match[1].lower() == "media" and condition in ("screen", "all") else " "


def _compounds(selector: str) -> list[frozenset[str]]:
    """The names that each element of a plain selector must have; nothing for other selectors."""
    found: list[frozenset[str]] = []
    for part in selector.split():
        if not _COMPOUND.fullmatch(part):
            return []
        names = frozenset(f"{mark}{name}" for mark, name in _NAME.findall(part))
        if names:
            found.append(names)
    return found if found and _NAME.search(selector.split()[-1]) else []


def _is_reference(element: html.HtmlElement) -> bool:
    """Whether raised characters refer to a footnote, and are no power of a unit."""
    text = "".join(element.text_content().split())
    if element.tag == "sup" and _WISH.fullmatch(text) and element.xpath("boolean(.//a)"):
        return True
    if len(text) > LONGEST_MARK or not _MARK.fullmatch(text):
        return False
    is_link = element.tag == "a"
    if is_link and not element.get("href", "").startswith("#"):
        return False
    if not is_link and element.xpath("boolean(.//a[starts-with(@href, '#')])"):
        return True
    before = _text_before(element)
    word = re.search(r"([^\W\d_]+)[\"'”’»)\]]*$", before)
    if word is None:
        return before[-1:] in '.,;:!?”’"»)' and text.strip("[()]").isdigit()
    return len(word[1]) >= LEAST_WORD and word[1].lower() not in _UNIT and not text.isalpha()


def _is_within(element: html.HtmlElement, tree: html.HtmlElement) -> bool:
    """Whether an element still stands in the tree: it may have gone with what held it."""
    return element.getparent() is not None and any(one is tree for one in element.iterancestors())


def _drop_mark(element: html.HtmlElement) -> None:
    """Remove a mark with the elements that hold nothing else; what stands behind them stays."""
    while (parent := element.getparent()) is not None and parent.tag in _INLINE:
        if parent.text_content().strip() != element.text_content().strip():
            break
        element = parent
    element.drop_tree()


def _text_before(element: html.HtmlElement) -> str:
    before = element.getprevious()
    parent = element.getparent()
    if before is not None:
        return f"{before.text_content()}{before.tail or ''}"[-40:]
    return f"{parent.text or ''}"[-40:] if parent is not None else ""
