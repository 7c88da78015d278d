"""Pages that a browser saved as one file, and what only looks like text."""

import base64
import gzip
import quopri

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, page, reading

URL = "https://khyber.example/2026/torkham"
PAGE = page("".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS))


def saved(page: bytes, encoding: str, sender: str = "<Saved by Blink>") -> bytes:
    """What Chromium writes: a mail of the page, the frames in it and what it shows."""
    head = (
        f"From: {sender}\r\nSnapshot-Content-Location: {URL}\r\nSubject: {TITLE}\r\n"
        "Date: Sat, 14 Mar 2026 13:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----P--"\r\n\r\n'
    )
    parts = (
        f"------P--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n"
        f"Content-Location: {URL}\r\n\r\n",
        "\r\n------P--\r\nContent-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n"
        "<html><body><p>Buy our lamps, which are the best in all of the valley.</p></body></html>"
        "\r\n------P--\r\nContent-Type: image/png\r\nContent-Location: x.png\r\n\r\n\x89PNG"
        "\r\n------P----\r\n",
    )
    return (head + parts[0]).encode() + page + parts[1].encode()


@pytest.mark.parametrize("name", ["page.mhtml", "page.mht", ""])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_the_article_of_a_saved_page_is_read_with_its_address(name: str, encoding: str) -> None:
    encode = quopri.encodestring if encoding == "quoted-printable" else base64.encodebytes

    article = draft(saved(encode(PAGE.encode()), encoding), name).article

    assert (article.title, article.publisher, article.url) == (TITLE, "Khyber Gazette", URL)
    assert article.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (saved(b"", "base64").partition(b"------P--\r\n")[0], "no page in the file"),
        (saved(b"!" * 5000, "base64"), "no page in the file"),
        (b"BEGIN:VCALENDAR\nSUMMARY:Meeting\nEND:VCALENDAR\n", "a calendar"),
        (b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\n", "contacts"),
        (b"\x00" * 5000 + b"abc", "not text"),
    ],
)
def test_what_holds_no_article_is_refused_in_words(data: bytes, sentence: str) -> None:
    [refusal] = reading(data, "file").refused

    assert sentence in str(refusal.reason)


def _archived(*packings: str) -> bytes:
    """An archive of pages that were sent packed in these ways, or say so."""
    records = []
    for number, packing in enumerate(packings):
        page = PAGE.replace(TITLE, f"{TITLE} {number}").encode()
        body = gzip.compress(page) if packing == "gzip" else page
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {packing}\r\n\r\n"
        block = head.encode() + body
        records.append(
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {URL}/{number}\r\nContent-Type: "
            f"application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n".encode()
            + block
            + b"\r\n\r\n"
        )
    return b"".join(records)


def test_a_page_packed_in_a_way_nobody_knows_costs_only_itself() -> None:
    found = reading(_archived("gzip", "br", "identity"), "a.warc")

    assert [one.article.url for one in found.articles] == [f"{URL}/0", f"{URL}/2"]
    assert [str(one.where) for one in found.refused] == ["page 2"]
