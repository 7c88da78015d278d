"""XML parts of documents that are ZIP archives, unpacked and parsed within limits."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Protocol
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from store.ingest.errors import UnreadableError

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
                raise UnreadableError("The document has too many parts.")
            with archive.open(name) as packed:
                unpacked = packed.read(MAX_DOCUMENT + 1)
    except RuntimeError as error:  # what zipfile raises for a password
        raise UnreadableError("The document is locked with a password.") from error
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, ValueError, zlib.error) as error:
        raise UnreadableError("The document is damaged.") from error
    except NotImplementedError as error:
        raise UnreadableError("The document is packed in an unknown way.") from error
    if len(unpacked) > MAX_DOCUMENT:
        raise UnreadableError(
            f"The document unpacks to more than {MAX_DOCUMENT // 1_000_000} MB of text."
        )
    return unpacked


def _parsed(content: bytes) -> Element:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableError(
            "The document declares XML entities, which is not allowed."
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableError("The document is damaged.") from error
    return root
