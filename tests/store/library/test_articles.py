"""Putting articles in, changing, removing and finding them, on SQLite and PostgreSQL."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from store.db.columns import now
from store.db.database import Database
from store.library import articles, audit, libraries
from store.library.imports import states
from store.model import Published, Reference, Scope
from store.notices.errors import ArticleChangedError, ArticleExistsError, ArticleNotFoundError
from tests.builders import BODY, a_prepared


def a_library(session: Session, name: str = "desk") -> Scope:
    return Scope(libraries=(libraries.create(session, name),))


def test_a_stored_article_reads_back_as_it_was(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        reference = articles.add(session, scope.libraries[0], a_prepared(), by="ann")

    with database.session() as session:
        article = articles.get(session, scope, Reference.parse(str(reference)))

    assert article.body == BODY
    assert article.source.publisher == "Khyber Gazette"
    assert article.source.published == Published.parse("2025-11-06")
    assert article.source.title == "Torkham crossing to reopen"
    assert [article.body[one.start : one.end] for one in article.passages] == [BODY]


def test_a_date_keeps_its_precision(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        prepared = a_prepared(published=Published.parse("2011-11"))
        reference = articles.add(session, scope.libraries[0], prepared, by="ann")

        article = articles.get(session, scope, reference)

    assert str(article.source.published) == "2011-11"


def test_the_same_text_is_refused_with_the_reference_of_the_first(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        first = articles.add(session, scope.libraries[0], a_prepared(), by="ann")

        with pytest.raises(ArticleExistsError) as caught:
            articles.add(session, scope.libraries[0], a_prepared(body=BODY.upper()), by="bob")

    assert caught.value.reference == f"A{first.article}"


def test_another_library_may_hold_the_same_text(database: Database) -> None:
    with database.writing() as session:
        one, other = a_library(session, "one"), a_library(session, "other")
        articles.add(session, one.libraries[0], a_prepared(), by="ann")

        second = articles.add(session, other.libraries[0], a_prepared(), by="ann")

        with pytest.raises(ArticleNotFoundError):
            articles.get(session, one, second)


def test_an_edit_is_a_new_version_and_the_old_one_still_resolves(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        first = articles.add(session, scope.libraries[0], a_prepared(), by="ann")

        second = articles.edit(session, scope, first, a_prepared(body="It was not so."), by="bob")

        assert str(second) == f"A{first.article}@2"
        assert articles.get(session, scope, first).body == BODY
        assert articles.get(session, scope, first).current_version == 2
        current = articles.get(session, scope, Reference(article=first.article))
        assert current.body == "It was not so."


def test_an_edit_of_an_old_version_is_refused(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        first = articles.add(session, scope.libraries[0], a_prepared(), by="ann")
        articles.edit(session, scope, first, a_prepared(body="It was not so."), by="bob")

        with pytest.raises(ArticleChangedError) as caught:
            articles.edit(session, scope, first, a_prepared(body="It was otherwise."), by="eve")

    assert caught.value.current == 2


def test_a_removed_article_is_gone_until_it_is_restored(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        reference = articles.add(session, scope.libraries[0], a_prepared(), by="ann")
        articles.remove(session, scope, reference.article, by="ann")

        with pytest.raises(ArticleNotFoundError):
            articles.get(session, scope, reference)
        articles.restore(session, scope, reference.article, by="ann")

        assert articles.get(session, scope, reference).body == BODY


def test_a_purged_article_is_gone_for_good_and_its_number_is_not_given_again(
    database: Database,
) -> None:
    with database.writing() as session:
        scope = a_library(session)
        old = articles.add(session, scope.libraries[0], a_prepared(), by="ann")
        articles.remove(session, scope, old.article, by="ann")

        purged = articles.purge(session, now() + timedelta(days=1), by="retention")
        new = articles.add(session, scope.libraries[0], a_prepared(), by="ann")

    assert purged == [old.article]
    assert new.article > old.article


def test_a_number_taken_here_is_kept_as_an_alias(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        taken = articles.add(session, scope.libraries[0], a_prepared(), by="ann")
        other = a_prepared(body="Another text altogether, for another article.")

        library = libraries.create(session, "moved")
        moved = articles.add(session, library, other, by="ann", number=taken.article)

        found = articles.get(session, Scope(libraries=(library,)), taken)
    assert moved.article != taken.article
    assert found.id == moved.article


def test_a_version_is_put_back_as_the_newest_with_all_it_knew(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        told = a_prepared(read_from_text=("published",), published=Published.parse("2025-11-06"))
        first = articles.add(session, scope.libraries[0], told, by="ann")
        other = a_prepared(body=f"{BODY} Nobody knew why.", published=None)
        second = articles.edit(session, scope, first, other, by="ann")
        back, now = articles.put_back(session, scope, first, by="bob", current=2)
        again = articles.put_back(session, scope, first, by="bob", current=2)
        old, new = (articles.as_new(session, scope, one) for one in (first, back))
        known = states.known(session, first.article)
        [event] = audit.page(session, scope.libraries[0], limit=1)

    assert (str(back), now) == (f"A{first.article}@3", True)
    assert again == (back, False)
    assert new == old
    assert "published" in known.by_person
    assert (event.action, event.reference, event.actor) == ("edit", str(back), "bob")
    with database.session() as session:
        assert articles.get(session, scope, second).body.endswith("Nobody knew why.")


def test_nothing_is_put_back_over_what_was_stored_meanwhile_or_removed(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        first = articles.add(session, scope.libraries[0], a_prepared(), by="ann")
        for end in ("Nobody knew why.", "Everybody knew why."):
            other = a_prepared(body=f"{BODY} {end}")
            articles.edit(session, scope, Reference(article=first.article), other, by="ann")

        with pytest.raises(ArticleChangedError):
            articles.put_back(session, scope, first, by="bob", current=2)
        with pytest.raises(ArticleNotFoundError):
            articles.put_back(session, scope, Reference(article=first.article, version=9), by="bob")
        articles.remove(session, scope, first.article, by="ann")
        with pytest.raises(ArticleNotFoundError):
            articles.put_back(session, scope, first, by="bob")


def test_every_change_raises_the_version_and_names_its_article(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)
        [library] = scope.libraries
        before = libraries.stamp(session, library)
        first = articles.add(session, library, a_prepared(), by="ann")
        between = libraries.stamp(session, library)
        articles.remove(session, scope, first.article, by="ann")

        assert libraries.changed_since(session, library, before) == (
            libraries.stamp(session, library),
            {first.article},
        )
        assert libraries.changed_since(session, library, between) is not None
        assert libraries.changed_since(session, library, between + 1) is None


def test_what_was_not_committed_did_not_happen(database: Database) -> None:
    with database.writing() as session:
        scope = a_library(session)

    def fail_after_adding() -> None:
        with database.writing() as session:
            articles.add(session, scope.libraries[0], a_prepared(), by="ann")
            raise KeyError

    with pytest.raises(KeyError):
        fail_after_adding()

    with database.session() as session:
        assert libraries.stamp(session, scope.libraries[0]) == 0
