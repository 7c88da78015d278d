"""An import says what became of every input, in order, and only after it is durable."""

from collections.abc import Callable, Iterator
from datetime import date

from sqlmodel import Session

from store.db.database import Database
from store.ingest.reading import Draft, Refusal
from store.library import libraries
from store.library.holdings import catalogue
from store.library.imports import importing
from store.library.imports.importing import ImportOutcome, Item
from store.model import ArticleFilters, Published, Scope
from store.notices import Notice, Unreadable
from tests.builders import a_new_article

LONG = " ".join(f"Sentence {n} speaks of convoy {n * 7} on road {n * 3}." for n in range(60))


def desk(session: Session) -> int:
    return libraries.create(session, "desk")


def taken(database: Database, *items: Item, dry_run: bool = False) -> list[ImportOutcome]:
    return list(importing.import_items(database, desk, items, by="ann", dry_run=dry_run))


def a_draft(body: str, **changes: object) -> Draft:
    return Draft(article=a_new_article(body=body, **{"url": None} | changes))


def test_each_input_has_its_outcome_in_order(database: Database) -> None:
    outcomes = taken(
        database,
        ("a", a_draft(LONG)),
        ("b", Refusal(reason=Notice(Unreadable.DOCUMENT_DAMAGED))),
        ("c", a_draft(LONG)),
        ("d", a_draft(LONG[: len(LONG) // 2])),
        ("e", a_draft("A short text of something else altogether.")),
        ("f", a_draft(" \u200b ")),
    )

    assert [(one.input, one.outcome) for one in outcomes] == [
        ("a", "added"),
        ("b", "refused"),
        ("c", "duplicate"),
        ("d", "similar"),
        ("e", "added"),
        ("f", "refused"),
    ]
    assert outcomes[2].article == outcomes[0].article or str(outcomes[2].article) == "A1"
    assert "A1" in str(outcomes[3].reason)


def test_the_same_address_with_much_of_the_text_is_a_new_version(database: Database) -> None:
    url = "https://news.example/story?utm_source=x"
    [first] = taken(database, ("a", a_draft(LONG, url=url)))

    [second] = taken(
        database, ("b", a_draft(LONG + " An update follows.", url="http://www.news.example/story/"))
    )

    assert (first.outcome, second.outcome) == ("added", "updated")
    assert str(second.article) == "A1@2"


def test_a_front_page_as_the_address_of_many_articles_makes_no_versions(
    database: Database,
) -> None:
    outcomes = taken(
        database,
        *((str(n), a_draft(f"Story {n} tells of town {n} only.", url="https://news.example/"))
          for n in range(5)),
    )  # fmt: skip

    assert [one.outcome for one in outcomes] == ["added"] * 5


def test_a_dry_run_leaves_nothing_behind_not_even_the_library(database: Database) -> None:
    [outcome] = taken(database, ("a", a_draft(LONG)), dry_run=True)

    assert outcome.outcome == "added"
    with database.session() as session:
        assert libraries.names(session) == []


def test_an_outcome_is_given_only_after_its_transaction_has_ended(database: Database) -> None:
    def stored() -> int:
        with database.session() as session:
            scope = Scope(libraries=(libraries.named(session, "desk"),))
            return catalogue.page(session, scope, ArticleFilters())[0]

    def items() -> Iterator[Item]:
        for number in range(importing.BATCH * 2 + 5):
            yield str(number), a_draft(f"Report {number} of station {number * 13} on day {number}.")

    outcomes = importing.import_items(database, desk, items(), by="ann")
    for seen, outcome in enumerate(outcomes, start=1):
        assert outcome.outcome in ("added", "similar")
        assert stored() >= seen


def test_metadata_is_kept_as_given(database: Database) -> None:
    look: Callable[[Session], int] = desk
    published = Published(day=date(2011, 11, 1), precision="month")
    taken(database, ("a", a_draft(LONG, published=published, reported_by="Arab News")))

    with database.writing() as session:
        [entry] = catalogue.page(session, Scope(libraries=(look(session),)), ArticleFilters())[1]

    assert str(entry.source.published) == "2011-11"
    assert entry.source.publisher_line == "Khyber Gazette, after Arab News"
