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
WORTH_OPENING = 100  # changed articles: fewer are sooner indexed than looked for on the disk
Changes = tuple[int, set[int]]  # the present stamp, and the articles changed before it
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
        one = self._one(library)
        with one.lock:
            changes = self._lacking(session, library, one)
            if changes is None:
                one.index = LibraryIndex()
                changes = libraries.changed_since(session, library, 0)
                assert changes is not None  # the log is always known from its beginning
            self._catch_up(session, library, one, *changes)
            assert one.index is not None
            return one.index

    def lag(self, session: Session) -> int:
        """How many changed articles the indexes in memory lack of what the session reads."""
        with self._lock:
            loaded = [(library, one.index) for library, one in self._loaded.items() if one.index]
        found = (
            libraries.changed_since(session, library, index.version) for library, index in loaded
        )
        return sum(len(changes[1]) for changes in found if changes is not None)

    def take_over(self, session: Session, library: int) -> int:
        """Go on from what another process has saved, where much has changed.

        Returns how many changed articles the index lacks then; 0 where those are few.
        """
        one = self._one(library)
        with one.lock:
            changes = self._lacking(session, library, one)
        lacking = len(changes[1]) if changes is not None else 0
        return lacking if lacking >= WORTH_OPENING else 0

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

    def _one(self, library: int) -> _Loaded:
        with self._lock:
            one = self._loaded.setdefault(library, _Loaded())
            self._loaded.move_to_end(library)
        return one

    def _lacking(self, session: Session, library: int, one: _Loaded) -> Changes | None:
        """What has changed since the index, or since one that another process saved meanwhile.

        That one takes its place where it lacks less of what is much. None when neither is a state
        of the library's past.
        """
        if one.index is None:
            one.index = self._open(library)
        changes = libraries.changed_since(session, library, one.index.version)
        if changes is not None and len(changes[1]) < WORTH_OPENING:
            return changes
        saved = self._open(library)
        since = libraries.changed_since(session, library, saved.version) if saved.size else None
        if since is None or (changes is not None and len(since[1]) >= len(changes[1])):
            return changes
        one.index, one.unsaved = saved, 0
        if changes is None:
            self.built(library)
        else:
            self.changed(changes[1], saved.passages_of(changes[1]))
        return since

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
