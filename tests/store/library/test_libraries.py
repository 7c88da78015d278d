"""Who sees which library, and what a list of articles shows of it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlmodel import Session

from store.db.columns import now
from store.db.database import Database
from store.guilds import registrations, replies, settings
from store.library import articles, libraries, publishers
from store.library.holdings import catalogue
from store.model import ArticleFilters, GuildSettings, Published, Scope
from store.notices.errors import InvalidInputError, LibraryNotFoundError
from store.text.shingles import shingles
from tests.builders import BODY, a_prepared


def test_a_guild_sees_its_own_library_the_granted_and_the_shared(database: Database) -> None:
    with database.writing() as session:
        shared = libraries.create(session, libraries.SHARED)
        own, granted = libraries.of_guild(session, 1), libraries.of_guild(session, 2)
        libraries.grant(session, granted, 1)

        assert libraries.scope_of_guild(session, 1) == Scope(
            libraries=(own, granted, shared), guild=1
        )
        assert libraries.scope_of_guild(session, 2) == Scope(libraries=(granted, shared), guild=2)
        assert libraries.scope_of_guild(session, 3) == Scope(libraries=(shared,), guild=3)


def test_a_guild_can_switch_the_shared_library_off(database: Database) -> None:
    with database.writing() as session:
        libraries.create(session, libraries.SHARED)
        settings.change(session, 1, GuildSettings(shared_library=False), by="ann")

        own = libraries.of_guild(session, 1)
        assert libraries.scope_of_guild(session, 1).libraries == (own,)


def test_settings_read_back_as_they_were_set(database: Database) -> None:
    new = GuildSettings(
        language="ur", private=True, plain=True, results=5, curator_role=7, channels=(8, 9)
    )
    with database.writing() as session:
        settings.change(session, 1, new, by="ann")

        assert settings.settings(session, 1) == new
        assert settings.settings(session, 2) == GuildSettings()


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 81])
def test_a_bad_name_for_a_library_is_refused(database: Database, name: str) -> None:
    with database.writing() as session, pytest.raises(InvalidInputError):
        libraries.create(session, name)


def test_an_unknown_library_is_named_in_the_error(database: Database) -> None:
    with database.session() as session, pytest.raises(LibraryNotFoundError, match="“nowhere”"):
        libraries.scope_of_name(session, "nowhere")


def a_shelf(session: Session, **changes: Any) -> Scope:
    library = libraries.create(session, "desk")
    for number, (publisher, day) in enumerate(
        [("Khyber Gazette", "2025-11-06"), ("Ariana", "2011-11"), ("Khyber Post", None)]
    ):
        prepared = a_prepared(
            body=f"Text {number} of the shelf has words of its own: {'abc'[number] * 9}.",
            title=f"Title {number}",
            publisher=publisher,
            published=Published.parse(day) if day else None,
            **changes,
        )
        articles.add(session, library, prepared, by="ann")
    return Scope(libraries=(library,))


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (ArticleFilters(), ["Title 2", "Title 1", "Title 0"]),
        (ArticleFilters(source="khyber gazette"), ["Title 0"]),
        (ArticleFilters(source="KHYBER"), ["Title 2", "Title 0"]),
        (ArticleFilters(source="nobody"), []),
        (ArticleFilters(text="title 1"), ["Title 1"]),
        (ArticleFilters(text="%"), []),
        (ArticleFilters(since=date(2012, 1, 1)), ["Title 0"]),
        (ArticleFilters(until=date(2012, 1, 1)), ["Title 1"]),
        (ArticleFilters(language="tr"), []),
        (ArticleFilters(removed=True), []),
    ],
)
def test_a_list_shows_what_was_wanted(
    database: Database, wanted: ArticleFilters, titles: list[str]
) -> None:
    with database.writing() as session:
        total, found = catalogue.page(session, a_shelf(session), wanted)

    assert [entry.source.title for entry in found] == titles
    assert total == len(titles)


@pytest.mark.parametrize("collected", ["2025-11-07", "2025-11-06", "2011-10-31"])
def test_the_latest_come_by_their_date_and_behind_them_those_without_one(
    database: Database, collected: str
) -> None:
    with database.writing() as session:
        at = datetime.fromisoformat(f"{collected}T23:30:00+00:00")
        found = catalogue.latest(session, a_shelf(session, collected=at), ArticleFilters())

    assert [entry.source.title for entry in found] == ["Title 0", "Title 1", "Title 2"]


@pytest.mark.parametrize(
    ("dated", "undated", "limit", "shown"),
    [
        (9, 9, 5, ["d9", "d8", "d7", "d6", "u9"]),
        (9, 9, 10, ["d9", "d8", "d7", "d6", "d5", "d4", "d3", "d2", "u9", "u8"]),
        (2, 9, 5, ["d2", "d1", "u9", "u8", "u7"]),
        (9, 1, 10, ["d9", "d8", "d7", "d6", "d5", "d4", "d3", "d2", "d1", "u1"]),
        (0, 9, 3, ["u9", "u8", "u7"]),
        (9, 0, 3, ["d9", "d8", "d7"]),
        (9, 9, 4, ["d9", "d8", "d7", "d6"]),
    ],
)
def test_many_without_a_date_push_no_dated_news_out_of_the_latest(
    database: Database, dated: int, undated: int, limit: int, shown: list[str]
) -> None:
    with database.writing() as session:
        desk = libraries.create(session, "desk")
        for number, day in [
            *((n, Published.parse(f"2011-01-0{n}")) for n in range(1, dated + 1)),
            *((n, None) for n in range(1, undated + 1)),
        ]:
            title = f"{'d' if day else 'u'}{number}"
            at = datetime(2026, 11, 28, number, tzinfo=UTC)
            new = a_prepared(body=f"Text {title} of it.", title=title, published=day, collected=at)
            articles.add(session, desk, new, by="ann")

        found = catalogue.latest(session, Scope(libraries=(desk,)), ArticleFilters(), limit)

    assert [entry.source.title for entry in found] == shown


def test_sources_are_counted_and_suggested(database: Database) -> None:
    with database.writing() as session:
        scope = a_shelf(session)

        counts = publishers.counts(session, scope)

        assert {count.publisher: count.articles for count in counts} == {
            "Ariana": 1,
            "Khyber Gazette": 1,
            "Khyber Post": 1,
        }
        assert publishers.suggest(session, scope, "post") == ["Khyber Post"]
        assert publishers.suggest(session, Scope(libraries=()), "") == []


def test_who_is_reported_after_is_a_source_too(database: Database) -> None:
    with database.writing() as session:
        library = libraries.create(session, "desk")
        new = a_prepared(publisher="Quotewire desk", reported_by="Arab News")
        articles.add(session, library, new, by="ann")

        desk, paper = publishers.sources(session, Scope(libraries=(library,)))

    assert (desk.publisher, desk.is_reporter) == ("Quotewire desk", False)
    assert (paper.publisher, paper.articles, paper.is_reporter) == ("Arab News", 1, True)


def test_a_shortened_copy_is_found_as_similar(database: Database) -> None:
    long = " ".join(f"Sentence {n} speaks of convoy {n * 7} on road {n * 3}." for n in range(60))
    with database.writing() as session:
        library = libraries.create(session, "desk")
        first = articles.add(session, library, a_prepared(body=long), by="ann")

        found = catalogue.similar(session, library, shingles(long[: len(long) // 2]))

        assert found is not None
        assert found[0] == first
        assert catalogue.similar(session, library, shingles(BODY)) is None


def test_copies_in_other_libraries_do_not_hide_ones_own(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "_MOST_OF_ONE", 1)
    long = " ".join(f"Sentence {n} speaks of convoy {n * 7} on road {n * 3}." for n in range(60))
    with database.writing() as session:
        theirs, mine = libraries.create(session, "theirs"), libraries.create(session, "mine")
        articles.add(session, theirs, a_prepared(body=long), by="bob")
        own = articles.add(session, mine, a_prepared(body=long), by="ann")

        found = catalogue.similar(session, mine, shingles(long))

    assert found is not None
    assert found[0] == own


def test_a_reply_is_known_only_in_its_own_guild(database: Database) -> None:
    with database.writing() as session:
        number = replies.keep(session, 1, 2, 3, "{}")

        assert replies.get(session, number, 1) is not None
        assert replies.get(session, number, 2) is None
        assert replies.forget(session, now()) == 1
        assert replies.get(session, number, 1) is None


def test_the_hash_of_the_last_registration_is_kept(database: Database) -> None:
    with database.writing() as session:
        registrations.put(session, "global", "a", {})
        registrations.put(session, "global", "b", {"ask": 2**63})

        assert registrations.get(session, "global") == "b"
        assert registrations.get(session, "7") is None
