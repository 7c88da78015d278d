"""The columns of a table that does not name them, told by what stands in every row."""

import csv
import io
from collections.abc import Callable, Sequence
from itertools import islice
from statistics import median

from store.ingest.stamps import read_stamp
from store.text import urls
from store.text.cutting.joins import ends

LOOKED_AT = 50  # rows
HEAD = 400_000  # characters
LEAST_TEXT = 80  # characters of a text, in half of the rows
LEAST_CELL = 30  # characters of a text, in every row
LONGEST_TITLE = 200
TITLE_WORDS = 3

Cells = Sequence[str]


def told_columns(text: str, delimiters: str) -> tuple[str, list[str]] | None:
    """The delimiter, and the field of each column; None where they may well be something else.

    The name of a column is empty where nothing tells what it is, such as a writer's or a paper's.
    """
    for delimiter in delimiters:
        found = csv.reader(io.StringIO(text[:HEAD], newline=""), delimiter=delimiter)
        try:
            rows = [row for row in islice(found, LOOKED_AT) if any(map(str.strip, row))]
        except csv.Error:
            continue
        if len(text) > HEAD and len(rows) < LOOKED_AT:
            del rows[-1:]  # it is cut
        if (names := _names(rows)) is not None:
            return delimiter, names
    return None


def _names(rows: Sequence[Cells]) -> list[str] | None:
    widths = set(map(len, rows))
    if len(widths) != 1 or widths == {1}:
        return None
    columns = [[cell.strip() for cell in column] for column in zip(*rows, strict=True)]
    names = ["" for _ in columns]
    for field, fits in _FITTING.items():
        fitting = [at for at, cells in enumerate(columns) if not names[at] and fits(cells)]
        if len(fitting) == 1:
            names[fitting[0]] = field
    is_dated = not {"url", "published"}.isdisjoint(names)
    is_titled = "title" in names and len(rows) > 1  # one line of prose may look like two cells
    return names if "body" in names and (is_dated or is_titled) else None


def _all(fits: Callable[[str], bool]) -> Callable[[Cells], bool]:
    """Whether every cell of a column that holds anything fits, and there are such cells."""
    return lambda cells: any(cells) and all(fits(cell) for cell in cells if cell)


def _is_day(cell: str) -> bool:
    published = read_stamp(cell).published
    return published is not None and published.precision == "day"


def _is_address(cell: str) -> bool:
    return cell.startswith(("http://", "https://")) and urls.clean(cell) is not None


def _are_texts(cells: Cells) -> bool:
    """Whether a column holds articles: whole sentences, long ones in half of the rows."""
    is_whole = all(len(cell) >= LEAST_CELL and ends(cell) for cell in cells)
    return is_whole and median(map(len, cells)) >= LEAST_TEXT


def _are_titles(cells: Cells) -> bool:
    """Whether a column holds titles: some words without an end, in no row the same."""
    is_short = all(
        len(cell) <= LONGEST_TITLE and len(cell.split()) >= TITLE_WORDS for cell in cells
    )
    return (
        is_short and len(set(cells)) == len(cells) and not any(cell.endswith(".") for cell in cells)
    )


_FITTING: dict[str, Callable[[Cells], bool]] = {
    "url": _all(_is_address),
    "published": _all(_is_day),
    "body": _are_texts,
    "title": _are_titles,
}
