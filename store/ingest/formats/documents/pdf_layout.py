"""The layout of a PDF's page: columns, footnotes, the lines of its title."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from pypdf import PageObject

from store.ingest.formats.documents.pdf_rtl import gutters, runs_from_right
from store.ingest.formats.documents.pdf_runs import SAME_ROW, TextRun, placed

GAP = 1.2  # of the size: more is a gap between columns
LEAST_ROWS = 6
MOST_ROWS_APART = 0.6  # of the gaps are between columns
LEAST_OF_ROWS = 0.4  # have a column there
SAME_EDGE = 6.0
MORE_SPACE = 1.4  # times as much as is usual between two lines
SMALL = 0.88  # of the body's size
LARGE = 1.15
RAISED = 0.8
KNOWN_BY = 12  # letters before a mark by which its place is found
FOOT = 0.35  # of the page's height: footnotes stand below
MOST_TITLE_LINES = 4
LONGEST_TITLE = 250


_MARK = re.compile(r"[\[(]?\d{1,3}[\])]?|[*†‡]{1,3}")
_UNIT = re.compile(r"(?:\d|\b[kcdm]?m|\bft|\bin|\bCO|\bH)$")


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of a page in the order they are read, its footnotes, and its title if any."""

    lines: Sequence[str]
    notes: Sequence[str] = ()
    title: str | None = None


def page_text(page: PageObject, *, is_first: bool) -> PageText:
    """Read a page, column by column where it has columns."""
    runs: list[TextRun] = []

    def visit(
        text: str, page: Sequence[float], matrix: Sequence[float], _: object, size: float
    ) -> None:
        if text:
            runs.append(placed(text, size, matrix, page))

    plain = page.extract_text(visitor_text=visit)
    if (mirrored := runs_from_right(runs)) is not None:
        return _from_right(mirrored, is_first=is_first)
    pieces = [replace(run, text=" ".join(run.text.split())) for run in runs if run.text.strip()]
    body = _body_size(pieces)
    for before, mark in _raised(pieces, body):
        word, sign = re.escape(before.text[-KNOWN_BY:]), re.escape(mark.text)
        plain = re.sub(rf"({word})[ \n]?{sign}(?!\d)", r"\1", plain, count=1)
        pieces.remove(mark)
    lines = [line.strip() for line in plain.split("\n")]
    if not body:
        return PageText(lines)
    top = max(piece.y for piece in pieces)
    bottom = min(piece.y for piece in pieces)
    foot = bottom + (top - bottom) * FOOT
    notes = [one for one in pieces if one.size <= body * SMALL and one.y <= foot and _is_note(one)]
    small = [one for one in pieces if notes and one.size <= body * SMALL and one.y <= foot]
    rest = [piece for piece in pieces if piece not in small]
    if splits := _columns(rest, body):
        lines = _by_column(rest, splits)
    elif small:
        gone = Counter(one.text for one in small)
        lines = [line for line in lines if not _take(gone, line)]
    title = _title(pieces, body) if is_first else None
    return PageText(_parted(lines, title), _joined(small), title)


def _from_right(runs: Sequence[TextRun], *, is_first: bool) -> PageText:
    """A page in Arabic letters, read from the right."""
    body = _body_size(runs)
    splits = gutters(runs, body)
    lines = _by_column(runs, splits) if splits else _spaced(_rows(runs))
    title = _title(runs, body) if is_first else None
    return PageText(_parted(lines, title), (), title)


def _raised(pieces: Sequence[TextRun], body: float) -> list[tuple[TextRun, TextRun]]:
    """The small figures behind a word that lead to a footnote, with that word's run.

    Those behind a unit are its power.
    """
    return [
        (before, mark)
        for before, mark in pairwise(pieces)
        if mark.size <= body * RAISED < before.size
        and _MARK.fullmatch(mark.text)
        and abs(before.y - mark.y) <= body
        and not _UNIT.search(before.text)
    ]


def _parted(lines: Sequence[str], title: str | None) -> Sequence[str]:
    """The lines with a blank one around those of the title: it goes on in no text."""
    left = whole = "".join((title or "").split())
    first = 0
    for at, line in enumerate(lines):
        words = "".join(line.split())
        if words and left.startswith(words):
            first = at if left == whole else first
            left = left.removeprefix(words)
            if not left:
                return [*lines[:first], "", *lines[first : at + 1], "", *lines[at + 1 :]]
    return lines


def _body_size(pieces: Sequence[TextRun]) -> float:
    """The size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for piece in pieces:
        sizes[round(piece.size, 1)] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_note(piece: TextRun) -> bool:
    first = piece.text.lstrip("[(")[:1]
    return first.isdigit() or first in "*†‡"


def _joined(pieces: Sequence[TextRun]) -> list[str]:
    """Footnotes, each with the lines it goes on in."""
    found: list[str] = []
    for piece in sorted(pieces, key=lambda one: (-one.y, one.x)):
        if found and not _is_note(piece):
            found[-1] += f" {piece.text}"
        else:
            found.append(piece.text)
    return found


def _take(gone: Counter[str], line: str) -> bool:
    if gone[" ".join(line.split())] <= 0:
        return False
    gone[" ".join(line.split())] -= 1
    return True


def _rows(pieces: Sequence[TextRun]) -> list[list[TextRun]]:
    """Pieces on one base line, from left to right; the rows from above to below."""
    rows: list[list[TextRun]] = []
    for piece in sorted(pieces, key=lambda one: (-one.y, one.x)):
        if rows and abs(rows[-1][0].y - piece.y) <= SAME_ROW:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda one: one.x) for row in rows]


def _columns(pieces: Sequence[TextRun], body: float) -> list[float]:
    """Where the columns behind the first begin, when most rows have them at the same places."""
    rows = _rows(pieces)
    edges = sorted(
        right.x
        for row in rows
        for left, right in pairwise(row)
        if right.x - left.end > GAP * body and len(left.text) > 3 and len(right.text) > 3
    )
    groups: list[list[float]] = []
    for edge in edges:
        if groups and edge - groups[-1][0] <= SAME_EDGE * 2:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    columns = [
        group for group in groups if len(group) >= max(LEAST_ROWS, len(rows) * LEAST_OF_ROWS)
    ]
    if sum(map(len, columns)) < MOST_ROWS_APART * len(edges):
        return []
    return [group[len(group) // 2] - SAME_EDGE for group in columns]


def _by_column(pieces: Sequence[TextRun], splits: Sequence[float]) -> list[str]:
    """The lines of each column, from the left; what spans the first two parts them."""
    found: list[str] = []
    rows = _rows(pieces)
    columns: list[list[list[TextRun]]] = [[] for _ in range(len(splits) + 1)]
    for row in rows:
        parts: list[list[TextRun]] = [[] for _ in columns]
        for piece in row:
            parts[bisect_right(splits, piece.x)].append(piece)
        if parts[0] and not any(parts[1:]) and parts[0][-1].end > splits[0] + SAME_EDGE:
            found += [line for column in columns for line in _spaced(column)]
            found.append(_line(parts[0]))
            columns = [[] for _ in columns]
            continue
        for column, part in zip(columns, parts, strict=True):
            if part:
                column.append(part)
    return [*found, *(line for column in columns for line in _spaced(column))]


def _spaced(column: Sequence[list[TextRun]]) -> list[str]:
    """The lines of a column, a blank one where more than the usual space is left between two."""
    gaps = [above[0].y - below[0].y for above, below in pairwise(column)]
    most = median(gaps) * MORE_SPACE if gaps else 0.0
    lines = [_line(row) for row in column[:1]]
    for gap, row in zip(gaps, column[1:], strict=True):
        lines += ["", _line(row)] if gap > most else [_line(row)]
    return lines


def _line(pieces: Sequence[TextRun]) -> str:
    return " ".join(piece.text for piece in pieces)


def _title(pieces: Sequence[TextRun], body: float) -> str | None:
    """The lines in the largest letters, when they are few and stand together."""
    largest = max(piece.size for piece in pieces)
    if largest < body * LARGE:
        return None
    rows = _rows([piece for piece in pieces if piece.size >= largest * 0.97])
    title = " ".join(_line(row) for row in rows)
    apart = [above[0].y - below[0].y for above, below in pairwise(rows)]
    is_together = all(gap <= largest * 2 for gap in apart)
    if len(rows) > MOST_TITLE_LINES or len(title) > LONGEST_TITLE or not is_together:
        return None
    return title if any(map(str.isalpha, title)) else None
