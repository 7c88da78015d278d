"""Which sources a typed name means: publishers, and those after whom publishers report."""

import pytest

from store.db.database import Database
from store.library import articles, libraries, publishers
from store.model import Scope
from tests.builders import a_prepared

STOCK = (  # publisher, after whom
    ("Quotewire desk", "Arab News"),
    ("Quotewire desk", "ANI"),
    ("Arab News", None),
    ("Khyber Gazette", None),
    ("Дождь", "Радио Озоди"),
)


@pytest.fixture
def scope(database: Database) -> Scope:
    """A library with these sources, A1 to A5."""
    with database.writing() as session:
        library = libraries.of_guild(session, 1)
        for number, (publisher, after) in enumerate(STOCK):
            new = a_prepared(
                body=f"Report {number} on matter {number}, and on nothing else at all.",
                publisher=publisher,
                reported_by=after,
                url=f"https://news.example/{number}",
            )
            articles.add(session, library, new, by="test")
    return Scope(libraries=(library,))


@pytest.mark.parametrize(
    ("typed", "published", "after"),
    [
        ("Arab News", {"Arab News"}, {1}),
        ("arab", {"Arab News"}, {1}),
        ("ani", set(), {2}),
        ("desk", {"Quotewire desk"}, set()),
        ("озоди", set(), {5}),
        ("BBC", set(), set()),
        ("", set(), set()),
    ],
)
def test_a_name_means_publishers_and_those_reported_after(
    database: Database, scope: Scope, typed: str, published: set[str], after: set[int]
) -> None:
    with database.session() as session:
        meant = publishers.meant(session, scope, typed)
        names = {number: name for name, number in publishers.names(session, scope)}

    assert {names[number] for number in meant.publishers} == published
    assert meant.articles == after


def test_what_is_offered_has_both_those_that_begin_so_first(
    database: Database, scope: Scope
) -> None:
    with database.session() as session:
        offered = publishers.suggest(session, scope, "a")

    assert offered == ["ANI", "Arab News", "Khyber Gazette"]
