"""Answers are true to the database: after changes, restarts, damage, other processes, restores."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from store.db.database import Database
from store.library import articles, libraries
from store.library.deleting import delete_library
from store.library.holdings import catalogue
from store.model import Filters, Published, Reference, Scope
from store.search import indexing
from store.search.checking import read_versions
from store.search.retriever import Retriever
from tests.builders import a_prepared

TODAY = date(2026, 11, 23)
OTHERS = [
    "The weather in Herat stayed dry for the whole of the week.",
    "A school for girls was opened by teachers in Mazar.",
    "Farmers in Badakhshan sold apricots at a good price.",
]


def a_brief(place: str) -> str:
    return f"The commander of {place} told reporters that forty smugglers were arrested there."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def open_retriever(folder: Path, tmp_path: Path) -> Iterator[Callable[..., Retriever]]:
    """Opens retrievers as processes would, and closes them all at the end."""
    opened: list[Retriever] = []

    def open_one(database: Database, **options: int) -> Retriever:
        retriever = Retriever(database, folder, starter_file=tmp_path / "none.yaml", **options)
        opened.append(retriever)
        return retriever

    yield open_one
    for retriever in opened:
        retriever.close()


def a_desk(database: Database, *bodies: str) -> Scope:
    with database.writing() as session:
        library = libraries.create(session, f"desk {len(libraries.names(session))}")
        for body in (*OTHERS, *bodies):
            articles.add(session, library, a_prepared(body=body, title=None), by="ann")
    return Scope(libraries=(library,))


def found(retriever: Retriever, scope: Scope, place: str) -> list[str]:
    question = f"smugglers arrested in {place}"
    answer = retriever.answer(scope, question, limit=5, today=TODAY)
    return [one.text for one in answer.quotations if place in one.text]


def test_a_passage_is_read_with_the_source_that_its_version_has(database: Database) -> None:
    told = {"author": "Zarghuna", "url": "https://a.example/1", "reported_by": "Arab News"}
    known = a_prepared(**told, published=Published.parse("2011-11"), pages=(0, 7), cut="paywall")
    with database.writing() as session:
        scope = Scope(libraries=(libraries.create(session, "desk"),))
        for one in (known, a_prepared(body=OTHERS[0], title=None, publisher=None)):
            articles.add(session, scope.libraries[0], one, by="ann")

    with database.session() as session:
        numbers = indexing.passages_of(session, scope.libraries[0])
        texts = indexing.texts(session, numbers)
        for text in texts:
            [entry] = catalogue.history(session, scope, text.passage.article)
            assert text.source == entry.source
            [version] = read_versions(session, scope, [text.passage.id])
            assert version.source == entry.source

    assert texts[0].source.author == "Zarghuna"
    assert texts[0].source.publisher == "Khyber Gazette"
    assert texts[1].source.begins == "The weather in Herat stayed dry for the…"


def test_an_added_article_is_found_at_the_next_question(
    database: Database, open_retriever: Callable[..., Retriever]
) -> None:
    retriever = open_retriever(database)
    scope = a_desk(database)
    assert found(retriever, scope, "Zaranj") == []

    with database.writing() as session:
        brief = a_prepared(body=a_brief("Zaranj"))
        articles.add(session, scope.libraries[0], brief, by="ann")

    assert found(retriever, scope, "Zaranj") == [a_brief("Zaranj")]


def test_what_another_process_stores_is_found(
    database: Database, open_retriever: Callable[..., Retriever]
) -> None:
    scope = a_desk(database, a_brief("Zaranj"))
    one, other = open_retriever(database), open_retriever(database)
    assert found(one, scope, "Zaranj") == found(other, scope, "Zaranj") != []

    with database.writing() as session:
        articles.remove(session, scope, len(OTHERS) + 1, by="ann")

    assert found(one, scope, "Zaranj") == found(other, scope, "Zaranj") == []


def test_of_a_removed_article_nothing_stays_in_the_index(
    database: Database, open_retriever: Callable[..., Retriever]
) -> None:
    retriever = open_retriever(database)
    scope = a_desk(database, a_brief("Zaranj"))
    with database.session() as session:
        before = retriever.searcher(session, scope).df("zaranj")

    with database.writing() as session:
        articles.remove(session, scope, len(OTHERS) + 1, by="ann")

    with database.session() as session:
        searcher = retriever.searcher(session, scope)
        assert (before, searcher.df("zaranj"), searcher.size) == (1, 0, len(OTHERS))


def test_an_edited_article_is_quoted_as_it_is_now(
    database: Database, open_retriever: Callable[..., Retriever]
) -> None:
    retriever = open_retriever(database)
    scope = a_desk(database, a_brief("Zaranj"))
    found(retriever, scope, "Zaranj")

    with database.writing() as session:
        row = articles.find(session, scope, len(OTHERS) + 1)
        reference = articles.get(session, scope, Reference(article=row.id or 0)).reference
        articles.edit(session, scope, reference, a_prepared(body=a_brief("Farah")), by="bob")

    assert found(retriever, scope, "Zaranj") == []
    assert found(retriever, scope, "Farah") == [a_brief("Farah")]


def test_a_saved_index_is_used_and_caught_up_after_a_restart(
    database: Database, open_retriever: Callable[..., Retriever], folder: Path
) -> None:
    scope = a_desk(database, a_brief("Zaranj"))
    first = open_retriever(database)
    found(first, scope, "Zaranj")
    first.close()
    assert list(folder.rglob("*"))

    with database.writing() as session:
        brief = a_prepared(body=a_brief("Farah"))
        articles.add(session, scope.libraries[0], brief, by="ann")
    second = open_retriever(database)

    assert found(second, scope, "Zaranj") == [a_brief("Zaranj")]
    assert found(second, scope, "Farah") == [a_brief("Farah")]


def test_damaged_files_are_noticed_and_built_anew(
    database: Database, open_retriever: Callable[..., Retriever], folder: Path
) -> None:
    scope = a_desk(database, a_brief("Zaranj"))
    first = open_retriever(database)
    found(first, scope, "Zaranj")
    first.close()
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-7] + b"damaged")

    assert found(open_retriever(database), scope, "Zaranj") == [a_brief("Zaranj")]


def test_a_database_restored_to_an_older_state_is_noticed(
    sqlite_url: str, open_retriever: Callable[..., Retriever], tmp_path: Path
) -> None:
    database = Database(sqlite_url)
    scope = a_desk(database)
    retriever = open_retriever(database)
    found(retriever, scope, "Zaranj")
    database.close()
    path = database.path
    assert path is not None
    shutil.copy(path, tmp_path / "backup.db")
    with database.writing() as session:
        brief = a_prepared(body=a_brief("Zaranj"))
        articles.add(session, scope.libraries[0], brief, by="ann")
    assert found(retriever, scope, "Zaranj") != []

    database.close()
    shutil.copy(tmp_path / "backup.db", path)
    with database.writing() as session:
        brief = a_prepared(body=a_brief("Farah"))
        articles.add(session, scope.libraries[0], brief, by="ann")

    with database.session() as session:
        view = retriever.searcher(session, scope)
    assert (view.df("zaranj"), view.df("farah")) == (0, 1)
    assert found(retriever, scope, "Zaranj") == []
    assert found(retriever, scope, "Farah") == [a_brief("Farah")]
    database.close()


def test_a_library_of_many_pieces_is_indexed_whole(
    database: Database, open_retriever: Callable[..., Retriever], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_AT_ONCE", 2)
    places = [f"Town{number}" for number in range(7)]
    scope = a_desk(database, *(a_brief(place) for place in places))

    with database.session() as session:
        view = open_retriever(database).searcher(session, scope)

    assert view.size == len(OTHERS) + len(places)
    assert all(view.df(place.lower()) == 1 for place in places)


def test_libraries_are_let_go_when_they_hold_too_much(
    database: Database, open_retriever: Callable[..., Retriever]
) -> None:
    retriever = open_retriever(database, memory=1)
    scopes = []
    for number in range(3):
        with database.writing() as session:
            library = libraries.of_guild(session, number + 1)
            for body in (*OTHERS, a_brief(f"Town{number}")):
                articles.add(session, library, a_prepared(body=body, title=None), by="ann")
        scopes.append(Scope(libraries=(library,)))

    answers = [found(retriever, scope, f"Town{number}") for number, scope in enumerate(scopes)]

    assert answers == [[a_brief(f"Town{number}")] for number in range(3)]
    assert len(retriever.loaded) == 1


def test_one_scope_never_quotes_the_library_of_another(
    database: Database, open_retriever: Callable[..., Retriever]
) -> None:
    retriever = open_retriever(database)
    with database.writing() as session:
        mine, theirs = libraries.of_guild(session, 1), libraries.of_guild(session, 2)
        for body in OTHERS:
            articles.add(session, mine, a_prepared(body=body, title=None), by="ann")
        articles.add(session, theirs, a_prepared(body=a_brief("Zaranj")), by="bob")

    assert found(retriever, Scope(libraries=(mine,)), "Zaranj") == []
    assert found(retriever, Scope(libraries=(mine, theirs)), "Zaranj") == [a_brief("Zaranj")]


def test_filters_hide_and_say_how_many_they_hid(
    database: Database, open_retriever: Callable[..., Retriever]
) -> None:
    retriever = open_retriever(database)
    scope = a_desk(database)
    with database.writing() as session:
        brief = a_prepared(body=a_brief("Zaranj"), published=Published.parse("2020-05-01"))
        articles.add(session, scope.libraries[0], brief, by="ann")

    answer = retriever.answer(
        scope,
        "smugglers arrested in Zaranj",
        Filters(since=date(2021, 1, 1)),
        today=TODAY,
    )

    assert answer.silence is not None
    assert answer.silence.hidden_by_filters >= 1


def test_many_threads_ask_while_articles_come_in(
    database: Database, open_retriever: Callable[..., Retriever]
) -> None:
    retriever = open_retriever(database)
    scope = a_desk(database)

    def add_and_ask(number: int) -> list[str]:
        place = f"Town{number}"
        with database.writing() as session:
            brief = a_prepared(body=a_brief(place), title=None)
            articles.add(session, scope.libraries[0], brief, by="ann")
        return found(retriever, scope, place)

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(add_and_ask, range(20)))

    assert [len(answer) for answer in answers] == [1] * 20


def test_tidying_catches_up_merges_and_saves(
    database: Database, open_retriever: Callable[..., Retriever], folder: Path
) -> None:
    retriever = open_retriever(database)
    scope = a_desk(database, a_brief("Zaranj"))
    found(retriever, scope, "Zaranj")
    with database.writing() as session:
        brief = a_prepared(body=a_brief("Farah"))
        articles.add(session, scope.libraries[0], brief, by="ann")

    retriever.tidy()

    assert list(folder.rglob("*"))
    assert found(retriever, scope, "Farah") == [a_brief("Farah")]
    assert found(open_retriever(database), scope, "Zaranj") == [a_brief("Zaranj")]


def test_tidying_lets_go_of_a_library_that_another_process_deleted(
    database: Database, open_retriever: Callable[..., Retriever], folder: Path
) -> None:
    retriever = open_retriever(database)
    gone, stays = a_desk(database, a_brief("Zaranj")), a_desk(database, a_brief("Farah"))
    for scope, place in ((gone, "Zaranj"), (stays, "Farah")):
        assert found(retriever, scope, place)
    retriever.save()
    with database.writing() as session:  # and killed before it has forgotten the index
        delete_library(session, gone.libraries[0])

    retriever.tidy()

    assert [path.name for path in folder.iterdir()] == [f"library-{stays.libraries[0]}"]
    assert found(retriever, stays, "Farah") == [a_brief("Farah")]
