"""The library as it was: versions by their days of collection, and checks of that state."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from store.db.database import Database
from store.library import articles, libraries
from store.library.holdings.effective import Arrival, held_at
from store.model import Reference, Scope
from store.search.retriever import Retriever
from tests.builders import a_prepared

FIRST = "The council of Torkham counted 27 burnt trucks at the customs yard."
SECOND = "The council of Torkham counted 31 burnt trucks at the customs yard."
QUESTION = "How many burnt trucks did the council of Torkham count?"


def day(number: int) -> datetime:
    return datetime(2025, 6, number, 12, tzinfo=UTC)


@pytest.fixture
def asked(database: Database, tmp_path: Path) -> tuple[Retriever, Scope]:
    """A library with an article of two states, and one that came later."""
    with database.writing() as session:
        library = libraries.create(session, "desk")
        scope = Scope(libraries=(library,))
        first = articles.add(session, library, a_prepared(body=FIRST, collected=day(1)), by="ann")
        second = a_prepared(body=SECOND, collected=day(5))
        articles.edit(session, scope, first, second, by="ann", edited=False)
        later = a_prepared(body="Apricots from Herat sold well.", collected=day(9), url=None)
        articles.add(session, library, later, by="ann")
    return Retriever(database, tmp_path / "index", starter_file=tmp_path / "none.yaml"), scope


@pytest.mark.parametrize(("on", "words"), [(2, FIRST), (4, FIRST), (5, SECOND), (30, SECOND)])
def test_an_answer_is_of_the_version_that_held(
    asked: tuple[Retriever, Scope], on: int, words: str
) -> None:
    retriever, scope = asked

    answer = retriever.answer(scope, QUESTION, as_of=date(2025, 6, on))

    assert [one.text for one in answer.quotations] == [words]
    assert answer.as_of == date(2025, 6, on)


def test_nothing_is_there_before_it_was_collected(asked: tuple[Retriever, Scope]) -> None:
    retriever, scope = asked

    answer = retriever.answer(scope, QUESTION, as_of=date(2025, 5, 31))

    assert answer.silence is not None
    assert answer.silence.searched is not None
    assert answer.silence.searched.articles == 0
    assert answer.silence.searched.as_of == date(2025, 5, 31)


def test_a_check_knows_only_what_was_there(asked: tuple[Retriever, Scope]) -> None:
    retriever, scope = asked

    then = retriever.check(scope, SECOND, as_of=date(2025, 6, 3)).checks[0]
    now = retriever.check(scope, FIRST).checks[0]

    assert then.verdict.value == "near"
    assert now.verdict.value == "verbatim"
    assert "older version" in {caution.value for caution in now.cautions}


@pytest.mark.parametrize(
    ("words", "on", "verdict", "older"),
    [
        (FIRST, 3, "verbatim", False),
        (SECOND, 3, "near", False),
        (FIRST, 6, "verbatim", True),
        (SECOND, 6, "verbatim", False),
    ],
)
def test_a_version_is_older_than_the_one_that_held_on_the_day(
    asked: tuple[Retriever, Scope], words: str, on: int, verdict: str, *, older: bool
) -> None:
    retriever, scope = asked

    [made] = retriever.check(scope, words, as_of=date(2025, 6, on)).checks

    assert made.verdict.value == verdict
    assert (made.later is not None) is older
    assert all(one.reference.version in (1, 2 * (on > 5)) for one in made.quotations)
    assert made.later is None or str(made.later.reference) == "A1@2"


def test_a_check_of_an_earlier_day_does_not_know_what_a_person_wrote_later(
    asked: tuple[Retriever, Scope], database: Database
) -> None:
    retriever, scope = asked
    rewritten = "The Sarobi tunnel was never dug at all, the corrected report said."
    with database.writing() as session:
        for body in (rewritten, f"{SECOND} A clerk signed the list."):
            changed = a_prepared(body=body, collected=day(5))
            articles.edit(session, scope, Reference(article=1), changed, by="ann", edited=True)

    then = retriever.check(scope, rewritten, as_of=date(2025, 6, 6)).checks[0]
    now = retriever.check(scope, rewritten).checks[0]

    assert (then.verdict.value, now.verdict.value) == ("absent", "verbatim")


def test_silence_says_how_much_was_searched(asked: tuple[Retriever, Scope]) -> None:
    retriever, scope = asked

    silence = retriever.answer(scope, "Who is the king of Norway?").silence

    assert silence is not None
    assert silence.searched is not None
    assert (silence.searched.articles, silence.searched.publishers) == (2, 1)
    assert dict(silence.searched.state)["desk"] == 3


@pytest.mark.parametrize(
    ("moment", "version"), [(day(1), None), (day(3), 1), (day(6), 2), (day(8), 3)]
)
def test_what_a_person_wrote_counts_once_it_is_stored(
    moment: datetime, version: int | None
) -> None:
    arrivals = [
        Arrival(1, day(2), day(2), edited=False),
        Arrival(2, day(2), day(5), edited=True),
        Arrival(3, day(7), day(9), edited=False),
        Arrival(4, day(1), day(9), edited=False),
    ]

    assert held_at(moment, [one for one in arrivals if one.version != 4]) == version


def test_a_state_that_came_in_late_has_its_own_time() -> None:
    arrivals = [Arrival(1, day(5), day(5), edited=False), Arrival(2, day(1), day(9), edited=False)]

    assert held_at(day(3), arrivals) == 2
    assert held_at(day(6), arrivals) == 1
