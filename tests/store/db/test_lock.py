"""The lock for what is done once: held by one process, free when that process ends."""

import subprocess
import sys
import time
from pathlib import Path

from store.db.database import Database
from store.db.lock import Lock, lock_of
from tests.conftest import temporary_database
from tests.faults.test_restarts import end_connections

HOLD = """
import sys
from store.db.database import Database
from store.db.lock import lock_of
from tests.conftest import temporary_database
from tests.faults.test_restarts import end_connections
print(lock_of(Database(sys.argv[1])).take(), flush=True)
sys.stdin.read()
"""
ROOT = Path(__file__).parents[3]


def taken_soon(lock: Lock) -> bool:
    """Whether the lock can be had once the server has noticed who is gone."""
    for _ in range(2_000):
        if lock.take():
            return True
        time.sleep(0.005)
    return False


def test_one_of_two_has_the_lock_and_the_other_gets_it_after_a_kill(database_url: str) -> None:
    database = Database(database_url)
    mine = lock_of(database)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, database_url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        before = mine.take()
        holder.kill()
    after = [taken_soon(mine), mine.take()]

    assert (before, after) == (False, [True, True])
    mine.release()
    database.close()


def test_a_lock_that_is_released_is_free(database_url: str) -> None:
    first, second = Database(database_url), Database(database_url)
    one, other = lock_of(first), lock_of(second)

    held = [one.take(), other.take()]
    one.release()

    assert [*held, other.take()] == [True, False, True]
    other.release()
    first.close()
    second.close()


def test_the_lock_is_taken_again_at_once_where_its_server_has_gone(migrated_name: str) -> None:
    """By whoever asks first: a minute may pass until somebody asks again."""
    with temporary_database(migrated_name) as address:
        first, second = Database(address), Database(address)
        mine, other = lock_of(first), lock_of(second)
        before = [mine.take(), other.take()]
        end_connections(address)

        after = [mine.take(), other.take()]

        mine.release()
        first.close()
        second.close()

    assert (before, after) == ([True, False], [True, False])
