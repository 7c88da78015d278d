"""Readers' threads below an article, told by the blocks of the page they stand in."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree, html

from store.ingest.page.tree import only_holds, short_text
from store.ingest.paste.around.comments import (
    is_comments_heading,
    is_relative_time,
    is_reply_label,
)
from store.ingest.paste.lines import key_of, lines_of
from store.ingest.paste.noise import is_date_line
from store.ingest.paste.phrases import phrases

LONGEST_LABEL = 60
LONGEST_HEADING = 200
LONGEST_BLOCK = 1_500
LONGEST_CARD = 600
MOST_OF_TEXT = 0.4
HIGHEST = 6  # elements between a label to answer by and the block of its comment
FEWEST = 2
MOST_ANSWERS = 30_000
MOST_OF_BLOCK = 100  # elements
MOST_PARTS = 20

_MACHINE = re.compile(
    r"\b(?:AI|A\.I\.|ИИ|нейросет\w+|ChatGPT|GPT)\b|\bartificial intelligence|yapay zek[aâ]"
    r"|هوش مصنوعی|الذكاء الاصطناعي|مصنوعی ذہانت|एआई|ЖИ\b",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"summar|overview|highlights|takeaways|key points|in brief|кратк|сводк|пересказ|резюме|özet"
    r"|خلاص|چکیده|ملخص|ملخّص|सारांश|संक्षेप|सार\b|қысқаша|qisqacha",
    re.IGNORECASE,
)
_LINKED_HEADINGS = (
    ".//h2//a[@href]|.//h3//a[@href]|.//h4//a[@href]|.//a[@href]/h2|.//a[@href]/h3|.//a[@href]/h4"
)
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "legend"))
_PARAGRAPHS = frozenset(("p", "li", "td", "blockquote", "h2", "h3", "h4", "h5", "h6", "div"))
_NAMED = re.compile(r"comment|komment|yorum|pikir|nazar|disqus|respond", re.IGNORECASE)
_WHOLE = frozenset(("html", "body", "main"))
_SKIPPED = frozenset(("script", "style", "head", "title", "template", "noscript", "option"))


def drop_threads(tree: html.HtmlElement) -> None:
    """Remove comments: sections with their heading, and blocks that hold a time and a label to
    answer by, two or below a heading.

    They are found in the page, where name, time and label still stand: of what is extracted from
    it often only the readers' sentences are left.
    """
    for section in list(_sections(tree)):
        if section.getparent() is not None:
            section.drop_tree()
    most = min(LONGEST_BLOCK, int(MOST_OF_TEXT * len(tree.text_content())))
    blocks = list(dict.fromkeys(_blocks(tree, most)))
    if not blocks or (len(blocks) < FEWEST and not _is_headed(tree, blocks[0])):
        return
    for block in [*blocks, *_alike(blocks)]:
        if block.getparent() is not None:
            block.drop_tree()


def without_boxes(tree: html.HtmlElement, text: str) -> str:
    """The extracted text without paragraphs of boxes that begin with "Most read" or the like, and
    of boxes that tell of another story below its linked headline.

    The boxes stay in the page: the extraction takes up other boxes where they are missing.
    """
    most = int(MOST_OF_TEXT * len(tree.text_content()))
    gone: set[str] = set()
    for heading, block in _headed(tree):
        is_box = key_of(heading) in phrases().headings_after or _is_machines(heading)
        if (is_box or _is_card(block)) and short_text(block, most) is not None:
            gone.update(key_of(one) for one in map(_words, block.iter(*_PARAGRAPHS)) if one)
    gone |= _of_stories(tree, text)
    if not gone:
        return text
    return "\n\n".join(one for one in text.split("\n\n") if key_of(one) not in gone)


def _is_machines(heading: str) -> bool:
    """Whether a heading calls what is below it a machine's summary: "AI Summary"."""
    return len(heading) <= LONGEST_LABEL and bool(
        _MACHINE.search(heading) and _SUMMARY.search(heading)
    )


def _is_card(block: html.HtmlElement) -> bool:
    """Whether a block with a heading is that of another story: the heading leads to its page, no
    more than a few sentences follow, and paragraphs of the article stand before and behind it.
    """
    if short_text(block, LONGEST_CARD) is None or not (
        block.xpath("boolean(preceding-sibling::p)")
        and block.xpath("boolean(following-sibling::p)")
    ):
        return False
    return _leads_elsewhere(block)


def _of_stories(tree: html.HtmlElement, text: str) -> set[str]:
    """What the ``article`` elements of other stories say, on a page whose title is in none of them:
    nothing where that were most of the text, as of a live page.
    """
    if next(tree.iter("h1"), None) is None:
        return set()
    gone = {
        key_of(words)
        for story in tree.iter("article")
        if short_text(story, LONGEST_CARD) is not None
        and not story.xpath("boolean(.//h1)")
        and _leads_elsewhere(story)
        for words in map(_words, story.iter(*_PARAGRAPHS))
        if words
    }
    lost = sum(len(one) for one in text.split("\n\n") if key_of(one) in gone)
    return gone if lost <= MOST_OF_TEXT * len(text) else set()


def _leads_elsewhere(block: html.HtmlElement) -> bool:
    """Whether a heading in a block leads to another page."""
    for link in block.xpath(_LINKED_HEADINGS):
        holder = link if link.tag == "a" else link.getparent()
        heading = next(link.iterancestors(*_HEADINGS), link)
        is_elsewhere = not holder.get("href").startswith(("#", "javascript:"))
        if is_elsewhere and _words(heading) == _words(holder):
            return True
    return False


def _words(element: html.HtmlElement) -> str:
    return short_text(element, LONGEST_BLOCK) or ""


def _headed(tree: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """The blocks that begin with a heading and hold no title, each with the heading's words."""
    for heading in tree.iter(*_HEADINGS):
        block = heading.getparent()
        if block is None or block.tag in _WHOLE or not _begins(block, heading):
            continue
        text = short_text(heading, LONGEST_HEADING)
        if text and not block.xpath("boolean(.//h1)"):
            yield text, block


def _sections(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Blocks that a heading of comments begins, outside of the article or named as comments."""
    title = next(tree.iter("h1"), None)
    article = next(title.iterancestors("article"), None) if title is not None else None
    for heading, block in _headed(tree):
        if len(heading) <= LONGEST_LABEL and any(map(is_comments_heading, lines_of(heading))):
            is_outside = article is not None and all(one is not article for one in _around(block))
            if is_outside or _NAMED.search(f"{block.get('class', '')} {block.get('id', '')}"):
                yield block


def _around(block: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield block
    yield from block.iterancestors()


def _begins(block: html.HtmlElement, heading: html.HtmlElement) -> bool:
    """Whether nothing is read in the block before its heading."""
    if (block.text or "").strip():
        return False
    before = heading.itersiblings(preceding=True)
    return all(short_text(one, 0) == "" and not (one.tail or "").strip() for one in before)


def _blocks(tree: html.HtmlElement, most: int) -> Iterator[html.HtmlElement]:
    """The smallest element round each label to answer by that holds a time as well."""
    answers = (element for element, text in _labels(tree) if _is_answer(text))
    long: set[html.HtmlElement] = set()
    for element in islice(answers, MOST_ANSWERS):
        for holder, _ in zip(element.iterancestors(), range(HIGHEST), strict=False):
            if holder in long or holder.tag in _WHOLE or short_text(holder, most) is None:
                long.add(holder)
                break
            if _has_time(holder):
                if not holder.xpath("boolean(.//h1)"):
                    yield holder
                break


def _labels(tree: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """The elements with a few words and no more than one element in them."""
    for element in tree.iter(etree.Element):
        if element.tag in _SKIPPED or len(element) > 1 or only_holds(element):
            continue
        if text := short_text(element, LONGEST_LABEL):
            yield element, text


@lru_cache(maxsize=1_000)
def _is_answer(text: str) -> bool:
    """Whether a label is there to answer by, and not only to share."""
    return is_reply_label(text) and not phrases().share_words.issuperset(key_of(text).split())


def _has_time(block: html.HtmlElement) -> bool:
    for element in islice(block.iter(etree.Element), MOST_OF_BLOCK):
        if element.tag == "time":
            return True
        if only_holds(element) or len(element) > MOST_PARTS:
            continue
        pieces = (element.text, *(child.tail for child in element))
        texts = (
            short_text(element, LONGEST_LABEL),
            *(" ".join((one or "").split()) for one in pieces),
        )
        if any(_is_time(text) for text in texts if text and len(text) <= LONGEST_LABEL):
            return True
    return False


@lru_cache(maxsize=1_000)
def _is_time(text: str) -> bool:
    """Whether a text says how long ago something was, or when."""
    if is_relative_time(text):
        return True
    return any(map(str.isdigit, text)) and any(map(is_date_line, lines_of(text)))


def _is_headed(tree: html.HtmlElement, block: html.HtmlElement) -> bool:
    """Whether a heading of comments stands before the block."""
    for element, text in _labels(tree):
        if element is block or any(one is block for one in element.iterancestors()):
            return False
        if element.tag != "a" and any(map(is_comments_heading, lines_of(text))):
            return True
    return False


def _alike(blocks: list[html.HtmlElement]) -> Iterator[html.HtmlElement]:
    """The neighbours of comments that are marked up as they are, however long they are."""
    kinds: dict[html.HtmlElement, set[tuple[str, str]]] = {}
    for block in blocks:
        parent, name = block.getparent(), block.get("class")
        if parent is not None and name:
            kinds.setdefault(parent, set()).add((block.tag, name))
    for parent, marked in kinds.items():  # once each: a thread may give every comment its own name
        for other in parent.iterchildren(*{tag for tag, _ in marked}):
            is_alike = (other.tag, other.get("class")) in marked
            if is_alike and not other.xpath("boolean(.//h1)"):
                yield other
