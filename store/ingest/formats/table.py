"""Every file type that can be read: how it is told, which module parses it, and where.

A new file type is one entry here and one module whose ``read`` gives its articles.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Literal, Protocol, cast

from store.ingest.errors import UnreadableError
from store.ingest.formats import csv, ris
from store.ingest.formats.foreign import foreign
from store.ingest.formats.talk import chat
from store.ingest.reading import Hints, Reading
from store.ingest.sample import Sample
from store.languages.lists import words
from store.notices import Unreadable

Kind = Literal[
    "pdf", "docx", "odt", "warc", "mhtml", "captions", "mail", "chat", "feed", "telegram", "html",
    "markdown", "json", "csv", "ris", "plain",
]  # fmt: skip


class Parser(Protocol):
    """What the module of a file type offers."""

    def __call__(self, sample: Sample, hints: Hints) -> Reading:
        """The articles in the file; raises UnreadableError when there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file type. ``endings`` are the names under which a folder's files of it are taken.

    ``tells`` looks at the content first and at the name only where the content does not decide.
    A sandboxed parser never runs in the process of the bot; a binary file is not decoded.
    """

    kind: Kind
    endings: tuple[str, ...] = ()
    tells: Callable[[Sample], bool]
    module: str
    is_sandboxed: bool = False
    is_binary: bool = False

    def load(self) -> Parser:
        """The parser; its module, which may be a large one, is imported only now."""
        return cast(Parser, import_module(f"store.ingest.formats.{self.module}").read)

    def read(self, sample: Sample, hints: Hints) -> Reading:
        """Parse the file here and now; only the sandbox asks this of a sandboxed type."""
        return self.load()(sample, hints)


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
_TELEGRAM = re.compile(
    r"<div class=\"(?:page_body chat_page|history)\"|class=\"[^\"]{0,200}\btgme_(?:main|page_widget"
    r"|widget_message|channel_history)"
)
_FRONT = re.compile(
    r"(?:---[ \t]*\r?\n.{0,20000}?\r?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n.{0,20000}?\r?\n\+\+\+)"
    r"[ \t]*(?:\r?\n|$)",
    re.DOTALL,
)
_CUE = re.compile(r"(?:\d{1,6}\s*\n)?\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s+-->\s+\d")
_MAILBOX = re.compile(r"From \S[^\n]{0,200}\d{4}\r?\n[\w-]{2,40}:")
_SAVED_BY = re.compile(r"From: \"?<?Saved by\b|(?:[\w-]+:[^\n]*\n){0,4}Snapshot-Content-Location:")
_HEADER = re.compile(r"^([A-Za-z][\w-]{1,40}):", re.MULTILINE)
_MAIL = frozenset(
    words(
        "from to cc subject date message-id mime-version received return-path delivered-to "
        "reply-to content-type content-transfer-encoding dkim-signature list-unsubscribe sender"
    )
)
_OF_MAIL = frozenset(("message-id", "mime-version", "received", "return-path", "content-type"))
_JSON = re.compile(r'\{\s*(?:"|\})|\[\s*\{')


def _is_pdf(sample: Sample) -> bool:
    """A PDF may begin with some rubbish."""
    return b"%PDF-" in sample.data[:1024] and sample.data.lstrip()[:1] != b"<"


def _is_docx(sample: Sample) -> bool:
    return sample.data.startswith(b"PK\x03\x04") and b"word/document" in sample.data


def _is_odt(sample: Sample) -> bool:
    head = sample.data[:200]
    return head.startswith(b"PK\x03\x04") and b"application/vnd.oasis.opendocument.text" in head


def _is_warc(sample: Sample) -> bool:
    return sample.data.startswith(b"WARC/")


def _is_mhtml(sample: Sample) -> bool:
    """What browsers write above a page saved with all it shows; it looks like a mail."""
    return _SAVED_BY.match(sample.head) is not None


def _is_captions(sample: Sample) -> bool:
    return sample.head.startswith("WEBVTT") or _CUE.match(sample.head) is not None


def _is_mail(sample: Sample) -> bool:
    """A mailbox, or headers of mail up to the first blank line."""
    if _MAILBOX.match(sample.head):
        return True
    names = {name.lower() for name in _HEADER.findall(sample.head.partition("\n\n")[0][:8_000])}
    first = _HEADER.match(sample.head)
    return first is not None and len(names & _MAIL) >= 3 and not names.isdisjoint(_OF_MAIL)


def _is_chat(sample: Sample) -> bool:
    return chat.is_chat(sample.text)


def _is_feed(sample: Sample) -> bool:
    head = sample.head
    if not head.startswith("<"):
        return False
    if _FEED.match(_behind_declarations(head)):
        return True
    return not _is_page(sample) and head[:9].lower().startswith(("<?xml", "<!doctype"))


def _is_page(sample: Sample) -> bool:
    head = sample.head
    if not head.startswith("<"):
        return False
    return (
        _DOCTYPE_HTML.search(head[:2000]) is not None
        or _PAGE.match(_behind_declarations(head)) is not None
        or len(_PAGE_TAGS.findall(head)) >= 5
    )


def _is_telegram(sample: Sample) -> bool:
    return _is_page(sample) and _TELEGRAM.search(sample.head) is not None


def _behind_declarations(head: str) -> str:
    match = _XML_HEAD.match(head)
    return head[match.end() :] if match else head


def _is_markdown(sample: Sample) -> bool:
    if _FRONT.match(sample.head):
        return True
    return sample.ending in ("md", "markdown") and not _JSON.match(sample.head)


def _is_json(sample: Sample) -> bool:
    """What is called JSON may be prose behind the wrong ending."""
    if _JSON.match(sample.head):
        return True
    is_called = sample.ending in ("jsonl", "ndjson", "json")
    return is_called and not {"{", "["}.isdisjoint(sample.head)


def _is_ris(sample: Sample) -> bool:
    return ris.is_ris(sample.head)


def _is_table(sample: Sample) -> bool:
    return sample.ending in ("csv", "tsv") or csv.is_table(sample.text)


FORMATS = (
    Format(
        kind="pdf",
        endings=("pdf",),
        tells=_is_pdf,
        module="documents.pdf",
        is_sandboxed=True,
        is_binary=True,
    ),
    Format(
        kind="docx",
        endings=("docx",),
        tells=_is_docx,
        module="documents.docx",
        is_sandboxed=True,
        is_binary=True,
    ),
    Format(
        kind="odt",
        endings=("odt",),
        tells=_is_odt,
        module="documents.odt",
        is_sandboxed=True,
        is_binary=True,
    ),
    Format(
        kind="warc",
        endings=("warc",),
        tells=_is_warc,
        module="warc",
        is_sandboxed=True,
        is_binary=True,
    ),
    Format(
        kind="mhtml",
        endings=("mht", "mhtml"),
        tells=_is_mhtml,
        module="documents.mhtml",
        is_sandboxed=True,
    ),
    Format(kind="captions", endings=("vtt", "srt"), tells=_is_captions, module="talk.captions"),
    Format(kind="mail", endings=("eml", "mbox"), tells=_is_mail, module="mail", is_sandboxed=True),
    Format(kind="chat", tells=_is_chat, module="talk.chat"),
    Format(
        kind="feed",
        endings=("xml", "rss", "atom", "rdf"),
        tells=_is_feed,
        module="feed",
        is_sandboxed=True,
    ),
    Format(kind="telegram", tells=_is_telegram, module="talk.telegram", is_sandboxed=True),
    Format(
        kind="html",
        endings=("html", "htm", "xhtml"),
        tells=_is_page,
        module="html",
        is_sandboxed=True,
    ),
    Format(kind="markdown", endings=("md", "markdown"), tells=_is_markdown, module="markdown"),
    Format(kind="json", endings=("jsonl", "ndjson", "json"), tells=_is_json, module="json_lines"),
    Format(kind="ris", endings=("ris",), tells=_is_ris, module="ris"),
    Format(kind="csv", endings=("csv", "tsv"), tells=_is_table, module="csv"),
    Format(kind="plain", endings=("txt", "text"), tells=lambda _: True, module="plain"),
)
ENDINGS = frozenset(ending for one in FORMATS for ending in one.endings)


def told(sample: Sample) -> Format:
    """The type of a file; text of no other type is plain text.

    Raises UnreadableError for what holds no text.
    """
    for one in FORMATS:
        if one.is_binary and one.tells(sample):
            return one
    if (what := foreign(sample.data)) is not None:
        raise UnreadableError(what.code, **what.values)
    if not sample.is_text:
        raise UnreadableError(Unreadable.NOT_TEXT)
    return next(one for one in FORMATS if not one.is_binary and one.tells(sample))


def sandboxed(kind: str) -> Format:
    """The type of that name, if the sandbox may parse it; else KeyError."""
    return {str(one.kind): one for one in FORMATS if one.is_sandboxed}[kind]
