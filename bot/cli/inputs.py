"""The inputs of `import`: from paths to what is in them, one thing at a time."""

import gzip
import io
import json
import os
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from store import transfer
from store.importing import Item, Record
from store.ingest.drafts import Draft, Hints, Refusal
from store.ingest.files import GZIP, MAX_BYTES, read, read_lines
from store.ingest.worker import Worker

MAX_RECORD = 64_000_000
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
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]  # a file of any make
    head = buffered.peek(64)[:64]
    lines = name.lower().endswith(_LINES) or (name == "-" and head.lstrip().startswith(b"{"))
    if not lines:
        yield from _whole(buffered.read(MAX_BYTES + 1), name, hints, worker)
        return
    for number, item in enumerate(_records(buffered, name, hints), start=1):
        if number % 50 == 0 and stream is not sys.stdin.buffer:
            progressed.at(progressed.done + buffered.tell())
        where = item.where.removeprefix("line ") if isinstance(item, Refusal) else str(number)
        yield f"{name}:{where}", item


def _whole(data: bytes, name: str, hints: Hints, worker: Worker) -> Iterator[Item]:
    reading = read(data, name, hints, worker=worker)
    several = len(reading.articles) + len(reading.refused) > 1
    for number, draft in enumerate(reading.articles, start=1):
        yield f"{name}:{number}" if several else name, draft
    for refusal in reading.refused:
        yield f"{name}:{refusal.where}" if several else name, refusal


def _records(
    stream: io.BufferedReader, name: str, hints: Hints
) -> Iterator[Draft | Refusal | Record]:
    head = stream.peek(64)[:2]
    if not head.startswith(GZIP):
        yield from _export(stream) if _is_export(stream) else read_lines(stream, name, hints)
        return
    start = stream.tell() if stream.seekable() else None
    unpacked = io.BufferedReader(gzip.GzipFile(fileobj=stream))  # type: ignore[type-var]  # raw enough
    try:
        if _is_export(unpacked):
            yield from _export(unpacked)
            return
    except (OSError, EOFError, zlib.error):
        yield Refusal(where=name, reason="The gzip archive is damaged or cut short.")
        return
    if start is not None:
        stream.seek(start)
        yield from read_lines(stream, name, hints)


def _is_export(stream: io.BufferedReader) -> bool:
    return stream.peek(64).lstrip().startswith(b'{"quotewire"')


def _export(stream: io.BufferedReader) -> Iterator[Record | Refusal]:
    number = 0
    while line := stream.readline(MAX_RECORD + 1):
        number += 1
        try:
            content = json.loads(line)
        except (ValueError, RecursionError):
            content = None
        if transfer.is_record(content):
            yield Record(content=content)
        elif line.strip():
            yield Refusal(where=f"line {number}", reason="It is not a record of an export.")
