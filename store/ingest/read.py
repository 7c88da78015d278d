"""Reads what a file, an attachment, a paste or a page holds; its kind is told by its content."""

import zlib
from dataclasses import replace
from hashlib import sha256
from typing import Protocol

from store.ingest.errors import UnreadableError
from store.ingest.formats.table import Format, Kind, told
from store.ingest.gzip import GZIP
from store.ingest.invisible import without_invisible
from store.ingest.mojibake import repaired, seen_to
from store.ingest.reading import Draft, Hints, Reading, Refusal
from store.ingest.sample import MAX_BYTES, Sample
from store.ingest.sandbox.unpacking import Part
from store.ingest.sandbox.worker import Worker
from store.notices import Notice, Unreadable


class SandboxParser(Protocol):
    """Whoever parses foreign bytes in a process of its own."""

    def parse(self, kind: Kind, data: bytes, hints: Hints) -> Reading:
        """The drafts in ``data``, or the refusal that says why there are none."""

    def unpack(self, data: bytes, start: int, end: int, left: int) -> Part | Notice:
        """Files of a ZIP archive, or why the process could not say: see ``unpacking.unpacked``."""


def read(data: bytes, name: str, hints: Hints, *, worker: SandboxParser | None = None) -> Reading:
    """Everything the bytes give; never fails.

    ``worker`` parses HTML, PDF, DOCX and feeds; without one a worker is started for this file.
    """
    try:
        return _read(data, name, hints, worker)
    except UnreadableError as error:
        return Reading(refused=(Refusal(reason=error.notice),))


def _read(data: bytes, name: str, hints: Hints, worker: SandboxParser | None) -> Reading:
    if len(data) > MAX_BYTES:
        raise UnreadableError(Unreadable.TOO_LARGE, most=MAX_BYTES // 1_000_000)
    raw = sha256(data).hexdigest()
    if data.startswith(GZIP):
        data = _unpacked(data)
    if not data.strip(b" \t\r\n\x00"):
        raise UnreadableError(Unreadable.EMPTY)
    sample = Sample(data=data, name=name)
    form = told(sample)
    if hints.repair and not form.is_binary:
        sample = Sample(data=repaired(sample.text).encode("utf-8", "replace"), name=name)
    found = _parsed(form, sample, hints, worker) if form.is_sandboxed else form.read(sample, hints)
    return _marked(found, sample, raw, form, hints)


def _parsed(form: Format, sample: Sample, hints: Hints, worker: SandboxParser | None) -> Reading:
    if worker is not None:
        return worker.parse(form.kind, sample.data, hints)
    with Worker() as own:
        return own.parse(form.kind, sample.data, hints)


def _marked(found: Reading, sample: Sample, raw: str, form: Format, hints: Hints) -> Reading:
    """The reading with the hash of the bytes on its articles and what was lost in decoding."""
    articles = tuple(_seen(_with_hash(draft, raw), form, hints) for draft in found.articles)
    lost = None if form.is_binary else sample.decoded.warning
    warnings = (lost, *found.warnings) if lost else found.warnings
    return replace(found, articles=articles, warnings=warnings)


def _with_hash(draft: Draft, raw: str) -> Draft:
    if draft.article.raw_sha256:
        return draft
    return replace(draft, article=replace(draft.article, raw_sha256=raw))


def _seen(draft: Draft, form: Format, hints: Hints) -> Draft:
    """The draft without invisible characters; tables and records have seen to it themselves."""
    if form.kind in ("csv", "json"):
        return draft
    return without_invisible(seen_to(draft, repair=hints.repair))


def _unpacked(data: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(data, MAX_BYTES + 1)
    except zlib.error as error:
        raise UnreadableError(Unreadable.GZIP_DAMAGED) from error
    if len(unpacked) > MAX_BYTES:
        raise UnreadableError(Unreadable.GZIP_TOO_LARGE, most=MAX_BYTES // 1_000_000)
    if not unpacker.eof:
        raise UnreadableError(Unreadable.GZIP_DAMAGED)
    return unpacked
