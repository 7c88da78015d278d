"""Pages that a browser saved as one file (MHTML): the page, without its pictures and styles."""

from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from store.ingest.errors import UnreadableError
from store.ingest.formats import html
from store.ingest.reading import Hints, Reading
from store.ingest.sample import Sample
from store.notices import Unreadable
from store.text import urls

MAX_PARTS = 2_000

_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


def read(sample: Sample, hints: Hints) -> Reading:
    """The article of the saved page; raises UnreadableError when there is none."""
    try:
        message = BytesParser(policy=compat32).parsebytes(sample.data.lstrip(b"\r\n"))
        page = next(
            (part for part in _parts(message) if part.get_content_type() == "text/html"), None
        )
        data = page.get_payload(decode=True) if page is not None else None
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise UnreadableError(Unreadable.PAGE_DAMAGED) from error
    if page is None or not isinstance(data, bytes):
        raise UnreadableError(Unreadable.PAGE_MISSING)
    return html.read(Sample(data=data), replace(hints, url=hints.url or _address(message, page)))


def _parts(message: Message) -> Iterator[Message]:
    """The parts that hold something, the page before the frames in it."""
    for number, part in enumerate(message.walk()):
        if number > MAX_PARTS:
            return
        if not part.is_multipart():
            yield part


def _address(message: Message, page: Message) -> str | None:
    """Where the browser had the page from."""
    told = (str(one.get(name, "")).strip() for one in (message, page) for name in _ADDRESSES)
    return next((url for one in told if (url := urls.clean(one)) is not None), None)
