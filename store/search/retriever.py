"""Answers questions: keeps the indexes of libraries true to the database, and asks them."""

import logging
import shutil
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from sqlmodel import Session

from store.aliases.book import AliasBook
from store.db.database import Database
from store.languages import kept
from store.library import alias_groups, libraries, publishers, verify, versions
from store.model import Answer, Filters, Quotation, Reasons, Scope
from store.search import indexing
from store.search.answer import answer
from store.search.corpus import Corpus
from store.search.index import DamagedSegmentError, LibraryIndex, Searcher, merge
from store.search.past import searcher_as_of
from store.search.publisher_names import PublisherNames
from store.search.searched import searched

if TYPE_CHECKING:
    from store.search.check.records import CheckReport

log = logging.getLogger(__name__)

MEMORY = 2 << 30
SAVE_AFTER = 1_000
PASSAGE_BYTES = 500  # what an index holds in memory, at most, by the passage
BOOKS = 256
VIEWS = 64


@dataclass(slots=True)
class _Loaded:
    index: LibraryIndex | None = None
    unsaved: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """What a scope holds at one state of its libraries.

    ``several`` are the articles with more than one version.
    """

    indexes: list[LibraryIndex]
    searcher: Searcher
    publishers: PublisherNames
    several: frozenset[int]


class Retriever:
    """The one way to an answer. Safe to use from several threads at once.

    Indexes are loaded when first asked for, brought to the library's present state before every
    question, and let go, the least recently used first, when they hold more than ``memory``
    bytes. The files in ``folder`` are only a cache of what the database says. ``starter_file``
    holds the names of things that every library starts with. Each of ``listeners`` is told of every
    answer and the seconds it took.
    """

    def __init__(
        self,
        database: Database,
        folder: Path,
        *,
        starter_file: Path,
        memory: int = MEMORY,
    ) -> None:
        self._database = database
        self._folder = folder
        kept.keep_in(folder / "tables")
        self._starter_file = starter_file
        self._starter: AliasBook | None = None
        self._memory = memory
        self._loaded: OrderedDict[int, _Loaded] = OrderedDict()
        self._books: dict[tuple[str, ...], AliasBook] = {}
        self._views: OrderedDict[tuple[int, ...], _View] = OrderedDict()
        self._lock = threading.Lock()
        self.listeners: list[Callable[[Answer, float], None]] = []

    def answer(
        self,
        scope: Scope,
        question: str,
        filters: Filters = Filters(),  # noqa: B008 - frozen
        *,
        limit: int = 3,
        expand: bool = True,
        explain: bool = False,
        today: date | None = None,
        as_of: date | None = None,
    ) -> Answer:
        """Quotations that answer the question out of the scope's articles, or silence.

        ``as_of`` asks the articles as they were at the end of that day. Raises NotVerbatimError if
        a quotation is not, to the letter, what the session reads.
        """
        started = perf_counter()
        with self._database.session() as session:
            corpus = self._corpus(session, scope, as_of)
            found_answer = answer(
                corpus,
                question,
                filters,
                limit=limit,
                expand=expand,
                explain=explain,
                today=as_of or today or date.today(),  # noqa: DTZ011 - the asker's own day
            )
            verify.require_verbatim(session, scope, found_answer.quotations)
            told = found_answer.silence
            if told is not None:
                looked = searched(session, scope, corpus.searcher, found_answer.terms, as_of)
                told = replace(told, searched=looked)
        for listener in self.listeners:
            listener(found_answer, perf_counter() - started)
        return replace(found_answer, silence=told, as_of=as_of)

    def reasons(
        self,
        scope: Scope,
        question: str,
        quotations: Sequence[Quotation],
        *,
        today: date,
        as_of: date | None = None,
    ) -> Reasons:
        """Why these quotations answer the question: what of it they say, and how it was read."""
        from store.search.reasons import reasons  # only here: who asks need not load it

        with self._database.session() as session:
            corpus = self._corpus(session, scope, as_of)
            return reasons(corpus, question, quotations, today=as_of or today)

    def check(
        self, scope: Scope, text: str, publisher: str | None = None, as_of: date | None = None
    ) -> "CheckReport":
        """Whether the quotations in a text are true to the scope's articles.

        Raises NotVerbatimError if what is quoted is not, to the letter, what the session reads.
        """
        from store.search.checking import checked  # only here: who asks need not load it

        with self._database.session() as session:
            seen = self._seen(session, scope, as_of)
            report = checked(
                session,
                scope,
                seen.searcher,
                text,
                publisher,
                several=seen.several,
                as_of=as_of,
            )
            for check in report.checks:
                verify.require_verbatim(session, scope, check.quotations)
            return report

    def names(self, session: Session, scope: Scope) -> AliasBook:
        """The names of things that questions in that scope are searched with."""
        groups = alias_groups.definitions(session, scope)
        with self._lock:
            if (known := self._books.get(groups)) is not None:
                return known
        starter = self._starter or alias_groups.starter(
            self._starter_file, self._folder / "names.json"
        )
        made = alias_groups.book(starter, groups)
        with self._lock:
            self._starter = starter
            if len(self._books) >= BOOKS:
                self._books.clear()
            self._books[groups] = made
        return made

    def _corpus(self, session: Session, scope: Scope, as_of: date | None) -> Corpus:
        seen = self._seen(session, scope, as_of)
        return Corpus(
            searcher=seen.searcher,
            fetch=partial(indexing.texts, session),
            publishers=seen.publishers,
            meant=partial(publishers.meant, session, scope),
            aliases=self.names(session, scope),
        )

    def searcher(self, session: Session, scope: Scope) -> Searcher:
        """The scope's passages as the database has them now."""
        return self._seen(session, scope).searcher

    def _seen(self, session: Session, scope: Scope, as_of: date | None = None) -> _View:
        if as_of is not None:
            now = self._seen(session, scope)
            past = searcher_as_of(session, scope, now.indexes, as_of)
            return replace(now, searcher=past)
        indexes = [self._index(session, library) for library in scope.libraries]
        with self._lock:
            seen = self._views.get(scope.libraries)
        if seen is None or [*map(id, seen.indexes)] != [*map(id, indexes)]:
            seen = _View(
                indexes=indexes,
                searcher=Searcher(indexes),
                publishers=PublisherNames(publishers.names(session, scope)),
                several=versions.with_several(session, scope),
            )
            with self._lock:
                self._views[scope.libraries] = seen
                self._views.move_to_end(scope.libraries)
                while len(self._views) > VIEWS:
                    self._views.popitem(last=False)
        self._let_go(scope.libraries)
        return seen

    @property
    def loaded(self) -> list[int]:
        """The libraries whose index is in memory, the least recently used first."""
        with self._lock:
            return list(self._loaded)

    def tidy(self) -> None:
        """Catch up, merge what should be merged and save what has changed, beside the questions."""
        with self._lock:
            loaded = list(self._loaded.items())
        for library, one in loaded:
            with self._database.session() as session:
                index = self._index(session, library)
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

    def forget(self, library: int) -> None:
        """Let go of a library that was deleted, and delete what is saved of its index."""
        with self._lock:
            self._loaded.pop(library, None)
            self._books.clear()
            for scope in [scope for scope in self._views if library in scope]:
                del self._views[scope]
        shutil.rmtree(self._path(library), ignore_errors=True)

    def close(self) -> None:
        """Save and let go of everything."""
        self.save()
        with self._lock:
            self._loaded.clear()
            self._views.clear()

    def _index(self, session: Session, library: int) -> LibraryIndex:
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

    def _catch_up(
        self, session: Session, library: int, one: _Loaded, stamp: int, changed: set[int]
    ) -> None:
        assert one.index is not None  # the caller loaded it
        if stamp == one.index.version:
            return
        if one.index.size == 0:
            one.index = LibraryIndex.build(indexing.entries(session, library), stamp)
            one.unsaved = one.index.size
        else:
            added = list(indexing.entries(session, library, changed))
            one.index = one.index.apply(added, changed, stamp)
            one.unsaved += len(added) + len(changed)
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
        return self._folder / f"library-{library}"

    def _let_go(self, in_use: Sequence[int]) -> None:
        with self._lock:
            held = sum(_bytes(one) for one in list(self._loaded.values()))
            for library in list(self._loaded):
                if held <= self._memory:
                    break
                one = self._loaded[library]
                if library not in in_use and one.index is not None and not one.lock.locked():
                    held -= _bytes(one)
                    del self._loaded[library]
                    for scope in [scope for scope in self._views if library in scope]:
                        del self._views[scope]


def _bytes(one: _Loaded) -> int:
    return one.index.size * PASSAGE_BYTES if one.index is not None else 0
