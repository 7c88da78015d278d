"""Other whole articles on a page, as pages have them that load the next story below the first."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import html

from store.ingest.markup import without_entities
from store.ingest.page import linked_data
from store.ingest.page.addresses import house
from store.ingest.page.body import body_text
from store.ingest.paste import clean
from store.ingest.paste.lines import key_of
from store.ingest.reading import Draft
from store.ingest.stamps import read_stamp
from store.model import NewArticle, Published
from store.notices import Notice, Remark
from store.text import urls
from store.text.normalise import folded_letters, normalise

LEAST_PARAGRAPHS = 3
LEAST_LENGTH = 60  # characters of a paragraph
MOST = 10
MOST_LINKED = 0.4
_TELLING = 200  # letters of a paragraph
_HEADINGS = ".//h1|.//h2|.//h3"


def others(
    tree: html.HtmlElement, first: NewArticle, described: list[linked_data.Node]
) -> Iterator[Draft]:
    """A draft of each article beside the first, with nothing but the publisher of the first."""
    if any("liveblogposting" in linked_data.types(node) for node in described):
        return  # its entries are articles, too
    read = folded_letters(first.body)
    count = 0
    for element in tree.xpath("//article[not(ancestor::article)]"):
        if count == MOST:
            return
        if _is_other(element, read) and (draft := _draft(element, first, described)) is not None:
            count += 1
            yield draft


def _is_other(article: html.HtmlElement, read: str) -> bool:
    """Whether an article with a heading and paragraphs of its own is none of what was read."""
    if not article.xpath(_HEADINGS) or article.xpath("ancestor::aside|ancestor::footer"):
        return False
    texts = (" ".join(one.text_content().split()) for one in article.iter("p"))
    long = [text for text in texts if len(text) >= LEAST_LENGTH]
    linked = sum(len(one.text_content()) for one in article.xpath(".//p//a"))
    if len(long) < LEAST_PARAGRAPHS or linked > MOST_LINKED * sum(map(len, long)):
        return False
    return not any(folded_letters(text)[:_TELLING] in read for text in long)


def _draft(
    element: html.HtmlElement, first: NewArticle, described: list[linked_data.Node]
) -> Draft | None:
    heading = element.xpath(_HEADINGS)[0]
    title = " ".join(normalise(heading.text_content()).split()) or None
    alone = html.document_fromstring("<html><body></body></html>")
    alone[0].append(deepcopy(element))
    text, dropped = clean.clean(without_entities(body_text(alone, [])), title=title)
    if not any(map(str.isalnum, text)) or title is None:
        return None
    node = next(
        (one for one in described if key_of(str(one.get("headline") or "")) == key_of(title)), {}
    )
    article = NewArticle(
        body=text,
        title=title,
        publisher=first.publisher,
        author=linked_data.writers_of(node.get("author")),
        published=_day(element, node),
        url=_address(heading, first.url),
    )
    unsure = tuple(name for name in ("publisher", "published") if getattr(article, name) is None)
    return Draft(article=article, dropped=dropped, unsure=unsure, notes=(Notice(Remark.BELOW),))


def _day(element: html.HtmlElement, node: linked_data.Node) -> Published | None:
    """The day its description states, or else the one day its own times name."""
    stated = node.get("datePublished")
    written = {stated} if isinstance(stated, str) else set(element.xpath(".//time/@datetime"))
    days = {
        found
        for one in written
        if (found := read_stamp(one).published) and found.precision == "day"
    }
    return days.pop() if len(days) == 1 else None


def _address(heading: html.HtmlElement, first: str | None) -> str | None:
    """Where its heading leads to, within the house."""
    links = heading.xpath(".//a/@href|ancestor::a/@href")
    url = urls.clean(urls.joined(first or "", links[0])) if links else None
    is_own = url is not None and first is not None and house(url) == house(first)
    return url if is_own and url != first else None
