"""What another process changes is looked through before anybody asks."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Iterator
from contextlib import asynccontextmanager, suppress

import discord
import pytest

from bot.app import App
from bot.discord.requests.context import Context
from bot.jobs import hearing
from bot.jobs.hearing import hear_changes
from store.db import notifications
from store.db.database import Database, Session
from store.model import Scope
from store.search import indexing, loaded_indexes
from store.search.index import IndexedPassage
from store.search.loaded_indexes import LoadedIndexes
from tests.bot.commands.conftest import app
from tests.store.db.test_notifications import add

__all__ = ["app"]

WEATHER = "The weather in Herat stayed dry for the whole of the week."
FIRST = "The commander of Zaranj told reporters that forty smugglers were arrested there."
SECOND = "The mayor of Kunduz said that the xylophone bridge was opened on Monday."


async def soon(happened: Callable[[], bool]) -> bool:
    for _ in range(1_000):
        if happened():
            return True
        await asyncio.sleep(0.01)
    return False


@asynccontextmanager
async def heard(app: App) -> AsyncIterator[None]:
    """The job runs for as long as the block lasts."""
    client = discord.Client(intents=discord.Intents.none())
    job = asyncio.create_task(hear_changes(client, Context(app=app)))
    yield
    job.cancel()
    with suppress(asyncio.CancelledError):
        await job


@pytest.fixture
def other(app: App, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """What another process writes with, into a library that was asked here."""
    monkeypatch.setattr(notifications, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(hearing, "STILL_AFTER", 0.01)
    database = Database(sqlite_url)
    library = add(database, WEATHER)
    app.retriever.answer(Scope(libraries=(library,)), "weather in Herat")
    yield database
    database.close()


@pytest.fixture
def caught_up(other: Database, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The articles that were analysed since."""
    assert other is not None
    found: list[int] = []
    entries = indexing.entries

    def seen(
        session: Session, library: int, articles: Collection[int] | None = None
    ) -> Iterator[IndexedPassage]:
        found.extend(articles or ())
        return entries(session, library, articles)

    monkeypatch.setattr(indexing, "entries", seen)
    return found


def test_changes_are_looked_through_and_no_rest_is_longer_than_they_go_on(
    app: App, other: Database, caught_up: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest after the first change would take hours, and the second is seen at once."""
    monkeypatch.setattr(hearing, "SHARE", 10_000_000)

    async def tried() -> tuple[bool, bool]:
        async with heard(app):
            add(other, FIRST)
            first = await soon(lambda: len(caught_up) == 1)
            add(other, SECOND)
            return first, await soon(lambda: len(caught_up) == 2)

    assert asyncio.run(tried()) == (True, True)


@pytest.mark.parametrize("is_indexed", [True, False])
def test_much_is_left_to_the_process_that_indexes_it_unless_nobody_does(
    app: App,
    other: Database,
    caught_up: list[int],
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_indexed: bool,
) -> None:
    monkeypatch.setattr(loaded_indexes, "WORTH_OPENING", 2)
    monkeypatch.setattr(hearing, "GIVEN_UP_AFTER", 1_000_000 if is_indexed else 0.02)

    async def tried() -> bool:
        async with heard(app):
            library = add(other, FIRST, SECOND)
            if not is_indexed:
                return await soon(lambda: len(caught_up) == 2)
            behind = LoadedIndexes(app.settings.data_dir / "index", 1 << 30)
            with other.session() as session:
                behind.now(session, library)
            behind.save()
            assert caught_up == []
            return await soon(lambda: not app.retriever.take_over())

    assert asyncio.run(tried())
    assert bool(caught_up) != is_indexed
