"""The indexes of libraries in memory, kept true to the database, and what is saved of them."""

import logging
import shutil
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlmodel import Session

from store.db.database import Database
from store.library import libraries
from store.search import indexing
from store.search.index import DamagedSegmentError, LibraryIndex, merge

log = logging.getLogger(__name__)

SAVE_AFTER = 1_000
_PREFIX = "library-"
PASSAGE_BYTES = 700  # what an index holds in memory, at most, by the passage


@dataclass(slots=True)
class _Loaded:
    index: LibraryIndex | None = None
    unsaved: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


class LoadedIndexes:
    """Indexes by library, loaded when first asked for. Safe to use from several threads at once.

    They are let go, the least recently used first, when they hold more than ``memory`` bytes. The
    files in ``folder`` are only a cache of what the database says. ``built`` is told of a library
    whose index was made anew, ``changed`` of the articles that one caught up with and of the
    passages that were added for them.
    """

    def __init__(self, folder: Path, memory: int) -> None:
        self._folder = folder
        self._memory = memory
        self._loaded: OrderedDict[int, _Loaded] = OrderedDict()
        self._lock = threading.Lock()
        self.built: Callable[[int], None] = lambda _library: None
        self.changed: Callable[[Collection[int], Sequence[int]], None] = lambda *_: None

    @property
    def libraries(self) -> list[int]:
        """The libraries whose index is in memory, the least recently used first."""
        with self._lock:
            return list(self._loaded)

    def now(self, session: Session, library: int) -> LibraryIndex:
        """The index of a library as the session reads it."""
        with self._lock:
            one = self._loaded.setdefault(library, _Loaded())
            self._loaded.move_to_end(library)
        with one.lock:
            if one.index is None:
                one.index = self._open(library)
            changes = libraries.changed_since(session, library, one.index.version)
            if changes is None:
                one.index = LibraryIndex()
                changes = libraries.changed_since(session, library, 0)
                assert changes is not None  # the log is always known from its beginning
            self._catch_up(session, library, one, *changes)
            return one.index

    def tidy(self, database: Database) -> None:
        """Catch up, merge what should be merged and save what has changed, beside the questions."""
        with self._lock:
            loaded = list(self._loaded.items())
        for library, one in loaded:
            with database.session() as session:
                index = self.now(session, library)
            sources = index.due()
            made = merge(sources) if sources else None
            with one.lock:
                if made is not None and one.index is not None:
                    one.index = one.index.with_merged(sources, made)
                    one.unsaved = max(one.unsaved, 1)
                self._save(library, one)

    def save(self) -> None:
        """Write every index that has changed since it was saved."""
        with self._lock:
            loaded = list(self._loaded.items())
        for library, one in loaded:
            with one.lock:
                self._save(library, one)

    def saved(self) -> set[int]:
        """The libraries of which an index is saved here."""
        names = (path.name.removeprefix(_PREFIX) for path in self._folder.glob(f"{_PREFIX}*"))
        return {int(name) for name in names if name.isdecimal()}

    def forget(self, library: int) -> None:
        """Let go of a library that was deleted, and delete what is saved of its index."""
        with self._lock:
            self._loaded.pop(library, None)
        shutil.rmtree(self._path(library), ignore_errors=True)

    def close(self) -> None:
        """Save and let go of everything."""
        self.save()
        with self._lock:
            self._loaded.clear()

    def let_go(self, in_use: Collection[int]) -> list[int]:
        """Let go of what memory has no room for, but for what is in use; return the libraries."""
        gone = []
        with self._lock:
            held = sum(_bytes(one) for one in self._loaded.values())
            for library in list(self._loaded):
                if held <= self._memory:
                    break
                one = self._loaded[library]
                if library not in in_use and one.index is not None and not one.lock.locked():
                    held -= _bytes(one)
                    del self._loaded[library]
                    gone.append(library)
        return gone

    def _catch_up(
        self, session: Session, library: int, one: _Loaded, stamp: int, changed: set[int]
    ) -> None:
        assert one.index is not None  # the caller loaded it
        if stamp == one.index.version:
            return
        if one.index.size == 0:
            one.index = LibraryIndex.build(indexing.entries(session, library), stamp)
            one.unsaved = one.index.size
            self.built(library)
        else:
            added = list(indexing.entries(session, library, changed))
            one.index = one.index.apply(added, changed, stamp)
            one.unsaved += len(added) + len(changed)
            self.changed(changed, [entry.passage for entry in added])
        if one.unsaved >= max(SAVE_AFTER, one.index.size // 20):
            self._save(library, one)

    def _open(self, library: int) -> LibraryIndex:
        try:
            return LibraryIndex.open(self._path(library))
        except (DamagedSegmentError, FileNotFoundError):
            return LibraryIndex()

    def _save(self, library: int, one: _Loaded) -> None:
        if one.index is None or not one.unsaved:
            return
        try:
            one.index.save(self._path(library))
        except OSError as error:  # it is only a cache: a full or read-only disk stops no answer
            log.warning("The index of library %d cannot be saved: %s", library, error.strerror)
        else:
            one.unsaved = 0

    def _path(self, library: int) -> Path:
        return self._folder / f"{_PREFIX}{library}"


def _bytes(one: _Loaded) -> int:
    return one.index.size * PASSAGE_BYTES if one.index is not None else 0
