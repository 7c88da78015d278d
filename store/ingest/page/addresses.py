"""The address a page calls its own, and whether it may."""

from urllib.parse import urljoin, urlsplit

from lxml import html

from store.ingest.page.tree import contents
from store.text import urls

_SECOND_LEVEL = frozenset(
    (
        "ac",
        "co",
        "com",
        "edu",
        "gob",
        "gov",
        "go",
        "in",
        "ltd",
        "me",
        "mil",
        "ne",
        "net",
        "or",
        "org",
    )
)


def own_address(tree: html.HtmlElement, fetched: str | None) -> tuple[str | None, bool]:
    """The page's address, and True when the page names one of another house."""
    strange = False
    for claimed in _claims(tree):
        absolute = urls.clean(urljoin(fetched or "", claimed))
        if absolute is None or urlsplit(absolute).path in ("", "/"):
            continue
        if fetched is None or house(absolute) == house(fetched):
            return absolute, False
        strange = True
    return urls.clean(fetched), strange


def house(url: str) -> str:
    """The registered part of an address's host: ``example.co.uk``."""
    labels = (urls.domain(url) or "").split(".")
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])


def _claims(tree: html.HtmlElement) -> list[str]:
    links = [
        link.get("href", "").strip()
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    return [claim for claim in (*links, *contents(tree, "og:url")) if claim]
