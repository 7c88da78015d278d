"""Files made to do harm are read in part or refused in words, and never fail."""

import io
import zipfile

import pytest

from tests.store.ingest.texts import PARAGRAPHS, draft, page, pasted, reading

WARC = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: "
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"


def _odt(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        mimetype, inside = zipfile.ZipInfo("mimetype"), zipfile.ZipInfo("content.xml")
        archive.writestr(mimetype, "application/vnd.oasis.opendocument.text")
        archive.writestr(inside, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (_odt(b"<x>" + b" " * 30_000_000 + b"</x>"), "unpacks"),
        (_odt(b'<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'), "entities"),
        (_odt(b"<x>" * 3_000 + b"</x>" * 3_000), "."),
        (_odt(b"\x00\xff"), "damaged"),
        pytest.param(_odt(b"<x/>")[:100], ".", id="cut short"),
        (WARC + b"999999999\r\n\r\n" + ANSWER + b"<html><p>cut", "."),
        (WARC + b"-5\r\n\r\n" + ANSWER, "."),
        (WARC + b"x\r\n\r\n" + ANSWER, "."),
        pytest.param(b'{"articles":[' * 99_000 + b"]}" * 99_000, "deep", id="nested"),
    ],
)
def test_what_lies_about_itself_is_refused_in_words(data: bytes, word: str) -> None:
    found = reading(data, "file")

    assert not found.articles
    assert word in str(found.refused[0].reason).lower()


def test_a_page_below_very_many_comments_keeps_its_article() -> None:
    remark = "User{0}\n2 hours ago\nMy cousin lost it, {0}.\nReply\n"
    thread = "".join(remark.format(at) for at in range(9_000))

    found = draft(pasted(*PARAGRAPHS, f"45 Comments\n{thread}"), "paste.txt")

    assert found.article.body == "\n\n".join(PARAGRAPHS)
    assert 0 < len(found.dropped) < 2_000


def test_very_many_paragraphs_of_one_word_are_kept() -> None:
    found = draft("word\n\n" * 300_000, "words.txt")

    assert found.article.body.count("word") == 300_000


def test_a_long_feed_is_cut_with_a_word() -> None:
    item = f"<item><title>T</title><description>{PARAGRAPHS[0]}</description></item>"

    found = reading(f'<rss version="2.0"><channel><title>x</title>{item * 600}</channel></rss>')

    assert len(found.articles) == 500
    assert "600" in str(found.warnings[0])


def test_a_feed_of_very_many_entries_is_read_in_time() -> None:
    item = f"<item><title>T</title><description>{PARAGRAPHS[0]}</description></item>"

    found = reading(f'<rss version="2.0"><channel><title>x</title>{item * 10_000}</channel></rss>')

    assert len(found.articles) == 500
    assert "10000" in str(found.warnings[0]).replace(",", "")


@pytest.mark.parametrize(
    "body", ["<img src='frog.png'>", "<script>leap()</script>" * 50, "<div>" * 3_000 + "Frogs."]
)
def test_a_page_without_words_is_not_called_a_page_of_consent(body: str) -> None:
    found = reading(f"<html><body>{body}</body></html>", "page.html")

    assert "no article" in str(found.refused[0].reason).lower()


def test_very_many_rules_of_style_do_not_hide_the_article() -> None:
    rules = "".join(f".x .a{at} .c{{display:none}}" for at in range(3_000))
    body = "".join(f"<div class='c'><p>{text}</p></div>" for text in PARAGRAPHS)

    found = draft(page(f"<div class='x'>{body}</div>", f"<style>{rules}</style>"), "page.html")

    assert all(text in found.article.body for text in PARAGRAPHS)
