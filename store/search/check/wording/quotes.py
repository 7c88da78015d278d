"""Quotation marks of every style: which stretches of a text stand between them."""

import re
from typing import NamedTuple

from store.text.characters import script

_CLOSERS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "”": "”“",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "《": "》",
    "〝": "〞〟",
    "＂": "＂",
    '"': '"',
    "‘": "’",
    "’": "‘",  # in Urdu print
    "‚": "‘’",
    "'": "'",
    "`": "'`",
}
_PARAGRAPH = re.compile(r"\n\s*\n")
_ANY = re.compile(f"[{re.escape(''.join({*_CLOSERS, *''.join(_CLOSERS.values())}))}]")
_SINGLE = frozenset("‘‚'`‹›")
_CLOSED_IN_PARAGRAPH = frozenset("'‘’`")
_NESTED = frozenset("“«„‹「『《")
_CLOSING = ('"', "”", "»")
_SPACED = frozenset("«‹")  # with a blank inside, as in French
_MOST_LAYERS = 6
_STOPS = ",.!?…;:。、،؛؟۔।)]—–"


class Quoted(NamedTuple):
    """A stretch between quotation marks: ``start:end`` inside them, ``outer`` with them."""

    start: int
    end: int
    outer: tuple[int, int]


def quotations(text: str) -> list[Quoted]:
    """The outermost quotations, in order. A mark that is never closed reaches to its paragraph's
    end when it opens the paragraph; anywhere else it is no quotation mark.
    """
    found: list[Quoted] = []
    last = 0
    unclosed: dict[str, int] = {}  # up to where nothing closes a mark: not to look again and again
    for match in _ANY.finditer(text):
        at, mark = match.start(), match.group()
        single = mark in _CLOSED_IN_PARAGRAPH
        hopeless = at < unclosed.get(mark, 0) and (single or not _opens_paragraph(text, at))
        if at < last or hopeless or not _opens(text, at):
            continue
        end = _closing(text, at)
        if end is None:
            unclosed[mark] = _paragraph_end(text, at) if single else len(text)
        else:
            found.append(Quoted(at + 1, end, (at, min(end + 1, len(text)))))
            last = end + 1
    return [one for one in found if text[one.start : one.end].strip()]


def without_outer(text: str) -> str:
    """The text without the quotation marks that are around all of it."""
    text = text.strip()
    for _ in range(_MOST_LAYERS):
        match quotations(text):
            case [one] if one.outer == (0, len(text)):
                text = text[one.start : one.end].strip()
            case [one] if one.outer[0] == 0 and not text[one.outer[1] :].strip(".,;:!?。،۔।"):
                tail = text[one.outer[1] :].strip()
                inside = text[one.start : one.end].strip()
                return inside if inside.endswith(tail) else f"{inside}{tail}"
            case [] if text[-1:] in _CLOSING and text.count(text[-1]) == 1:
                return text[:-1].rstrip()
            case _:
                break
    return text


def blanked(text: str) -> str:
    """The text with its quotations made blank, of the same length: what the writer says himself."""
    pieces: list[str] = []
    last = 0
    for one in quotations(text):
        pieces += [text[last : one.start], " " * (one.end - one.start)]
        last = one.end
    return "".join([*pieces, text[last:]])


def _opens(text: str, at: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at else " "
    if mark not in _CLOSERS or not text[at + 1 : at + 3].strip():
        return False
    if text[at + 1].isspace() and not (mark in _SPACED and (before.isspace() or before in "([")):
        return False
    if mark == "’":
        return not before.isalnum() and script(text[at + 1]) == "arabic"
    if mark in _SINGLE or mark in '"”»':
        return not before.isalnum() and before not in ".,!?"
    return True


def _closing(text: str, at: int) -> int | None:
    """The place of the mark that closes the one at ``at``."""
    mark = text[at]
    if mark in _CLOSED_IN_PARAGRAPH:
        return _closing_single(text, at)
    closers = _CLOSERS[mark]
    paragraph = _paragraph_end(text, at)
    depth, last = 0, None
    for match in _ANY.finditer(text, at + 1):
        place = match.start()
        if text[place] in closers:
            last = place
            if depth == 0:
                return place
            depth -= 1
        elif text[place] == mark and mark in _NESTED and not (place > paragraph and depth == 0):
            depth += 1  # but each paragraph of a long quotation opens anew
    if last is not None:
        return last
    return paragraph if _opens_paragraph(text, at) else None


def _opens_paragraph(text: str, at: int) -> bool:
    """Whether nothing stands before a place in its line."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _closing_single(text: str, at: int) -> int | None:
    """The closing one of marks that are apostrophes as well: the first behind a stop, else the
    last that no letter follows.
    """
    closers = _CLOSERS[text[at]]
    paragraph = _paragraph_end(text, at)
    last = None
    for match in _ANY.finditer(text, at + 2, paragraph):
        place = match.start()
        if last is not None and text[place] == text[at] and _opens_word(text, place):
            return last
        if text[place] not in closers or text[place - 1].isspace():
            continue
        after = text[place + 1] if place + 1 < len(text) else " "
        if after.isalnum():
            continue
        if text[place - 1] in _STOPS or after in _STOPS or place + 1 >= len(text.rstrip()):
            return place
        last = place
    return last


def _opens_word(text: str, place: int) -> bool:
    """Whether a mark stands between a blank and a letter."""
    return text[place - 1].isspace() and text[place + 1 : place + 2].isalnum()


def _paragraph_end(text: str, at: int) -> int:
    match = _PARAGRAPH.search(text, at)
    return match.start() if match else len(text)
