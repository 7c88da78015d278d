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


def imported(database: Database, *bodies: str, library: str = "desk", **changes: str) -> None:
    items = [
        (str(number), Draft(article=a_new_article(**fields | changes)))
        for number, body in enumerate(bodies)
        if (fields := {"body": body, "title": f"Story {body[:9]}"})
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


def test_what_another_article_has_had_since_is_no_reason_to_leave_an_import_as_it_is(
    database: Database,
) -> None:
    with database.writing() as session:  # a text alone, which the import completes
        library = libraries.create(session, "desk")
        bare = versions.prepare(a_new_article(body=BODY, title=None, publisher=None))
        articles.add(session, library, bare, by="bob")
    imported(database, BODY)
    imported(database, BODY, publisher="Herat Post", url="https://herat.example/torkham")

    done = undone(database, 1)

    assert [one.article for one in done.reverted] == [1]
    with database.session() as session:
        source = articles.get(session, scope_of(database), Reference(article=1)).source
    assert (source.title, source.publisher) == (None, None)


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


@pytest.mark.parametrize("stored_before", [0, 1, 3])
def test_an_import_that_is_ended_has_told_of_all_that_it_stored(
    database: Database, monkeypatch: pytest.MonkeyPatch, stored_before: int
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    bodies = [f"{OTHER} It burnt for {number} hours." for number in range(8)]
    items = [(str(n), Draft(article=a_new_article(body=body))) for n, body in enumerate(bodies)]
    told: list[str] = []
    for outcome in importing.import_items(
        database,
        lambda session: libraries.create(session, "desk"),
        items,
        by="ann",
        is_over=lambda: len(told) >= stored_before,
    ):
        told.append(outcome.input)

    with database.session() as session:
        kept = import_runs.brought(session, scope_of(database), 1) if told else []
    assert len(told) == len(kept) == stored_before + stored_before % 2
