"""Reads the article on a saved or fetched page."""

from dataclasses import replace

from lxml import etree
from lxml import html as markup

from store.ingest.errors import UnreadableError
from store.ingest.page import linked_data
from store.ingest.page.addresses import own_address
from store.ingest.page.body import body_text
from store.ingest.page.metadata import metadata
from store.ingest.page.published import page_date
from store.ingest.page.tree import drop_hidden, parse
from store.ingest.paste import clean
from store.ingest.reading import Draft, Hints, Reading, apply
from store.ingest.sample import Sample
from store.model import NewArticle

LEAST_TEXT = 25
_NOTHING = (
    "No article was found on the page. It may need a login or a script; paste its text instead."
)
_DAMAGED = "The page is damaged and cannot be read; paste its text instead."
_STRANGE = "The page names an address of another house as its own; it may be a copy."


def read(sample: Sample, hints: Hints) -> Reading:
    """The article of a page; raises UnreadableError when there is none."""
    tree = parse(sample)
    found = linked_data.nodes(tree)
    described = linked_data.articles(found)
    address, is_strange = own_address(tree, hints.url)
    about = metadata(tree, found, address)
    dated = page_date(tree, described, address, _language(tree))
    try:
        drop_hidden(tree)
        text = body_text(tree, described)
    except (ValueError, etree.LxmlError) as error:
        raise UnreadableError(_DAMAGED) from error
    if sum(character.isalnum() for character in text) < LEAST_TEXT:
        raise UnreadableError(_NOTHING)
    body, dropped = clean.clean(text, title=about.title, author=about.author)
    article = NewArticle(
        body=body,
        title=about.title,
        publisher=about.publisher,
        author=about.author,
        published=dated.sure,
        url=address,
    )
    unsure = [name for name in ("title", "publisher", "published") if not getattr(article, name)]
    candidates = {"published": dated.candidate} if dated.candidate else {}
    draft = Draft(
        article=article,
        dropped=dropped,
        unsure=(*unsure, "url") if is_strange else tuple(unsure),
        candidates=candidates,
        notes=(_STRANGE,) if is_strange else (),
    )
    return Reading(articles=(apply(draft, replace(hints, url=None)),))


def _language(tree: markup.HtmlElement) -> str:
    return (tree.get("lang") or "")[:3].split("-")[0].lower()
