"""The library as notebooks and other front ends use it."""

import json
from pathlib import Path

import pytest

import store
from store import Library
from store.notices.errors import ArticleExistsError, InvalidDateError
from tests.builders import BODY
from tests.store.ingest.formats.documents import a_pdf


def test_five_lines_add_ask_and_export(tmp_path: Path) -> None:
    with Library(tmp_path / "news.db") as library:
        reference = library.add(BODY, title="On the road", publisher="Khyber Post")
        answer = library.ask("Where was a crossing reopened?")
        records = [json.loads(line) for line in library.export()]

    assert str(reference) == "A1@1"
    assert [one.text for one in answer.quotations] == [BODY.partition("\n")[0]]
    assert [one.get("name") or one.get("reference") for one in records] == ["Khyber Post", "A1"]


def test_files_are_read_as_the_command_line_reads_them(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "two.json").write_text("[1]", encoding="utf-8")

    with Library(tmp_path / "news.db") as library:
        outcomes = list(library.add_files(tmp_path / "one.txt", tmp_path / "two.json"))

        assert [one.outcome for one in outcomes] == ["added", "refused"]
        assert library.article("A1").body == BODY


def test_a_quotation_of_a_pdf_knows_its_page_wherever_the_library_goes(tmp_path: Path) -> None:
    pages = [
        ("Frogs leap over the walls of the old city, officials said on Monday.",),
        ("The toads of Torkham have agreed to share what they know.",),
    ]
    (tmp_path / "report.pdf").write_bytes(a_pdf(*pages))

    with Library(tmp_path / "news.db") as library:
        assert [one.outcome for one in library.add_files(tmp_path / "report.pdf")] == ["added"]
        (tmp_path / "kept.jsonl").write_text("\n".join(library.export()), encoding="utf-8")
        [asked] = library.ask("What have the toads of Torkham agreed to share?").quotations
    with Library(tmp_path / "other.db") as library:
        list(library.add_files(tmp_path / "kept.jsonl"))
        [moved] = library.ask("What have the toads of Torkham agreed to share?").quotations

    assert (asked.page, moved.page) == (2, 2)


def test_a_library_is_still_there_when_it_is_opened_again(tmp_path: Path) -> None:
    with Library(tmp_path / "news.db", "desk") as library:
        library.add(BODY, published="5 November 2025")

    with Library(tmp_path / "news.db", "desk") as library:
        assert str(library.article("A1").source.published) == "2025-11-05"
        with pytest.raises(ArticleExistsError, match="already in the library as A1"):
            library.add(BODY)


def test_what_is_typed_wrongly_is_said(tmp_path: Path) -> None:
    with Library(tmp_path / "news.db") as library, pytest.raises(InvalidDateError):
        library.add(BODY, published="when frogs fly")


def test_the_room_has_nothing_else_to_give() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Shelf'"):
        store.Shelf  # type: ignore[attr-defined] # noqa: B018
