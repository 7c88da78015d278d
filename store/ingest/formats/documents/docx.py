"""Reads Word documents: paragraphs and tables in order, without what was deleted, hidden or
crossed out.
"""

from collections.abc import Iterator

from store.ingest.errors import UnreadableError
from store.ingest.formats.documents import document
from store.ingest.formats.documents.document import Block, Elements, WordText
from store.ingest.reading import Hints, Reading
from store.ingest.sample import Sample
from store.ingest.zipped import MAX_DEPTH, Element, descendants, named, part, part_if_any
from store.notices import Unreadable

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SKIPPED = frozenset(
    ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "tblPr", "sectPr",
     "footnoteReference", "endnoteReference", "commentReference", "Fallback", "txbxContent",
     "footnoteRef", "endnoteRef")
)  # fmt: skip
_UNSHOWN = frozenset(("vanish", "webHidden", "strike", "dstrike"))  # marks of a run's letters
_TITLES = frozenset(("title", "heading1"))
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read(sample: Sample, hints: Hints) -> Reading:
    """The article in a Word document; raises UnreadableError when there is none."""
    found = WordText()
    for block in _ELEMENTS.blocks(part(sample.data, "word/document.xml"), 0, found):
        found.blocks.append(block)
    for name in _NOTES:
        if (root := part_if_any(sample.data, name)) is not None:
            found.notes.extend(_notes(root))
    if (core := part_if_any(sample.data, "docProps/core.xml")) is not None:
        found.properties = {named(one): one.text or "" for one in core}
    return document.reading(found, hints)


def _notes(root: Element) -> Iterator[str]:
    for note in root:
        if named(note) in ("footnote", "endnote") and _attribute(note, "type") is None:
            yield " ".join(words for words, _ in _ELEMENTS.blocks(note, 0, WordText()))


def _paragraph(element: Element, depth: int, found: WordText) -> Iterator[Block]:
    words = "".join(_words(element, depth))
    if words.strip():
        yield words, _style(element) in _TITLES
    yield from _boxes(element, depth, found)


def _boxes(paragraph: Element, depth: int, found: WordText) -> Iterator[Block]:
    """The paragraphs of the text boxes that are anchored in a paragraph, each box once."""
    seen: set[str] = set()
    for box in descendants(paragraph, "txbxContent"):
        blocks = [one for child in box for one in _ELEMENTS.blocks(child, depth + 1, found)]
        key = "\n".join(words for words, _ in blocks)
        if key.strip() and key not in seen:  # Word writes each box twice, for old readers
            seen.add(key)
            found.boxes += 1
            yield from blocks


def _words(element: Element, depth: int) -> Iterator[str]:
    if depth > MAX_DEPTH:
        raise UnreadableError(Unreadable.TOO_DEEP)
    for child in element:
        name = named(child)
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
    marks = (one for mark in run if named(mark) == "rPr" for one in mark)
    return any(
        named(one) in _UNSHOWN and _attribute(one, "val") not in ("0", "false", "off")
        for one in marks
    )


def _style(paragraph: Element) -> str:
    for mark in paragraph:
        if named(mark) == "pPr":
            for one in mark:
                if named(one) == "pStyle":
                    return (_attribute(one, "val") or "").lower().replace(" ", "")
    return ""


def _attribute(element: Element, name: str) -> str | None:
    return element.get(_WORD + name) or element.get(_STRICT + name)


_ELEMENTS = Elements(skipped=_SKIPPED, paragraphs=("p",), row="tr", cell="tc", paragraph=_paragraph)
