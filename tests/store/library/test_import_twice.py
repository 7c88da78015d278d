"""Importing the same things again changes nothing, and nothing is merged or undone by mistake."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from store.db import schema
from store.db.database import Database
from store.db.tables import ArticleRow, ArticleVersionRow
from store.ingest.reading import Draft
from store.library import articles, libraries, version_rows, versions
from store.library.holdings import catalogue
from store.library.imports import importing
from store.library.imports.importing import ImportOutcome
from store.model import Article, ArticleFilters, NewArticle, Published, Scope

URL = "https://news.example/story"
FIRST = (
    "The chamber of commerce said traders had lost two million afghanis in nine days. "
    "The gate at Sarhad was opened again on Saturday shortly after dawn. "
    "Four hundred lorries were waiting on both sides of the bridge, officials said."
)
MENDED = FIRST.replace("two million", "three million")


def a_draft(body: str, **changes: Any) -> Draft:
    fields: dict[str, Any] = {"title": "Sarhad crossing reopens", "publisher": "Hindukush Courier"}
    if isinstance(day := changes.pop("published", None), str):
        changes["published"] = Published.parse(day)
    return Draft(article=NewArticle(body=body, **fields | changes))


def taken(database: Database, *drafts: Draft, library: str = "desk") -> list[ImportOutcome]:
    items = [(str(number), draft) for number, draft in enumerate(drafts, start=1)]
    return list(
        importing.import_items(
            database, lambda session: libraries.create(session, library), items, by="ann"
        )
    )


def current(database: Database, library: str = "desk") -> list[Article]:
    with database.session() as session:
        scope = Scope(libraries=(libraries.named(session, library),))
        entries = catalogue.page(session, scope, ArticleFilters(), limit=1000)[1]
        found = [articles.get(session, scope, entry.reference) for entry in entries]
    return sorted(found, key=lambda article: article.id)


def state(database: Database, library: str) -> list[tuple[object, ...]]:
    """Everything a library holds of articles, but for numbers and moments."""
    with database.session() as session:
        rows = session.exec(
            select(ArticleRow, ArticleVersionRow)
            .join(ArticleVersionRow, col(ArticleVersionRow.article_id) == ArticleRow.id)
            .where(ArticleRow.library_id == libraries.named(session, library))
            .order_by(col(ArticleRow.id), col(ArticleVersionRow.version))
        ).all()
        numbers = {id_: at for at, id_ in enumerate(dict.fromkeys(row.id for row, _ in rows))}
        return [
            (
                numbers[row.id],
                row.current_version,
                row.deleted_at is not None,
                version.version,
                version.body,
                version_rows.new_article(version, None).published,
                version.title,
                version.publisher_id,
                version.url,
            )
            for row, version in rows
        ]


def test_a_correction_stays_when_the_file_with_both_states_is_imported_again(
    database: Database,
) -> None:
    file = a_draft(FIRST, url=URL), a_draft(MENDED, url=URL)

    first = [one.outcome for one in taken(database, *file)]
    second = [one.outcome for one in taken(database, *file)]
    third = [one.outcome for one in taken(database, *file)]

    assert first == ["added", "updated"]
    assert second == third == ["duplicate", "duplicate"]
    [article] = current(database)
    assert article.body == MENDED
    assert article.version == 2


def test_a_file_with_the_newest_state_first_ends_with_the_newest(database: Database) -> None:
    file = (
        a_draft(MENDED, url=URL, published="2026-03-15"),
        a_draft(FIRST, url=URL, published="2026-03-14"),
    )

    outcomes = taken(database, *file)
    again = taken(database, *file)

    assert [one.outcome for one in outcomes] == ["added", "duplicate"]
    assert "older" in str(outcomes[1].reason)
    assert [one.outcome for one in again] == ["duplicate", "duplicate"]
    [article] = current(database)
    assert article.body == MENDED
    assert article.version == 1


def test_the_day_of_collection_decides_where_the_day_of_publication_is_the_same(
    database: Database,
) -> None:
    early, late = datetime(2026, 3, 14, 8, tzinfo=UTC), datetime(2026, 3, 15, 8, tzinfo=UTC)

    taken(database, a_draft(MENDED, url=URL, collected=late))
    taken(database, a_draft(FIRST, url=URL, collected=early))

    [article] = current(database)
    assert article.body == MENDED


def test_a_curators_edit_is_not_undone_by_its_source(database: Database) -> None:
    [outcome] = taken(database, a_draft(FIRST, url=URL, published="2026-03-14"))
    with database.writing() as session:
        scope = Scope(libraries=(libraries.named(session, "desk"),))
        edited = NewArticle(
            body=MENDED, title="Crossing open", publisher="Courier", url=URL,
            published=Published.parse("2026-03-13"),
        )  # fmt: skip
        assert outcome.article is not None
        articles.edit(session, scope, outcome.article, versions.prepare(edited), by="eve")

    [again] = taken(database, a_draft(FIRST, url=URL, published="2026-03-14"))
    [other] = taken(database, a_draft(MENDED, url=URL, published="2026-03-16"))

    assert again.outcome == other.outcome == "duplicate"
    [article] = current(database)
    assert (article.body, article.source.title) == (MENDED, "Crossing open")
    assert str(article.source.published) == "2026-03-13"


def test_a_changed_source_does_not_bring_back_the_fields_a_curator_put_right(
    database: Database,
) -> None:
    [outcome] = taken(database, a_draft(FIRST, url=URL, author="Webmaster"))
    with database.writing() as session:
        scope = Scope(libraries=(libraries.named(session, "desk"),))
        edited = NewArticle(
            body=FIRST, title="Sarhad crossing reopens", publisher="Hindukush Courier", url=URL,
            author="Rahim Sadat",
        )  # fmt: skip
        assert outcome.article is not None
        articles.edit(session, scope, outcome.article, versions.prepare(edited), by="eve")

    [again] = taken(database, a_draft(MENDED, url=URL, author="Webmaster"))

    assert again.outcome == "updated"
    [article] = current(database)
    assert (article.body, article.source.author) == (MENDED, "Rahim Sadat")


BULLETINS = [
    "Daily security bulletin. This bulletin is compiled from open sources by the desk. "
    "Incidents are listed by province. " + news + " "
    "Readers should verify every incident before they travel. The next bulletin follows tomorrow."
    for news in (
        "Two guards were killed near Asmar in Kunar when gunmen fired at their post at night.",
        "A convoy of forty lorries reached Faizabad without incident after two days on the road.",
        "In Herat the police arrested four men who are accused of smuggling fuel over the border.",
    )
]


@pytest.mark.parametrize("days", [("2026-03-14", "2026-03-15", "2026-03-16"), (None, None, None)])
def test_bulletins_at_one_address_are_articles_of_their_own(
    database: Database, days: Sequence[str | None]
) -> None:
    file = [
        a_draft(body, title="Daily security bulletin", url=URL, published=day)
        for body, day in zip(BULLETINS, days, strict=True)
    ]

    taken(database, *file)
    again = taken(database, *file)

    assert [article.body for article in current(database)] == BULLETINS
    assert [one.outcome for one in again] == ["duplicate"] * 3


@pytest.mark.parametrize(
    "other",
    [
        "https://m.news.example/story",
        "https://www.news.example/story/?ref=rss&utm_source=x",
        "https://amp.news.example/story",
        "https://news.example/story/amp/",
        "https://news.example/amp/story",
        "https://news.example/story?amp=1#comments",
        "https://news.example/story.amp.html",
        "https://www.google.com/amp/s/news.example/story",
        "http://news.example/story?outputType=amp",
    ],
)
def test_other_forms_of_an_address_name_the_same_page(database: Database, other: str) -> None:
    url = URL + ".html" if other.endswith(".html") else URL
    taken(database, a_draft(FIRST, url=url))

    [outcome] = taken(database, a_draft(MENDED, url=other))

    assert outcome.outcome == "updated"


def test_the_same_text_of_a_second_publisher_is_a_further_source(database: Database) -> None:
    file = (
        a_draft(FIRST, url=URL, published="2026-03-14"),
        a_draft(
            FIRST,
            publisher="Pamir Times",
            title="Border open again",
            url="https://pamir.example/9",
            published="2026-03-15",
        ),
        a_draft(FIRST, publisher="PAMIR TIMES", title="Border open again"),
    )

    outcomes = taken(database, *file)
    again = taken(database, *file)

    assert [one.outcome for one in outcomes] == ["added", "similar", "duplicate"]
    assert "further source" in str(outcomes[1].reason)
    assert [one.outcome for one in again] == ["duplicate"] * 3
    assert [
        (one.source.publisher, one.source.title, str(one.source.published))
        for one in current(database)
    ] == [
        ("Hindukush Courier", "Sarhad crossing reopens", "2026-03-14"),
        ("Pamir Times", "Border open again", "2026-03-15"),
    ]


def test_a_duplicate_fills_what_was_missing(database: Database) -> None:
    taken(database, a_draft(FIRST, title=None, publisher=None))

    [outcome] = taken(database, a_draft(FIRST, published="2026-03-14", url=URL))
    [again] = taken(database, a_draft(FIRST, title=None, publisher=None))

    assert outcome.outcome == "updated"
    assert "publisher: Hindukush Courier" in str(outcome.reason)
    assert again.outcome == "duplicate"
    [article] = current(database)
    assert article.source.title == "Sarhad crossing reopens"
    assert article.source.publisher == "Hindukush Courier"
    assert article.source.url == URL
    assert str(article.source.published) == "2026-03-14"


def test_a_corrected_day_is_a_new_version_and_said(database: Database) -> None:
    file = (
        a_draft(FIRST, url=URL, published="2026-03-14"),
        a_draft(FIRST, url=URL, published="2026-03-15"),
    )

    outcomes = taken(database, *file)
    again = taken(database, *file)

    assert [one.outcome for one in outcomes] == ["added", "updated"]
    assert "published: 2026-03-15" in str(outcomes[1].reason)
    assert [one.outcome for one in again] == ["duplicate", "duplicate"]
    [article] = current(database)
    assert (article.version, str(article.source.published)) == (2, "2026-03-15")


def test_a_corrected_publisher_at_the_same_address_is_a_new_version(database: Database) -> None:
    taken(database, a_draft(FIRST, url=URL, publisher="The Courier of Hindukush"))

    [outcome] = taken(database, a_draft(FIRST, url=URL, publisher="Hindukush Courier"))

    assert outcome.outcome == "updated"
    assert [one.source.publisher for one in current(database)] == ["Hindukush Courier"]


def test_a_less_exact_day_brings_nothing_and_a_more_exact_one_does(database: Database) -> None:
    taken(database, a_draft(FIRST, published="2026-03"))

    [exact] = taken(database, a_draft(FIRST, published="2026-03-14"))
    [vague] = taken(database, a_draft(FIRST, published="2026"))

    assert (exact.outcome, vague.outcome) == ("updated", "duplicate")


@pytest.mark.parametrize(
    ("known", "comes", "outcome", "kept"),
    [
        ("2026-03-14", "2026-03-20", "duplicate", "2026-03-14"),
        ("2026-03", "2026-03-14", "updated", "2026-03-14"),
        (None, "2026-03-14", "updated", "2026-03-14"),
    ],
)
def test_a_day_that_somebody_typed_is_not_changed_by_an_import(
    database: Database, known: str | None, comes: str, outcome: str, kept: str
) -> None:
    with database.writing() as session:
        library = libraries.create(session, "desk")
        draft = a_draft(FIRST, published=known)
        articles.add(session, library, versions.prepare(draft.article), by="eve")

    [found] = taken(database, a_draft(FIRST, published=comes))

    assert found.outcome == outcome
    assert ("says otherwise" in str(found.reason)) == (outcome == "duplicate")
    [article] = current(database)
    assert str(article.source.published) == kept


def test_a_removed_article_is_not_changed_by_its_copy(database: Database) -> None:
    [first] = taken(database, a_draft(FIRST))
    with database.writing() as session:
        scope = Scope(libraries=(libraries.named(session, "desk"),))
        assert first.article is not None
        articles.remove(session, scope, first.article.article, by="ann")

    [again] = taken(database, a_draft(FIRST, url=URL))

    assert again.outcome == "duplicate"
    assert "removed" in str(again.reason)


def test_a_copy_whose_publisher_took_over_the_first_page_is_no_fault(database: Database) -> None:
    pamir, elsewhere = "Pamir Times", "https://b.example/2"
    drafts = [
        a_draft(FIRST, title=None, url=URL),
        a_draft(FIRST, title=None, url=elsewhere, publisher=pamir),
        a_draft(MENDED, title=None, url=URL, publisher=pamir),
        a_draft(FIRST, title=None, url=elsewhere, publisher=pamir, published="2026-03-15"),
    ]

    first, second = taken(database, *drafts), taken(database, *drafts)

    assert [one.outcome for one in first] == ["added", "similar", "updated", "duplicate"]
    assert "A" in str(first[3].reason)
    assert [one.outcome for one in second] == ["duplicate"] * 4


def test_a_rewritten_page_says_that_its_address_is_known(database: Database) -> None:
    taken(database, a_draft(FIRST, url=URL))

    [other] = taken(database, a_draft(BULLETINS[2], title="Another matter", url=URL))

    assert other.outcome == "added"
    assert "same address" in str(other.notes[0])


FRAME = (
    "آج کا موسمی بلیٹن۔ {} میں درجہ حرارت {} ڈگری رہا۔ بارش کا امکان ہے اور ہوا {} کلومیٹر فی "
    "گھنٹہ کی رفتار سے چلے گی۔ شہریوں کو احتیاط کا مشورہ دیا گیا ہے۔"
)


@pytest.mark.parametrize(
    "titles",
    [
        ("بلیٹن 1 مارچ", "بلیٹن 2 مارچ"),
        ("Bulletin No. 14", "Bulletin No. 15"),
        ("Ежедневная сводка за 1 апреля", "Ежедневная сводка за 2 апреля"),
        ("د ۱۱ حوت خبرپاڼه", "د ۱۲ حوت خبرپاڼه"),
    ],
)
def test_issues_of_a_series_at_one_address_are_articles_of_their_own(
    database: Database, titles: tuple[str, str]
) -> None:
    texts = FRAME.format("ہرات", 21, 30), FRAME.format("کابل", 12, 10)
    drafts = [
        a_draft(text, title=title, url=URL, published=day)
        for text, title, day in zip(texts, titles, ("2026-03-01", "2026-03-02"), strict=True)
    ]

    taken(database, *drafts)

    assert [article.body for article in current(database)] == list(texts)


def test_a_day_that_is_corrected_in_a_title_is_a_new_version(database: Database) -> None:
    taken(database, a_draft(FIRST, title="Gate opened on 3 March", url=URL, published="2026-03-14"))

    title = "Gate opened on 4 March"
    [again] = taken(database, a_draft(MENDED, title=title, url=URL, published="2026-03-14"))

    assert again.outcome == "updated"


@pytest.mark.parametrize("tail", ["?fbclid=1", "?yclid=2", "?gclid=3&mibextid=4", "?msclkid=5#top"])
def test_an_address_with_the_marks_of_whoever_linked_is_the_same(
    database: Database, tail: str
) -> None:
    taken(database, a_draft(FIRST, url=URL))

    [again] = taken(database, a_draft(MENDED, url=URL + tail))

    assert again.outcome == "updated"


SENTENCES = [
    f"Report {number} of the {place} desk says that {number + 3} lorries crossed the {place} pass."
    for number, place in enumerate(["Sarhad", "Torkham", "Chaman", "Dilaram", "Islam Qala"])
]
BODIES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
DRAFTS = st.lists(
    st.builds(
        a_draft,
        BODIES,
        title=st.sampled_from([None, "On the pass", "On the lorries"]),
        publisher=st.sampled_from([None, "Pamir Times", "Hindukush Courier"]),
        url=st.sampled_from(
            [None, URL, "https://m.news.example/story?ref=1", "https://b.example/2"]
        ),
        published=st.sampled_from([None, "2026", "2026-03-14", "2026-03-15"]),
        author=st.sampled_from([None, "Ann Lee"]),
        collected=st.sampled_from([None, datetime(2026, 3, 14, tzinfo=UTC)]),
    ),
    max_size=8,
)


@pytest.fixture(scope="module")
def one_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database for all examples; each has a library of its own."""
    path: Path = tmp_path_factory.mktemp("twice") / "library.db"
    database = Database(f"sqlite:///{path}")
    schema.upgrade(database)
    yield database
    database.close()


_COUNT = iter(range(1_000_000))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(drafts=DRAFTS, batch=st.integers(min_value=1, max_value=5))
def test_importing_anything_a_second_time_changes_nothing_however_it_is_cut(
    one_database: Database, drafts: list[Draft], batch: int
) -> None:
    number = next(_COUNT)
    whole, parts = f"whole {number}", f"parts {number}"
    taken(one_database, *drafts, library=whole)
    for start in range(0, len(drafts), batch):
        taken(one_database, *drafts[start : start + batch], library=parts)
    if not drafts:
        return
    once = state(one_database, whole)

    cut = state(one_database, parts)
    again = taken(one_database, *drafts, library=whole)

    publisher = 7  # numbers of publishers are another library's own
    assert [row[:publisher] + row[publisher + 1 :] for row in once] == [
        row[:publisher] + row[publisher + 1 :] for row in cut
    ]
    assert [one.outcome for one in again] == ["duplicate"] * len(drafts)
    assert state(one_database, whole) == once
