"""Small states that are written beside an answer, so that no question waits for a locked library.

They are known in this process at once. What waits is written together in one transaction, and
again while another process holds the database. A reply is shown when its state is written, so that
its buttons outlive a killed process; where the database does not take it soon, the reply is shown
all the same, and only then can a kill lose it: an answer then says that it is no longer known.
"""

import queue
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

import structlog

from store.db.database import Database, Session
from store.db.failures import DriverError
from store.guilds import replies
from store.guilds.replies import Reply
from store.notices.errors import DatabaseError

Write = Callable[[Session], object]

TOGETHER = 0.05  # seconds that what nobody waits for is held back for a reply's state to come
SOON = 0.25  # seconds a reply waits for its state to be written
AGAIN_AFTER = 1.0  # seconds, while the database does not take it
MOST = 20_000  # writes that wait; more mean that nobody will ever take them
ENDS_WITHIN = 1.0  # seconds for what waits at the end

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    """A write that waits, and the number of the reply whose state it writes, or nothing."""

    write: Write
    number: str
    done: threading.Event = field(default_factory=threading.Event)


class Behind:
    """One thread that writes what answers leave behind."""

    def __init__(self) -> None:
        self._waiting: queue.Queue[_Waiting | None] = queue.Queue()
        self._replies: dict[str, tuple[Reply, int]] = {}
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._ending = threading.Event()

    def start(self, database: Database) -> None:
        """Begin to write to a database."""
        self._thread = threading.Thread(
            target=self._run, args=(database,), name="behind", daemon=True
        )
        self._thread.start()

    def write(self, write: Write) -> None:
        """Do this in a transaction soon."""
        self._put(write, "")

    def keep(self, guild: int, channel: int, asker: int, body: str) -> str:
        """Keep a reply's state and return its id: 16 characters nobody can guess.

        Blocks until it is written, or ``SOON`` has passed: not for the event loop.
        """
        reply = Reply(
            id=secrets.token_urlsafe(12),
            guild=guild,
            channel=channel,
            asker=asker,
            created=datetime.now(UTC),
            body=body,
        )
        self._note(reply)
        written = self._put(lambda session: replies.put(session, reply), reply.id)
        if self._thread is not None:
            written.wait(SOON)
        return reply.id

    def change(self, reply: Reply) -> None:
        """Set the state of a kept reply anew."""
        self._note(reply)
        self._put(lambda session: replies.put(session, reply), reply.id)

    def reply(self, session: Session, number: str, guild: int) -> Reply | None:
        """The state of a reply made in this guild, written or not; else None."""
        with self._lock:
            kept = self._replies.get(number)
        if kept is not None:
            return kept[0] if kept[0].guild == guild else None
        return replies.get(session, number, guild)

    def settle(self, within: float = ENDS_WITHIN) -> bool:
        """Wait until nothing waits to be written; whether that came in time."""
        with self._waiting.all_tasks_done:
            return self._waiting.all_tasks_done.wait_for(
                lambda: not self._waiting.unfinished_tasks, within
            )

    def close(self) -> None:
        """Write what waits, as far as that is quickly done."""
        self._ending.set()
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join(ENDS_WITHIN)

    def _note(self, reply: Reply) -> None:
        with self._lock:
            writes = self._replies[reply.id][1] if reply.id in self._replies else 0
            self._replies[reply.id] = (reply, writes + 1)

    def _put(self, write: Write, number: str) -> threading.Event:
        """Let it be written; the event is set when nothing is left to do for it."""
        one = _Waiting(write=write, number=number)
        if self._waiting.qsize() < MOST:
            self._waiting.put(one)
        else:
            log.warning("state_not_kept", waiting=MOST)
            self._forget([number])
            one.done.set()
        return one.done

    def _run(self, database: Database) -> None:
        while (first := self._waiting.get()) is not None:
            batch = [first, *self._more(wait=not first.number)]
            while not self._written(database, [one.write for one in batch]):
                if self._ending.wait(AGAIN_AFTER):
                    return
            self._forget([one.number for one in batch])
            for one in batch:
                one.done.set()
                self._waiting.task_done()

    def _more(self, *, wait: bool) -> list[_Waiting]:
        """What else waits at this moment, or soon comes where nobody waits for what is there."""
        found: list[_Waiting] = []
        with suppress(queue.Empty):
            while one := self._waiting.get(block=wait, timeout=TOGETHER):
                found.append(one)
                wait = wait and not one.number
            self._waiting.put(None)  # the end comes after these
            self._waiting.task_done()
        return found

    def _written(self, database: Database, writes: list[Write]) -> bool:
        try:
            with database.writing() as session:
                for write in writes:
                    write(session)
        except DatabaseError as error:
            log.warning("written_later", waiting=len(writes), error=type(error).__name__)
            return False
        except DriverError as error:  # a bug of ours; the next ones must not wait for it
            log.error("not_written", lost=len(writes), error=type(error).__name__)
        return True

    def _forget(self, numbers: list[str]) -> None:
        """What is written need not be remembered, unless it changed meanwhile."""
        with self._lock:
            for number in filter(None, numbers):
                reply, writes = self._replies[number]
                if writes > 1:
                    self._replies[number] = (reply, writes - 1)
                else:
                    del self._replies[number]
