"""What an answer leaves behind outlives the process, and never holds an answer up for long."""

import sqlite3
from collections.abc import Iterator

import pytest

from bot.discord.requests.behind import Behind
from store.db.database import Database
from store.guilds import replies

GUILD, CHANNEL, ASKER = 1, 2, 3


@pytest.fixture
def behind(database: Database) -> Iterator[Behind]:
    """One that writes to a fresh database."""
    made = Behind()
    made.start(database)
    yield made
    made.close()


def test_a_reply_is_in_the_library_before_it_is_shown(behind: Behind, database: Database) -> None:
    numbers = [behind.keep(GUILD, CHANNEL, ASKER, f'{{"page": {n}}}') for n in range(20)]

    with database.session() as session:  # as another process reads it
        kept = [replies.get(session, number, GUILD) for number in numbers]
    assert [one.body for one in kept if one] == [f'{{"page": {n}}}' for n in range(20)]


def test_a_locked_library_holds_no_reply_up(sqlite_url: str) -> None:
    database, behind = Database(sqlite_url), Behind()
    behind.start(database)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # and it stays so until the reply is there
    try:
        number = behind.keep(GUILD, CHANNEL, ASKER, "{}")
        with database.session() as session:
            assert replies.get(session, number, GUILD) is None
            assert behind.reply(session, number, GUILD) is not None
    finally:
        other.execute("ROLLBACK")
        other.close()

    assert behind.settle(within=60)
    with database.session() as session:
        assert replies.get(session, number, GUILD) is not None
    behind.close()
    database.close()
