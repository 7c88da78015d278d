"""Web archives (WARC): the articles on the pages that are kept in them."""

import io
import time
from collections.abc import Iterator
from dataclasses import replace

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from store.ingest.errors import UnreadableError
from store.ingest.formats import html
from store.ingest.page.tree import MAX_BYTES
from store.ingest.reading import Draft, Hints, Reading, Refusal, gathered
from store.ingest.sample import Sample
from store.notices import Notice, PlaceInFile, Remark, Unreadable
from store.text import urls

MAX_RECORDS = 20_000
MAX_PAGES = 150
SECONDS = 7.0


def read(sample: Sample, hints: Hints) -> Reading:
    """The article of each page; raises UnreadableError when there is no page in the archive."""
    items: list[Draft | Refusal] = []
    warnings: tuple[Notice, ...] = ()
    until = time.monotonic() + SECONDS
    for number, (url, data) in enumerate(_pages(sample.data), start=1):
        if number > MAX_PAGES or time.monotonic() > until:
            warnings = (Notice.of(Remark.FIRST_PAGES, most=number - 1),)
            break
        items.extend(_of_page(url, data, number, hints))
    if not items:
        raise UnreadableError(Unreadable.WARC_EMPTY)
    return replace(gathered(items, hints), warnings=warnings)


def _of_page(
    url: str | None, data: bytes | None, number: int, hints: Hints
) -> Iterator[Draft | Refusal]:
    where = Notice.of(PlaceInFile.PAGE, number=number)
    if data is None:
        yield Refusal(where=where, reason=Notice(Unreadable.DOCUMENT_PACKED))
        return
    try:
        found = html.read(Sample(data=data), replace(hints.for_each, url=url))
    except UnreadableError as error:
        yield Refusal(where=where, reason=error.notice)
        return
    for draft in found.articles:
        yield replace(draft, where=where)


def _content(record: ArcWarcRecord) -> bytes | None:
    """The unpacked bytes of a page."""
    try:
        return bytes(record.content_stream().read(MAX_BYTES))
    except (AttributeError, KeyError):  # a packing that warcio names and does not have
        return None


def _pages(data: bytes) -> Iterator[tuple[str | None, bytes | None]]:
    """The address and the bytes of each page that was answered with success.

    None for bytes that are packed in a way which nothing here unpacks.
    """
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(data), no_record_parse=False)):
            if number >= MAX_RECORDS:
                return
            if record.rec_type not in ("response", "resource"):
                continue
            head = record.http_headers
            kind = (head.get_header("Content-Type") if head else record.content_type) or ""
            is_found = head is None or head.get_statuscode() == "200"
            if is_found and "html" in kind.lower():
                url = urls.clean(record.rec_headers.get_header("WARC-Target-URI"))
                yield url, _content(record)
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError, KeyError) as error:
        raise UnreadableError(Unreadable.WARC_DAMAGED) from error
