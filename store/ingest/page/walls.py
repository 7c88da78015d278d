"""Walls in the place of an article: consent, a login; and what cuts one off."""

import re

from lxml import html

from store.ingest.errors import UnreadableError
from store.ingest.page import linked_data
from store.ingest.page.tree import short_text
from store.ingest.paste.lines import key_of
from store.ingest.paste.noise import SHORT_TEXT
from store.ingest.paste.phrases import phrases
from store.ingest.reading import DroppedLine
from store.notices import Dropped, Unreadable

MOST_OF_TEXT = 0.5
SHORT_PAGE = 1_200
LONGEST_WALL = 100_000  # characters: lists of partners are long, but no longer
LEAST_LOGINS = 2
SOME_OF_TEXT = 0.25  # below a title that says so, too
ALL_OF_TEXT = 0.9
LEAST_CARDS = 4  # of a page that is a list
LONGEST_CARD = 600
MOST_LISTED = 0.8

_SENTENCE = re.compile(r"(?<=[.!?。؟۔।])\s+|\n+")
_GATE = re.compile(r"paywall|regwall|piano|subscri|premium|gate(?:way|d)?\b|abo-|metered", re.I)


def refuse_wall(text: str, title: str | None = None) -> None:
    """Raise UnreadableError when most of the text is what only a wall says, or its title."""
    if len(text) <= LONGEST_WALL and consent_share(text) >= MOST_OF_TEXT:
        raise UnreadableError(Unreadable.CONSENT)
    if len(text) > SHORT_PAGE:
        return
    sentences = [part for part in _SENTENCE.split(text) if part.strip()]
    whole = sum(map(len, sentences))
    for walled, why in (
        (phrases().login, Unreadable.LOGIN),
        (phrases().missing, Unreadable.PAGE_EMPTY),
    ):
        found = [part for part in sentences if walled.search(part)]
        said = sum(map(len, found))
        is_titled = walled.search(title or "") is not None
        is_told = len(found) >= LEAST_LOGINS or is_titled
        most = SOME_OF_TEXT if is_titled and why is Unreadable.PAGE_EMPTY else MOST_OF_TEXT
        is_mostly = is_told and said >= most * whole
        if found and (is_mostly or said >= ALL_OF_TEXT * whole):
            raise UnreadableError(why)


def refuse_list(tree: html.HtmlElement, described: list[linked_data.Node], text: str) -> None:
    """Raise UnreadableError when the text is what stands below the headlines of other pages."""
    blocks = {key for block in text.split("\n") if (key := key_of(block))}
    if len(blocks) < LEAST_CARDS or described:
        return
    told: set[str] = set()
    cards: set[html.HtmlElement] = set()
    for heading in tree.xpath("//h2[a[@href]]|//h3[a[@href]]|//a[@href]/h2|//a[@href]/h3"):
        link = heading.getparent() if heading.getparent().tag == "a" else heading
        card = link.getparent()
        target = next(iter(heading.xpath("a/@href|parent::a/@href")))
        if card is not None and "#" not in target and short_text(card, LONGEST_CARD) is not None:
            cards.add(card)
            told.update(key_of(one.text_content()) for one in card.iter("p", "div", "span", "h2"))
    if len(cards) >= LEAST_CARDS and len(blocks & told) >= MOST_LISTED * len(blocks):
        raise UnreadableError(Unreadable.PAGE_LIST)


def consent_share(text: str) -> float:
    """The share of a text, by length, in sentences that ask its reader for consent."""
    sentences = [part for part in _SENTENCE.split(text) if part.strip()]
    asking = sum(len(part) for part in sentences if _asks_consent(part))
    return asking / max(1, sum(map(len, sentences)))


def _asks_consent(sentence: str) -> bool:
    """Whether a sentence speaks of consent to its reader; an article on it speaks of others."""
    return bool(phrases().consent.search(sentence) and phrases().addressed.search(sentence))


def is_cut(
    tree: html.HtmlElement,
    described: list[linked_data.Node],
    text: str,
    dropped: tuple[DroppedLine, ...],
) -> bool:
    """Whether the text ends at a paywall: the page says so where it is short."""
    if any(line.reason is Dropped.PAYWALL for line in dropped) and len(text) <= SHORT_TEXT:
        return True
    if len(text) > SHORT_TEXT:
        return False
    return is_for_payers(described) or _has_gate(tree)


def is_for_payers(described: list[linked_data.Node]) -> bool:
    """Whether the page describes its article as not free to read."""
    return any(
        str(node.get("isAccessibleForFree", "true")).strip().lower() == "false"
        for node in described
    )


def _has_gate(tree: html.HtmlElement) -> bool:
    for element in tree.iter("div", "section", "aside", "p", "span"):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if _GATE.search(names) and phrases().cut_off.search(element.text_content()[:1_000]):
            return True
    return False
