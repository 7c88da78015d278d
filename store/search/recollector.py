"""Keeps the texts of what is searched in memory, true to the libraries that are loaded."""

import threading
from collections.abc import Callable, Collection, Sequence

from sqlmodel import Session

from store.db.database import Database
from store.search import indexing
from store.search.loaded_indexes import LoadedIndexes
from store.search.recollection import Recollection

_AT_ONCE = 500  # passages


class Recollector:
    """Fills a recollection beside the questions, and lets go of what changed.

    ``recollection`` is None where the database is a file that is read where it is.
    """

    def __init__(self, database: Database, indexes: LoadedIndexes) -> None:
        self.recollection = None if database.is_sqlite else Recollection()
        self._database, self._indexes = database, indexes
        self._whole: set[int] = set()  # libraries whose passages were all read
        self._added: list[int] = []  # passages that came since
        self._lock = threading.Lock()
        self._working = threading.Lock()
        indexes.built = self._whole.discard
        indexes.changed = self._note

    def recollect(self, afterwards: Callable[[Session], None]) -> None:
        """Read what is loaded and not yet in memory; then do the rest in the same transaction."""
        if self.recollection is None:
            return
        with self._working:
            for library in self._indexes.libraries:
                if library not in self._whole:
                    with self._database.session() as session:
                        passages = indexing.passages_of(session, library)
                        self._keep(self.recollection, session, passages)
                    self._whole.add(library)
            with self._lock:
                added = self._added[:]
            with self._database.session() as session:
                self._keep(self.recollection, session, added)
                afterwards(session)
            with self._lock:
                del self._added[: len(added)]

    def forget(self) -> None:
        """Let go of everything: a library was deleted, and whose the texts are is not known."""
        if self.recollection is not None:
            self.recollection.clear()
            self._whole.clear()

    def _keep(self, into: Recollection, session: Session, passages: Sequence[int]) -> None:
        for first in range(0, len(passages), _AT_ONCE):
            if into.is_full:
                return
            into.keep(indexing.sound_texts(session, passages[first : first + _AT_ONCE]))

    def _note(self, articles: Collection[int], passages: Sequence[int]) -> None:
        if self.recollection is not None:
            self.recollection.drop(articles)
            with self._lock:
                self._added += passages
