"""Reads the text of PDF files."""

import io
import logging
import re
import zlib
from collections import Counter

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from store.ingest.errors import UnreadableError
from store.ingest.paste import clean
from store.ingest.paste.unwrap import rejoin
from store.ingest.reading import Hints, Reading
from store.ingest.sample import Sample
from store.text.normalise import normalise

MAX_BYTES = 10_000_000
MAX_PAGES = 50
LEAST_LETTERS = 30
EDGE_LINES = 2

_DAMAGED = "The PDF is damaged or cut short."
_SCAN = "The PDF holds pictures of pages and no text; paste the text instead."
_LOCKED = "The PDF is locked with a password; save it without one."
_ARABIC = (
    "Text in Arabic letters often comes out of a PDF in a wrong order; compare it with the page."
)
_HYPHENS = "Words divided at line ends were left as they are."
_NUMBER = re.compile(
    r"[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE
)
_DIVIDED = re.compile(r"[a-zà-ÿа-я]-\n[a-zà-ÿа-я]")


def read(sample: Sample, hints: Hints) -> Reading:
    """The article in a PDF; raises UnreadableError when there is none."""
    data = sample.data
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"The PDF is larger than {MAX_BYTES // 1_000_000} MB.")
    pages = _pages(data)
    text = rejoin(normalise("\n".join(_without_edges(pages))))
    letters = sum(character.isalnum() for character in text)
    if letters < LEAST_LETTERS:
        raise UnreadableError(_SCAN)
    arabic = sum(
        "\u0600" <= character <= "\u06ff" or "\ufb50" <= character <= "\ufefc" for character in text
    )
    warnings = [_ARABIC] if arabic > letters * 0.2 else []
    if len(_DIVIDED.findall(text)) > 2:
        warnings.append(_HYPHENS)
    return Reading(articles=clean.read(text, hints), warnings=tuple(warnings))


def _pages(data: bytes) -> list[str]:
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError(_LOCKED)
        count = len(reader.pages)
        if count > MAX_PAGES:
            raise UnreadableError(f"The PDF has {count} pages; at most {MAX_PAGES} are read.")
        return [page.extract_text() for page in reader.pages]
    except (
        PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError,
        OSError, zlib.error, OverflowError, ArithmeticError, NotImplementedError, LookupError,
    ) as error:  # fmt: skip
        raise UnreadableError(_DAMAGED) from error


def _without_edges(pages: list[str]) -> list[str]:
    """The pages without their numbers and the lines that stand at the edge of most of them."""
    split = [[line.strip() for line in page.split("\n") if line.strip()] for page in pages]
    edges = Counter(line for lines in split for line in {*lines[:EDGE_LINES], *lines[-EDGE_LINES:]})
    running = {line for line, count in edges.items() if count > 2 and count > len(pages) * 0.5}
    kept = []
    for page, lines in zip(pages, split, strict=True):
        outer = {*lines[:EDGE_LINES], *lines[-EDGE_LINES:]}
        gone = {line for line in outer if line in running or _NUMBER.fullmatch(line)}
        kept.append("\n".join(line for line in page.split("\n") if line.strip() not in gone))
    return kept
