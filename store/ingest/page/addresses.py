"""The address a page calls its own, and whether it may."""

import re
from urllib.parse import urlsplit

from lxml import html
from tld import get_tld
from tld.result import Result

from store.ingest.page.tree import contents
from store.text import urls

_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?"
    r"|archive\.(?:ph|today|is|li|vn|md|fo)/[\w.-]{1,30})/(?=https?://)"
)


def own_address(tree: html.HtmlElement, fetched: str | None) -> tuple[str | None, bool]:
    """The page's address, and True when the page names one of another house."""
    strange = False
    for claimed in _claims(tree) or (_bases(tree) if fetched is None else []):
        absolute = urls.clean(_ARCHIVED.sub("", urls.joined(fetched or "", claimed) or ""))
        if absolute is None or urlsplit(absolute).path in ("", "/"):
            continue
        if fetched is None or house(absolute) == house(fetched):
            return absolute, False
        strange = True
    return urls.clean(fetched), strange


def house(url: str) -> str:
    """The registered part of an address's host: ``example.co.uk``."""
    found = get_tld(url, as_object=True, fail_silently=True)
    if isinstance(found, Result):
        return str(found.fld)
    return ".".join((urls.domain(url) or "").split(".")[-2:])


def label(url: str | None) -> str:
    """What a house calls itself in its addresses: ``bbc`` of ``www.bbc.co.uk``."""
    return house(url).partition(".")[0] if url else ""


def _claims(tree: html.HtmlElement) -> list[str]:
    links = [
        link.get("href", "").strip()
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    return [claim for claim in (*links, *contents(tree, "og:url")) if claim]


def _bases(tree: html.HtmlElement) -> list[str]:
    """The page's address by which its links are read, as in the copies of search engines."""
    bases = [one.get("href", "").strip() for one in tree.iter("base")]
    return [base for base in bases if "://" in base and not base.endswith(("/", "/index.php"))]
