"""The words of a piece of markup that is no page: an entry of a feed, the body of a mail."""

import re

from lxml import etree, html

from store.ingest.markup import without_controls, without_entities
from store.ingest.page.footnotes import drop_footnotes
from store.ingest.page.hidden import drop_hidden
from store.ingest.paste.lines import key_of
from store.ingest.paste.phrases import phrases
from store.text.normalise import normalise

LONGEST_LINK = 60

_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")
_UNSEEN = ("script", "style", "template", "iframe", "object", "head", "title")
_BLOCKS = (
    *("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "table"),
    *("section", "article", "ul", "ol", "hr", "figure", "figcaption", "td", "th"),
)


def words_of(markup: str, *, more: bool = False) -> str:
    """The words with their paragraphs, without footnotes, what is hidden and "Continue reading".

    With ``more`` the links to read on stay, as the stories of a newsletter are told apart by them.
    """
    if not _TAG.search(markup) and "&" not in markup:
        return normalise(markup)
    try:
        tree = html.fragment_fromstring(without_controls(markup), create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return normalise(_TAG.sub(" ", markup))
    drop_footnotes(tree)
    drop_hidden(tree)
    for element in list(tree.iter(*_UNSEEN)):
        element.drop_tree()
    for element in list(tree.iter("a")):
        if not more and _is_more(element.text_content()):
            element.drop_tree()
    for element in tree.iter("br", *_BLOCKS):
        gap = "\n" if element.tag == "br" else "\n\n"
        element.tail = gap + (element.tail or "")
        if element.tag != "br":
            element.text = gap + (element.text or "")
    return normalise(without_entities(tree.text_content()))


def _is_more(text: str) -> bool:
    """Whether a link only asks to read on: "Continue reading..."."""
    key = key_of(text) if len(text) <= LONGEST_LINK else ""
    return key in phrases().furniture or key in phrases().teasers
