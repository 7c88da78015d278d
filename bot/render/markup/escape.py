"""Foreign text made harmless for Discord, and back: nothing in it is ever obeyed as markup."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

MAX_MARKS = 4

_ALWAYS = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
_REMOVED = re.compile(f"[{_ALWAYS}]")
_REMOVED_LEFT_TO_RIGHT = re.compile(f"[{_ALWAYS}\u061c\u200e\u200f]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_LIVE = re.compile(r"[\\*_~|`<\[\]@]|:(?=//|[\w~+\-]+:)")
_OPENING = re.compile("[\u061c\u200c-\u200f]*(?:[0-9]+(?P<dot>[.)])|(?P<mark>[#>+\\-]))")
_RENDERED = re.compile(r"\\(?P<kept>[^0-9A-Za-z\s])|\*\*|[\u2066-\u2069]", re.S)


def clean(text: str) -> str:
    """What of ``text`` is shown: no controls, one blank for any white space, trimmed."""
    return "".join(character for _, character in _kept(text))


def escape(text: str, bold: Sequence[tuple[int, int]] = ()) -> str:
    """``text`` on one line with its markup disarmed and the spans of ``bold`` in bold."""
    kept = _kept(text)
    shown = "".join(character for _, character in kept)
    live = {match.start() for match in _LIVE.finditer(shown)}
    if opening := _OPENING.match(shown):
        live.add(opening.start("dot" if opening["dot"] else "mark"))
    pieces = [f"\\{c}" if place in live else c for place, c in enumerate(shown)]
    for start, end in _shown_spans(bold, kept):
        pieces[start] = f"**{pieces[start]}"
        pieces[end - 1] = f"{pieces[end - 1]}**"
    return "".join(pieces)


def unescape(rendered: str) -> str:
    """What a reader sees of one line made by ``escape``: its inverse, without our marks."""
    return _RENDERED.sub(lambda match: match["kept"] or "", rendered)


def cut(text: str, limit: int) -> str:
    """At most ``limit`` code points of ``text``, ended with an ellipsis where it was cut.

    Cut it before it is escaped: the border falls behind a word where one is near, and never
    inside a letter with its marks.
    """
    shown = clean(text)
    if len(shown) <= limit:
        return shown
    end = limit - 1
    blank = shown.rfind(" ", limit * 3 // 4, end)
    if blank > 0:
        end = blank
    while end > 1 and _joins(shown, end):
        end -= 1
    return f"{shown[:end].rstrip()}…"


def size(text: str) -> int:
    """The length Discord may count: UTF-16 units, never fewer than the characters."""
    return len(text) + sum(character > "\uffff" for character in text)


def _joins(text: str, place: int) -> bool:
    """Whether the character at ``place`` belongs to the letter before it."""
    return _is_mark(text[place]) or text[place] == "\u200d" or text[place - 1] == "\u200d"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me", "Mc")


def _kept(text: str) -> list[tuple[int, str]]:
    """The characters that are shown, each with its place in ``text``."""
    removed = _REMOVED if _RIGHT_TO_LEFT.search(text) else _REMOVED_LEFT_TO_RIGHT
    kept: list[tuple[int, str]] = []
    marks = 0
    for place, character in enumerate(text):
        if removed.match(character):
            continue
        if character.isspace():
            if kept and kept[-1][1] != " ":
                kept.append((place, " "))
            marks = 0
            continue
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= MAX_MARKS:
            kept.append((place, character))
    while kept and kept[-1][1] == " ":
        kept.pop()
    return kept


def _shown_spans(
    spans: Sequence[tuple[int, int]], kept: list[tuple[int, str]]
) -> list[tuple[int, int]]:
    """``spans`` of the text as spans of what is shown: not blank, whole letters, never touching."""
    shown: list[tuple[int, int]] = []
    places = [place for place, _ in kept]
    for first, last in sorted(spans):
        start, end = bisect_left(places, first), bisect_left(places, last)
        while start < end and kept[start][1] == " ":
            start += 1
        while start < end and kept[end - 1][1] == " ":
            end -= 1
        if start == end:
            continue
        while end < len(kept) and _is_mark(kept[end][1]):
            end += 1
        if shown and start <= shown[-1][1]:
            start, end = shown[-1][0], max(end, shown.pop()[1])
        shown.append((start, end))
    return shown
