"""Tables of articles as comma, semicolon, tab or bar separated text."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

from store.ingest import fields
from store.ingest.errors import UnreadableError
from store.ingest.field_names import field_of
from store.ingest.formats.columns import told_columns
from store.ingest.paste.byline import without_by
from store.ingest.reading import Draft, Hints, Reading, Refusal, gathered
from store.ingest.sample import Sample
from store.notices import Notice, PlaceInFile, Remark, Unreadable
from store.notices.errors import InvalidInputError

MAX_FIELD = 200_000
LONGEST_HEADER = 1_000
MAX_OWN_FIELD = 12_000_000
LONGEST_WORD = 100  # letters, on the average
MOST_ALIKE = 0.5  # lines of a long text with as many marks between cells as a row has
DELIMITERS = ",;\t|"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
OWN = ("reference", "title", "publisher", "author", "published")  # how our own tables begin
MOST_ABOVE = 5  # rows, of which one may name the columns
HEAD = 20_000  # characters
SHOWN_NAMES = 12
LONGEST_NAME = 40
_WEB = ("http://", "https://")
_SEP = re.compile(r'"?sep=.?"?\s*$', re.IGNORECASE)  # Excel's own first line


@dataclass(frozen=True, slots=True)
class _Header:
    """What parts the cells of a table, how its columns are named, and in which row (0: none)."""

    delimiter: str
    names: list[str]
    row: int


def read(sample: Sample, hints: Hints) -> Reading:
    """The articles of a table, one a row; raises UnreadableError when nothing tells its texts."""
    text = sample.text.lstrip("\ufeff").replace("\x00", "")
    if "\n" not in text:
        text = text.replace("\r", "\n")  # as the first spreadsheets wrote it
    try:
        header = _header(text)
    except UnreadableError:
        told = told_columns(text, DELIMITERS)
        if told is None:
            raise
        header = _Header(*told, row=0)
        found = gathered(_rows(text, header, hints.for_each), hints)
        fields = (name for name in header.names if name not in ("", "body"))
        return replace(found, warnings=(Notice.of_fields(Remark.COLUMNS_TOLD, fields),))
    found = gathered(_rows(text, header, hints.for_each), hints)
    return replace(found, warnings=(*found.warnings, *_left_out(header)))


def _left_out(header: _Header) -> Iterator[Notice]:
    """That there are columns which are not taken, where the table is not one of our own."""
    names = dict.fromkeys(one[:LONGEST_NAME] for one in header.names if one and not field_of(one))
    if names and tuple(header.names[: len(OWN)]) != OWN:
        shown = (*islice(names, SHOWN_NAMES), *(("…",) if len(names) > SHOWN_NAMES else ()))
        yield Notice.of(Remark.COLUMNS_LEFT_OUT, names=shown)


def is_table(text: str) -> bool:
    """Whether the first line names known columns, a text among them, in two columns or more."""
    first = text[:LONGEST_HEADER].lstrip("\ufeff \t\r\n").partition("\n")[0]
    is_one = '"' not in first and not any(mark in first for mark in DELIMITERS)
    if is_one or len(first) >= LONGEST_HEADER - 100:
        return False
    try:
        header = _header(text, MOST_ABOVE if _SEP.match(first) else 1)
    except UnreadableError:
        return False
    return len(set(map(field_of, header.names)) - {None}) > 1


def _rows(text: str, header: _Header, hints: Hints) -> Iterator[Draft | Refusal]:
    """Read a draft from each row below the header; a bad row costs only itself."""
    is_own = tuple(header.names[: len(OWN)]) == OWN
    csv.field_size_limit(MAX_OWN_FIELD if is_own or _has_long_texts(text, header) else MAX_FIELD)
    found = csv.reader(io.StringIO(text, newline=""), delimiter=header.delimiter)
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
        if number > header.row and any(cell.strip() for cell in cells):
            yield _from_row(cells, header.names, number, hints, is_own=is_own)


def _has_long_texts(text: str, header: _Header) -> bool:
    """Whether cells are long for what they say, and not for quotes that swallow the rows below."""
    if len(text) <= MAX_FIELD:
        return False
    csv.field_size_limit(MAX_OWN_FIELD)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=header.delimiter)
    longest = max((cell for row in _readable(rows) for cell in row), key=len, default="")
    between = len(header.names) - 1
    lines = longest.split("\n")
    swallowed = sum(line.count(header.delimiter) == between for line in lines)
    is_text = longest.count(" ") * LONGEST_WORD >= len(longest)
    return len(longest) > MAX_FIELD and is_text and swallowed <= MOST_ALIKE * len(lines)


def _header(text: str, most: int = MOST_ABOVE) -> _Header:
    """The row that names the columns: the first that is not blank, or one soon below it.

    Raises UnreadableError where none of them names a text.
    """
    is_list = False
    for delimiter in _by_names(text):
        found = csv.reader(io.StringIO(text[:HEAD], newline=""), delimiter=delimiter)
        looked = 0
        for row, cells in enumerate(_readable(found), start=1):
            names = [cell.strip().strip("\ufeff") for cell in cells]
            if not any(names) or _SEP.match(delimiter.join(names)):
                continue
            known = set(map(field_of, names))
            if not known.isdisjoint(("body", "summary")):
                return _Header(delimiter, names, row)
            is_list |= "url" in known or any(cell.startswith(_WEB) for cell in names)
            looked += 1
            if looked == most:
                break
    raise UnreadableError(
        Unreadable.TABLE_WITHOUT_TEXTS if is_list else Unreadable.TABLE_WITHOUT_NAMES
    )


def _by_names(text: str) -> list[str]:
    """The delimiters, those first that make the most names of fields of the first lines."""

    def known(delimiter: str) -> int:
        found = csv.reader(io.StringIO(text[:HEAD], newline=""), delimiter=delimiter)
        rows = islice((row for row in _readable(found) if any(map(str.strip, row))), MOST_ABOVE)
        return max((len(set(map(field_of, row)) - {None}) for row in rows), default=0)

    return sorted(DELIMITERS, key=known, reverse=True)


def _readable(found: Iterator[list[str]]) -> Iterator[list[str]]:
    """The rows up to the first that cannot be read."""
    with suppress(csv.Error):
        yield from found


def _from_row(
    cells: list[str], names: list[str], number: int, hints: Hints, *, is_own: bool
) -> Draft | Refusal:
    where = Notice.of(PlaceInFile.ROW, number=number)
    if any(cell.strip() for cell in cells[len(names) :]):
        reason = Notice.of(Unreadable.MORE_CELLS, cells=len(cells), names=len(names))
        return Refusal(where=where, reason=reason)
    values = {name: _plain(cell) for name, cell in zip(names, cells, strict=False)}
    try:
        found = fields.draft(values, hints, is_own=is_own)
        return replace(found if is_own else without_by(found), where=where)
    except (UnreadableError, InvalidInputError) as error:
        if len(cells) < len(names):
            reason = Notice.of(Unreadable.FEWER_CELLS, cells=len(cells), names=len(names))
            return Refusal(where=where, reason=reason)
        return Refusal(where=where, reason=error.notice)


def _plain(cell: str) -> str:
    """A cell without the mark that keeps spreadsheets from running it as a formula."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(FORMULA_SIGNS) else cell
