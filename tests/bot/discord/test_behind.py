"""What an answer leaves behind outlives the process, and never holds an answer up for long."""

import sqlite3
import time

from bot.discord.requests.behind import Behind, Write
from store.db.database import Database
from store.guilds import replies

GUILD, CHANNEL, ASKER = 1, 2, 3


class _Slow(Behind):
    """One whose writing takes a moment, as on a busy disk."""

    def _written(self, database: Database, writes: list[Write]) -> bool:
        time.sleep(0.05)
        return super()._written(database, writes)


def test_a_reply_is_in_the_library_before_it_is_shown(database: Database) -> None:
    behind = _Slow()
    behind.start(database)
    for page in range(3):
        number = behind.keep(GUILD, CHANNEL, ASKER, f'{{"page": {page}}}')
        with database.session() as session:  # as another process reads it
            kept = replies.get(session, number, GUILD)
        assert kept is not None
        assert kept.body == f'{{"page": {page}}}'
    behind.close()


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
