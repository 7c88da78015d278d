"""Threads of many thousand comments: none of them is left, and each is looked at once."""

from time import process_time

import pytest
from lxml import html

from store.ingest.page.threads import drop_threads
from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft

SAID = "The fruit had rotted in the heat and nobody was told when the road would open again."


def _page(count: int, name: str) -> str:
    """A page with an article and so many comments, each marked up as ``name`` says."""
    comments = "".join(
        f"<div{name.format(at)}><b>Reader {at}</b><span>3 hours ago</span><p>{SAID} {at}</p>"
        "<span>Reply</span></div>"
        for at in range(count)
    )
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{text}"
        f"</article><div>{comments}</div></body></html>"
    )


@pytest.mark.parametrize("name", ["", ' class="c{}"', ' class="comment"', ' id="c{}"'])
def test_of_very_many_comments_none_is_left(name: str) -> None:
    assert draft(_page(1_500, name), "page.html").article.body == "\n\n".join(PARAGRAPHS)


def test_comments_that_are_each_named_otherwise_are_looked_at_once() -> None:
    few, many = (_seconds(count) for count in (1_000, 8_000))

    assert many < 24 * max(few, 0.01)  # eight times as many: not sixty-four times as long


def _seconds(count: int) -> float:
    tree = html.document_fromstring(_page(count, ' class="c{}"'))
    begun = process_time()
    drop_threads(tree)
    return process_time() - begun
