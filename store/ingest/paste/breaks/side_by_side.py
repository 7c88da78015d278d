"""Two columns of prose that were copied side by side, put one below the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LONGEST = 600_000
REACH = 100  # rows that tell where the right column begins
LEAST_ROWS = 4
MOST_OFF = 2  # places by which a column's left edge may vary
MOST_ROWS_ALIKE = 0.8
LEAST_WORDS = 2.5  # a line, on the average
LEAST_RUNNING = 0.5
MOST_DIGITS = 0.1
FULL = 0.5  # of the width
MOST_FULL = 0.7
LEAST_SMALL = 0.4  # of lines that follow another begin with a small letter, where there are any

_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,}|[ \u00a0]*\t[ \t\u00a0]*)(?=\S)")
_INDENT = re.compile(r"[ \t\u00a0]{6,}(?=\S)")
_INSIDE = re.compile(r"[.!?…۔؟।。][\"'”’»)\]]*\s")
_END = re.compile(r"[.!?…۔؟।。:;؛]['\"”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class _Spread:
    left: str
    right: str
    edge: int | None  # where the right column begins; None for one column, -1 for more than two


def in_order(text: str) -> str:
    """The text with each stretch of two columns read down the left, then down the right.

    Tables stay as they are: their cells are figures or do not run on from line to line.
    """
    if len(text) > LONGEST or ("   " not in text and "\t" not in text):
        return text
    lines = text.replace("\r\n", "\n").split("\n")
    parts: list[str] = []
    at = 0
    for start, end, rows in _stretches(lines):
        left = "\n".join(row.left for row in rows).strip("\n")
        right = "\n".join(row.right for row in rows).strip("\n")
        parts += [*lines[at:start], "", left, "", right, ""]
        at = end
    return "\n".join([*parts, *lines[at:]]) if at else text


def _stretches(lines: Sequence[str]) -> Iterator[tuple[int, int, list[_Spread]]]:
    rows = [_row(line) for line in lines]
    start = 0
    while start < len(rows):
        if rows[start].edge is None:
            start += 1
            continue
        end = _end(rows, start)
        found = list(map(_placed, rows[start:end]))
        if _is_prose(rows[start:end], found):
            yield start, end, found
        start = end


def _row(line: str) -> _Spread:
    gaps = list(_GAP.finditer(line.rstrip()))
    if len(gaps) == 1:
        [gap] = gaps
        is_tabbed = "\t" in gap.group()
        edge = 0 if is_tabbed else gap.end()
        return _Spread(line[: gap.start()].strip(), line[gap.end() :].strip(), edge)
    return _Spread(line, "", None if not gaps else -1)


def _end(rows: Sequence[_Spread], start: int) -> int:
    """Where a stretch ends: behind the last row of two columns, and the rest of the longer one."""
    near = rows[start : start + REACH]
    edges = Counter(row.edge for row in near if row.edge is not None and row.edge >= 0)
    usual = max(edges, key=edges.__getitem__, default=0)
    last = start
    for at in range(start, len(rows)):
        row = rows[at]
        if row.edge is not None and abs(row.edge - usual) <= MOST_OFF:
            last = at
        elif row.edge is not None:
            break
    widest = max(len(row.left) for row in rows[start : last + 1] if row.edge is not None)
    room = max(usual - 2, widest + MOST_OFF)
    while last + 1 < len(rows) and _goes_on(rows[last + 1], room):
        last += 1
    return last + 1


def _goes_on(row: _Spread, room: int) -> bool:
    """Whether the longer of two columns goes on in a row, where the other has ended."""
    words = row.left.strip()
    return row.edge is None and bool(words) and len(words) <= room


def _placed(row: _Spread) -> _Spread:
    """A row of one column on the side where it stands."""
    if row.edge is not None:
        return row
    is_right = _INDENT.match(row.left) is not None
    words = row.left.strip()
    return _Spread("", words, None) if is_right else _Spread(words, "", None)


def _is_prose(rows: Sequence[_Spread], found: Sequence[_Spread]) -> bool:
    places = [place for place, row in enumerate(rows) if row.edge is not None]
    between = rows[places[0] : places[-1] + 1]
    filled = sum(row.edge is not None or bool(row.left.strip()) for row in between)
    if len(places) < LEAST_ROWS or len(places) < MOST_ROWS_ALIKE * filled:
        return False
    return all(_runs_on([line for line in side if line]) for side in _sides(found))


def _sides(rows: Sequence[_Spread]) -> tuple[list[str], list[str]]:
    return [row.left for row in rows], [row.right for row in rows]


def _runs_on(lines: Sequence[str]) -> bool:
    """Whether lines are a running text: words, few figures, and sentences over several lines."""
    text = "".join(lines)
    words = sum(line.count(" ") + 1 for line in lines)
    if len(lines) < LEAST_ROWS or words < LEAST_WORDS * len(lines):
        return False
    if sum(map(str.isdigit, text)) > MOST_DIGITS * len(text):
        return False
    running = sum(_END.search(line) is None for line in lines)
    begins = [line[0] for line in lines[1:] if line[0].isalpha()]
    cased = [letter for letter in begins if letter.lower() != letter.upper()]
    small = sum(letter.islower() for letter in cased)
    widest = max(map(len, lines))
    full = sum(len(line) >= FULL * widest for line in lines)
    has_ends = len(lines) > running or any(_INSIDE.search(line) for line in lines)
    is_running = running >= LEAST_RUNNING * len(lines) and full >= MOST_FULL * len(lines)
    return has_ends and is_running and small >= LEAST_SMALL * len(cased)
