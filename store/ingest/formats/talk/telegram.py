"""Telegram as pages, exported or shown on the web: each message is an article with its day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import html

from store.ingest.errors import UnreadableError
from store.ingest.page.fragments import words_of
from store.ingest.page.tree import contents, parse
from store.ingest.paste import clean
from store.ingest.reading import Draft, DroppedLine, Hints, Reading, Refusal, gathered
from store.ingest.sample import Sample
from store.ingest.stamps import read_stamp
from store.model import NewArticle
from store.notices import Notice, PlaceInFile, Remark, Unreadable
from store.text.normalise import folded_letters

MAX_MESSAGES = 5_000
LONGEST_TITLE = 200
SITE = "https://t.me/"

_WITH = "[contains(concat(' ', @class, ' '), ' {} ')]"


@dataclass(frozen=True, slots=True, kw_only=True)
class _TelegramMessage:
    """One message as its page shows it; ``text`` is its markup."""

    text: str
    house: str | None
    writer: str | None
    date: str | None
    url: str | None = None
    title: str | None = None


def read(sample: Sample, hints: Hints) -> Reading:
    """An article of each message with words; raises UnreadableError where there are none."""
    tree = parse(sample)
    found = list(_shown(tree) or _exported(tree))
    reading = gathered(_drafts(found[:MAX_MESSAGES]), hints)
    if not reading.articles:
        raise UnreadableError(Unreadable.CHAT_EMPTY)
    if len(found) > MAX_MESSAGES:
        left = Notice.of(Remark.FIRST_MESSAGES, most=MAX_MESSAGES)
        return Reading(articles=reading.articles, refused=reading.refused, warnings=(left,))
    return reading


def _drafts(messages: Iterable[_TelegramMessage]) -> Iterator[Draft | Refusal]:
    for number, message in enumerate(messages, start=1):
        body = words_of(message.text)
        if not any(map(str.isalnum, body)):
            continue  # a picture or a file without words
        dropped: tuple[DroppedLine, ...] = ()
        if message.url is not None:
            body, dropped = clean.clean(body, title=message.title)
        is_channel = message.writer is None or message.writer == message.house
        article = NewArticle(
            body=body,
            title=message.title,
            publisher=message.house if is_channel or message.url else None,
            author=None if is_channel else message.writer,
            published=read_stamp(message.date).published,
            url=message.url,
        )
        yield Draft(
            article=article,
            dropped=dropped,
            unsure=() if article.published else ("published",),
            where=Notice.of(PlaceInFile.ENTRY, number=number),
        )


def _exported(tree: html.HtmlElement) -> Iterator[_TelegramMessage]:
    """The messages of an export, in which a writer is named above the first of several."""
    house = _text(tree, ".//div[contains(@class, 'page_header')]//div[contains(@class, 'text')]")
    writer: str | None = None
    for message in tree.xpath(f"//div{_WITH.format('message')}"):
        if "service" in message.get("class", "").split():
            continue
        writer = _text(message, ".//div[contains(@class, 'from_name')]") or writer
        stamps = message.xpath(".//div[contains(@class, 'date')]/@title")
        yield _TelegramMessage(
            text=_markup(message.xpath(f".//div{_WITH.format('text')}")),
            house=house,
            writer=writer,
            date=next(iter(stamps), None),
        )


def _shown(tree: html.HtmlElement) -> list[_TelegramMessage]:
    """The messages of a channel's page on the web, or the one that a page describes."""
    found = [
        _TelegramMessage(
            text=_markup(texts),
            house=_text(message, f".//*{_WITH.format('tgme_widget_message_owner_name')}"),
            writer=_text(message, f".//*{_WITH.format('tgme_widget_message_forwarded_from_name')}")
            or _text(message, f".//*{_WITH.format('tgme_widget_message_from_author')}"),
            date=next(iter(message.xpath(".//time/@datetime")), None),
            url=SITE + message.get("data-post", ""),
            title=_headline(texts),
        )
        for message in tree.xpath(f"//div{_WITH.format('tgme_widget_message')}[@data-post]")
        for texts in [message.xpath(f".//div{_WITH.format('js-message_text')}")]
    ]
    return found or list(_described(tree))


def _described(tree: html.HtmlElement) -> Iterator[_TelegramMessage]:
    """The message whose page holds it in a frame: only its description has the words."""
    address = next(contents(tree, "og:url", "al:android:url"), "")
    is_post = tree.xpath("boolean(//*[contains(@class, 'tgme_page_widget')])")
    if is_post and (text := next(contents(tree, "og:description"), "")):
        house = next(contents(tree, "og:title"), None)
        url = address if address.startswith(SITE) else SITE
        yield _TelegramMessage(text=text, house=house, writer=None, date=None, url=url)


def _headline(texts: list[html.HtmlElement]) -> str | None:
    """The bold line that a message begins with, where more stands below it."""
    first = texts[0] if texts else None
    if first is None or (first.text or "").strip() or not len(first):
        return None
    bold = first[0]
    below = bold.getnext()
    if bold.tag not in ("b", "strong") or below is None or below.tag != "br":
        return None
    title = " ".join(bold.text_content().split())
    is_title = 0 < len(title) <= LONGEST_TITLE and not (bold.tail or "").strip()
    return title if is_title and folded_letters(title) else None


def _markup(parts: list[html.HtmlElement]) -> str:
    return "<br><br>".join(
        html.tostring(part, encoding="unicode", with_tail=False) for part in parts
    )


def _text(element: html.HtmlElement, path: str) -> str | None:
    for found in element.xpath(path):
        if text := " ".join(found.text_content().split()):
            return text
    return None
