"""A page put right before it is read: what holds its article, and what lies over it."""

import re

from lxml import etree, html

from store.ingest.page.tree import short_text
from store.ingest.page.walls import consent_share
from store.ingest.paste.breaks.unwrap import unwrap
from store.text.normalise import normalise

LONGEST_OVERLAY = 3_000
LONGEST_LABEL = 40
LONGEST_SIGN_UP = 600
LEAST_LEAD = 60
LEAST_ASKING = 0.3  # of the words of such a notice, the rest names its buttons
LEAST_TEXT = 400  # characters of what holds an article
MOST_OF_TEXT = 0.5
LONGEST_INITIAL = 2  # with its quotation mark

_OVERLAY = re.compile(
    r"(?<![a-z])(?:cookies?|consent|gdpr|onetrust|ot-sdk|didomi|cmp|qc-cmp|cybot\w*|usercentrics"
    r"|iubenda|kvkk|sp_message|cky|cerez|çerez)(?![a-z])|cookie-?(?:banner|bar|consent|notice)",
    re.IGNORECASE,
)
_CODE = ("{", "};", "</", "()")  # marks of programs
_INLINE = frozenset(("b", "strong", "i", "em", "u", "a", "span", "font", "small", "br"))
_SIGN_UP = re.compile(
    r"(?<![a-z])(?:sign-?up|subscribe|subscription|newsletter|opt-?in|mailing)(?![a-z])", re.I
)
_SIGN_UP_BOX = re.compile(
    r"(?<![a-z])(?:sign-?up|subscribe|newsletter)[_-]+(?:card|form|box|block|widget|cta|prompt)",
    re.I,
)
_OVERFLOWING = re.compile(r"overflow[\w-]*\s*:\s*hidden", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|[\s_-])(?:date|time|timestamp|published|cat|category|kicker|eyebrow|rubric|section|topic)(?:$|[\s_-])",
    re.IGNORECASE,
)
_AROUND = ("div", "section", "aside", "dialog", "span", "blockquote", "amp-consent")
_EMBED = re.compile(
    r"(?:^|\s)(?:instagram-media|tiktok-embed|fb-(?:post|video)|reddit-\w+)(?:\s|$)"
)
_EDITING = re.compile(r"(?:^|\s)(?:mw-)?edit-?section(?:\s|$)", re.IGNORECASE)
_PLAYER = re.compile(
    r"(?:^|\s)(?:video-js|vjs-[\w-]+|jw-?player|jw-(?:wrapper|controls)|plyr|mejs-[\w-]+|amp-video-player"
    r"|audio-?player|video-?player|beyondwords\S*)(?:\s|$)",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)", re.I)


def put_right(tree: html.HtmlElement) -> None:
    """Open what holds the article, and take away what lies over it."""
    for template in list(tree.iter("template")):
        if template.get("shadowrootmode") or template.get("shadowroot"):
            _open_shadow(template)
    for element in list(tree.iter("pre")):
        _open_lines(element)
    for element in list(tree.iter(*_AROUND)):
        if element.getparent() is not None and _is_none_of_it(element):
            element.drop_tree()
    for element in [one for one in tree.iter(etree.Element) if "comment" in str(one.tag)]:
        if element.getparent() is not None:
            element.drop_tree()  # elements of a site's own: shreddit-comment
    for element in list(tree.iter("aside", "form", "footer", "fieldset")):
        if _holds_article(element, tree):
            element.tag = "div"
    for cell in list(tree.iter("td")):
        if short_text(cell, LEAST_TEXT) is None:
            _open_table(cell)
    _part_lines(tree)
    _part_paragraphs(tree)


def _part_lines(tree: html.HtmlElement) -> None:
    """Make paragraphs of what stands alone between breaks, beside boxes: "News ID: 12<br>"."""
    near = (one for break_ in tree.iter("br") for one in (break_.getprevious(), break_.getnext()))
    for element in dict.fromkeys(one for one in near if one is not None and one.tag == "span"):
        parent = element.getparent()
        if parent.tag in ("div", "td", "section") and parent.xpath("boolean(div|p|section|table)"):
            before, after = element.getprevious(), element.getnext()
            words = (parent.text if before is None else before.tail, element.tail)
            is_begun = before is None or before.tag not in _INLINE or before.tag == "br"
            is_ended = after is None or after.tag not in _INLINE or after.tag == "br"
            if is_begun and is_ended and not "".join(filter(None, words)).strip():
                element.tag = "p"


def _open_shadow(template: html.HtmlElement) -> None:
    """Show what an element of a site's own holds; a box of it inside a paragraph goes behind it."""
    host = template.getparent()
    paragraph = next(template.iterancestors("p"), None)
    is_box = next(template.iter("div", "p", "section", "aside", "article"), None) is not None
    template.drop_tag()
    if paragraph is not None and host is not None and host is not paragraph and is_box:
        tail, host.tail = host.tail, None
        before = host.getprevious()
        holder = host.getparent()
        if before is not None:
            before.tail = f"{before.tail or ''}{tail or ''}"
        else:
            holder.text = f"{holder.text or ''}{tail or ''}"
        paragraph.addnext(host)
        host.tag = "div"


def _part_paragraphs(tree: html.HtmlElement) -> None:
    """Let each paragraph have its own words, all of them, and no other's."""
    for element in tree.xpath("//p/span[@aria-hidden]"):
        _show_initial(element)
    for element in tree.xpath("//p/*[1][self::span or self::time or self::a][@class]"):
        _part_label(element)
    for parent in dict.fromkeys(one.getparent() for one in tree.iter("p")):
        if parent is not None and len(parent.xpath("./p")) > 1:
            _wrap_lead(parent)


def uncover(tree: html.HtmlElement) -> None:
    """Take the marks of hiding off what is shown all the same: the extraction goes by them.

    What overflows its box is there to be read, and so is a page behind an open dialog.
    """
    whole = len(tree.text_content())
    for element in tree.xpath("//*[@aria-hidden]"):
        if len(element.text_content()) >= MOST_OF_TEXT * whole:
            del element.attrib["aria-hidden"]
    for element in tree.xpath("//*[@style]"):
        if _OVERFLOWING.search(element.get("style")):
            del element.attrib["style"]


def _open_lines(element: html.HtmlElement) -> None:
    """Make paragraphs of a text whose lines were broken by hand, as old agencies' pages have it."""
    text = element.text_content()
    if len(text) < LEAST_TEXT or any(mark in text for mark in _CODE):
        return
    for block in unwrap(normalise(text)).split("\n\n"):
        paragraph = html.Element("p")
        paragraph.text = block
        element.addprevious(paragraph)
    element.drop_tree()


def _part_label(element: html.HtmlElement) -> None:
    """Make paragraphs of a day and a section that stand at a paragraph's begin without a blank."""
    parent = element.getparent()
    while element is not None and not (parent.text or "").strip():
        after = element.getnext()
        text = element.text_content().strip()
        is_apart = (element.tail or "")[:1].isspace() or (after is None and not element.tail)
        is_label = _LABEL.search(element.get("class", "")) and 0 < len(text) <= LONGEST_LABEL
        if is_apart or not is_label or text[-1:] in ".!?:":
            return
        label = html.Element("p")
        label.text = text
        parent.addprevious(label)
        element.drop_tree()
        element = after


def _wrap_lead(parent: html.HtmlElement) -> None:
    """Make a paragraph of the loose words that stand before the first paragraph."""
    inline: list[html.HtmlElement] = []
    for child in parent:
        if child.tag not in _INLINE:
            break
        inline.append(child)
    words = (parent.text or "") + "".join(f"{one.text_content()}{one.tail or ''}" for one in inline)
    if len(words.strip()) < LEAST_LEAD or parent[len(inline)].tag != "p":
        return
    lead = html.Element("p")
    lead.text, parent.text = parent.text, None
    for child in inline:
        lead.append(child)
    parent.insert(0, lead)


def _is_none_of_it(element: html.HtmlElement) -> bool:
    """Whether an element is there for something else than to be read in the article."""
    names = element.get("class", "")
    if _EDITING.search(names):
        return True
    if element.tag in ("span", "blockquote"):
        return element.tag == "blockquote" and _EMBED.search(names) is not None
    return _is_overlay(element) or _is_player(element) or _is_sign_up(element)


def _is_sign_up(element: html.HtmlElement) -> bool:
    """Whether it asks for an address to send a newsletter to."""
    if not _SIGN_UP.search(element.get("class", "")) or element.xpath("boolean(.//h1|.//article)"):
        return False
    asks = element.xpath("boolean(.//form|.//input|.//button)")
    asks = asks or _SIGN_UP_BOX.search(element.get("class", "")) is not None
    return asks and short_text(element, LONGEST_SIGN_UP) is not None


def _is_overlay(element: html.HtmlElement) -> bool:
    """Whether it is named as a notice on cookies and holds nothing but one."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if element.tag != "amp-consent" and not _OVERLAY.search(names):
        return False
    if element.xpath("boolean(.//h1|.//article|.//main)"):
        return False
    if short_text(element, LONGEST_OVERLAY) is None:
        return False
    return consent_share("\n".join(map(str.strip, element.itertext()))) >= LEAST_ASKING


def _is_player(element: html.HtmlElement) -> bool:
    """Whether it plays sound or films; what stands in it are names of buttons and settings."""
    if not _PLAYER.search(element.get("class", "")) or element.xpath("boolean(.//h1|.//article)"):
        return False
    return short_text(element, LONGEST_OVERLAY) is not None


def _holds_article(element: html.HtmlElement, tree: html.HtmlElement) -> bool:
    """Whether an element that mostly holds none has the page's heading, or most of its words."""
    length = len(element.text_content())
    if element.xpath("boolean(.//h1)"):
        return length >= LEAST_TEXT
    return element.tag == "form" and length >= MOST_OF_TEXT * len(tree.text_content())


def _open_table(cell: html.HtmlElement) -> None:
    """Make boxes of a table that lays out the page: a cell of it is as long as an article.

    Tables with headings, and tables inside of its cells, stay tables.
    """
    table = next(cell.iterancestors("table"), None)
    if table is None or table.xpath("boolean(.//th|.//caption)"):
        return
    parts = [table, *table.iterchildren("tbody")]
    rows = [row for part in parts for row in part.iterchildren("tr")]
    cells = [one for row in rows for one in row.iterchildren("td")]
    for element in (*parts, *rows, *cells):
        element.tag = "div"


def _show_initial(element: html.HtmlElement) -> None:
    """Show an initial that is drawn for the eye, in place of its double for screen readers."""
    text = element.text_content().strip()
    if not 0 < len(text) <= LONGEST_INITIAL or not any(map(str.isalpha, text)):
        return
    parent, other = element.getparent(), element.getnext()
    if (parent.text or "").strip() or element.getprevious() is not None:
        return
    del element.attrib["aria-hidden"]
    is_double = other is not None and other.text_content().strip() == text
    if is_double and _UNSEEN.search(other.get("class", "")):
        other.drop_tree()
