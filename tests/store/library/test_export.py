"""An exported library, imported into an empty database, exports as the same bytes."""

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from store.db.database import Database
from store.db.tables import AliasGroupRow, ArticleRow, ArticleVersionRow, PassageRow, PublisherRow
from store.ingest.read import read
from store.ingest.reading import Hints
from store.library import articles, libraries, publishers, versions
from store.library.holdings.export import export_csv, export_lines
from store.library.imports.import_records import import_record
from store.library.imports.import_runs import Run
from store.model import NewArticle, Published, Reference, Scope
from store.notices.errors import StoreError
from tests.builders import a_prepared

NUMBERS = {"id", "library_id", "article_id", "version_id", "publisher_id", "import_id", "alias",
           "created_at", "added_at"}  # fmt: skip


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
    paged = a_prepared(
        body="What stands on page one. What stands on page two.",
        pages=(0, 25),
        raw_sha256="ab" * 32,
        reported_by="Amu Wire",
        agency="Hindukush News",
        read_from_text=("published",),
        cut="summary",
    )
    articles.add(session, library, paged, by="ann")
    publishers.describe(session, library, "Khyber Gazette", by="ann", kind="newspaper", grade="B")
    group = {"name": "Torkham", "kind": "place", "source": "desk", "strong": ["Turkham"]}
    record = {"kind": "aliases", "group": group}
    import_record(session, library, record, Run(files="", by="ann"))
    return library


def test_export_import_export_is_identical(database: Database) -> None:
    with database.writing() as session:
        first = list(export_lines(session, a_filled_library(session)))
        copy = libraries.create(session, "copy")
        for line in first:
            import_record(session, copy, json.loads(line), Run(files="", by="operator"))

        assert list(export_lines(session, copy)) == first


def held(session: Session, library: int) -> dict[str, list[object]]:
    """Every value of a library's rows, by table and column, but for the numbers of rows."""
    own = select(ArticleRow.id).where(ArticleRow.library_id == library)
    versions = select(ArticleVersionRow.id).where(col(ArticleVersionRow.article_id).in_(own))
    found: dict[str, list[object]] = {}
    tables: list[tuple[Any, Any, Any]] = [
        (PublisherRow, PublisherRow.library_id == library, PublisherRow.folded_name),
        (AliasGroupRow, AliasGroupRow.library_id == library, AliasGroupRow.folded_name),
        (ArticleRow, ArticleRow.library_id == library, ArticleRow.id),
        (ArticleVersionRow, col(ArticleVersionRow.article_id).in_(own), ArticleVersionRow.id),
        (PassageRow, col(PassageRow.version_id).in_(versions), PassageRow.id),
    ]
    for table, here, order in tables:
        for row in session.exec(select(table).where(here).order_by(order)):
            for name, value in row.model_dump(exclude=NUMBERS).items():
                found.setdefault(f"{table.__tablename__}.{name}", []).append(value)
    return found


def test_a_library_that_was_exported_and_imported_holds_the_same(database: Database) -> None:
    with database.writing() as session:
        library = a_filled_library(session)
        copy = libraries.create(session, "copy")
        for line in list(export_lines(session, library)):
            import_record(session, copy, json.loads(line), Run(files="", by="ann"))
        session.flush()

        first, second = held(session, library), held(session, copy)

        assert first == second
        assert [name for name, values in first.items() if set(values) <= {None, ""}] == []


def test_a_further_source_comes_back_beside_a_text_that_once_had_no_publisher(
    database: Database,
) -> None:
    with database.writing() as session:
        library, copy = libraries.create(session, "desk"), libraries.create(session, "copy")
        first = articles.add(session, library, a_prepared(), by="ann")
        scope = Scope(libraries=(library,))
        articles.keep(session, scope, first.article, a_prepared(publisher=None), by="ann")
        articles.add(session, library, a_prepared(publisher="Amu Wire"), by="ann")

        outcomes = [
            import_record(session, copy, json.loads(line), Run(files="", by="ann"))[0]
            for line in export_lines(session, library)
        ]

        assert outcomes.count("added") == 2


def test_a_second_import_of_an_export_changes_nothing(database: Database) -> None:
    with database.writing() as session:
        library = a_filled_library(session)
        lines = list(export_lines(session, library))
        before = libraries.stamp(session, library)

        outcomes = [
            import_record(session, library, json.loads(line), Run(files="", by="operator"))[0]
            for line in lines
        ]

        assert {json.loads(line)["kind"] for line in lines} == {"publisher", "aliases", "article"}
        assert set(outcomes) == {"duplicate"}
        assert libraries.stamp(session, library) == before


def test_an_import_of_an_export_brings_the_versions_that_are_missing(database: Database) -> None:
    with database.writing() as session:
        library = a_filled_library(session)
        line = next(line for line in export_lines(session, library) if "It was" in line)
        copy = libraries.create(session, "copy")
        articles.add(session, copy, a_prepared(), by="ann")

        outcome, reference = import_record(
            session, copy, json.loads(line), Run(files="", by="operator")
        )

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
            import_record(session, library, record, Run(files="", by="operator"))


WORDS = st.text(
    st.one_of(
        st.sampled_from("\n\t\r\u2028\u0085 ,;|\"'=+-@،؛。"),
        st.sampled_from("Qosh Tepa کابل میں मज़ार Кабул 喀布尔 ქაბული"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: any(character.isalnum() for character in text))
_COUNT = iter(range(1_000_000))


def days() -> st.SearchStrategy[Published]:
    first = st.integers(min_value=1800, max_value=2200).map(lambda year: date(year, 1, 1))
    return st.builds(Published, day=first, precision=st.sampled_from(["year", "month", "day"]))


def moments() -> st.SearchStrategy[datetime]:
    seconds = st.integers(min_value=0, max_value=4_000_000_000)
    return seconds.map(lambda second: datetime.fromtimestamp(second, UTC))


ARTICLES = st.builds(
    NewArticle,
    body=st.lists(WORDS, min_size=1, max_size=4).map("\n\n".join),
    title=st.none() | WORDS,
    publisher=st.none() | WORDS,
    author=st.none() | WORDS,
    reported_by=st.none() | WORDS,
    agency=st.none() | WORDS,
    published=st.none() | days(),
    url=st.sampled_from([None, "https://news.example/a?b=c,d"]),
    language=st.sampled_from(["en", "fa", "und"]),
    collected=moments(),
    cut=st.sampled_from([None, "paywall"]),
)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(written=st.lists(ARTICLES, min_size=1, max_size=3))
def test_a_table_read_again_is_the_same_articles(
    sqlite_shared: Database, written: list[NewArticle]
) -> None:
    first = tabled(sqlite_shared, written)
    reading = read(("\n".join(first) + "\n").encode(), "library.csv", Hints())

    again = tabled(sqlite_shared, [draft.article for draft in reading.articles])

    assert len(reading.refused) == (1 if len(first) == 1 else 0)
    assert [line.partition(",")[2] for line in again] == [line.partition(",")[2] for line in first]


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(written=st.lists(ARTICLES, min_size=1, max_size=3), edited=st.none() | ARTICLES)
def test_lines_read_again_are_the_same_library(
    sqlite_shared: Database, written: list[NewArticle], edited: NewArticle | None
) -> None:
    with sqlite_shared.writing() as session:
        library = libraries.create(session, f"desk {next(_COUNT)}")
        scope = Scope(libraries=(library,))
        for new in written:
            with suppress(StoreError):
                reference = articles.add(session, library, versions.prepare(new), by="ann")
                if edited is not None:
                    articles.edit(session, scope, reference, versions.prepare(edited), by="bob")
                    articles.keep(
                        session, scope, reference.article, versions.prepare(new), by="eve"
                    )
        first = list(export_lines(session, library))
        copy = libraries.create(session, f"copy {next(_COUNT)}")
        for line in first:
            import_record(session, copy, json.loads(line), Run(files="", by="operator"))

        assert list(export_lines(session, copy)) == first


def tabled(database: Database, written: list[NewArticle]) -> list[str]:
    """The lines of the table of a new library with these articles."""
    with database.writing() as session:
        library = libraries.create(session, f"desk {next(_COUNT)}")
        for new in written:
            with suppress(StoreError):  # nothing to quote, or the same text twice
                articles.add(session, library, versions.prepare(new), by="ann")
        return list(export_csv(session, library))


@pytest.fixture(scope="module")
def sqlite_shared(
    migrated_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """One database for all examples; each has a library of its own."""
    path = tmp_path_factory.mktemp("tables") / "library.db"
    shutil.copy(migrated_file, path)
    database = Database(f"sqlite:///{path}")
    yield database
    database.close()


def test_paragraphs_without_a_comma_stay_in_their_cell(database: Database) -> None:
    body = "کابل میں مذاکرات ہوئے۔\n\nدونوں فریق متفق ہیں۔"
    with database.writing() as session:
        library = libraries.create(session, "desk")
        articles.add(session, library, a_prepared(body=body, reported_by="Arab News"), by="ann")
        table = "\n".join(export_csv(session, library)) + "\n"

    [draft] = read(table.encode(), "a.csv", Hints()).articles

    assert draft.article.body == body
    assert draft.article.reported_by == "Arab News"


def test_a_csv_cell_that_a_spreadsheet_would_run_is_quoted(database: Database) -> None:
    with database.writing() as session:
        library = libraries.create(session, "desk")
        articles.add(session, library, a_prepared(title="=HYPERLINK(1)"), by="ann")

        lines = list(export_csv(session, library))

    assert "'=HYPERLINK(1)" in lines[1]
