"""Tables of articles as comma, semicolon, tab or bar separated text."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace

from store.ingest import fields
from store.ingest.errors import UnreadableError
from store.ingest.field_names import field_of
from store.ingest.reading import Draft, Hints, Reading, Refusal, gathered
from store.ingest.sample import Sample
from store.notices import Notice, PlaceInFile, Unreadable
from store.notices.errors import InvalidInputError

MAX_FIELD = 200_000
LONGEST_HEADER = 1_000
MAX_OWN_FIELD = 12_000_000
DELIMITERS = ",;\t|"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
OWN = ("reference", "title", "publisher", "author", "published")  # how our own tables begin
_SEP = re.compile(r'"?sep=.?"?\s*$', re.IGNORECASE)  # Excel's own first line


def read(sample: Sample, hints: Hints) -> Reading:
    """The articles of a table, one a row; raises UnreadableError when it names no texts."""
    return gathered(rows(sample.text, hints.for_each), hints)


def rows(text: str, hints: Hints) -> Iterator[Draft | Refusal]:
    """Read a draft from each row; a bad row costs only itself.

    Raises UnreadableError when the first row does not name a column of texts.
    """
    text = text.replace("\x00", "")
    delimiter, names = _header(text)
    is_own = tuple(names[: len(OWN)]) == OWN
    header = 2 if _SEP.match(text.lstrip("\ufeff").partition("\n")[0]) else 1
    csv.field_size_limit(MAX_OWN_FIELD if is_own else MAX_FIELD)
    found = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 0
    while True:
        number += 1
        try:
            cells = next(found)
        except StopIteration:
            return
        except csv.Error:
            where = Notice.of(PlaceInFile.ROW, number=number)
            reason = Notice.of(Unreadable.CELL_TOO_LONG, most=MAX_FIELD)
            yield Refusal(where=where, reason=reason)
            continue
        if number > header and any(cell.strip() for cell in cells):
            yield _from_row(cells, names, number, hints, is_own=is_own)


def is_table(text: str) -> bool:
    """Whether the first line names known columns, a text among them, in two columns or more."""
    if len(text[:LONGEST_HEADER].lstrip().partition("\n")[0]) >= LONGEST_HEADER - 100:
        return False
    try:
        _, names = _header(text)
    except UnreadableError:
        return False
    return len(set(map(field_of, names)) - {None}) > 1


def _header(text: str) -> tuple[str, list[str]]:
    text = text[:20_000].lstrip("\ufeff")
    first = next((line for line in io.StringIO(text) if line.strip() and not _SEP.match(line)), "")
    best: tuple[int, int, str, list[str]] | None = None
    for place, delimiter in enumerate(DELIMITERS):
        try:
            cells = next(csv.reader([first.strip("\ufeff\r\n")], delimiter=delimiter), [])
        except csv.Error:
            continue
        names = [cell.strip().strip("\ufeff") for cell in cells]
        known = len(set(map(field_of, names)) - {None})
        candidate = (known, -place, delimiter, names)
        if best is None or candidate[:2] > best[:2]:
            best = candidate
    known_fields = set(map(field_of, best[3])) if best is not None else set()
    if best is None or known_fields.isdisjoint(("body", "summary")):
        is_list = {"title", "url"} <= known_fields
        code = Unreadable.TABLE_WITHOUT_TEXTS if is_list else Unreadable.TABLE_WITHOUT_NAMES
        raise UnreadableError(code)
    return best[2], best[3]


def _from_row(
    cells: list[str], names: list[str], number: int, hints: Hints, *, is_own: bool
) -> Draft | Refusal:
    where = Notice.of(PlaceInFile.ROW, number=number)
    if any(cell.strip() for cell in cells[len(names) :]):
        reason = Notice.of(Unreadable.MORE_CELLS, cells=len(cells), names=len(names))
        return Refusal(where=where, reason=reason)
    values = {name: _plain(cell) for name, cell in zip(names, cells, strict=False)}
    try:
        return replace(fields.draft(values, hints, is_own=is_own), where=where)
    except (UnreadableError, InvalidInputError) as error:
        if len(cells) < len(names):
            reason = Notice.of(Unreadable.FEWER_CELLS, cells=len(cells), names=len(names))
            return Refusal(where=where, reason=reason)
        return Refusal(where=where, reason=error.notice)


def _plain(cell: str) -> str:
    """A cell without the mark that keeps spreadsheets from running it as a formula."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(FORMULA_SIGNS) else cell
