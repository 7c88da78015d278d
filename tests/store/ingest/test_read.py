"""Reading files: the kind is told by content, and bad input costs only itself."""

import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.ingest.read import read
from store.ingest.reading import Draft, Hints, Reading, Refusal
from store.model import Published
from store.notices import Notice, Problem
from tests.store.ingest.formats.documents import a_docx, a_paragraph, a_pdf
from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft


def one(data: bytes, name: str = "file", **hints: str) -> Draft:
    found = read(data, name, Hints(**hints))  # type: ignore[arg-type]
    assert found.refused == ()
    [draft] = found.articles
    return draft


def reason(data: bytes, name: str = "file") -> str:
    found = read(data, name, Hints())
    assert found.articles == ()
    [refusal] = found.refused
    return str(refusal.reason)


def test_front_matter_gives_the_fields() -> None:
    data = (
        b"---\ntitle: On Frogs\npublisher: Quotewire desk\nreported_by: Arab News\n"
        b"published: 2011-11\nlanguage: en\nlicence: CC0-1.0\nurl: https://example.org/frogs\n---\n"
        b"# On Frogs\n\nFrogs *leap* and [toads](https://example.org) walk.\n"
    )

    article = one(data, "a.md").article

    assert article.title == "On Frogs"
    assert article.publisher == "Quotewire desk"
    assert article.reported_by == "Arab News"
    assert article.published == Published.parse("2011-11")
    assert article.language == "en"
    assert article.url == "https://example.org/frogs"
    assert article.body == "Frogs leap and toads walk."


@pytest.mark.parametrize(
    "front",
    [
        b"title: [1, {a: b}]\npublished: 7\nlanguage: 9\nurl: {}",
        b"title: unknown\npublisher: null\npublished: ~",
        b"a: &a [x]\nb: [*a, *a, *a]",
        b"[" * 3000,
        b"published: 2024-13-45\ntitle: ''",
        b"!!python/object/apply:os.system ['true']",
    ],
)
def test_odd_front_matter_leaves_fields_unknown_and_the_text_whole(front: bytes) -> None:
    article = one(b"---\n" + front + b"\n---\nFrogs leap.\n").article

    assert article.body == "Frogs leap."
    assert article.published is None
    assert article.publisher is None


def test_a_date_that_cannot_be_read_is_a_candidate() -> None:
    draft = one(b"---\npublished: last Tuesday\n---\nFrogs leap.\n")

    assert draft.article.published is None
    assert draft.candidates == {"published": "last Tuesday"}


def test_a_line_of_json_gives_the_fields_of_an_article() -> None:
    record = {
        "_id": "1",
        "title": "On Frogs",
        "text": "Frogs leap.",
        "metadata": {
            "publisher": "The Pond",
            "url": "https://example.org/frogs",
            "published_at": "2023-09-26T23:59:00-05:00",
            "lang": "en",
            "author": "Ann Lee",
        },
    }

    article = one(json.dumps(record).encode(), "a.bin").article

    assert article.body == "Frogs leap."
    assert (article.title, article.publisher, article.author) == ("On Frogs", "The Pond", "Ann Lee")
    assert article.published == Published.parse("2023-09-26")
    assert article.language == "en"


def test_bad_lines_of_json_cost_only_themselves() -> None:
    lines = [
        b'{"text": "Frogs leap."}',
        b"nonsense",
        b'{"text": 5}',
        b'{"text": ' + b"[" * 100_000,
        b'{"text": "Toads \\ud800walk.", "n": NaN}',
        b'{"n": ' + b"9" * 5000 + b"}",
        b"[1]",
        b"",
        b'{"text": "Newts \\u0000swim."}',
    ]

    found = read(b"\n".join(lines), "a.jsonl", Hints())

    assert [draft.article.body for draft in found.articles] == [
        "Frogs leap.",
        "Toads walk.",
        "Newts swim.",
    ]
    assert [str(refusal.where) for refusal in found.refused] == [
        "line 2",
        "line 3",
        "line 4",
        "line 6",
        "line 7",
    ]


def test_rows_of_a_table_become_articles_and_bad_rows_are_numbered() -> None:
    data = (
        b'Title;Text;Date\nOn Frogs;"Frogs leap; far.\nAnd wide.";2020-01-01\n'
        b"x;y;z;too many\nonly\n;;\nOn Toads;'=Toads walk.;2020\n"
    )

    found = read(data, "a.csv", Hints())

    assert [draft.article.body for draft in found.articles] == [
        "Frogs leap; far.\nAnd wide.",
        "=Toads walk.",
    ]
    assert [str(refusal.where) for refusal in found.refused] == ["row 3", "row 4"]


def test_a_huge_cell_costs_only_its_row() -> None:
    data = b"title,text\na," + b"x" * 300_000 + b"\nb,Frogs leap.\n"

    found = read(data, "a.csv", Hints())

    assert [draft.article.body for draft in found.articles] == ["Frogs leap."]
    assert str(found.refused[0].where) == "row 2"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (a_pdf(("Frogs leap over the old wall of the city today.",)), "a.txt"),
        (a_docx(a_paragraph("Frogs leap over the old wall of the city today.")), "a.pdf"),
        (
            b"<html><body><p>Frogs leap over the old wall of the city today.</p></body></html>",
            "a.md",
        ),
        (b'{"text": "Frogs leap over the old wall of the city today."}', "a.html"),
        (b"title,text\n1,Frogs leap over the old wall of the city today.\n", "a.pdf"),
        (b"Frogs leap over the old wall of the city today.", "a.docx"),
        ("Frogs leap over the old wall of the city today.".encode("utf-16"), "a.exe"),
    ],
)
def test_a_wrong_ending_does_not_matter(data: bytes, name: str) -> None:
    assert one(data, name).article.body == "Frogs leap over the old wall of the city today."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"\x00\x00\x00", "empty"),
        (b" \n\n ", "empty"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
        (b"{\\rtf1 Frogs}", "RTF"),
        (b"PK\x03\x04[Content_Types].xml xl/workbook.xml", "sheet"),
        (b"PK\x03\x04mimetype and META-INF/container.xml", "e-book"),
        (b"PK\x03\x04something", "ZIP"),
        (bytes(range(256)) * 20, "not text"),
        (gzip.compress(bytes(100_000_000), mtime=0), "unpacks to more than 32 MB"),
        (gzip.compress(b"Frogs leap.", mtime=0)[:-6], "cut short"),
        (b"!!! ???", "no text"),
        (b"x" * 32_000_001, "larger than 32 MB"),
    ],
)
def test_what_is_no_article_is_refused_in_words(data: bytes, sentence: str) -> None:
    assert sentence in reason(data)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Лягушки прыгают через стену старого города, сообщили в понедельник.", "windows-1251"),
        ("Kurbağalar şehrin eski duvarının üzerinden atlıyor, dediler.", "windows-1254"),
        ("تقفز الضفادع فوق سور المدينة القديمة كما قال المسؤولون", "windows-1256"),
        ("Frösche springen über die Mauer, sagte die Bürgermeisterin.", "windows-1252"),
        ("Frogs leap — “far”.", "utf-8"),
        ("Frogs leap far.", "utf-8-sig"),
        ("Лягушки прыгают.", "utf-16"),
        ("Frogs leap far and wide.", "utf-16-le"),
    ],
)
def test_an_encoding_is_found_by_the_bytes(text: str, encoding: str) -> None:
    assert one(text.encode(encoding)).article.body == text


def test_few_damaged_letters_keep_the_text_utf_8_with_a_warning() -> None:
    data = ("Лягушки прыгают через стену. " * 20).encode() + b"\xff"

    found = read(data, "a.txt", Hints())

    assert found.articles[0].article.body.startswith("Лягушки прыгают")
    assert "damaged" in str(found.warnings[0])


def test_ten_megabytes_on_one_line_are_kept() -> None:
    assert len(one(b"x" * 10_000_000).article.body) == 10_000_000


@settings(deadline=None)
@given(data=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.md", "a.csv", "a.jsonl"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    found = read(data, name, Hints(), worker=Nobody())

    assert found.articles or found.refused
    assert all(refusal.reason for refusal in found.refused)


class Nobody:
    """A parser that reads nothing."""

    def parse(self, kind: str, data: bytes, hints: Hints) -> Reading:
        """Refuse."""
        said = Notice.of(Problem.SAID, sentence=f"{kind} {len(data)} {hints}")
        return Reading(refused=(Refusal(reason=said),))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("5 November 2025", "2025-11-05"),
        ("۱۲ قوس ۱۴۰۴", "2025-12-03"),
        ("1404-09-12\nlanguage: fa", "2025-12-03"),
    ],
)
def test_front_matter_may_date_in_words_and_by_the_solar_calendar(written: str, day: str) -> None:
    draft = one(f"---\npublished: {written}\n---\nFrogs leap.\n".encode())

    assert draft.article.published == Published.parse(day)


@pytest.mark.parametrize("written", ["5/11/2025", "1404-11-07", "1404"])
def test_a_date_that_can_be_read_in_two_ways_is_left_to_a_person(written: str) -> None:
    draft = one(f"---\npublished: {written}\n---\nFrogs leap.\n".encode())

    assert draft.article.published is None


@pytest.mark.parametrize(
    "front",
    [
        '+++\ntitle = "Chaman: open again"\ndate = 2026-04-02\npublisher = "Courier"\n+++\n',
        '---\ntitle: Chaman: open again\ndate: 2 April 2026\npublisher: "Courier\n---\n',
        "---\ntitle: >-\n  Chaman:\n  open again\ndate: 2026-04-02\npublisher: Courier\nx: [\n---",
        "---\n\ttitle: Chaman: open again\n\tdate: 2 April 2026\n\tpublisher: Courier\n---\n",
        '---\ntitle: "Chaman: open\n  again"\nx: [\ndate: 2026-04-02\npublisher: Courier\n---\n',
        "---\n- title: 'Chaman: open again'\n- date: 2026-04-02\n- publisher: Courier\n---\n",
        "---\ntitle:Chaman: open again\ndate:2026-04-02\npublisher:Courier\n----\n",
        "---\ntitle: 'Chaman: open again'\ndate: 2026-04-02\npublisher: Courier\n\n",
        "---\ntitle:\n  - 'Chaman: open again'\n x: [\ndate: 2026-04-02\npublisher: Courier\n---\n",
        '---json\n{"title":"Chaman: open again","date":"2026-04-02","publisher":"Courier"}\n---\n',
    ],
)
def test_front_matter_in_other_forms_or_damaged_gives_what_can_be_read(front: str) -> None:
    text = f"{front}\nThe crossing at Chaman was opened again.\n"

    [one] = read(text.encode(), "note.md", Hints()).articles

    found = one.article
    assert (found.title, found.publisher) == ("Chaman: open again", "Courier")
    assert str(found.published) == "2026-04-02"
    assert found.body == "The crossing at Chaman was opened again."


def test_a_title_that_damaged_front_matter_hides_is_asked_for() -> None:
    draft = one(b"---\nheadline of this: [\npublisher: Courier\n---\nFrogs leap.\n")

    assert draft.article.title is None
    assert "title" in draft.unsure


def test_one_mark_of_print_tells_utf_8_from_the_strays_beside_it() -> None:
    text = f"{TITLE}\n\n“It is open,” she said of the gate.\n\n{PARAGRAPHS[0]}".encode()
    strays = text.replace("”".encode(), b"\x94").replace(b"gate", b"chamber\x92s gate")

    assert "“It is open,” she said of the chamber’s gate." in draft(strays, "a.txt").article.body
