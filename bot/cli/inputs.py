"""The inputs of `import`: from paths to what is in them, one thing at a time."""

import json
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from store.ingest.formats.gzip import Unpacked
from store.ingest.formats.json_lines import read_stream
from store.ingest.read import MAX_BYTES, read
from store.ingest.reading import Draft, Hints, Refusal
from store.ingest.sandbox.worker import Worker
from store.library.import_records import is_record
from store.library.importing import Item, Record

MAX_RECORD = 64_000_000
_CUT_SHORT = "The gzip archive is damaged or cut short."
_RECORD = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\S")  # the first line of JSON lines
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


def items(paths: list[str], hints: Hints, progressed: Progressed) -> Iterator[Item]:
    """Everything the paths hold, each with the name to report it by. Folders in name order."""
    files = [file for path in paths for file in _files(path)]
    progressed.total = sum(_size(path) for _, path in files)
    with Worker() as worker:
        for name, path in files:
            if path is None:
                yield from _opened(sys.stdin.buffer, name, hints, worker, progressed)
                continue
            try:
                with path.open("rb") as stream:
                    yield from _opened(stream, name, hints, worker, progressed)
            except OSError as error:
                reason = error.strerror or "it cannot be read"
                yield name, Refusal(where=name, reason=f"It cannot be read: {reason}.")
            progressed.done += _size(path)
            progressed.at(progressed.done)


def _files(path: str) -> Iterator[tuple[str, Path | None]]:
    if path == "-" or not Path(path).is_dir():
        yield path, None if path == "-" else Path(path)
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield str(Path(folder) / name), Path(folder) / name


def _size(path: Path | None) -> int:
    try:
        return path.stat().st_size if path is not None else 0
    except OSError:
        return 0


def _opened(
    stream: BinaryIO, name: str, hints: Hints, worker: Worker, progressed: Progressed
) -> Iterator[Item]:
    if not name.lower().endswith(_LINES) and name != "-":
        yield from _whole(stream.read(MAX_BYTES + 1), name, hints, worker)
        return
    try:
        lines = _Peeked(Unpacked(stream))
    except (OSError, EOFError, zlib.error):
        yield name, Refusal(where=name, reason=_CUT_SHORT)
        return
    if not _RECORD.match(lines.head):
        yield from _whole(lines.read(MAX_BYTES + 1), name, hints, worker)
        return
    for number, item in enumerate(_records(lines, name, hints), start=1):
        if number % 50 == 0 and name != "-":
            progressed.at(progressed.done + stream.tell())
        where = item.where.removeprefix("line ") if isinstance(item, Refusal) else str(number)
        yield f"{name}:{where}", item


def _whole(data: bytes, name: str, hints: Hints, worker: Worker) -> Iterator[Item]:
    reading = read(data, name, hints, worker=worker)
    several = len(reading.articles) + len(reading.refused) > 1
    for number, draft in enumerate(reading.articles, start=1):
        yield f"{name}:{number}" if several else name, draft
    for refusal in reading.refused:
        yield f"{name}:{refusal.where}" if several else name, refusal


class _Peeked:
    """Lines whose beginning was looked at already."""

    def __init__(self, lines: Unpacked) -> None:
        self._lines = lines
        self._rest = self.head = lines.readline(64)

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


def _records(lines: _Peeked, name: str, hints: Hints) -> Iterator[Draft | Refusal | Record]:
    is_export = lines.head.lstrip().startswith(b'{"quotewire"')
    try:
        yield from _export(lines) if is_export else read_stream(lines, hints)
    except (OSError, EOFError, zlib.error):
        yield Refusal(where=name, reason=_CUT_SHORT)


def _export(lines: _Peeked) -> Iterator[Record | Refusal]:
    number = 0
    while line := lines.readline(MAX_RECORD):
        number += 1
        try:
            content = json.loads(line)
        except (ValueError, RecursionError):
            content = None
        if is_record(content):
            yield Record(content=content)
        elif line.strip():
            yield Refusal(where=f"line {number}", reason="It is not a record of an export.")
