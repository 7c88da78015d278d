"""Schema.org descriptions in a page's JSON-LD."""

import json
import re
from collections.abc import Iterator, Mapping

from lxml import html

from store.ingest.paste.lines import key_of

MAX_SCRIPT = 1_000_000
MAX_NODES = 3_000
MAX_DEPTH = 12
MAX_HEADINGS = 10
ARTICLES = frozenset(
    (
        "newsarticle",
        "article",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "backgroundnewsarticle",
        "reviewnewsarticle",
        "askpublicnewsarticle",
        "liveblogposting",
        "blogposting",
        "report",
        "scholarlyarticle",
        "techarticle",
        "advertisercontentarticle",
        "satiricalarticle",
        "socialmediaposting",
    )
)
_LISTS = frozenset(("itemlist", "breadcrumblist", "collectionpage"))
_DEEPER = ("@graph", "mainEntity", "mainEntityOfPage", "publisher")
_REFERRING = ("author", "publisher")
_WRAPPED = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>|;)\s*$")

Node = Mapping[str, object]


def nodes(tree: html.HtmlElement) -> list[Node]:
    """Every described thing, outer ones first, without the members of lists."""
    found: list[Node] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = script.text or ""
        if not text.strip() or len(text) > MAX_SCRIPT:
            continue
        found.extend(_walk(_load(text), 0))
        if len(found) > MAX_NODES:
            break
    return _resolved(found[:MAX_NODES])


def types(node: Node) -> set[str]:
    """The types of a thing in lower case."""
    value = node.get("@type")
    values = value if isinstance(value, list) else [value]
    return {one.rpartition("/")[2].lower() for one in values if isinstance(one, str)}


def articles(found: list[Node]) -> list[Node]:
    """The things that are articles."""
    return [node for node in found if types(node) & ARTICLES]


def of_page(described: list[Node], tree: html.HtmlElement) -> list[Node]:
    """The articles under the page's own title, where some are and others bear another one."""
    shown = [*tree.iter("h1"), *tree.iter("title")][:MAX_HEADINGS]
    titles = {key_of(one.text_content()) for one in shown}
    named = [one for one in described if isinstance(one.get("headline"), str)]
    own = [one for one in named if _is_among(key_of(str(one["headline"])), titles)]
    if not own or len(own) == len(named):
        return described
    return [one for one in described if one in own or one not in named]


def _is_among(headline: str, titles: set[str]) -> bool:
    return bool(headline) and any(f" {headline} " in f" {title} " for title in titles)


def name_of(value: object) -> str | None:
    """The name of a person or organisation however it is written; several with commas."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, Mapping):
        name = value.get("name")
        return name_of(name) if not isinstance(name, Mapping) else None
    if isinstance(value, list):
        names = [name for name in map(name_of, value[:12]) if name]
        return ", ".join(dict.fromkeys(names)) or None
    return None


def writers_of(value: object) -> str | None:
    """The names of an article's writers; a house that is named beside persons is none of them."""
    if isinstance(value, list) and any(_is_person(one) for one in value):
        return name_of([one for one in value if isinstance(one, str) or _is_person(one)])
    return name_of(value)


def is_body(value: object) -> bool:
    """Whether what stands for the writer is a house or an office, by what it is called."""
    return isinstance(value, Mapping) and any("organization" in one for one in types(value))


def _is_person(value: object) -> bool:
    return isinstance(value, Mapping) and "person" in types(value)


def _resolved(found: list[Node]) -> list[Node]:
    """The things, with the writers and houses that they only refer to in place of the reference."""
    known: dict[str, Node] = {
        number: node
        for node in found
        if isinstance(number := node.get("@id"), str) and node.get("name")
    }
    if not known:
        return found
    return [
        {**node, **{name: _named(node[name], known) for name in _REFERRING if name in node}}
        for node in found
    ]


def _named(value: object, known: Mapping[str, Node]) -> object:
    if isinstance(value, list):
        return [_named(one, known) for one in value[:12]]
    if isinstance(value, Mapping) and not value.get("name"):
        number = value.get("@id")
        return known.get(number, value) if isinstance(number, str) else value
    return value


def _load(text: str) -> object:
    for candidate in (text, _WRAPPED.sub("", _WRAPPED.sub("", text))):
        try:
            loaded: object = json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
        return loaded
    return None


def _walk(value: object, depth: int) -> Iterator[Node]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for one in value[:200]:
            yield from _walk(one, depth + 1)
    elif isinstance(value, Mapping):
        if types(value) & _LISTS:
            return
        yield value
        for name in _DEEPER:
            if name in value:
                yield from _walk(value[name], depth + 1)
