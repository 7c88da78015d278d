"""The composition root: opens what the settings name and hands it to whoever needs it."""

import os
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from bot import places
from bot.settings import Settings
from store.db import schema
from store.db.database import Database
from store.db.migrations import LATEST
from store.languages import kept
from store.library import libraries
from store.notices.errors import OperatorError, StoreError
from store.search.retriever import TABLES, Retriever

if TYPE_CHECKING:
    from bot.i18n.catalogues import Catalogues
    from store.db.lock import Lock
    from store.ingest.sandbox.worker import Worker

P = ParamSpec("P")
T = TypeVar("T")

LITTLE_ROOM = 500_000_000  # bytes
THREADS = 4
QUICK_THREADS = 2  # for what a first response waits for: settings, completions
WRITING_THREADS = 4  # so that nobody who reads waits behind who waits for the library's lock
SLOW_THREADS = 3  # for reading foreign files and long imports, so that questions never wait


@dataclass(frozen=True, kw_only=True)
class App:
    """Everything a command needs. ``run`` is the one way from the event loop into the store.

    ``worker`` is the warm process that parses foreign bytes. ``closing`` tells long imports to end.
    """

    settings: Settings
    database: Database
    retriever: Retriever
    threads: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(THREADS, thread_name_prefix="store")
    )
    quick_threads: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(QUICK_THREADS, thread_name_prefix="quick")
    )
    writing_threads: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(WRITING_THREADS, thread_name_prefix="writing")
    )
    slow_threads: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(SLOW_THREADS, thread_name_prefix="slow")
    )
    closing: threading.Event = field(default_factory=threading.Event)

    @cached_property
    def worker(self) -> "Worker":
        """The process for foreign bytes, known from the first time it is asked for."""
        from store.ingest.sandbox.worker import Worker  # only here: most commands read no files

        return Worker()

    @cached_property
    def catalogues(self) -> "Catalogues":
        """The sentences in the languages the bot speaks."""
        from bot.i18n.catalogues import Catalogues  # only here: the terminal speaks English

        return Catalogues()

    def little_room(self) -> int | None:
        """How many bytes are free where the data are; None where they are enough."""
        free = free_room(self.settings, self.database)
        return free if free < LITTLE_ROOM else None

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a plain function of the store without holding the event loop."""
        return await _in(self.threads, _bound(function, *args, **kwargs))

    async def run_quick(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for what takes milliseconds and must not queue behind questions."""
        return await _in(self.quick_threads, _bound(function, *args, **kwargs))

    async def run_writing(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for what changes something."""
        return await _in(self.writing_threads, lambda: function(*args, **kwargs))

    async def run_slow(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for what may take longer than a person waits for an answer."""
        return await _in(self.slow_threads, _bound(function, *args, **kwargs))

    @cached_property
    def _lock(self) -> "Lock":
        from store.db.lock import lock_of

        return lock_of(self.database)

    async def leads(self) -> bool:
        """Whether this process does what must be done once: the jobs move on when it ends."""
        return await self.run_slow(lambda: self._lock.take())

    def require_lock(self) -> None:
        """Raise OperatorError where no process can hold the lock of the jobs."""
        _ = self._lock

    def warm(self) -> None:
        """Load what the first question would else wait for."""
        with self.database.session() as session:
            scope = libraries.scope_of_name(session, None)
        self.retriever.answer(scope, "What did the minister say in Kabul?")

    def close(self, within: float | None = None) -> bool:
        """Save what is only in memory, end the threads, close the database.

        With ``within`` the threads have so many seconds to end; whether they did. Of what one of
        them still does nothing has been told to anybody, and the database undoes it.
        """
        self.closing.set()
        ending = threading.Thread(target=self._end_threads, daemon=True)
        ending.start()
        ending.join(within)
        if ending.is_alive():
            return False
        if "worker" in self.__dict__:
            self.worker.close()
        self.retriever.close()
        if "_lock" in self.__dict__:
            self._lock.release()
        self.database.close()
        return True

    def _end_threads(self) -> None:
        for pool in (self.slow_threads, self.writing_threads, self.threads, self.quick_threads):
            pool.shutdown(cancel_futures=True)


async def _in(pool: ThreadPoolExecutor, function: Callable[[], T]) -> T:
    """Call a function in a thread of the pool."""
    import asyncio  # only here: most commands need no event loop

    return await asyncio.get_running_loop().run_in_executor(pool, function)


def _bound(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Callable[[], T]:
    """The call, in a thread with what the log knows of this task: whose interaction it is."""
    return partial(copy_context().run, partial(function, *args, **kwargs))


def free_room(settings: Settings, database: Database) -> int:
    """How many bytes are free where the data are."""
    folder = database.path.parent if database.path else settings.data_dir
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def open_database(settings: Settings, *, make: bool = True) -> Database:
    """The database that the settings name; without ``make`` no file or folder is made."""
    return Database(settings.database_address, direct=settings.direct_address, make=make)


def keeper(settings: Settings, database: Database) -> schema.Keep:
    """What makes the backup before a migration."""

    def keep(revision: str) -> None:
        from store.db.backups import copies  # only here: most starts migrate nothing

        copies.before_migration(database, settings.data_dir, revision)

    return keep


def make_apart(settings: Settings) -> None:
    """Have what a start must make made by a process of its own, whose memory goes with it.

    That is a new or older database, and the tables of this program's words: seeds and migrations
    bring every way of reading an article, the language model is read in its original form, all of
    which a bot would keep for as long as it runs. What goes wrong is left to ``open_app``, which
    meets it again and says it.
    """
    database = open_database(settings, make=False)
    try:
        is_there = database.path is None or database.path.exists()
        revision = schema.current(database) if is_there else None
    except StoreError:
        return
    finally:
        database.close()
    tables = places.index_folder(settings.data_dir, database.path) / TABLES
    if revision == LATEST and kept.is_complete(tables):
        return
    process = os.fork()
    if process == 0:
        with suppress(BaseException):
            _make(settings, is_new=revision is None)
        os._exit(0)
    os.waitpid(process, 0)


def _make(settings: Settings, *, is_new: bool) -> None:
    """Make everything; the index of a new library too, which holds the seeds alone."""
    from store.text.detection import load_models  # only here: a start seldom makes it

    app = open_app(settings)
    if is_new:
        app.warm()
    load_models()
    kept.complete()
    app.close()


def open_app(settings: Settings, *, on_new: Callable[[str], None] = lambda _place: None) -> App:
    """Open the database, make or migrate it first if need be.

    A new one gets the seeds, and ``on_new`` is told where it is.
    """
    database = open_database(settings)
    index = places.index_folder(settings.data_dir, database.path)
    if schema.current(database) is None:
        _require_new(database, index)
    schema.ready(database, keeper(settings, database))
    with database.session() as session:
        new = libraries.SHARED not in libraries.names(session)
    if new:
        from store.library.imports import (
            seeding,  # only here: it brings every way of reading an article
        )

        seeding.load(database, places.seeds())
        on_new(str(database.path.absolute()) if database.path else database.shown)
    return App(
        settings=settings,
        database=database,
        retriever=Retriever(
            database,
            index,
            starter_file=places.seeds() / "aliases.yaml",
        ),
    )


def _require_new(database: Database, index: Path) -> None:
    """Raise OperatorError where an SQLite file is empty, but the index beside it tells of articles:
    a new library in its place would hide that they are gone.
    """
    if database.path is not None and places.is_lost(database.path, index):
        raise OperatorError(
            f"{database.path.absolute()} is empty, but {index.name} beside it is of articles that "
            "were in it: put a backup in its place with `quotewire restore FILE`, or remove that "
            "folder to begin anew."
        )
