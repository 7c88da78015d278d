"""Footnotes: a text comes back unchanged, with what the library has to each sentence."""

import io
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.dom import minidom

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.footnotes.docx import docx
from bot.render.footnotes.footnote import footnote_header
from bot.render.footnotes.html import html
from bot.render.footnotes.markdown import markdown
from bot.render.footnotes.notes import noted_sentences
from bot.render.translator import ENGLISH
from store.db.database import Database
from store.library import articles, libraries
from store.model import Answer, Filters, Scope, Silence
from store.search.check.records import CheckReport
from store.search.footnotes import MOST_SENTENCES, Bearing, Footnoted, footnoted
from store.search.retriever import Retriever
from tests.builders import a_prepared

BODY = (
    "The governor of Nangarhar said that 27 trucks were burnt at Torkham on Monday. “We will not "
    "close the road again,” Governor Amin Wardak told reporters. Traders lost two million dollars "
    "in a week, the chamber of commerce said."
)
Held = tuple[Retriever, Scope]
DRAFT = (
    "Some 29 trucks were burnt at Torkham on Monday. Traders lost two million dollars in a week. "
    "“We will not close the road again,” said Karim Khan.\n\nNorway won the football match.\n"
)


@pytest.fixture
def held(database: Database, tmp_path: Path) -> Held:
    """A library of one article."""
    with database.writing() as session:
        library = libraries.create(session, "desk")
        articles.add(session, library, a_prepared(body=BODY), by="test")
    retriever = Retriever(database, tmp_path / "index", starter_file=tmp_path / "none.yaml")
    return retriever, Scope(libraries=(library,))


@pytest.fixture
def noted(held: Held) -> Footnoted:
    """The draft with its footnotes."""
    return footnotes_of(DRAFT, held)


def footnotes_of(text: str, held: Held) -> Footnoted:
    """A text with what the library has to it."""
    retriever, scope = held
    return footnoted(
        text, ask=partial(retriever.answer, scope, limit=1), check=partial(retriever.check, scope)
    )


def test_each_sentence_is_told_what_the_library_has(noted: Footnoted) -> None:
    assert [one.bearing for one in noted.sentences] == [
        Bearing.ELSE,
        Bearing.HAS,
        Bearing.ELSE,
        Bearing.NOTHING,
    ]


def test_a_number_that_differs_is_named(noted: Footnoted) -> None:
    assert noted.sentences[0].numbers == ("29",)


@pytest.mark.parametrize(
    ("sentence", "bearing", "warned"),
    [
        ("The governor said that they would close the road again.", Bearing.ELSE, True),
        ("No trucks were burnt at Torkham on Monday.", Bearing.ELSE, True),
        ("Traders lost two million dollars in a week.", Bearing.HAS, False),
        ("Wardak bought a new palace for the ministers of Oslo.", Bearing.NOTHING, False),
    ],
)
def test_a_sentence_that_denies_what_the_library_has_is_told(
    held: Held, sentence: str, bearing: Bearing, *, warned: bool
) -> None:
    [one] = footnotes_of(sentence, held).sentences

    assert one.bearing is bearing
    assert bool(one.warnings) is warned


def test_quotations_in_the_text_are_checked(noted: Footnoted) -> None:
    [made] = noted.sentences[2].checks

    assert made.verdict.value == "verbatim"
    assert "speaker differs" in {caution.value for caution in made.cautions}


def test_the_text_itself_is_unchanged_in_every_form(noted: Footnoted) -> None:
    assert "".join(piece for piece, _ in noted_sentences(noted)) == DRAFT
    written = markdown(noted, ENGLISH)
    for number in range(1, 5):
        written = written.replace(f"[^{number}]", "", 1)
    assert written.startswith(DRAFT)
    assert "Norway won the football match." in html(noted, ENGLISH)


def test_the_word_document_has_a_footnote_for_each_sentence(noted: Footnoted) -> None:
    package = zipfile.ZipFile(io.BytesIO(docx(noted, ENGLISH)))

    document = minidom.parseString(package.read("word/document.xml"))
    footnotes = minidom.parseString(package.read("word/footnotes.xml"))
    text = "".join(
        node.firstChild.data for node in document.getElementsByTagName("w:t") if node.firstChild
    )
    assert text == DRAFT.replace("\n", "")
    assert len(document.getElementsByTagName("w:footnoteReference")) == 4 + 1
    assert len(footnotes.getElementsByTagName("w:footnote")) == 2 + 4 + 1


def word_notes(noted: Footnoted) -> list[str]:
    """The footnotes of its sentences, behind the two that the document keeps for lines and before
    the last, which is of the whole.
    """
    package = zipfile.ZipFile(io.BytesIO(docx(noted, ENGLISH)))
    made = minidom.parseString(package.read("word/footnotes.xml"))
    return [
        "".join(node.firstChild.data for node in one.getElementsByTagName("w:t") if node.firstChild)
        for one in made.getElementsByTagName("w:footnote")[2:-1]
    ]


@pytest.mark.parametrize(
    "notes",
    [
        word_notes,
        lambda noted: [line for line in markdown(noted, ENGLISH).split("\n") if line[:2] == "[^"],
        lambda noted: [
            html(noted, ENGLISH).partition(f'id="note-{one.number}"')[2].partition("</li>")[0]
            for one in noted.sentences
        ],
    ],
    ids=["Word", "Markdown", "HTML"],
)
def test_each_footnote_has_the_words_of_its_own_quotation(
    noted: Footnoted, notes: Callable[[Footnoted], list[str]]
) -> None:
    assert len({one.text for one in noted.quotations}) > 1
    for one, note in zip(noted.sentences, notes(noted), strict=True):
        shown = {quotation.text for quotation in noted.quotations if quotation.text in note}
        assert shown == ({noted.quotations[one.number - 1].text} if one.number else set())


def test_where_sentences_are_left_out_it_is_said(noted: Footnoted) -> None:
    last = MOST_SENTENCES + 1
    text = " ".join(f"Boat {number} left Zaranj on Monday." for number in range(last))

    made = footnoted(text, ask=lambda _: SILENT, check=lambda one: CheckReport(text=one))

    said = f"Only the first {MOST_SENTENCES} sentences were looked up."
    assert len(made.sentences) == MOST_SENTENCES
    assert "".join(piece for piece, _ in noted_sentences(made)) == text
    assert said in footnote_header(made, ENGLISH)
    assert said not in footnote_header(noted, ENGLISH)
    package = zipfile.ZipFile(io.BytesIO(docx(made, ENGLISH)))
    assert said in package.read("word/footnotes.xml").decode()


SILENT = Answer(
    question="",
    terms=(),
    expanded=(),
    filters=Filters(),
    quotations=(),
    silence=Silence(reason="There are no articles here yet."),
    elapsed_ms=0.0,
)


@given(text=st.text(max_size=300))
def test_any_text_comes_back_whole(text: str) -> None:
    made = footnoted(text, ask=lambda _: SILENT, check=lambda one: CheckReport(text=one))

    assert "".join(piece for piece, _ in noted_sentences(made)) == text
    zipfile.ZipFile(io.BytesIO(docx(made, ENGLISH))).testzip()
