"""The text of an article that only a page's script would show: the state it is built from."""

import json
import re
from collections.abc import Iterator, Mapping

from lxml import html

from store.ingest.page.fragments import words_of
from store.ingest.page.tree import contents
from store.ingest.paste.lines import key_of

LONGEST_SCRIPT = 3_000_000
MOST_SCRIPTS = 50
DEEPEST = 14
MOST_VALUES = 20_000
MOST_PARTS = 2_000

_JSON = re.compile(r"json", re.IGNORECASE)
_STATE = re.compile(
    r"(?:globalContent|__(?:NEXT_DATA|INITIAL_STATE|PRELOADED_STATE|APP_STATE|DATA|STATE)__)"
    r"[\"']?\]?\s*=\s*(?=\{)"
)
_TITLES = ("title", "headline", "name", "heading", "headlines")
_TEXTS = ("content", "body", "articleBody", "text", "html", "bodyHtml", "content_html",
          "contentHtml", "content_elements", "blocks", "paragraphs", "rendered")  # fmt: skip
_PARTS = ("content", "text", "html", "rendered", "value")


def state_text(tree: html.HtmlElement) -> str:
    """The longest text under the page's own title; empty where its scripts carry none."""
    titles = {
        key_of(title)
        for title in (*contents(tree, "og:title"), tree.findtext(".//title") or "")
        if title
    }
    found = (
        "\n\n".join(_texts(record)) for state in _states(tree) for record in _under(state, titles)
    )
    return max(found, key=len, default="")


def _states(tree: html.HtmlElement) -> Iterator[object]:
    for script in list(tree.iter("script"))[:MOST_SCRIPTS]:
        text = script.text or ""
        kind = script.get("type") or ""
        if not text.strip() or len(text) > LONGEST_SCRIPT or "ld+json" in kind:
            continue
        begin = 0 if _JSON.search(kind) else None
        if begin is None and (match := _STATE.search(text)) is not None:
            begin = match.end()
        if begin is None:
            continue
        try:
            state, _ = json.JSONDecoder(strict=False).raw_decode(text[begin:].lstrip())
        except (ValueError, RecursionError):
            continue
        yield state


def _under(state: object, titles: set[str]) -> Iterator[Mapping[str, object]]:
    """The records whose title the page bears."""
    waiting: list[tuple[object, int]] = [(state, 0)]
    for _ in range(MOST_VALUES):
        if not waiting:
            return
        value, depth = waiting.pop()
        if isinstance(value, Mapping):
            if any(_is_among(value.get(name), titles) for name in _TITLES):
                yield value
            inner = list(value.values())
        else:
            inner = value if isinstance(value, list) else []
        if depth < DEEPEST:
            waiting += [(one, depth + 1) for one in inner if isinstance(one, Mapping | list)]


def _is_among(title: object, titles: set[str]) -> bool:
    if isinstance(title, Mapping):
        title = title.get("basic") or title.get("rendered")
    key = key_of(title) if isinstance(title, str) else ""
    return key.count(" ") > 1 and any(f" {key} " in f" {one} " for one in titles)


def _texts(record: Mapping[str, object]) -> Iterator[str]:
    """The paragraphs of the first field that holds some."""
    for name in _TEXTS:
        if parts := [text for text in _parts(record.get(name), 0) if text]:
            yield from parts
            return


def _parts(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield words_of(value)
    elif isinstance(value, list) and depth < DEEPEST:
        for part in value[:MOST_PARTS]:
            yield from _parts(part, depth + 1)
    elif isinstance(value, Mapping) and depth < DEEPEST:
        if str(value.get("type", "text")).lower() not in ("text", "paragraph", "p", "html", "root"):
            return
        for name in _PARTS:
            if value.get(name):
                yield from _parts(value[name], depth + 1)
                return
