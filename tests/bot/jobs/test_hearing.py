"""What another process changes is looked through before anybody asks."""

import asyncio
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress

import discord
import pytest

from bot.app import App
from bot.discord.requests.context import Context
from bot.jobs import hearing
from bot.jobs.hearing import hear_changes
from store.db import notifications
from store.db.database import Database, Session
from store.model import Scope
from store.search import indexing
from store.search.index import IndexedPassage
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


def test_changes_are_looked_through_and_no_rest_is_longer_than_they_go_on(
    app: App, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest after the first change would take hours, and the second is seen at once."""
    monkeypatch.setattr(notifications, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(hearing, "STILL_AFTER", 0.01)
    monkeypatch.setattr(hearing, "SHARE", 10_000_000)
    other = Database(sqlite_url)
    library = add(other, WEATHER)
    app.retriever.answer(Scope(libraries=(library,)), "weather in Herat")
    caught_up: list[int] = []
    entries = indexing.entries

    def seen(session: Session, library: int, articles: Collection[int]) -> Iterator[IndexedPassage]:
        caught_up.extend(articles)
        return entries(session, library, articles)

    monkeypatch.setattr(indexing, "entries", seen)
    client = discord.Client(intents=discord.Intents.none())

    async def tried() -> tuple[bool, bool]:
        job = asyncio.create_task(hear_changes(client, Context(app=app)))
        add(other, FIRST)
        first = await soon(lambda: len(caught_up) == 1)
        add(other, SECOND)
        second = await soon(lambda: len(caught_up) == 2)
        job.cancel()
        with suppress(asyncio.CancelledError):
            await job
        return first, second

    assert asyncio.run(tried()) == (True, True)
    other.close()
