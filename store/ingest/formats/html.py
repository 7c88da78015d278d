"""Reads the article on a saved or fetched page."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree
from lxml import html as markup

from store.ingest.errors import UnreadableError
from store.ingest.markup import without_entities
from store.ingest.page import linked_data, walls
from store.ingest.page.about.metadata import Metadata, metadata
from store.ingest.page.about.published import PageDate, page_date
from store.ingest.page.addresses import own_address
from store.ingest.page.body import body_text
from store.ingest.page.footnotes import drop_footnotes
from store.ingest.page.hidden import drop_hidden
from store.ingest.page.lead import with_lead
from store.ingest.page.others import others
from store.ingest.page.shape import put_right, uncover
from store.ingest.page.siblings import with_siblings
from store.ingest.page.threads import drop_threads, without_boxes
from store.ingest.page.tree import parse, saved_from
from store.ingest.paste import clean
from store.ingest.paste.byline import byline
from store.ingest.paste.lines import key_of
from store.ingest.reading import Draft, DroppedLine, Hints, Reading, apply
from store.ingest.sample import Sample
from store.model import NewArticle
from store.notices import Dropped, Notice, Remark, Unreadable

LEAST_TEXT = 25


def read(sample: Sample, hints: Hints) -> Reading:
    """The article of a page, and those below it; raises UnreadableError when there is none."""
    tree = parse(sample)
    put_right(tree)
    found = linked_data.nodes(tree)
    described = linked_data.articles(found)
    drop_threads(tree)  # first: their names and days are none of the article's
    footnotes = drop_footnotes(tree)  # before the marks go by which they are told
    address, is_strange = own_address(tree, hints.url or saved_from(sample.text))
    about = metadata(tree, found, address, is_strange=is_strange)
    own = linked_data.of_page(described, tree)
    elsewhere = [node for node in described if node not in own] if own else []
    dated = page_date(tree, own, address, _language(tree), elsewhere)
    text = _text(tree, described, about.title)
    if about.title is None and len(told := clean.read(text, Hints())) == 1:
        return Reading(articles=(_by_text(told[0], about, dated, address, hints),))
    body, dropped = clean.clean(text, title=about.title, author=about.author)
    if about.title is not None and key_of(body) == key_of(about.title):
        raise UnreadableError(Unreadable.PAGE_EMPTY)
    author = about.author or _signed(dropped)
    is_cut = walls.is_cut(tree, described, body, dropped)
    article = NewArticle(
        body=body,
        title=about.title,
        publisher=about.publisher,
        author=author,
        published=dated.sure,
        url=address,
        cut="paywall" if is_cut else None,
    )
    foreign = about.claim if about.publisher is not None and not is_strange else None
    notes = tuple(_notes(described, foreign, is_strange=is_strange, is_cut=is_cut))
    day = dated.candidate or (None if dated.sure else clean.offered_day(body))
    besides = {"published": day, "publisher": about.claim}
    draft = Draft(
        article=article,
        dropped=(*dropped, *_told(footnotes)),
        unsure=tuple(_unsure(article, about.claim, is_strange=is_strange)),
        candidates={name: value for name, value in besides.items() if value},
        notes=notes,
    )
    first = apply(draft, replace(hints, url=None))
    return Reading(articles=(first, *others(tree, article, described)))


def _told(footnotes: Iterable[str]) -> Iterator[DroppedLine]:
    return (DroppedLine(text=words, reason=Dropped.FOOTNOTE) for words in footnotes)


def _text(tree: markup.HtmlElement, described: list[linked_data.Node], title: str | None) -> str:
    """The words of the article; raises UnreadableError where there are none."""
    try:
        drop_hidden(tree)
        uncover(tree)
        found = without_boxes(tree, without_entities(body_text(tree, described)))
        text = with_lead(tree, with_siblings(tree, found))
    except (ValueError, etree.LxmlError) as error:
        raise UnreadableError(Unreadable.PAGE_DAMAGED) from error
    walls.refuse_wall(text, title)
    walls.refuse_list(tree, described, text)
    if sum(character.isalnum() for character in text) < LEAST_TEXT:
        raise UnreadableError(Unreadable.PAGE_EMPTY)
    return text


def _by_text(
    told: Draft, about: Metadata, dated: PageDate, address: str | None, hints: Hints
) -> Draft:
    """The article of a page without any title, by what its text says of itself, like a paste."""
    article = replace(
        told.article,
        publisher=about.publisher or told.article.publisher,
        author=about.author or told.article.author,
        published=dated.sure or told.article.published,
        url=address,
    )
    besides = {"published": dated.candidate, "publisher": about.claim, **told.candidates}
    besides = {name: value for name, value in besides.items() if getattr(article, name) is None}
    draft = replace(
        told,
        article=article,
        unsure=tuple(_unsure(article, about.claim, is_strange=False)),
        candidates={name: value for name, value in besides.items() if value},
    )
    return apply(draft, hints)


def _signed(dropped: tuple[DroppedLine, ...]) -> str | None:
    """The writer that a line above the text names: "By Ann Lee"."""
    line = next((one.text for one in dropped if one.reason is Dropped.BYLINE), None)
    return byline(line)


def _unsure(article: NewArticle, claim: str | None, *, is_strange: bool) -> Iterator[str]:
    for name in ("title", "publisher", "published"):
        if getattr(article, name) is None or (claim is not None and name == "publisher"):
            yield name
    if is_strange:
        yield "url"


def _notes(
    described: list[linked_data.Node], foreign: str | None, *, is_strange: bool, is_cut: bool
) -> Iterator[Notice]:
    if foreign is not None:
        yield Notice.of(Remark.STRANGE_NAME, name=foreign)
    if is_strange:
        yield Notice(Remark.STRANGE_ADDRESS)
    if is_cut:
        yield Notice(Remark.PAYWALLED)
    elif walls.is_for_payers(described):
        yield Notice(Remark.FOR_SUBSCRIBERS)


def _language(tree: markup.HtmlElement) -> str:
    return (tree.get("lang") or "")[:3].split("-")[0].lower()
