"""An exported library, imported into an empty database, exports as the same bytes."""

import json

import pytest
from sqlmodel import Session

from store.db.database import Database
from store.errors import StoreError
from store.library import articles, libraries, publishers
from store.library.export import export_csv, export_lines
from store.library.import_records import import_record
from store.model import Published, Reference, Scope
from tests.builders import a_prepared


def a_filled_library(session: Session) -> int:
    library = libraries.create(session, "desk")
    scope = Scope(libraries=(library,))
    first = articles.add(session, library, a_prepared(), by="ann")
    articles.edit(session, scope, first, a_prepared(body="It was not so at all."), by="bob")
    undated = a_prepared(
        body="کابل میں مذاکرات ہوئے۔", published=None, publisher=None, language="ur"
    )
    articles.add(session, library, undated, by="ann")
    monthly = a_prepared(body="A third text stands here.", published=Published.parse("2011-11"))
    third = articles.add(session, library, monthly, by="ann")
    articles.remove(session, scope, third.article, by="ann")
    publishers.describe(session, library, "Khyber Gazette", by="ann", kind="newspaper", grade="B")
    group = {"name": "Torkham", "kind": "place", "source": "desk", "strong": ["Turkham"]}
    record = {"kind": "aliases", "group": group}
    import_record(session, library, record, by="ann")
    return library


def test_export_import_export_is_identical(database: Database) -> None:
    with database.writing() as session:
        first = list(export_lines(session, a_filled_library(session)))
        copy = libraries.create(session, "copy")
        for line in first:
            import_record(session, copy, json.loads(line), by="operator")

        assert list(export_lines(session, copy)) == first


def test_a_second_import_of_an_export_changes_nothing(database: Database) -> None:
    with database.writing() as session:
        library = a_filled_library(session)
        lines = list(export_lines(session, library))
        before = libraries.stamp(session, library)

        outcomes = [
            import_record(session, library, json.loads(line), by="operator")[0]
            for line in lines
            if json.loads(line)["kind"] == "article"
        ]

        assert outcomes == ["duplicate"] * 3
        assert libraries.stamp(session, library) == before


def test_an_import_of_an_export_brings_the_versions_that_are_missing(database: Database) -> None:
    with database.writing() as session:
        library = a_filled_library(session)
        line = next(line for line in export_lines(session, library) if "It was" in line)
        copy = libraries.create(session, "copy")
        articles.add(session, copy, a_prepared(), by="ann")

        outcome, reference = import_record(session, copy, json.loads(line), by="operator")

        assert outcome == "updated"
        assert reference is not None
        scope = Scope(libraries=(copy,))
        current = articles.get(session, scope, Reference(article=reference.article))
        assert current.body == "It was not so at all."


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"kind": "nonsense"},
        {"kind": "article"},
        {"kind": "article", "reference": "A1", "versions": []},
        {"kind": "article", "reference": "A1", "versions": [{"body": 7}]},
        {"kind": "article", "reference": "A1", "versions": [{"body": "  "}]},
        {"kind": "article", "reference": "X", "versions": [{"body": "Some text here."}]},
        {"kind": "aliases", "group": []},
    ],
)
def test_a_damaged_record_is_refused(database: Database, record: dict[str, object]) -> None:
    with database.writing() as session:
        library = libraries.create(session, "desk")

        with pytest.raises(StoreError):
            import_record(session, library, record, by="operator")


def test_a_csv_cell_that_a_spreadsheet_would_run_is_quoted(database: Database) -> None:
    with database.writing() as session:
        library = libraries.create(session, "desk")
        articles.add(session, library, a_prepared(title="=HYPERLINK(1)"), by="ann")

        lines = list(export_csv(session, library))

    assert "'=HYPERLINK(1)" in lines[1]
