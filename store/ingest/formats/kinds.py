"""Tells what bytes are by looking at them; a file's name only decides between kinds of text."""

import re
from typing import Literal

Kind = Literal["plain", "markdown", "html", "pdf", "docx", "csv", "jsonl", "json", "feed"]

MOST_CONTROLS = 0.03

_FOREIGN = (
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file; save it as .docx or text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive; unpack it first"),
    (b"\x1f\x8b", "a gzip archive inside another one"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "an RTF document; save it as .docx or text"),
    (b"%!PS", "a PostScript file"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"fLaC", "a sound"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"From: <Saved by", "a web archive (.mhtml); save the page as .html"),
    (b"bplist0", "a web archive; save the page as .html"),
)
_MAY_BE_TEXT = frozenset((b"BM", b"MZ", b"ID3", b"BZh", b"RIFF", b"Rar!", b"OggS", b"fLaC"))
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes(sorted(set(range(32)) - {0, 9, 10, 11, 12, 13, 27}))

_XML_HEAD = re.compile(
    r"\s*(?:<\?xml[^>]{0,500}\?>|<!--.*?-->|<\?[^>]{0,500}\?>|<!DOCTYPE\b[^>\[]*(?:\[.*?\])?\s*>|\s)*",
    re.DOTALL | re.IGNORECASE,
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|RDF)\b", re.IGNORECASE)
_PAGE = re.compile(
    r"<(?:html|head|body|article|main|meta|title|script|link|div|section|table|p|h1)\b", re.I
)
_PAGE_TAGS = re.compile(r"</?(?:html|head|body|article|div|span|p|br|script|meta|a)\b[^<]*>", re.I)
_DOCTYPE_HTML = re.compile(r"<!DOCTYPE\s+html\b", re.IGNORECASE)
_FRONT = re.compile(r"---[ \t]*\r?\n.{0,20000}?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_RECORD = re.compile(r'\s*\{\s*(?:"|\})')
_LIST = re.compile(r"\s*\[\s*\{")


def foreign(data: bytes) -> str | None:
    """What bytes are that hold no article text for us; None when they may hold some."""
    if is_pdf(data):
        return None
    for start, name in _FOREIGN:
        if data.startswith(start) and (start not in _MAY_BE_TEXT or b"\x00" in data[:512]):
            return name
    if data[4:8] == b"ftyp":
        return "a film or picture"
    if data.startswith(b"PK\x03\x04"):
        return _archive(data)
    sample = b"" if data.startswith(_WIDE_MARKS) else data[:8192]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return "not text" if sample and controls > len(sample) * MOST_CONTROLS else None


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF, which may begin with some rubbish."""
    return b"%PDF-" in data[:1024] and data.lstrip()[:1] != b"<"


def is_docx(data: bytes) -> bool:
    """Whether the bytes are a ZIP archive with a Word document in it."""
    return data.startswith(b"PK\x03\x04") and b"word/document" in data


def text_kind(text: str, name: str) -> Kind:
    """Tell kinds of text apart; ``name`` only decides where the text itself does not."""
    head = text[:30_000]
    if (kind := _markup(head)) is not None:
        return kind
    if _FRONT.match(head.lstrip("\ufeff\n\r ")):
        return "markdown"
    ending = name.lower().removesuffix(".gz").rpartition(".")[2]
    if _RECORD.match(head):
        return "jsonl"
    if _LIST.match(head):
        return "json"
    by_name: dict[str, Kind] = {
        "jsonl": "jsonl",
        "ndjson": "jsonl",
        "json": "json",
        "csv": "csv",
        "tsv": "csv",
        "md": "markdown",
        "markdown": "markdown",
    }
    kind = by_name.get(ending, "plain")
    if kind in ("jsonl", "json") and not any(mark in head for mark in "{["):
        return "plain"  # prose behind the wrong ending
    return kind


def _markup(head: str) -> Kind | None:
    if not head.lstrip().startswith("<"):
        return None
    match = _XML_HEAD.match(head)
    rest = head[match.end() :] if match else head
    if _FEED.match(rest):
        return "feed"
    if _DOCTYPE_HTML.search(head[:2000]) or _PAGE.match(rest):
        return "html"
    if len(_PAGE_TAGS.findall(head)) >= 5:
        return "html"
    return "feed" if head.lstrip().lower().startswith(("<?xml", "<!doctype")) else None


def _archive(data: bytes) -> str | None:
    if is_docx(data):
        return None
    for part, name in (
        (b"xl/workbook", "an Excel workbook; save the sheet as .csv"),
        (b"ppt/presentation", "a presentation; save it as text or .pdf"),
        (b"opendocument", "an OpenDocument file; save it as .docx"),
        (b"epub+zip", "an e-book"),
    ):
        if part in data[:4096] or part in data[-65536:]:
            return name
    return "a ZIP archive; unpack it first"
