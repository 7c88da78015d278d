"""What readers wrote below an article, told by the blocks of the page it stands in."""

from collections.abc import Iterator

from lxml import etree, html

from store.ingest.paste.around.comments import (
    is_comments_heading,
    is_relative_time,
    is_reply_label,
)
from store.ingest.paste.lines import key_of, lines_of
from store.ingest.paste.noise import is_date_line
from store.ingest.paste.phrases import phrases

LONGEST_LABEL = 60
LONGEST_BLOCK = 1_500
MOST_OF_TEXT = 0.4
HIGHEST = 6  # elements between a label to answer by and the block of its comment
FEWEST = 2

_SKIPPED = frozenset(("script", "style", "head", "title", "template", "noscript", "option"))


def drop_threads(tree: html.HtmlElement) -> None:
    """Remove comments: blocks that hold a time and a label to answer by, two or below a heading.

    They are found in the page, where name, time and label still stand: of what is extracted from
    it often only the readers' sentences are left.
    """
    most = min(LONGEST_BLOCK, int(MOST_OF_TEXT * len(tree.text_content())))
    blocks = list(dict.fromkeys(_blocks(tree, most)))
    if not blocks or (len(blocks) < FEWEST and not _is_headed(tree, blocks[0])):
        return
    for block in [*blocks, *_alike(blocks)]:
        if block.getparent() is not None:
            block.drop_tree()


def _blocks(tree: html.HtmlElement, most: int) -> Iterator[html.HtmlElement]:
    """The smallest element round each label to answer by that holds a time as well."""
    for element in tree.iter(etree.Element):
        if not isinstance(element.tag, str) or element.tag in _SKIPPED or len(element) > 1:
            continue
        text = " ".join(element.text_content().split())
        if not 0 < len(text) <= LONGEST_LABEL or not _is_answer(text):
            continue
        for holder, _ in zip(element.iterancestors(), range(HIGHEST), strict=False):
            if len(holder.text_content()) > most or holder.tag in ("body", "html", "main"):
                break
            if _has_time(holder):
                if not holder.xpath("boolean(.//h1)"):
                    yield holder
                break


def _is_answer(text: str) -> bool:
    """Whether a label is there to answer by, and not only to share."""
    return is_reply_label(text) and not phrases().share_words.issuperset(key_of(text).split())


def _has_time(block: html.HtmlElement) -> bool:
    for element in block.iter(etree.Element):
        if element.tag == "time":
            return True
        text = " ".join(element.text_content().split())
        if not 0 < len(text) <= LONGEST_LABEL:
            continue
        if is_relative_time(text) or any(map(is_relative_time, _own(element))):
            return True
        if any(map(str.isdigit, text)) and any(map(is_date_line, lines_of(text))):
            return True
    return False


def _own(element: html.HtmlElement) -> Iterator[str]:
    """The pieces of text that stand in an element beside others."""
    for piece in element.itertext():
        if piece.strip():
            yield " ".join(piece.split())


def _is_headed(tree: html.HtmlElement, block: html.HtmlElement) -> bool:
    """Whether a heading of comments stands before the block."""
    for element in tree.iter(etree.Element):
        if element is block:
            return False
        if not isinstance(element.tag, str) or element.tag in _SKIPPED or len(element) > 1:
            continue
        text = " ".join(element.text_content().split())
        if element.tag == "a" or not 0 < len(text) <= LONGEST_LABEL:
            continue
        if any(map(is_comments_heading, lines_of(text))):
            return True
    return False


def _alike(blocks: list[html.HtmlElement]) -> Iterator[html.HtmlElement]:
    """The neighbours of comments that are marked up as they are, however long they are."""
    for block in blocks:
        parent = block.getparent()
        if parent is None or not block.get("class"):
            continue
        for other in parent.iterchildren(block.tag):
            if other.get("class") == block.get("class") and not other.xpath("boolean(.//h1)"):
                yield other
