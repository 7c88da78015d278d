"""Foreign text made harmless for Discord, and back: nothing in it is ever obeyed as markup."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

MAX_MARKS = 4

_ALWAYS = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
# Letters that are shown as they stand, and the usual marks on them; most texts have nothing else.
_LETTERS = (
    " -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u060c\u061b\u061f-\u064a\u0660-\u066f"
    "\u0671-\u06d5\u06ee-\u06ff\u0904-\u0939\u0958-\u0961\u0964-\u0980\u200c\u2010-\u2027\u2030-\u205e"
    "\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3"
)
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u0957"
_CHANGED = re.compile(f"[^{_LETTERS}{_MARKS}]|[{_MARKS}]{{{MAX_MARKS + 1}}}|^ |  | $")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_LIVE = re.compile(r"[\\*_~|`<\[\]@]|:(?=//|[\w~+\-]+:)")
_OPENING = re.compile("[\u061c\u200c-\u200f]*(?:[0-9]+(?P<dot>[.)])|(?P<mark>[#>+\\-]))")
_RENDERED = re.compile(r"\\(?P<kept>[^0-9A-Za-z\s])|\*\*|[\u2066-\u2069]", re.S)


def clean(text: str) -> str:
    """What of ``text`` is shown: no controls, one blank for any white space, trimmed."""
    return _kept(text)[0]


def escape(text: str, bold: Sequence[tuple[int, int]] = ()) -> str:
    """``text`` on one line with its markup disarmed and the spans of ``bold`` in bold."""
    shown, places = _kept(text)
    live = {match.start() for match in _LIVE.finditer(shown)}
    if opening := _OPENING.match(shown):
        live.add(opening.start("dot" if opening["dot"] else "mark"))
    bounds = {bound for span in _shown_spans(bold, shown, places) for bound in span}
    pieces: list[str] = []
    last = 0
    for place in sorted(live | bounds):
        pieces += (shown[last:place], "**" * (place in bounds), "\\" * (place in live))
        last = place
    return "".join([*pieces, shown[last:]])


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
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _joins(text: str, place: int) -> bool:
    """Whether the character at ``place`` belongs to the letter before it."""
    return _is_mark(text[place]) or text[place] == "\u200d" or text[place - 1] == "\u200d"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me", "Mc")


def _kept(text: str) -> tuple[str, Sequence[int]]:
    """The characters that are shown, and the place of each in ``text``."""
    if not _CHANGED.search(text):
        return text, range(len(text))
    removed = _removed(marks=not _RIGHT_TO_LEFT.search(text))
    shown: list[str] = []
    places: list[int] = []
    marks = 0
    for place, character in enumerate(text):
        if removed.match(character):
            continue
        blank = character.isspace()
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks > MAX_MARKS or (blank and (not shown or shown[-1] == " ")):
            continue
        shown.append(" " if blank else character)
        places.append(place)
    if shown and shown[-1] == " ":
        shown.pop()
        places.pop()
    return "".join(shown), places


@cache
def _removed(*, marks: bool) -> re.Pattern[str]:
    """What is never shown, and with ``marks`` those of direction; few texts have any of it."""
    return re.compile(f"[{_ALWAYS}\u061c\u200e\u200f]" if marks else f"[{_ALWAYS}]")


def _shown_spans(
    spans: Sequence[tuple[int, int]], text: str, places: Sequence[int]
) -> list[tuple[int, int]]:
    """``spans`` as spans of the text shown: not blank, whole letters, never touching."""
    shown: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        start, end = bisect_left(places, first), bisect_left(places, last)
        while start < end and text[start] == " ":
            start += 1
        while start < end and text[end - 1] == " ":
            end -= 1
        if start == end:
            continue
        while end < len(text) and _is_mark(text[end]):
            end += 1
        if shown and start <= shown[-1][1]:
            start, end = shown[-1][0], max(end, shown.pop()[1])
        shown.append((start, end))
    return shown
