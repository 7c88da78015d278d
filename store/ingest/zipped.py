"""XML parts of documents that are ZIP archives, unpacked and parsed within limits."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Protocol
from xml.etree.ElementTree import ParseError  # only the error  # nosec B405

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from store.ingest.errors import UnreadableError
from store.notices import Unreadable

MAX_ENTRIES = 5_000
MAX_DOCUMENT = 20_000_000
MAX_DEPTH = 100


class Element(Protocol):
    """An element of a parsed document."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator["Element"]: ...

    def get(self, key: str) -> str | None:
        """An attribute."""


def part(data: bytes, name: str) -> Element:
    """The root of the part of that name; raises UnreadableError where there is none."""
    return _parsed(_unpacked(data, name))


def part_if_any(data: bytes, name: str) -> Element | None:
    """The same; None for a part that is missing or damaged."""
    try:
        return part(data, name)
    except UnreadableError:
        return None


def named(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def descendants(element: Element, name: str) -> Iterator[Element]:
    """Every element of that name below one, in order."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if named(one) == name:
            yield one
        waiting.extend(reversed(list(one)))


def _unpacked(data: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > MAX_ENTRIES:
                raise UnreadableError(Unreadable.DOCUMENT_PARTS)
            with archive.open(name) as packed:
                unpacked = packed.read(MAX_DOCUMENT + 1)
    except RuntimeError as error:  # what zipfile raises for a password
        raise UnreadableError(Unreadable.DOCUMENT_LOCKED) from error
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, ValueError, zlib.error) as error:
        raise UnreadableError(Unreadable.DOCUMENT_DAMAGED) from error
    except NotImplementedError as error:
        raise UnreadableError(Unreadable.DOCUMENT_PACKED) from error
    if len(unpacked) > MAX_DOCUMENT:
        raise UnreadableError(Unreadable.DOCUMENT_TOO_LARGE, most=MAX_DOCUMENT // 1_000_000)
    return unpacked


def _parsed(content: bytes) -> Element:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableError(Unreadable.ENTITIES) from error
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableError(Unreadable.DOCUMENT_DAMAGED) from error
    return root
