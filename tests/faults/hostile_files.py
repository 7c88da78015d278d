"""Files made to do harm, each made by a few lines: name and how to write it to a path."""

import gzip
import io
import json
import os
import random
import socket
import zipfile
import zlib
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

Maker = Callable[[Path], None]

PROSE = "The crossing at Torkham opened again on Monday after talks between both governments. " * 4
_WARC = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: "
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
_WORD = "word/document.xml"


def every() -> Iterator[tuple[str, Maker]]:
    """All kinds, by the name of the file."""
    for group in (_texts, _pages, _feeds, _records, _mails, _talk, _archives, _pdfs):
        for name, content in group():
            yield name, _writer(content)
    yield from _places()


def _writer(content: str | bytes) -> Maker:
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content

    def make(path: Path) -> None:
        path.write_bytes(data)

    return make


def _texts() -> Iterator[tuple[str, str | bytes]]:
    yield "empty.txt", b""
    yield "nothing-but-zeros.txt", b"\0" * 100_000
    yield "random-bytes.txt", random.Random(5).randbytes(1_000_000)
    yield "mark-alone.txt", b"\xef\xbb\xbf"
    yield "lone-surrogates.txt", PROSE + "\ud800" * 1_000
    yield "wide-letters-cut.txt", PROSE.encode("utf-16-le")[:-1]
    yield "wide-letters-unmarked.txt", PROSE.encode("utf-16-be")
    yield "two-encodings.txt", PROSE.encode() + "Türkiye".encode("latin-1") * 50
    yield "one-line-without-blanks.txt", "a" * 5_000_000
    yield "too-long-for-any-article.txt", (PROSE + "\n") * 40_000
    yield "lines-alone.txt", "\n" * 5_000_000
    yield "words-on-lines.txt", "word\n\n" * 300_000
    yield "marks-on-one-letter.txt", PROSE + "a" + "\u0301" * 1_000_000
    yield "variation-selectors.txt", PROSE + "\ufe0f" * 350_000
    yield "variation-selectors-supplement.txt", PROSE + "\U000e0100" * 260_000
    yield "tags-that-nobody-sees.txt", PROSE + "\U000e0041" * 250_000
    yield "right-to-left-overrides.txt", "\u202e" * 100_000 + PROSE
    yield "blanks-without-width.txt", "\u200b".join(PROSE * 200)
    yield "opened-quotations.txt", "“" * 500_000 + PROSE
    yield "full-stops.txt", "." * 2_000_000
    yield "apostrophes.txt", "a'b’" * 300_000
    yield "brackets.md", "[" * 500_000 + PROSE
    yield "stars.md", "*a" * 500_000 + PROSE
    yield "links.md", "[a](b) " * 200_000 + PROSE
    yield "quoted-deep.txt", "\n".join(">" * depth + " word" for depth in range(3_000))
    yield "bylines.txt", "By Anna Frog\n" * 100_000 + PROSE
    yield "dates.txt", "1/1/1/1/2025-01-01 " * 100_000
    yield "numbers.txt", "1234567890" * 400_000
    yield "comments-below.txt", f"{PROSE}\n\n45 Comments\n" + "User\nReply\nNo!\n" * 300_000
    yield "front-matter-open.md", "---\ntitle: " + "x\n" * 200_000
    yield "front-matter-bomb.md", f"---\n{_yaml_bomb()}---\n{PROSE}"
    yield (
        "front-matter-object.md",
        f"---\ntitle: !!python/object/apply:os.system [id]\n---\n{PROSE}",
    )
    yield "front-matter-deep.md", f"---\ntitle: {'[' * 50_000}\n---\n{PROSE}"
    yield "program.txt", b"\x7fELF\x02\x01\x01" + random.Random(6).randbytes(50_000)
    yield "picture.txt", b"\x89PNG\r\n\x1a\n" + random.Random(7).randbytes(50_000)
    yield "rich-text.rtf", b"{\\rtf1" + b"{" * 100_000
    yield "old-word.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50_000
    yield "\x1b[31mred\nnext.txt", PROSE


def _yaml_bomb() -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for at in range(1, 9):
        lines.append(f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]")
    return "\n".join([*lines, "title: *a8", ""])


def _pages() -> Iterator[tuple[str, str | bytes]]:
    whole = f"<html><head><title>Frogs</title></head><body><article><p>{PROSE}</p>"
    yield "deep.html", "<div>" * 100_000 + PROSE
    yield "open-tags.html", "<" * 1_000_000 + PROSE
    yield "comments-of-5-mb.html", whole + f"<!--{'x' * 100}-->" * 45_000
    yield "comment-open.html", whole + "<!--" + "x" * 2_000_000
    yield "attribute.html", f'{whole}<a title="{"x" * 3_000_000}">x</a>'
    yield "attributes.html", f"{whole}<a {' '.join(f'a{at}=1' for at in range(100_000))}>x</a>"
    yield "entities.html", whole + "&amp;&#x41;&nbsp;" * 200_000
    yield "false-encoding.html", b"<meta charset=utf-16>" + whole.encode()
    yield "unknown-encoding.html", b"<meta charset=klingon>" + whole.encode()
    yield "tables.html", "<table><tr><td>" * 20_000 + PROSE
    rules = "".join(f".x .a{at} .c{{display:none}}" for at in range(20_000))
    yield "rules.html", f"<style>{rules}</style>{whole}"
    yield "scripts.html", "<script>for(;;){}</script>" * 20_000
    data = json.dumps({"@type": "NewsArticle", "articleBody": "x"})[:-1]
    yield "linked-data-open.html", f'{whole}<script type="application/ld+json">{data * 5_000}'
    deep = '{"a":' * 50_000
    yield "linked-data-deep.html", f'{whole}<script type="application/ld+json">{deep}</script>'
    yield "nothing-to-read.html", "<html><body><img src=x></body></html>"
    yield "lists.html", "<ul><li>" * 30_000 + PROSE
    yield "formatting.html", "<b><i>" * 50_000 + PROSE


def _feeds() -> Iterator[tuple[str, str | bytes]]:
    item = f"<item><title>T</title><description>{PROSE}</description></item>"
    yield "feed-of-10000.xml", f'<rss version="2.0"><channel><title>x</title>{item * 10_000}'
    yield "feed-cut.xml", f'<rss version="2.0"><channel><title>x</title>{item}<item><tit'
    laughs = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 10))
    doctype = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{laughs}]>'
    yield "laughs.xml", f'{doctype}<rss version="2.0"><channel><title>&a9;</title></channel></rss>'
    outside = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    body = "<item><title>&f;</title><description>&f;</description></item>"
    yield "outside.xml", f'{outside}<rss version="2.0"><channel>{body}</channel></rss>'
    yield "feed-deep.xml", '<rss version="2.0"><channel>' + "<item>" * 100_000
    yield "no-feed.xml", "<a>" * 10 + PROSE


def _records() -> Iterator[tuple[str, str | bytes]]:
    yield "deep.json", b'{"articles":[' * 50_000
    yield "deep.jsonl", b"[" * 500_000 + b"\n" + json.dumps({"text": PROSE}).encode()
    yield "long-line.jsonl", json.dumps({"text": "a " * 8_000_000})
    yield "huge-number.jsonl", f'{{"text": "x", "published": {"9" * 100_000}}}\n'
    yield "no-numbers.jsonl", '{"text": NaN}\n{"text": Infinity}\n{"text": null}\n{"text": {}}\n'
    yield "twice-named.jsonl", f'{{"text": "a", "text": "{PROSE}"}}\n'
    yield "cut.jsonl", json.dumps({"text": PROSE})[:-5]
    yield "false-export.jsonl", '{"quotewire": 1, "kind": "article"}\n{"quotewire": 99}\n' * 100
    yield "columns.csv", ",".join(f"c{at}" for at in range(200_000)) + "\n" + "x," * 200_000
    yield "quotation-open.csv", 'title,text\n"x,"' + "y," * 1_000_000
    yield "formulas.csv", f'title,text\n"=cmd|\' /C calc\'!A0","{PROSE}"\n'
    yield "rows.csv", "title,text\n" + "x,y\n" * 5_000
    yield "zeros.csv", f"title,text\nx\0y,{PROSE}\n"
    yield "events.tsv", ("\t".join(["x"] * 58) + "\n") * 10_000


def _mails() -> Iterator[tuple[str, str | bytes]]:
    yield "nested.eml", _nested(1_000)
    yield "nested-mails.eml", b"Content-Type: message/rfc822\n\n" * 3_000 + PROSE.encode()
    many = EmailMessage()
    many["From"], many["Subject"] = "anna@example.org", "Many"
    many.set_content(PROSE)
    for at in range(10_000):
        many.add_attachment(b"x", maintype="application", subtype="x", filename=f"{at}")
    yield "parts-10000.eml", many.as_bytes()
    packed = EmailMessage()
    packed["From"], packed["Subject"] = "anna@example.org", "Packed"
    packed.set_content("")
    stream = b"\x78\x9f\x3e\x22" + random.Random(8).randbytes(50_000)
    packed.add_attachment(stream, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    yield "winmail.eml", packed.as_bytes()
    yield (
        "header.eml",
        b"From: a@example.org\nSubject: " + b"x" * 2_000_000 + b"\n\n" + PROSE.encode(),
    )
    yield "headers.eml", b"X-A: b\n" * 200_000 + b"From: a@example.org\n\n" + PROSE.encode()
    head = b"From: a@example.org\nContent-Type: text/plain\nContent-Transfer-Encoding: "
    yield "false-letters.eml", head + b"base64\n\n" + b"====" * 100_000
    yield "quoted-letters.eml", head + b"quoted-printable\n\n" + b"=" * 1_000_000
    subject = "=?utf-8?b?" + "QQ==?= =?utf-8?b?" * 20_000
    yield "subject.eml", f"From: a@example.org\nSubject: {subject}\n\n{PROSE}"
    sender = b"From a@example.org Mon Jan 5 10:00:00 2026\nFrom: a@example.org\nSubject: x\n\n"
    mail = sender + PROSE.encode() + b"\n\n"
    yield "mails-10000.mbox", mail * 10_000
    quoted = "".join(f"{'>' * depth} {PROSE[:60]}\n" for depth in range(500))
    yield "quoted.eml", f"From: a@example.org\nSubject: x\n\n{quoted}"


def _nested(depth: int) -> bytes:
    head, tail = b"From: a@example.org\n", b""
    for at in range(depth):
        edge = f"b{at}".encode()
        head += b'Content-Type: multipart/mixed; boundary="' + edge + b'"\n\n--' + edge + b"\n"
        tail = b"\n--" + edge + b"--" + tail
    return head + b"\n" + PROSE.encode() + tail


def _talk() -> Iterator[tuple[str, str | bytes]]:
    cue = "{0:02}:00:00.000 --> {0:02}:00:01.000\n<v Anna>Yes.\n\n"
    yield "cues-1000000.vtt", "WEBVTT\n\n" + cue.format(1) * 1_000_000
    yield "false-times.srt", "1\n99:99:99,999 --> 00:00:00,000\nWords.\n\n" * 50_000
    yield "voices.vtt", "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n" + "<v " * 200_000
    yield "chat.txt", "[05/01/2026, 10:00:00] Anna: Yes, we will.\n" * 200_000
    messages = [{"type": "message", "from": "Anna", "text": [{"type": "x"}] * 50}] * 5_000
    yield "chat.json", json.dumps({"name": "x", "type": "y", "messages": messages})


def _zipped(files: dict[str, bytes], flag: int = 0) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    data = packed.getvalue()
    return data.replace(
        b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0" + bytes([flag, 0])
    )


def _docx(document: bytes, **more: bytes) -> bytes:
    kinds = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    return _zipped({"[Content_Types].xml": kinds, _WORD: document, **more})


def _odt(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")  # not packed
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _archives() -> Iterator[tuple[str, str | bytes]]:
    yield "bomb.docx", _docx(b"<x>" + b" " * 100_000_000 + b"</x>")
    laughs = b"".join(b'<!ENTITY a%d "%s">' % (at, b"&a%d;" % (at - 1) * 9) for at in range(1, 10))
    yield "laughs.docx", _docx(b'<!DOCTYPE x [<!ENTITY a0 "ha">' + laughs + b"]><x>&a9;</x>")
    yield "cut.docx", _docx(b"<x/>")[:150]
    yield "empty.docx", _docx(b"<w:document/>")
    yield "files-20000.docx", _zipped({_WORD: b"<x/>", **{f"a/{at}": b"" for at in range(20_000)}})
    yield "paths.docx", _docx(b"<x/>", **{"../../../../tmp/outside": b"x", "/etc/x": b"y"})
    yield "locked.docx", _zipped({_WORD: b"<x/>"}, flag=1)
    yield "in-itself.docx", _docx(_docx(_docx(b"<x/>")))
    yield "bomb.odt", _odt(b"<x>" + b" " * 100_000_000 + b"</x>")
    yield "laughs.odt", _odt(b'<!DOCTYPE x [<!ENTITY a0 "ha">' + laughs + b"]><x>&a9;</x>")
    yield "deep.odt", _odt(b"<x>" * 100_000)
    yield "book.epub", _zipped({"mimetype": b"application/epub+zip", "a.html": b"<p>x</p>"})
    yield "archive.zip", _zipped({"a.txt": PROSE.encode()})
    yield "bomb.jsonl.gz", _zeros(1_000_000_000)
    yield (
        "bomb-of-lines.jsonl.gz",
        gzip.compress((json.dumps({"text": PROSE}) + "\n").encode() * 5_000),
    )
    yield "cut.jsonl.gz", gzip.compress(json.dumps({"text": PROSE}).encode() * 50)[:-20]
    yield "twice.jsonl.gz", gzip.compress(gzip.compress(json.dumps({"text": PROSE}).encode()))
    for name, length in (("long", b"999999999999"), ("below-zero", b"-5"), ("no-number", b"x")):
        yield f"{name}.warc", _WARC + length + b"\r\n\r\n" + _ANSWER + b"<p>" + PROSE.encode()
    yield "short.warc", _WARC + b"1\r\n\r\n" + _ANSWER + b"<p>" + PROSE.encode() * 1_000
    yield "cut.warc.gz", gzip.compress(_WARC + b"100\r\n\r\n" + _ANSWER + PROSE.encode())[:-15]


def _zeros(count: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = bytes(1_000_000)
    return b"".join(packer.compress(piece) for _ in range(count // len(piece))) + packer.flush()


def _pdfs() -> Iterator[tuple[str, str | bytes]]:
    head = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    tail = b"\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"
    yield "cut.pdf", head
    yield "ring.pdf", head + b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj" + tail
    yield "count.pdf", head + b"2 0 obj<</Type/Pages/Kids[]/Count 999999999>>endobj" + tail
    stream = zlib.compress(b"BT (x) Tj ET " * 8_000_000)
    page = b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    page += b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]>>endobj\n"
    size = str(len(stream)).encode()
    page += (
        b"4 0 obj<</Filter/FlateDecode/Length "
        + size
        + b">>stream\n"
        + stream
        + b"\nendstream endobj"
    )
    yield "bomb.pdf", head + page + tail
    yield (
        "locked.pdf",
        head
        + b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        + tail.replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt<</Filter/Standard/V 9>>"),
    )
    yield "deep.pdf", head + b"2 0 obj" + b"[" * 100_000 + tail
    yield "rubbish.pdf", b"%PDF-1.7\n" + random.Random(9).randbytes(500_000)


def _places() -> Iterator[tuple[str, Maker]]:
    yield "pipe.txt", os.mkfifo
    yield "link-in-a-ring.txt", lambda path: path.symlink_to(path.name)
    yield "link-to-nothing.txt", lambda path: path.symlink_to("nowhere")
    yield "link-to-zeros.txt", lambda path: path.symlink_to("/dev/zero")
    yield "link-to-random.txt", lambda path: path.symlink_to("/dev/urandom")
    yield "socket.txt", _socket
    yield "folder.txt", lambda path: path.mkdir()


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))
