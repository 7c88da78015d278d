"""What an imported file holds, one article at a time, at flat memory."""

import io
import json
import zlib
from collections.abc import Iterator

from bot.discord.attachments import Attachment
from store.ingest.formats.gzip import Unpacked
from store.ingest.read import Parser, read, read_lines
from store.ingest.reading import Hints, Refusal
from store.library.import_records import is_record
from store.library.importing import Item, Record

MAX_RECORD = 64_000_000
LONGEST_LOOK = 1_000_000
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_EXPORT = b'{"quotewire"'


def items(given: Attachment, hints: Hints, worker: Parser) -> Iterator[Item]:
    """The articles, records of an export and refusals in a file, each with where it stands."""
    first = _first_line(given.data)
    if first.startswith(_EXPORT):
        for number, record in enumerate(_records(given), start=1):
            yield f"line {number}", record
    elif _is_record(first, given.name):
        for number, item in enumerate(read_lines(io.BytesIO(given.data), given.name, hints), 1):
            yield item.where if isinstance(item, Refusal) else f"article {number}", item
    else:
        reading = read(given.data, given.name, hints, worker=worker)
        for number, draft in enumerate(reading.articles, start=1):
            yield f"article {number}", draft
        for refusal in reading.refused:
            yield refusal.where, refusal


def _first_line(data: bytes) -> bytes:
    """The beginning of the bytes, unpacked, as far as one looks for a record in it."""
    try:
        return Unpacked(io.BytesIO(data)).readline(LONGEST_LOOK).lstrip(b"\xef\xbb\xbf \t\r\n")
    except (OSError, EOFError, zlib.error):
        return b""


def _is_record(line: bytes, name: str) -> bool:
    """Whether a file that begins like this has one JSON record on each line."""
    if not line.startswith(b"{"):
        return False
    if name.lower().endswith(_LINES):
        return True
    try:
        return line.endswith(b"\n") and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _records(given: Attachment) -> Iterator[Record | Refusal]:
    unpacked = Unpacked(io.BytesIO(given.data))
    damage = Refusal(where=given.name, reason="The gzip archive is damaged or cut short.")
    number = 0
    while True:
        number += 1
        try:
            line = unpacked.readline(MAX_RECORD)
        except (OSError, EOFError, zlib.error):
            yield damage
            return
        if not line:
            break
        if line.strip():
            yield _record(line, number)
    if unpacked.is_over:
        yield Refusal(where=given.name, reason="The archive unpacks to more than is read.")


def _record(line: bytes, number: int) -> Record | Refusal:
    try:
        content = json.loads(line)
    except (ValueError, RecursionError):
        content = None
    if is_record(content):
        return Record(content=content)
    return Refusal(where=f"line {number}", reason="It is not a record of an export.")
