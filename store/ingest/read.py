"""Reads what a file, an attachment, a paste or a page holds; its kind is told by its content."""

import io
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import BinaryIO, Protocol

from store.ingest.decode import decode
from store.ingest.errors import UnreadableError
from store.ingest.formats import csv, json_lines, kinds, markdown
from store.ingest.formats.gzip import GZIP, MAX_UNPACKED, Unpacked
from store.ingest.paste import clean
from store.ingest.reading import Draft, Hints, Reading, Refusal, apply
from store.ingest.sandbox.worker import Worker

MAX_BYTES = 32_000_000


class Parser(Protocol):
    """Whoever parses foreign bytes in a process of its own."""

    def parse(self, kind: kinds.Kind, data: bytes, hints: Hints) -> Reading:
        """The drafts in ``data``, or the refusal that says why there are none."""


def read(data: bytes, name: str, hints: Hints, *, worker: Parser | None = None) -> Reading:
    """Everything the bytes give; never fails.

    ``worker`` parses HTML, PDF, DOCX and feeds; without one a worker is started for this file.
    """
    try:
        return _read(data, name, hints, worker)
    except UnreadableError as error:
        return Reading(refused=(Refusal(where=name, reason=str(error)),))


def read_lines(stream: BinaryIO, name: str, hints: Hints) -> Iterator[Draft | Refusal]:
    """Read JSON records line by line, packed with gzip or not, at flat memory."""
    unpacked = Unpacked(stream)
    try:
        yield from json_lines.read_stream(unpacked, hints.for_each)
    except (OSError, EOFError, zlib.error):
        yield Refusal(where=name, reason="The gzip archive is damaged or cut short.")
    if unpacked.is_over:
        reason = f"The archive unpacks to more than {MAX_UNPACKED // 1_000_000} MB."
        yield Refusal(where=name, reason=reason)


def _read(data: bytes, name: str, hints: Hints, worker: Parser | None) -> Reading:
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"The file is larger than {MAX_BYTES // 1_000_000} MB.")
    raw = sha256(data).hexdigest()
    if data.startswith(GZIP):
        data = _unpacked(data)
    if not data.strip(b" \t\r\n\x00"):
        raise UnreadableError("The file is empty.")
    if what := kinds.foreign(data):
        raise UnreadableError(f"This is {what}.")
    if kinds.is_pdf(data):
        return _parsed("pdf", data, hints, raw, worker)
    if kinds.is_docx(data):
        return _parsed("docx", data, hints, raw, worker)
    decoded = decode(data)
    warnings = (decoded.warning,) if decoded.warning else ()
    kind = kinds.text_kind(decoded.text, name)
    if kind in ("html", "feed"):
        return _parsed(kind, data, hints, raw, worker)
    found = _read_text(kind, decoded.text, hints, raw)
    return replace(found, warnings=warnings + found.warnings)


def _read_text(kind: kinds.Kind, text: str, hints: Hints, raw: str) -> Reading:
    if kind == "plain" and csv.is_table(text):
        kind = "csv"
    if kind == "jsonl" and json_lines.is_one_object(text):
        kind = "json"
    if kind == "markdown":
        return Reading(articles=(markdown.read(text, hints, raw),))
    if kind == "csv":
        return _gathered(csv.read(text, hints.for_each), hints)
    if kind == "json":
        return _gathered(json_lines.read_array(text, hints), hints)
    if kind == "jsonl":
        stream = io.BytesIO(text.encode("utf-8", "replace"))
        return _gathered(json_lines.read_stream(stream, hints.for_each), hints)
    drafts = clean.read(text, hints, raw)
    return Reading(articles=drafts)


def _gathered(items: Iterable[Draft | Refusal], hints: Hints) -> Reading:
    """A reading of what came one by one; a title or link typed goes to a lone article."""
    found = list(items)
    articles = tuple(item for item in found if isinstance(item, Draft))
    refused = tuple(item for item in found if isinstance(item, Refusal))
    if len(found) == len(articles) == 1:
        articles = (apply(articles[0], hints),)
    if not found:
        refused = (Refusal(where="the file", reason="There is no article in it."),)
    return Reading(articles=articles, refused=refused)


def _parsed(
    kind: kinds.Kind, data: bytes, hints: Hints, raw: str, worker: Parser | None
) -> Reading:
    if worker is not None:
        found = worker.parse(kind, data, hints)
    else:
        with Worker() as own:
            found = own.parse(kind, data, hints)
    marked = tuple(
        replace(draft, article=replace(draft.article, raw_sha256=raw)) for draft in found.articles
    )
    return replace(found, articles=marked)


def _unpacked(data: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(data, MAX_BYTES + 1)
    except zlib.error as error:
        raise UnreadableError("The gzip archive is damaged.") from error
    if len(unpacked) > MAX_BYTES:
        raise UnreadableError(f"The archive unpacks to more than {MAX_BYTES // 1_000_000} MB.")
    if not unpacker.eof:
        raise UnreadableError("The gzip archive is cut short.")
    return unpacked
