"""Taking an import back: all of it, nothing else, and in one's own library alone."""

import pytest

from store.db.database import Database
from store.ingest.reading import Draft
from store.library import articles, libraries, versions
from store.library.imports import import_runs, importing
from store.library.imports.import_runs import Undone
from store.model import Reference, Scope
from store.notices.errors import ImportNotFoundError
from tests.builders import BODY, a_new_article

MENDED = BODY.replace("two million", "three million")
AGAIN = BODY.replace("two million", "four million")
OTHER = "The bazaar of Zaranj burnt down on Monday night.\n\nNobody was hurt, the mayor said."


def imported(database: Database, *bodies: str, library: str = "desk") -> None:
    items = [
        (str(number), Draft(article=a_new_article(body=body, title=f"Story {body[:9]}")))
        for number, body in enumerate(bodies)
    ]
    list(
        importing.import_items(
            database, lambda session: libraries.create(session, library), items, by="ann"
        )
    )


def scope_of(database: Database, library: str = "desk") -> Scope:
    with database.session() as session:
        return Scope(libraries=(libraries.named(session, library),))


def undone(database: Database, number: int) -> Undone:
    with database.writing() as session:
        return import_runs.undo(session, scope_of(database), number, by="ann")


def body_of(database: Database, article: int) -> str:
    with database.session() as session:
        return articles.get(session, scope_of(database), Reference(article=article)).body


def test_an_article_is_put_back_to_the_version_before_the_import(database: Database) -> None:
    for body in (BODY, MENDED, AGAIN):
        imported(database, body)

    done = undone(database, 3)

    assert [one.article for one in done.reverted] == [1]
    assert (done.removed, done.left) == ((), ())
    assert body_of(database, 1) == MENDED


def test_what_was_changed_since_is_left_alone(database: Database) -> None:
    imported(database, BODY, OTHER)
    with database.writing() as session:
        edited = versions.prepare(a_new_article(body=MENDED, title=f"Story {BODY[:9]}"))
        articles.edit(session, scope_of(database), Reference(article=1), edited, by="bob")

    done = undone(database, 1)

    assert [one.article for one in done.left] == [1]
    assert [one.article for one in done.removed] == [2]
    assert body_of(database, 1) == MENDED


def test_what_was_taken_back_and_restored_is_taken_back_again_alone(database: Database) -> None:
    imported(database, BODY, OTHER)
    undone(database, 1)
    with database.writing() as session:
        articles.restore(session, scope_of(database), 2, by="bob")

    assert [one.article for one in undone(database, 1).removed] == [2]
    assert undone(database, 1) == Undone(removed=(), reverted=(), left=())


@pytest.mark.parametrize("number", [2, 3])
def test_an_import_of_another_library_is_not_there(database: Database, number: int) -> None:
    imported(database, BODY)
    imported(database, OTHER, library="theirs")

    with database.writing() as session:
        with pytest.raises(ImportNotFoundError):
            import_runs.brought(session, scope_of(database), number)
        with pytest.raises(ImportNotFoundError):
            import_runs.undo(session, scope_of(database), number, by="ann")
    with database.session() as session:
        theirs = scope_of(database, "theirs")
        [entry] = import_runs.entries(session, theirs)
        assert entry.undone is None
        assert articles.get(session, theirs, Reference(article=2)).body == OTHER
