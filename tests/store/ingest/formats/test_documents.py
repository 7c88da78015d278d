"""PDF, Word and feed files, good ones and hostile ones."""

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from store.ingest.errors import UnreadableError
from store.ingest.formats import feed
from store.ingest.formats.documents import docx, pdf
from store.ingest.reading import Hints
from store.ingest.sample import Sample
from store.notices import Remark
from store.text.pages import page_at
from tests.store.ingest.formats.documents import a_docx, a_paragraph, a_pdf
from tests.store.ingest.texts import reading

FEEDS = Path(__file__).resolve().parents[4].parent / "shared" / "data" / "feeds"
LINES = (
    "Frogs and toads agree",
    "Frogs leap over the walls of the old city, officials said on Monday, and the",
    "toads who walk behind them have agreed to share what they know with all of",
    "their neighbours.",
)
BODY = (
    "Frogs leap over the walls of the old city, officials said on Monday, and the toads who walk "
    "behind them have agreed to share what they know with all of their neighbours."
)


def encrypted(user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(a_pdf(LINES))))
    writer.encrypt(user, "owner", algorithm="AES-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def test_the_lines_of_a_pdf_become_paragraphs() -> None:
    [draft] = pdf.read(Sample(data=a_pdf(LINES)), Hints()).articles

    assert draft.article.title == "Frogs and toads agree"
    assert draft.article.body == BODY


def test_a_pdf_keeps_where_its_pages_begin() -> None:
    pages = [("The Daily Frog", f"Frogs leap over wall number {n} today, they say.", str(n))
             for n in range(1, 5)]  # fmt: skip

    [draft] = pdf.read(Sample(data=a_pdf(*pages)), Hints()).articles
    body, starts = draft.article.body, draft.article.pages

    assert [page_at(starts, body.index(f"number {n}")) for n in range(1, 5)] == [1, 2, 3, 4]


def test_a_pdf_that_needs_no_password_to_read_is_read() -> None:
    [draft] = pdf.read(Sample(data=encrypted("")), Hints()).articles

    assert draft.article.body == BODY


def test_page_numbers_and_running_heads_go() -> None:
    pages = [("The Daily Frog", f"Frogs leap over wall number {n} today, they say.", str(n))
             for n in range(1, 5)]  # fmt: skip

    [draft] = pdf.read(Sample(data=a_pdf(*pages)), Hints()).articles

    assert "Daily Frog" not in draft.article.body
    assert draft.article.body.count("leap") == 4


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (a_pdf(LINES)[:400], "damaged"),
        (b"%PDF-1.7\n" + b"rubbish " * 1000, "damaged"),
        (a_pdf(()), "pictures of pages"),
        (a_pdf(*[LINES] * 51), "51 pages"),
        (encrypted("secret"), "password"),
        (a_pdf(LINES).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"), "damaged"),
        (b"%PDF-1.4" + b"x" * 10_000_001, "larger than 10 MB"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused_in_words(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        pdf.read(Sample(data=data), Hints())


def test_a_word_document_is_read_as_it_shows_itself() -> None:
    body = (
        a_paragraph("On Frogs", '<w:pPr><w:pStyle w:val="Title"/></w:pPr>')
        + a_paragraph("Frogs leap over the wall.")
        + "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        + "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
        + "<w:ins><w:r><w:t>Toads walk.</w:t></w:r></w:ins>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        + "<w:r><w:rPr><w:b/><w:strike/></w:rPr><w:t>taken back</w:t></w:r></w:p>"
        + f"<w:tbl><w:tr><w:tc>{a_paragraph('Newts')}</w:tc><w:tc>{a_paragraph('7')}</w:tc></w:tr>"
        + f"</w:tbl>{a_paragraph('Nobody was hurt.')}"
    )

    [draft] = docx.read(Sample(data=a_docx(body)), Hints()).articles

    assert draft.article.title == "On Frogs"
    assert draft.article.body == (
        "Frogs leap over the wall.\n\nToads walk.\n\nNewts | 7\n\nNobody was hurt."
    )


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"A" * 30_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (a_docx("<w:p/>"), "no text"),
        (a_docx("<w:p>" * 3000 + "</w:p>" * 3000), "nested too deeply"),
        (a_docx("&a;", before='<!DOCTYPE d [<!ENTITY a "b">]>'), "entities"),
        (bomb(), "unpacks to more than 20 MB"),
        (a_docx(a_paragraph("Frogs leap."))[:300], "damaged"),
        (b"PK\x03\x04word/document" + bytes(1000), "damaged"),
    ],
)
def test_a_word_document_that_cannot_be_read_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        docx.read(Sample(data=data), Hints())


def test_an_entry_of_a_feed_loses_its_markup_and_its_scripts() -> None:
    data = (
        b"<rss version='2.0'><channel><title>The Pond</title><item>"
        b"<title>&lt;script&gt;x()&lt;/script&gt;On Frogs</title>"
        b"<link>javascript:alert(1)</link>"
        b"<description>&lt;p&gt;Frogs &lt;b&gt;leap&lt;/b&gt;.&lt;/p&gt;"
        b"&lt;script&gt;x()&lt;/script&gt;</description>"
        b"<pubDate>Tue, 05 Nov 2024 23:30:00 -0500</pubDate></item></channel></rss>"
    )

    [draft] = feed.read(Sample(data=data), Hints()).articles

    assert draft.article.title == "On Frogs"
    assert draft.article.body == "Frogs leap."
    assert draft.article.url is None
    assert str(draft.article.published) == "2024-11-05"
    assert draft.article.publisher == "The Pond"
    assert "body" in draft.unsure


def test_wrongly_decoded_letters_of_a_feed_are_left_and_told() -> None:
    garbled = "Le café de la gare a rouvert à Hérat, disent les clients.".encode().decode("latin-1")
    data = (
        '<rss version="2.0"><channel><title>x</title><item><title>Café à Hérat</title>'
        f"<description>{garbled}</description></item></channel></rss>"
    )

    [told] = reading(data, "feed.xml").articles
    [mended] = reading(data, "feed.xml", Hints(repair=True)).articles

    assert "cafÃ©" in told.article.body
    assert Remark.MOJIBAKE in [note.code for note in told.notes]
    assert (mended.article.body[:7], told.article.title) == ("Le café", "Café à Hérat")


def test_an_address_without_its_house_is_that_of_the_feed() -> None:
    data = (
        b"<rss version='2.0'><channel><title>The Pond</title><link>https://pond.example/</link>"
        b"<item><title>On Frogs</title><link>/news/77</link><description>Frogs leap.</description>"
        b"</item></channel></rss>"
    )

    [draft] = feed.read(Sample(data=data), Hints()).articles

    assert draft.article.url == "https://pond.example/news/77"
    assert draft.article.publisher == "The Pond"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss/>',
            "entit",
        ),
        (b"<rss version='2.0'><channel/></rss>", "no entries"),
        (b"<?xml version='1.0'?><svg/>", "not a feed"),
    ],
)
def test_a_feed_that_cannot_be_read_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        feed.read(Sample(data=data), Hints())


@pytest.mark.skipif(not FEEDS.is_dir(), reason="the example feeds are not on this machine")
def test_every_entry_of_the_example_feeds_is_read_or_refused() -> None:
    expected = json.loads((FEEDS / "expected.json").read_text("utf-8"))

    counts = {}
    for one in expected:
        try:
            found = feed.read(Sample(data=(FEEDS / one["file"]).read_bytes()), Hints())
        except UnreadableError:
            counts[one["file"]] = 0
            continue
        counts[one["file"]] = len(found.articles) + len(found.refused)

    assert counts == {one["file"]: one["want_entries"] for one in expected}


@pytest.mark.parametrize("seed", range(20))
def test_rubbish_behind_a_good_beginning_is_refused_and_never_raises(seed: int) -> None:
    whole = a_pdf(LINES, LINES)
    place = len(whole) * seed // 20
    data = whole[:place] + os.urandom(50) + whole[place + 50 :]

    assert _articles(data) in (0, 1)


def _articles(data: bytes) -> int:
    try:
        return len(pdf.read(Sample(data=data), Hints()).articles)
    except UnreadableError:
        return 0


@pytest.mark.parametrize("number", ["", "1", "- 1 -"])
def test_a_sentence_runs_on_from_page_to_page(number: str) -> None:
    first = [*LINES[:3], "The commander said that on Sunday the whole of the convoy had", number]
    second = ["reached the camp below the pass without the loss of a single man."]

    [draft] = pdf.read(Sample(data=a_pdf(first, second)), Hints()).articles

    assert "the whole of the convoy had reached the camp below the pass" in draft.article.body
