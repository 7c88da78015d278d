"""Signs of the house a page belongs to: the way home, and who holds the rights."""

import re
from collections.abc import Iterator

from lxml import html

from store.ingest.page.addresses import house
from store.ingest.page.houses import SEPARATOR, claimed
from store.ingest.page.tree import short_text
from store.ingest.paste.lines import key_of

LONGEST_SIGN = 70
LONGEST_RIGHTS = 200
FEWEST_KINDS = 2

_RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\(c\))?[\s,]*(?:[\d۰-۹٠-٩०-९]{4}(?:\s*[-–—]\s*"
    r"[\d۰-۹٠-٩०-९]{4})?)?\s*(?:by\s+)?(?P<name>[^|©\n]{2,100})",
    re.IGNORECASE,
)
_RESERVED = re.compile(  # where the name stands inside of the notice
    r"حقوق ب?حقِ? (?P<ur>.{2,60}?)،? محفوظ|حقوق\b.{0,60}متعلق به (?P<fa>[^|.]{2,60}?)(?: است|$)"
    r"|حقوق\b.{0,40}محفوظة (?:لـ ?|لدى |لصالح )(?P<ar>[^|.،]{2,60})"
)
_PAUSE = re.compile(r"\s*(?:[.,،۔;।|]|\s[–—-])(?:\s|$)")
_ADDRESSED = re.compile(r"(?P<name>\S.{2,50}?)\s*[-–—:|(]\s*https?://[^\s/]+/?\)?")
_MASTHEAD = re.compile(
    r"(?:^|[\s_-])(?:site|blog|publication|brand)[_-]?(?:title|name)(?:$|[\s_-])|(?:^|\s)masthead(?:$|\s)",
    re.IGNORECASE,
)
_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w{2,5}|home)?", re.IGNORECASE)


def named_by_signs(tree: html.HtmlElement, title: str | None, url: str | None) -> str | None:
    """The name that two kinds of sign agree on: the page's title, its way home, its first page's
    address, its rights.
    """
    parts = [part.strip() for part in SEPARATOR.split(title or "") if part.strip()]
    before = (title or "").partition(": ")[0].strip()
    parts += [before] if before != title else []  # as blogs write it: "The Pond: Frogs"
    kinds = [parts if len(parts) > 1 else [], [*_ways_home(tree, url), *_mastheads(tree)]]
    kinds += [[*_with_address(tree)], [*_holders(tree)]]
    counts: dict[str, int] = {}
    names: dict[str, str] = {}
    for kind in kinds:
        found = {key_of(name): name for one in kind if (name := claimed(one)) is not None}
        for key, name in found.items():
            counts[key] = counts.get(key, 0) + 1
            names.setdefault(key, name)
    agreed = [key for key, count in counts.items() if key and count >= FEWEST_KINDS]
    return names[agreed[0]] if len(agreed) == 1 else None


def _ways_home(tree: html.HtmlElement, url: str | None) -> Iterator[str]:
    """The words, or the picture's name, of links to the first page; "Home" is none of them."""
    for link in tree.iter("a"):
        target = (link.get("href") or "").strip()
        is_own = not target.startswith("http") or url is None or house(target) == house(url)
        if "home" not in (link.get("rel") or "").split() and not (
            target and _HOME.fullmatch(target) and is_own
        ):
            continue
        if text := short_text(link, LONGEST_SIGN):
            yield text
        yield from (name for image in link.iter("img") if (name := image.get("alt", "").strip()))


def _mastheads(tree: html.HtmlElement) -> Iterator[str]:
    """The words of elements that are called the site's name, as programs for blogs call them."""
    for element in tree.xpath("//*[@class or @id]"):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if _MASTHEAD.search(names) and (text := short_text(element, LONGEST_SIGN)):
            yield text


def _with_address(tree: html.HtmlElement) -> Iterator[str]:
    """What stands before the address of a first page, as on pages for printing."""
    for element in tree.iter("p", "div", "td", "span", "li"):
        text = short_text(element, LONGEST_SIGN)
        if text and (match := _ADDRESSED.fullmatch(text)) is not None:
            yield match["name"]


def _holders(tree: html.HtmlElement) -> Iterator[str]:
    """Who holds the rights, by the lines with the sign for them."""
    for element in tree.iter("footer", "div", "p", "span", "small", "td", "li"):
        text = short_text(element, LONGEST_RIGHTS)
        match = (_RIGHTS.search(text) or _RESERVED.search(text)) if text else None
        if match is not None:
            name = _PAUSE.split(next(filter(None, match.groups())))[0].strip(" -–—")
            if name:
                yield name
