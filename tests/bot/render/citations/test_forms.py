"""Citations in every form: literal entries, and what holds of all of them."""

import json
import re
from html.parser import HTMLParser
from itertools import accumulate

import pytest
from hypothesis import given

from bot.render.citations import FORMS, cited
from store.model import Anchor, Published, Quotation
from tests.bot.render.answers import a_quotation, a_source
from tests.bot.render.hostile import hostile_text

WORDS = "The border stayed shut_on Monday, *they* said."


def quoted(**changes: object) -> Quotation:
    """A quotation of a source with some things changed."""
    fields: dict[str, object] = {
        "publisher": "Khyber Gazette",
        "title": "Torkham crossing to reopen",
        "author": "A. Reporter",
        "published": Published.parse("2025-11-06"),
        "url": "https://news.example/torkham",
        "language": "en",
        "reported_by": None,
    }
    return a_quotation(WORDS, source=a_source(**fields | changes))


def test_the_words_alone_are_exactly_the_words() -> None:
    assert cited([quoted()], "words") == WORDS


def test_plain_words_have_no_two_full_stops() -> None:
    found = cited([quoted(author="Ö. Müller, Jr.", title="Why now?")], "plain")

    assert ".." not in found
    assert found.splitlines()[1].startswith(
        "Khyber Gazette. Why now? Ö. Müller, Jr. 2025-11-06. <https://news.example/torkham>."
    )


@pytest.mark.parametrize(
    ("changes", "entry"),
    [
        (
            {},
            "A. Reporter. “Torkham crossing to reopen.” Khyber Gazette, November 6, 2025. "
            "https://news.example/torkham.",
        ),
        (
            {"title": "Why now?", "author": None, "published": Published.parse("2025-11")},
            "“Why now?” Khyber Gazette, November 2025. https://news.example/torkham.",
        ),
        (
            {"published": None},
            "A. Reporter. “Torkham crossing to reopen.” Khyber Gazette, n.d. Accessed "
            "November 22, 2025. https://news.example/torkham.",
        ),
        (
            {"title": "“We won’t go”", "author": None},
            "“‘We won’t go.’” Khyber Gazette, November 6, 2025. https://news.example/torkham.",
        ),
        (
            {"title": "«Почему?»", "author": "Иванов И. И."},
            "Иванов И. И. “«Почему?»” Khyber Gazette, November 6, 2025. "
            "https://news.example/torkham.",
        ),
    ],
)
def test_chicago(changes: dict[str, object], entry: str) -> None:
    assert cited([quoted(**changes)], "chicago").splitlines()[1] == entry


@pytest.mark.parametrize(
    ("changes", "entry"),
    [
        (
            {},
            "A. Reporter. (2025, November 6). Torkham crossing to reopen. Khyber Gazette. "
            "https://news.example/torkham",
        ),
        (
            {"author": None, "title": "Why now?", "published": Published.parse("2025")},
            "Why now? (2025). Khyber Gazette. https://news.example/torkham",
        ),
        (
            {"published": None},
            "A. Reporter. (n.d.). Torkham crossing to reopen. Khyber Gazette. Retrieved "
            "November 22, 2025, from https://news.example/torkham",
        ),
        (
            {"author": "Khyber Gazette"},  # the publisher is not named twice
            "Khyber Gazette. (2025, November 6). Torkham crossing to reopen. "
            "https://news.example/torkham",
        ),
    ],
)
def test_apa(changes: dict[str, object], entry: str) -> None:
    assert cited([quoted(**changes)], "apa").splitlines()[1] == entry


def test_bibtex_escapes_what_tex_reads_and_keeps_other_scripts() -> None:
    found = cited([quoted(title="100% of {Müller} & Söhne_1", author="Каримов")], "bibtex")

    assert r"title = {100\% of {\textbraceleft}M\"uller{\textbraceright} \& S\"ohne\_1}," in found
    assert "author = {{Каримов}}," in found
    assert r"abstract = {The border stayed shut\_on Monday, *they* said.}," in found


@pytest.mark.parametrize(
    "title", ["}, note = {forged", "Evil } @article{x,", "{{{", r"ends in \\", "\\}"]
)
def test_no_title_ends_its_field_in_bibtex(title: str) -> None:
    url = "https://news.example/a_{b}?c=}"
    found = cited([quoted(title=title, author=title, publisher=title, url=url)], "bibtex")

    depths = list(accumulate((one == "{") - (one == "}") for one in found))
    assert depths[-1] == 0
    assert all(depths[place] == 1 for place, one in enumerate(found) if one == "\n")
    assert found.count("\n  note = {") == 1


def test_csl_keeps_the_quotation_as_an_annotation() -> None:
    [item] = json.loads(cited([quoted()], "csl"))

    assert item["annote"] == WORDS
    assert item["issued"] == {"date-parts": [[2025, 11, 6]]}
    assert item["author"] == [{"literal": "A. Reporter"}]
    assert item["URL"] == "https://news.example/torkham"


def test_an_annotation_names_words_place_language_version_and_time() -> None:
    quotation = a_quotation(
        WORDS, source=quoted().source, anchor=Anchor(prefix="He saw: ", suffix=" Then rain.")
    )

    page = json.loads(cited([quotation], "annotation"))

    [item] = page["items"]
    target = item["target"]
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert item["type"] == "Annotation"
    assert target["source"]["id"] == "https://news.example/torkham"
    assert target["source"]["language"] == "en"
    assert target["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": WORDS,
            "prefix": "He saw: ",
            "suffix": " Then rain.",
        },
        {"type": "TextPositionSelector", "start": 0, "end": len(WORDS)},
    ]
    assert target["state"]["type"] == "TimeState"
    assert target["state"]["sourceDate"] == "2025-11-22T10:00:00Z"
    assert target["state"]["schema:version"] == "1"


def test_hypothesis_finds_what_its_importer_keeps() -> None:
    [kept] = json.loads(cited([quoted()], "annotation"))["annotations"]

    assert set(kept) == {"id", "user", "user_info", "uri", "document", "target", "text", "tags"}
    assert re.fullmatch("acct:[^@]+@.+", kept["user"])  # without a user nothing can be chosen
    assert kept["user_info"] == {"display_name": "Quotewire"}
    assert kept["uri"] == kept["target"][0]["source"] == "https://news.example/torkham"
    assert kept["document"] == {"title": ["Torkham crossing to reopen"]}
    assert kept["target"][0]["selector"][0]["exact"] == WORDS


def test_html_has_a_robust_link() -> None:
    found = cited([quoted(title='<b>"Why"</b>')], "html")

    assert 'data-originalurl="https://news.example/torkham"' in found
    assert 'data-versiondate="2025-11-22"' in found
    assert "&lt;b&gt;&quot;Why&quot;&lt;/b&gt;</a>" in found


def test_a_page_of_a_pdf_is_named_and_linked() -> None:
    quotation = a_quotation(WORDS, source=quoted().source, page=3)

    assert ", p. 3." in cited([quotation], "chicago")
    assert "Khyber Gazette (p. 3)." in cited([quotation], "apa")
    assert 'href="https://news.example/torkham#page=3"' in cited([quotation], "html")
    assert '"page": "3"' in cited([quotation], "csl")


class Text(HTMLParser):
    """The tags of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.add(tag)


@given(title=hostile_text, author=hostile_text)
def test_whatever_a_source_is_called_every_form_stays_well_formed(title: str, author: str) -> None:
    quotation = quoted(title=title or None, author=author or None)

    found = {form: cited([quotation], form) for form in FORMS}

    json.loads(found["csl"])
    json.loads(found["annotation"])
    parser = Text()
    parser.feed(found["html"])
    assert parser.tags <= {"blockquote", "p", "footer", "a"}
    assert found["bibtex"].startswith("@online{quotewire-a12-3-1-0,")
