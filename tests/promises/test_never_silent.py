"""Promise 4: every door answers, in time, whatever is typed; a failure is a sentence and a line."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.app import App
from store.notices.errors import DatabaseError
from tests.promises.doors import (
    HANDLERS,
    command_visits,
    copy,
    few,
    is_for_everyone,
    own_message,
)
from tests.promises.newsroom import Newsroom
from tests.promises.tour import Tour

UNREACHABLE = "The library cannot be reached. Please try again in a minute. Reference: ?."
WRONG = "Something went wrong on my side. Reference: ?."


def test_every_door_is_tried(tour: Tour) -> None:
    tried = {seen.door.split(" ")[0] for seen in tour.visits}

    assert set(HANDLERS) - tried == set()


def test_every_door_answers_within_the_rules(tour: Tour) -> None:
    assert [seen.door for seen in tour.visits if not seen.messages] == []
    assert list(tour.problems) == []
    assert list(tour.faults) == []


@pytest.mark.parametrize(
    ("fault", "sentence"), [(DatabaseError("locked"), UNREACHABLE), (ZeroDivisionError(), WRONG)]
)
async def test_every_door_says_that_it_failed_and_the_log_knows(
    newsroom: Newsroom,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: Exception,
    sentence: str,
) -> None:
    shown = [seen async for seen in command_visits(newsroom, newsroom.curator)]
    mine = await own_message(newsroom, newsroom.curator)
    capsys.readouterr()
    for name in ("session", "writing"):
        monkeypatch.setattr(newsroom.app.database, name, broken(fault))

    failed = [seen async for seen in command_visits(newsroom, newsroom.curator)]
    failed += [
        await copy(newsroom, newsroom.curator, mine, seen, control) for seen, control in few(shown)
    ]

    assert [seen.door for seen in failed if not seen.text.startswith(sentence)] == []
    assert not any(seen.public for seen in failed)
    logged = capsys.readouterr().out
    assert logged.count("reference=") == len(failed)
    assert "quokka" not in logged
    newsroom.rules.forgive(newsroom.env)


async def test_what_fails_behind_a_public_deferral_is_told_to_the_person_alone(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object, **_named: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(App, "run", fails)

    failed = [
        seen
        async for seen in command_visits(newsroom, newsroom.asker, wanted=is_for_everyone)
        if seen.text == WRONG
    ]

    assert len(failed) > 20
    assert not any(seen.public for seen in failed)
    newsroom.rules.forgive(newsroom.env)


def broken(fault: Exception) -> object:
    """A transaction that cannot begin."""

    @contextmanager
    def transaction() -> Iterator[None]:
        raise fault
        yield

    return transaction
