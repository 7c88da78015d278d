"""Exports of Telegram as pages: each message is an article, with its day and its writer."""

from collections.abc import Iterator

from lxml import html

from store.ingest.errors import UnreadableError
from store.ingest.page.fragments import words_of
from store.ingest.page.tree import parse
from store.ingest.reading import Draft, Hints, Reading, Refusal, gathered
from store.ingest.sample import Sample
from store.ingest.stamps import read_stamp
from store.model import NewArticle
from store.notices import Notice, PlaceInFile, Remark, Unreadable

MAX_MESSAGES = 5_000


def read(sample: Sample, hints: Hints) -> Reading:
    """An article of each message with words; raises UnreadableError where there are none."""
    tree = parse(sample)
    house = _text(tree, ".//div[contains(@class, 'page_header')]//div[contains(@class, 'text')]")
    messages = tree.xpath("//div[contains(concat(' ', @class, ' '), ' message ')]")
    written = [one for one in messages if "service" not in one.get("class", "").split()]
    found = gathered(_drafts(written[:MAX_MESSAGES], house), hints)
    if not found.articles:
        raise UnreadableError(Unreadable.CHAT_EMPTY)
    if len(written) > MAX_MESSAGES:
        left = Notice.of(Remark.FIRST_MESSAGES, most=MAX_MESSAGES)
        return Reading(articles=found.articles, refused=found.refused, warnings=(left,))
    return found


def _drafts(messages: list[html.HtmlElement], house: str | None) -> Iterator[Draft | Refusal]:
    writer: str | None = None
    for number, message in enumerate(messages, start=1):
        writer = _text(message, ".//div[contains(@class, 'from_name')]") or writer
        body = "\n\n".join(
            words
            for part in message.xpath(".//div[contains(concat(' ', @class, ' '), ' text ')]")
            if (words := words_of(html.tostring(part, encoding="unicode", with_tail=False)))
        )
        if not any(map(str.isalnum, body)):
            continue  # a picture or a file without words
        stamps = message.xpath(".//div[contains(@class, 'date')]/@title")
        is_channel = writer is None or writer == house
        stamp = read_stamp(next(iter(stamps), None))
        article = NewArticle(
            body=body,
            publisher=house if is_channel else None,
            author=None if is_channel else writer,
            published=stamp.published,
        )
        yield Draft(
            article=article,
            unsure=() if article.published else ("published",),
            where=Notice.of(PlaceInFile.ENTRY, number=number),
        )


def _text(element: html.HtmlElement, path: str) -> str | None:
    for found in element.xpath(path):
        if text := " ".join(found.text_content().split()):
            return text
    return None
