"""Reads OpenDocument texts: paragraphs, lists and tables in order, without deleted text."""

from collections.abc import Iterator

from store.ingest.errors import UnreadableError
from store.ingest.formats.documents import document
from store.ingest.formats.documents.document import Block, Elements, WordText
from store.ingest.reading import Hints, Reading
from store.ingest.sample import Sample
from store.ingest.zipped import MAX_DEPTH, Element, descendants, named, part, part_if_any
from store.notices import Unreadable

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SKIPPED = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "note", "forms", "sequence-decls",
     "variable-decls", "user-field-decls", "table-of-content", "bibliography", "scripts")
)  # fmt: skip
_MAX_SPACES = 100


def read(sample: Sample, hints: Hints) -> Reading:
    """The article in an OpenDocument text; raises UnreadableError when there is none."""
    root = part(sample.data, "content.xml")
    body = next(descendants(root, "text"), None)
    if body is None:
        raise UnreadableError(Unreadable.DOCUMENT_EMPTY)
    found = WordText()
    for child in body:
        found.blocks.extend(_ELEMENTS.blocks(child, 0, found))
    for note in descendants(body, "note-body"):
        found.notes.append(" ".join(words for words, _ in _ELEMENTS.blocks(note, 0, WordText())))
    if (meta := part_if_any(sample.data, "meta.xml")) is not None:
        found.properties = _properties(meta)
    return document.reading(found, hints)


def _properties(meta: Element) -> dict[str, str]:
    names = {"title": "title", "creation-date": "created", "initial-creator": "creator"}
    return {
        names[name]: one.text or ""
        for holder in meta
        for one in holder
        if (name := named(one)) in names
    }


def _paragraph(element: Element, depth: int, found: WordText) -> Iterator[Block]:
    words = "".join(_words(element, depth))
    if words.strip():
        yield words, _is_title(element)
    for box in descendants(element, "text-box"):
        found.boxes += 1
        for child in box:
            yield from _ELEMENTS.blocks(child, depth + 1, found)


def _words(element: Element, depth: int) -> Iterator[str]:
    if depth > MAX_DEPTH:
        raise UnreadableError(Unreadable.TOO_DEEP)
    yield element.text or ""
    for child in element:
        name = named(child)
        if name == "s":
            count = child.get(f"{_TEXT}c") or "1"
            yield " " * min(int(count) if count.isdigit() else 1, _MAX_SPACES)
        elif name == "tab":
            yield " "
        elif name == "line-break":
            yield "\n"
        elif name not in _SKIPPED and name != "frame":
            yield from _words(child, depth + 1)
        yield child.tail or ""


def _is_title(element: Element) -> bool:
    style = (element.get(f"{_TEXT}style-name") or "").lower()
    return style == "title" or (
        named(element) == "h" and element.get(f"{_TEXT}outline-level") == "1"
    )


_ELEMENTS = Elements(
    skipped=_SKIPPED,
    paragraphs=("p", "h"),
    row="table-row",
    cell="table-cell",
    paragraph=_paragraph,
)
