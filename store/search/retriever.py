"""Answers questions: keeps the indexes of libraries true to the database, and asks them."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence, Set
from dataclasses import dataclass, replace
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
from store.model import Answer, Filters, Quotation, Reasons, Scope, SourceMatch
from store.notices.errors import DatabaseAwayError
from store.search import indexing
from store.search.answer import answer
from store.search.corpus import Corpus
from store.search.index import LibraryIndex, Searcher
from store.search.loaded_indexes import LoadedIndexes
from store.search.past import searcher_as_of
from store.search.publisher_names import PublisherNames
from store.search.recollection import ForgottenError, Recollection
from store.search.recollector import Recollector
from store.search.searched import searched

if TYPE_CHECKING:
    from store.search.check.records import CheckReport

MEMORY = 2 << 30
BOOKS = 256
VIEWS = 64
TABLES = "tables"  # the folder of those made of the languages' words, in that of the index


@dataclass(slots=True, kw_only=True)
class _View:
    """What a scope holds at one state of its libraries.

    ``several`` are the articles with more than one version, ``aliases`` the names that were last
    searched with.
    """

    indexes: list[LibraryIndex]
    searcher: Searcher
    publishers: PublisherNames
    several: frozenset[int]
    aliases: AliasBook | None = None


class Retriever:
    """The one way to an answer. Safe to use from several threads at once.

    Indexes are brought to the library's present state before every question; they take about
    ``memory`` bytes at most, and what is saved of them in ``folder`` is only a cache.
    ``starter_file`` holds the names of things that every library starts with. Each of
    ``listeners`` is told of every answer and the seconds it took.
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
        kept.keep_in(folder / TABLES)
        self._indexes = LoadedIndexes(folder, memory)
        self._starter_file, self._names_file = starter_file, folder / "names.json"
        self._starter: AliasBook | None = None
        self._books: dict[tuple[str, ...], AliasBook] = {}
        self._views: OrderedDict[tuple[int, ...], _View] = OrderedDict()
        self._lock = threading.Lock()
        self.recollector = Recollector(database, self._indexes)
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
        ask = partial(
            answer,
            question=question,
            filters=filters,
            limit=limit,
            expand=expand,
            explain=explain,
            today=as_of or today or date.today(),  # noqa: DTZ011 - the asker's own day
        )
        try:
            found_answer = self._read(scope, ask, as_of)
        except DatabaseAwayError as away:
            if as_of is not None:
                raise
            found_answer = self._recalled(scope, ask, away)
        for listener in self.listeners:
            listener(found_answer, perf_counter() - started)
        return replace(found_answer, as_of=as_of)

    def _read(self, scope: Scope, ask: Callable[[Corpus], Answer], as_of: date | None) -> Answer:
        """What the database answers."""
        with self._database.session() as session:
            corpus = self._corpus(session, scope, as_of)
            found = ask(corpus)
            verify.require_verbatim(session, scope, found.quotations)
            if found.silence is None:
                return found
            looked = searched(session, scope, corpus.searcher, found.terms, as_of)
            return replace(found, silence=replace(found.silence, searched=looked))

    def _recalled(
        self, scope: Scope, ask: Callable[[Corpus], Answer], away: DatabaseAwayError
    ) -> Answer:
        """What the memory answers; raises ``away`` where it lacks anything that would be read."""

        def unknown(_source: str) -> SourceMatch:
            raise away

        with self._lock:
            seen = self._views.get(scope.libraries)
        recollection = self.recollector.recollection
        if recollection is None or seen is None or seen.aliases is None:
            raise away
        corpus = Corpus(
            searcher=seen.searcher,
            fetch=recollection.texts,
            publishers=seen.publishers,
            meant=unknown,
            aliases=seen.aliases,
        )
        try:
            found = ask(corpus)
        except ForgottenError:
            raise away from None
        self.require_recalled(found.quotations)
        return replace(found, recalled=True)

    def require_recalled(self, quotations: Sequence[Quotation]) -> None:
        """Raise NotVerbatimError unless each quotation is a slice of a text in memory."""
        (self.recollector.recollection or Recollection()).require_verbatim(quotations)

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
                named=seen.publishers.names,
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
        starter = self._starter or alias_groups.starter(self._starter_file, self._names_file)
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
            aliases=self._remembered_names(session, scope, seen),
        )

    def _remembered_names(self, session: Session, scope: Scope, seen: _View) -> AliasBook:
        seen.aliases = self.names(session, scope)
        return seen.aliases

    def searcher(self, session: Session, scope: Scope) -> Searcher:
        """The scope's passages as the database has them now."""
        return self._seen(session, scope).searcher

    def _seen(self, session: Session, scope: Scope, as_of: date | None = None) -> _View:
        if as_of is not None:
            now = self._seen(session, scope)
            past = searcher_as_of(session, scope, now.indexes, as_of)
            return replace(now, searcher=past)
        indexes = [self._indexes.now(session, library) for library in scope.libraries]
        with self._lock:
            seen = self._views.get(scope.libraries)
        if seen is None or [*map(id, seen.indexes)] != [*map(id, indexes)]:
            seen = _View(
                indexes=indexes,
                searcher=Searcher(indexes),
                publishers=PublisherNames(publishers.names(session, scope)),
                several=versions.with_several(session, scope),
                aliases=seen.aliases if seen is not None else None,
            )
            with self._lock:
                self._views[scope.libraries] = seen
                self._views.move_to_end(scope.libraries)
                while len(self._views) > VIEWS:
                    self._views.popitem(last=False)
        self._drop_views(self._indexes.let_go(scope.libraries))
        return seen

    @property
    def loaded(self) -> list[int]:
        """The libraries whose index is in memory, the least recently used first."""
        return self._indexes.libraries

    def lag(self, session: Session) -> int:
        """How many changed articles the indexes in memory lack of what the session reads."""
        return self._indexes.lag(session)

    def recollect(self) -> None:
        """Hold what is loaded in memory as it is now, and its texts so far as there is room."""

        def see(session: Session) -> None:
            with self._lock:
                scopes = list(self._views)
            for libraries_ in scopes:
                self._seen(session, Scope(libraries=libraries_))

        self.recollector.recollect(see)

    def catch_up(self, among: Set[int] | None = None) -> None:
        """Bring what is loaded, of these libraries or of all, to the database's present state."""
        for library in self.loaded:
            if among is None or library in among:
                with self._database.session() as session:
                    self._indexes.now(session, library)

    def take_over(self, among: Set[int] | None = None) -> int:
        """Go on from what other processes have indexed, where that is much.

        Returns how many changed articles the most backward of these libraries, or of all, lacks
        then; 0 where none lacks many.
        """
        lacking = 0
        for library in self.loaded:
            if among is None or library in among:
                with self._database.session() as session:
                    lacking = max(lacking, self._indexes.take_over(session, library))
        return lacking

    def tidy(self) -> None:
        """Catch up, merge what should be merged and save what has changed, beside the questions.

        What the language model's last questions brought into memory goes out of it again, and so
        does what is left of libraries that are gone: deleted by another process, or by one that
        was killed over it.
        """
        held = {*self._indexes.libraries, *self._indexes.saved()}
        with self._database.session() as session:
            gone = held - libraries.there(session, held)
        for library in gone:
            self.forget(library)
        self._indexes.tidy(self._database)
        kept.rest()

    def save(self) -> None:
        """Write every index that has changed since it was saved."""
        self._indexes.save()

    def forget(self, library: int) -> None:
        """Let go of a library that was deleted, and delete what is saved of its index."""
        self._indexes.forget(library)
        self._drop_views([library])
        with self._lock:
            self._books.clear()
        self.recollector.forget()

    def close(self) -> None:
        """Save and let go of everything."""
        self._indexes.close()
        with self._lock:
            self._views.clear()

    def _drop_views(self, gone: Collection[int]) -> None:
        with self._lock:
            for scope in [one for one in self._views if not set(gone).isdisjoint(one)]:
                del self._views[scope]
