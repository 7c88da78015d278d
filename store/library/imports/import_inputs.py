"""Inputs of an import: one article or record of an export at a time, at flat memory."""

import io
import json
import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from store.ingest.formats.json_lines import read_stream
from store.ingest.gzip import MAX_UNPACKED, Unpacked
from store.ingest.read import SandboxParser, read
from store.ingest.reading import Draft, Hints, Refusal
from store.ingest.sample import MAX_BYTES
from store.library.imports import archives
from store.library.imports.import_batch import Record
from store.library.imports.import_files import STANDARD_INPUT, ImportFile, unreadable
from store.library.imports.import_records import is_record
from store.library.imports.importing import Item
from store.notices import Notice, PlaceInFile, Unreadable

MAX_RECORD = 64_000_000
LONGEST_LOOK = 1_000_000
_PlacedItem = tuple[Notice | None, Draft | Refusal | Record]
_EXPORT = b'{"quotewire"'
_BLANKS = b"\xef\xbb\xbf \t\r\n"
_RECORD = re.compile(rb"\{\s*\S")  # the first line of JSON lines
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


@dataclass(slots=True)
class Progressed:
    """How many bytes of how many have been read, told to whoever shows it."""

    done: int = 0
    total: int = 0
    on_change: Callable[[int, int], object] = lambda _done, _total: None

    def at(self, done: int) -> None:
        """Note that so many bytes have been read."""
        self.on_change(done, max(self.total, done))


def of_files(
    files: Iterable[ImportFile], hints: Hints, worker: SandboxParser, progressed: Progressed
) -> Iterator[Item]:
    """Everything the files hold, each with the name to report it by: ``file``, ``file:3``."""
    files = list(files)
    progressed.total = sum(file.size for file in files)
    for file in files:
        if file.refusal is not None:
            yield file.name, Refusal(reason=file.refusal)
            continue
        try:
            for where, item in _of_file(file, hints, worker, progressed):
                yield ":".join([file.name, *_place(where)]), item
        except OSError as error:
            yield file.name, Refusal(reason=unreadable(error))
        progressed.done += file.size
        progressed.at(progressed.done)


def of_bytes(data: bytes, name: str, hints: Hints, worker: SandboxParser) -> Iterator[Item]:
    """Everything the bytes hold, each with the place in them: ``line 3``, ``article 1``."""
    for number, (where, item) in enumerate(_of_stream(io.BytesIO(data), name, hints, worker), 1):
        if where is None and not isinstance(item, Refusal):
            where = Notice.of(PlaceInFile.ARTICLE, number=number)
        yield str(where) if where is not None else name, item


def _of_file(
    file: ImportFile, hints: Hints, worker: SandboxParser, progressed: Progressed
) -> Iterator[_PlacedItem]:
    if file.path is None:
        yield from _of_stream(sys.stdin.buffer, file.name, hints, worker)
        return
    with file.path.open("rb") as stream:
        for number, item in enumerate(_of_stream(stream, file.name, hints, worker), start=1):
            if number % 50 == 0:
                progressed.at(progressed.done + stream.tell())
            yield item


def _place(where: Notice | None) -> list[str]:
    """A place in a file as it is written behind the file's name."""
    values = where.values if where is not None else {}
    return [str(values[name]) for name in ("file", "number") if name in values]


def _of_stream(
    stream: BinaryIO, name: str, hints: Hints, worker: SandboxParser, *, is_member: bool = False
) -> Iterator[_PlacedItem]:
    """The items with their places; a lone article has none."""
    try:
        lines = _Peeked(Unpacked(stream))
        if lines.head.lstrip(_BLANKS).startswith(_EXPORT):
            yield from _export(lines)
        elif _has_lines(lines.head.lstrip(_BLANKS), name):
            for item in read_stream(lines, hints.for_each):
                yield item.where, item
        else:
            data = lines.read(MAX_BYTES + 1)
            yield from _whole(data, name, hints, worker, is_member=is_member)
    except (EOFError, zlib.error, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        yield None, Refusal(reason=Notice(Unreadable.GZIP_DAMAGED))
    else:
        if lines.is_over:
            most = MAX_UNPACKED // 1_000_000
            yield None, Refusal(reason=Notice.of(Unreadable.GZIP_TOO_LARGE, most=most))


def _has_lines(head: bytes, name: str) -> bool:
    """Whether what begins like this has one JSON record on each line."""
    if not _RECORD.match(head):
        return False
    if name.lower().endswith(_LINES):
        return True
    try:
        return head.endswith(b"\n") and isinstance(json.loads(head), dict)
    except (ValueError, RecursionError):
        return False


def _whole(
    data: bytes, name: str, hints: Hints, worker: SandboxParser, *, is_member: bool
) -> Iterator[_PlacedItem]:
    name = "" if name == STANDARD_INPUT else name
    reading = read(data, name, hints, worker=worker)
    if archives.is_archive(data, reading) and not is_member:
        yield from _archived(data, hints, worker)
        return
    several = len(reading.articles) + len(reading.refused) > 1
    for number, draft in enumerate(reading.articles, start=1):
        if number == 1 and reading.warnings:
            draft = replace(draft, warnings=reading.warnings)
        if several and draft.where is None:
            draft = replace(draft, where=Notice.of(PlaceInFile.ARTICLE, number=number))
        yield draft.where, draft
    for refusal in reading.refused:
        yield refusal.where, refusal


def _archived(data: bytes, hints: Hints, worker: SandboxParser) -> Iterator[_PlacedItem]:
    """The items of each file of an archive; an archive within it is refused."""
    for name, member in archives.members(data, worker):
        if isinstance(member, Notice):
            place = Notice.of(PlaceInFile.FILE, file=name)
            yield place, Refusal(where=place, reason=member)
            continue
        stream = io.BytesIO(member)
        for where, item in _of_stream(stream, name, hints.for_each, worker, is_member=True):
            place = _in_file(name, where)
            if isinstance(item, Record):
                yield place, item
            else:
                yield place, replace(item, where=place)


def _in_file(name: str, where: Notice | None) -> Notice:
    if where is None:
        return Notice.of(PlaceInFile.FILE, file=name)
    return Notice.of(PlaceInFile.IN_FILE, file=name, number=where.values["number"])


def _export(lines: "_Peeked") -> Iterator[_PlacedItem]:
    number = 0
    while line := lines.readline(MAX_RECORD):
        number += 1
        where = Notice.of(PlaceInFile.LINE, number=number)
        try:
            content = json.loads(line)
        except (ValueError, RecursionError):
            content = None
        if is_record(content):
            yield where, Record(content=content)
        elif line.strip():
            yield where, Refusal(where=where, reason=Notice(Unreadable.NOT_AN_EXPORT))


class _Peeked:
    """Unpacked lines whose beginning was looked at already."""

    def __init__(self, lines: Unpacked) -> None:
        self._lines = lines
        self._rest = self.head = lines.readline(LONGEST_LOOK)

    @property
    def is_over(self) -> bool:
        """Whether the archive held more than is read."""
        return self._lines.is_over

    def readline(self, limit: int, /) -> bytes:
        """The next line with its end, or ``limit`` bytes of it."""
        head, self._rest = self._rest, b""
        if head.endswith(b"\n") or len(head) >= limit:
            return head
        return head + self._lines.readline(limit - len(head))

    def read(self, limit: int) -> bytes:
        """Everything that is left, at most ``limit`` bytes of it."""
        head, self._rest = self._rest, b""
        return head + self._lines.read(limit)
