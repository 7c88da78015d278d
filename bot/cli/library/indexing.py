"""The index, brought up to date behind an import by a process of its own.

``python -m bot.cli.library.indexing LIBRARY`` is that process. It is told by a line that more was
stored, and ends when nobody tells it anything any more, however the one that did has ended.
"""

import logging
import os
import subprocess  # for that process  # nosec B404
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from bot.cli.shell import streams

WORTH_IT = 200  # stored articles: fewer are indexed by the next question while nobody notices
AT_ONCE = 500  # articles
SOON = 0.5  # seconds in which nobody asks what is waited for


class Follower:
    """Indexes what an import stores, once it is worth it; a running bot goes on from what it saves.

    Left by an exception, Ctrl-C among them, it ends the process: what the index lacks then the next
    question adds.
    """

    def __init__(self) -> None:
        self._library = 0
        self._stored = 0
        self._process: subprocess.Popen[bytes] | None = None

    def of(self, library: int) -> int:
        """Index that library; gives its number back."""
        self._library = library
        return library

    def stored(self) -> None:
        """Note that one more of the import's outcomes is in the database."""
        self._stored += 1
        if self._stored == WORTH_IT:
            self._process = _started(self._library)
        if self._process is not None and self._stored % AT_ONCE == 0:
            self._tell()

    def finish(self) -> None:
        """Wait until everything is indexed and saved; say what is waited for, and what failed."""
        if self._process is None:
            return
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        try:
            code = self._process.wait(SOON)
        except subprocess.TimeoutExpired:
            streams.note("Indexing what was stored; Ctrl-C leaves it to the next question.")
            code = self._process.wait()
        if code:
            streams.note("The index could not be saved; the next question indexes what it lacks.")

    def _tell(self) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # it has ended: `finish` says so
            self._process.stdin.write(b"\n")
            self._process.stdin.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is None:
            return
        self._process.kill()
        with suppress(BrokenPipeError), self._process:  # it waits, and closes the pipe
            pass


def _started(library: int) -> subprocess.Popen[bytes]:
    code = str(Path(__file__).resolve().parents[3])
    return subprocess.Popen(  # this Python, a module of ours  # nosec B603
        [sys.executable, "-P", "-m", "bot.cli.library.indexing", str(library)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": code},
        start_new_session=True,  # Ctrl-C is for the process that stores
    )


def follow(library: int, told: int) -> bool:
    """Index the library until nothing more is told by that descriptor; whether it was saved."""
    from bot import places
    from bot.app import open_database
    from bot.settings import read_settings
    from store.languages import kept
    from store.search.loaded_indexes import LoadedIndexes
    from store.search.retriever import MEMORY, TABLES

    settings = read_settings()
    database = open_database(settings, make=False)
    folder = places.index_folder(settings.data_dir, database.path)
    kept.keep_in(folder / TABLES)
    indexes = LoadedIndexes(folder, MEMORY)
    faults = _Faults(logging.WARNING)
    with faults.heard(LoadedIndexes.__module__):
        is_told = True
        while is_told:
            with database.session() as session:
                indexes.now(session, library)
            is_told = bool(os.read(told, 1 << 16))  # all lines that are there; none at the end
        indexes.tidy(database)
    database.close()
    return not faults.seen


class _Faults(logging.Handler):
    """Whether anything was logged: an index that cannot be saved is no error."""

    seen = False

    @contextmanager
    def heard(self, name: str) -> Iterator[None]:
        """Listen to that logger for a while."""
        logger = logging.getLogger(name)
        logger.addHandler(self)
        try:
            yield
        finally:
            logger.removeHandler(self)

    def emit(self, _record: logging.LogRecord) -> None:
        self.seen = True


if __name__ == "__main__":
    sys.exit(not follow(int(sys.argv[1]), sys.stdin.fileno()))
