"""Puts what was read into a library: batches, outcomes, nothing twice, nothing lost."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from store.db.database import Database
from store.errors import StoreError
from store.ingest.reading import Draft, DroppedLine, Refusal
from store.library import articles, catalogue, libraries, versions
from store.library.import_records import import_record
from store.library.versions import Prepared
from store.model import Reference, Scope
from store.text import urls
from store.text.shingles import CONTAINMENT

OutcomeKind = Literal["added", "duplicate", "similar", "updated", "refused"]
BATCH = 100
BATCH_SECONDS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A line of our own export."""

    content: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What became of one input. It is reported only after it is durable."""

    input: str
    outcome: OutcomeKind
    article: Reference | None = None
    reason: str | None = None
    dropped: tuple[DroppedLine, ...] = ()


Item = tuple[str, Draft | Refusal | Record]
LibraryOf = Callable[[Session], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ready:
    name: str
    work: Prepared | Record
    dropped: tuple[DroppedLine, ...] = ()


def import_items(
    database: Database,
    library: LibraryOf,
    items: Iterable[Item],
    *,
    by: str,
    dry_run: bool = False,
) -> Iterator[ImportOutcome]:
    """Store the items, in order; an outcome each, given only after its transaction has ended.

    ``library`` gives the library's id in a session, making the library if need be.
    A dry run says what would happen and changes nothing. Bad input costs only itself.
    """
    batch: list[_Ready] = []
    began = time.monotonic()
    for name, item in items:
        ready = _prepare(name, item)
        if isinstance(ready, ImportOutcome):
            yield from _store(database, library, batch, by=by, dry_run=dry_run)
            yield ready
            batch, began = [], time.monotonic()
            continue
        batch.append(ready)
        if len(batch) >= BATCH or time.monotonic() - began > BATCH_SECONDS:
            yield from _store(database, library, batch, by=by, dry_run=dry_run)
            batch, began = [], time.monotonic()
    yield from _store(database, library, batch, by=by, dry_run=dry_run)


def _prepare(name: str, item: Draft | Refusal | Record) -> "_Ready | ImportOutcome":
    if isinstance(item, Refusal):
        return ImportOutcome(input=name, outcome="refused", reason=item.reason)
    if isinstance(item, Record):
        return _Ready(name=name, work=item)
    try:
        prepared = versions.prepare(item.article)
    except StoreError as error:
        return ImportOutcome(input=name, outcome="refused", reason=str(error), dropped=item.dropped)
    return _Ready(name=name, work=prepared, dropped=item.dropped)


def _store(
    database: Database, library: LibraryOf, batch: list[_Ready], *, by: str, dry_run: bool
) -> list[ImportOutcome]:
    if not batch:
        return []
    with database.writing() as session:
        number = library(session)
        libraries.lock(session, number)
        outcomes = _Batch(session, number, by).store(batch)
        if dry_run:
            session.rollback()
    return outcomes


class _Batch:
    """Stores inputs in one transaction; new articles wait to be written together."""

    def __init__(self, session: Session, library: int, by: str) -> None:
        self._session = session
        self._library = library
        self._by = by
        self._waiting: list[tuple[int, _Ready, str | None]] = []
        self._outcomes: dict[int, ImportOutcome] = {}
        self._fresh: set[int] = set()  # the shingles of the waiting articles
        self._unwritten: set[str] = set()  # the folded hashes of the waiting articles
        self._held: dict[int, list[int]] = {}

    def store(self, batch: Sequence[_Ready]) -> list[ImportOutcome]:
        """The outcome of each input, in order."""
        texts = [ready.work for ready in batch if isinstance(ready.work, Prepared)]
        hashes = {text.folded_hash for text in texts}
        self._known = articles.known(self._session, self._library, hashes)
        sample = {value for text in texts for value in text.shingles}
        self._held = catalogue.holders(self._session, self._library, sample)
        for place, ready in enumerate(batch):
            if isinstance(ready.work, Record):
                self._write_waiting()
                self._outcomes[place] = self._record(ready.name, ready.work)
            else:
                self._text(place, ready, ready.work)
        self._write_waiting()
        return [self._outcomes[place] for place in range(len(batch))]

    def _text(self, place: int, ready: _Ready, text: Prepared) -> None:
        if text.folded_hash in self._unwritten:
            self._write_waiting()
        if (row := self._known.get(text.folded_hash)) is not None:
            self._outcomes[place] = ImportOutcome(
                input=ready.name,
                outcome="duplicate",
                article=Reference(article=row.id or 0),
                reason=str(articles.exists(row)),
                dropped=ready.dropped,
            )
            return
        fresh = sum(value in self._fresh for value in text.shingles)
        if fresh >= CONTAINMENT * len(text.shingles):
            self._write_waiting()
        near = catalogue.similar(self._session, self._library, text.shingles, self._held)
        if near is not None and self._same_page(near[0], text):
            self._write_waiting()
            self._outcomes[place] = self._new_version(ready, near[0], text)
            return
        reason = f"looks like {near[0]} ({near[1]:.0%} of the text)" if near else None
        self._waiting.append((place, ready, reason))
        self._fresh.update(text.shingles)
        self._unwritten.add(text.folded_hash)

    def _write_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._fresh.clear()
        self._unwritten.clear()
        if not waiting:
            return
        texts = [_prepared(ready) for _, ready, _ in waiting]
        added = articles.add_all(self._session, self._library, texts, by=self._by)
        for (place, ready, reason), reference in zip(waiting, added, strict=True):
            for value in _prepared(ready).shingles:
                self._held.setdefault(value, []).append(reference.article)
            self._outcomes[place] = ImportOutcome(
                input=ready.name,
                outcome="similar" if reason else "added",
                article=reference,
                reason=reason,
                dropped=ready.dropped,
            )
        hashes = {text.folded_hash for text in texts}
        self._known |= articles.known(self._session, self._library, hashes)

    def _new_version(self, ready: _Ready, old: Reference, text: Prepared) -> ImportOutcome:
        scope = Scope(libraries=(self._library,))
        reference = articles.edit(self._session, scope, old, text, by=self._by)
        return ImportOutcome(
            input=ready.name,
            outcome="updated",
            article=reference,
            reason=f"a new version of {old}",
            dropped=ready.dropped,
        )

    def _record(self, name: str, record: Record) -> ImportOutcome:
        try:
            with self._session.begin_nested():
                kind, reference = import_record(
                    self._session, self._library, record.content, by=self._by
                )
        except StoreError as error:
            return ImportOutcome(input=name, outcome="refused", reason=str(error))
        return ImportOutcome(input=name, outcome=kind, article=reference)

    def _same_page(self, near: Reference, text: Prepared) -> bool:
        """Whether a near duplicate has the same address: a newer state of the same article."""
        key = urls.key(text.new.url)
        row = articles.find(self._session, Scope(libraries=(self._library,)), near.article)
        return key is not None and row.url_key == key


def _prepared(ready: _Ready) -> Prepared:
    assert isinstance(ready.work, Prepared)  # only texts wait
    return ready.work
