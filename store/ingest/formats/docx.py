"""Reads Word documents: paragraphs and tables in order, without what was deleted or hidden."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Protocol
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from store.ingest.errors import UnreadableError
from store.ingest.paste import clean
from store.ingest.reading import Draft, Hints, Reading, apply
from store.ingest.sample import Sample
from store.model import NewArticle
from store.text.normalise import normalise

MAX_ENTRIES = 5_000
MAX_DOCUMENT = 20_000_000
CHUNK = 1 << 20
MAX_DEPTH = 100

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SKIPPED = frozenset(
    ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "tblPr", "sectPr",
     "footnoteReference", "commentReference", "Fallback", "txbxContent")
)  # fmt: skip
_TITLES = frozenset(("title", "heading1"))


class Element(Protocol):
    """An element of the parsed document."""

    tag: str
    text: str | None

    def __iter__(self) -> Iterator["Element"]: ...

    def get(self, key: str) -> str | None:
        """An attribute."""


def read(sample: Sample, hints: Hints) -> Reading:
    """The article in a Word document; raises UnreadableError when there is none."""
    root = _parsed(_part(sample.data))
    blocks = list(_blocks(root, 0))
    text = normalise("\n\n".join(words for words, _ in blocks))
    if not any(character.isalnum() for character in text):
        raise UnreadableError("There is no text in the document.")
    title = next((normalise(words) for words, is_title in blocks[:6] if is_title), None)
    if title is None or "\n" in title or len(title) > 300:
        return Reading(articles=clean.read(text, hints))
    body, dropped = clean.clean(text, title=title)
    first, _, rest = body.partition("\n")
    if rest.strip() and first.strip() == title:
        body = rest.strip()
    draft = Draft(
        article=NewArticle(body=body, title=title),
        dropped=dropped,
        unsure=("publisher", "published", "url"),
    )
    return Reading(articles=(apply(draft, hints),))


def _part(data: bytes) -> bytes:
    """The main part of the document, unpacked up to the limit."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > MAX_ENTRIES:
                raise UnreadableError("The document has too many parts.")
            with archive.open("word/document.xml") as part:
                unpacked = part.read(MAX_DOCUMENT + 1)
    except RuntimeError as error:  # what zipfile raises for a password
        raise UnreadableError("The document is locked with a password.") from error
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, ValueError, zlib.error) as error:
        raise UnreadableError("The Word document is damaged.") from error
    except NotImplementedError as error:
        raise UnreadableError("The Word document is packed in an unknown way.") from error
    if len(unpacked) > MAX_DOCUMENT:
        raise UnreadableError(
            f"The document unpacks to more than {MAX_DOCUMENT // 1_000_000} MB of text."
        )
    return unpacked


def _parsed(part: bytes) -> Element:
    try:
        root: Element = fromstring(part, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableError(
            "The document declares XML entities, which is not allowed."
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableError("The Word document is damaged.") from error
    return root


def _blocks(element: Element, depth: int) -> Iterator[tuple[str, bool]]:
    """The text of each paragraph and table row in order, with whether it is a title."""
    if depth > MAX_DEPTH:
        raise UnreadableError("The document is nested too deeply.")
    name = _name(element)
    if name in _SKIPPED:
        return
    if name == "p":
        words = "".join(_words(element, depth))
        if words.strip():
            yield words, _style(element) in _TITLES
    elif name == "tr":
        cells = [
            " ".join(words for words, _ in _blocks(cell, depth + 1))
            for cell in element
            if _name(cell) == "tc"
        ]
        row = " | ".join(cell.strip() for cell in cells if cell.strip())
        if row:
            yield row, False
    else:
        for child in element:
            yield from _blocks(child, depth + 1)


def _words(element: Element, depth: int) -> Iterator[str]:
    if depth > MAX_DEPTH:
        raise UnreadableError("The document is nested too deeply.")
    for child in element:
        name = _name(child)
        if name in _SKIPPED or (name == "r" and _is_hidden(child)):
            continue
        if name == "t":
            yield child.text or ""
        elif name in ("br", "cr"):
            yield "\n"
        elif name == "tab":
            yield " "
        elif name == "noBreakHyphen":
            yield "-"
        else:
            yield from _words(child, depth + 1)


def _is_hidden(run: Element) -> bool:
    for part in run:
        if _name(part) == "rPr":
            for mark in part:
                if _name(mark) in ("vanish", "webHidden"):
                    return _attribute(mark, "val") not in ("0", "false", "off")
    return False


def _style(paragraph: Element) -> str:
    for part in paragraph:
        if _name(part) == "pPr":
            for mark in part:
                if _name(mark) == "pStyle":
                    return (_attribute(mark, "val") or "").lower().replace(" ", "")
    return ""


def _attribute(element: Element, name: str) -> str | None:
    return element.get(_WORD + name) or element.get(_STRICT + name)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
