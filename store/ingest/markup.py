"""Words of short pieces of markup, taken out without parsing it as a page."""

import re
from html import unescape

_MARKED = re.compile(
    r"<(?:/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|blockquote)\b|!--)"
)
CLOSED = re.compile(r"</(?:p|div|ul|ol|span|strong|em|a|h\d)>", re.IGNORECASE)
_DROPPED = re.compile(
    r"<(script|style|template|iframe)\b.{0,100000}?</\1\s*>|<!--.{0,10000}?-->",
    re.DOTALL | re.IGNORECASE,
)
_BREAKS = re.compile(r"<br\b[^<>]{0,200}>", re.IGNORECASE)
_BLOCKS = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|blockquote|tr|table|figure|section)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")
_ENTITY = re.compile(r"&(?:#\d{2,7}|#x[0-9a-fA-F]{2,6}|[a-zA-Z]{2,31});")
_CONTROLS = re.compile(  # written out or as references: no tree may hold them
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f]..|fff[ef]))(?:;"
    r"|(?![0-9a-f]))",
    re.IGNORECASE,
)


def without_markup(text: str) -> str:
    """The text without tags and entities, with its blocks as paragraphs; other text as it is."""
    if "<" in text and _MARKED.search(text):
        text = _BREAKS.sub("\n", _DROPPED.sub(" ", text))
        text = _TAG.sub("", _BLOCKS.sub("\n\n", text))
    words = without_entities(text)
    if words != text and CLOSED.search(words):  # it was escaped as a whole
        return without_markup(words)
    return words


def without_entities(text: str) -> str:
    """The text with the characters that entities stand for, however often they were escaped."""
    for _ in range(3):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = _ENTITY.sub(lambda entity: unescape(entity[0]), text)
    return text


def without_controls(markup: str) -> str:
    """The markup without what no element tree may hold."""
    return _CONTROLS.sub("", markup)
