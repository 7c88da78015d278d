"""Reads the text of PDF files."""

import io
import logging
import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from store.ingest.errors import UnreadableError
from store.ingest.formats.documents import document
from store.ingest.formats.documents.document import WordText
from store.ingest.formats.documents.pdf_layout import PageText, page_text
from store.ingest.formats.documents.pdf_rtl import unshaped
from store.ingest.paste.breaks.unwrap import rejoin
from store.ingest.reading import Draft, DroppedLine, Hints, Reading
from store.ingest.sample import Sample
from store.notices import Dropped, Notice, Remark, Unreadable
from store.text.cutting.joins import ends
from store.text.normalise import normalise
from store.text.pages import page_starts

MAX_BYTES = 10_000_000
MAX_PAGES = 50
LEAST_LETTERS = 30
EDGE_LINES = 2
MOST_PAGES_APART = 0.35  # alternate heads stand on every other page

_NUMBER = re.compile(
    r"[-–—\s]*(?:page\s+|p\.\s*|s\.\s*|стр\.\s*|sayfa\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"^\d+\s+|\s+\d+$|(?<![^\W_])\d+(?![^\W_])(?!.*[.!?]$)")
_LOST = re.compile(
    "(?<=[^\\W\\d_])\x00|\x00(?=[^\\W\\d_])"
)  # of which a font does not tell the letter
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def read(sample: Sample, hints: Hints) -> Reading:
    """The article in a PDF; raises UnreadableError when there is none."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    if len(sample.data) > MAX_BYTES:
        raise UnreadableError(Unreadable.TOO_LARGE, most=MAX_BYTES // 1_000_000)
    pages = _pages(sample.data)
    lines = _one_below_other(_without_edges([page.lines for page in pages]))
    written = "\n".join(lines).translate(_LIGATURES)
    lost = len(_LOST.findall(written))
    text = rejoin(normalise(unshaped(_LOST.sub("\ufffd", written))))
    letters = sum(character.isalnum() for character in text)
    if letters < LEAST_LETTERS:
        raise UnreadableError(Unreadable.PDF_SCANNED)
    arabic = sum(
        "\u0600" <= character <= "\u06ff" or "\ufb50" <= character <= "\ufefc" for character in text
    )
    notes = [
        DroppedLine(text=note.translate(_LIGATURES), reason=Dropped.FOOTNOTE)
        for page in pages
        for note in page.notes
    ]
    title = pages[0].title.translate(_LIGATURES) if pages and pages[0].title else None
    title = unshaped(_LOST.sub("\ufffd", title)) if title else None
    found = document.reading(WordText(blocks=_blocks(text, title)), hints)
    last = found.articles[-1]
    drafts = (*found.articles[:-1], replace(last, dropped=(*last.dropped, *notes)))
    articles = tuple(_paged(draft, pages) for draft in drafts)
    warnings = [Notice(Remark.ARABIC_PDF)] if arabic > letters * 0.2 else []
    warnings += [Notice.of(Remark.LOST, count=lost)] if lost else []
    return replace(found, articles=articles, warnings=tuple(warnings))


def _paged(draft: Draft, pages: Sequence[PageText]) -> Draft:
    texts = ["\n".join(page.lines).translate(_LIGATURES) for page in pages]
    starts = page_starts(draft.article.body, texts)
    return replace(draft, article=replace(draft.article, pages=starts))


def _pages(data: bytes) -> list[PageText]:
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError(Unreadable.PDF_LOCKED)
        count = len(reader.pages)
        if count > MAX_PAGES:
            raise UnreadableError(Unreadable.PDF_PAGES, count=count, most=MAX_PAGES)
        return [page_text(page, is_first=not at) for at, page in enumerate(reader.pages)]
    except (
        PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError,
        OSError, zlib.error, OverflowError, ArithmeticError, NotImplementedError, LookupError,
    ) as error:  # fmt: skip
        raise UnreadableError(Unreadable.PDF_DAMAGED) from error


def _without_edges(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without their numbers and the lines that stand at the edge of many of them.

    Numbers in such lines count as equal: "Hindukush Monitor 3" and "Hindukush Monitor 5".
    """
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_masked(line) for line in _edge(page)})
    least = max(2, len(pages) * MOST_PAGES_APART)
    running = {
        line for line, count in edges.items() if count >= least and any(map(str.isalpha, line))
    }
    kept = []
    for page in pages:
        outer = _edge(page)
        gone = {line for line in outer if _masked(line) in running or _NUMBER.fullmatch(line)}
        kept.append([line for line in page if line.strip() not in gone])
    return kept


def _one_below_other(pages: Sequence[list[str]]) -> list[str]:
    """The lines of all pages; blank ones between pages go where a sentence runs on."""
    lines: list[str] = []
    for page in pages:
        first = next(filter(None, map(str.strip, page)), "")
        end = next((at for at in range(len(lines), 0, -1) if lines[at - 1].strip()), 0)
        if end and first[:1].islower() and not ends(lines[end - 1]):
            del lines[end:]
        lines.extend(page)
    return lines


def _edge(page: Sequence[str]) -> set[str]:
    lines = [line.strip() for line in page if line.strip()]
    return {*lines[:EDGE_LINES], *lines[-EDGE_LINES:]}


def _masked(line: str) -> str:
    return _DIGITS.sub("", line.strip())


def _blocks(text: str, title: str | None) -> list[tuple[str, bool]]:
    """The paragraphs; the lines of the title, which may be several, are one block."""
    if title is None:
        return [(text, False)]
    wanted = "".join(title.split())
    lines = text.split("\n")
    for first in range(min(len(lines), 12)):
        for last in range(first + 1, min(first + 5, len(lines)) + 1):
            if "".join("".join(lines[first:last]).split()) == wanted:
                above, below = "\n".join(lines[:first]), "\n".join(lines[last:])
                blocks = [(above, False), (title, True), (below, False)]
                return [(words, is_title) for words, is_title in blocks if words.strip()]
    return [(text, False)]
