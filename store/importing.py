"""Puts what was read into a library: batches, outcomes, nothing twice, nothing lost."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from store import articles, catalogue, libraries, transfer, urls, versions
from store.database import Database
from store.errors import ArticleExistsError, StoreError
from store.ingest.drafts import Draft, DroppedLine, Refusal
from store.model import Reference, Scope
from store.versions import Prepared

OutcomeKind = Literal["added", "duplicate", "similar", "updated", "refused"]
BATCH = 100
BATCH_SECONDS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A line of our own export."""

    content: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
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
) -> Iterator[Outcome]:
    """Store the items, in order; an outcome each, given only after its transaction has ended.

    ``library`` gives the library's id in a session, making the library if need be.
    A dry run says what would happen and changes nothing. Bad input costs only itself.
    """
    batch: list[_Ready] = []
    began = time.monotonic()
    for name, item in items:
        ready = _prepare(name, item)
        if isinstance(ready, Outcome):
            yield from _store(database, library, batch, by=by, dry_run=dry_run)
            yield ready
            batch, began = [], time.monotonic()
            continue
        batch.append(ready)
        if len(batch) >= BATCH or time.monotonic() - began > BATCH_SECONDS:
            yield from _store(database, library, batch, by=by, dry_run=dry_run)
            batch, began = [], time.monotonic()
    yield from _store(database, library, batch, by=by, dry_run=dry_run)


def _prepare(name: str, item: Draft | Refusal | Record) -> "_Ready | Outcome":
    if isinstance(item, Refusal):
        return Outcome(input=name, outcome="refused", reason=item.reason)
    if isinstance(item, Record):
        return _Ready(name=name, work=item)
    try:
        prepared = versions.prepare(item.article)
    except StoreError as error:
        return Outcome(input=name, outcome="refused", reason=str(error), dropped=item.dropped)
    return _Ready(name=name, work=prepared, dropped=item.dropped)


def _store(
    database: Database, library: LibraryOf, batch: list[_Ready], *, by: str, dry_run: bool
) -> list[Outcome]:
    if not batch:
        return []
    with database.writing() as session:
        number = library(session)
        libraries.lock(session, number)
        outcomes = [_store_one(session, number, ready, by=by) for ready in batch]
        if dry_run:
            session.rollback()
    return outcomes


def _store_one(session: Session, library: int, ready: _Ready, *, by: str) -> Outcome:
    if isinstance(ready.work, Record):
        return _store_record(session, library, ready.name, ready.work, by=by)
    prepared = ready.work
    near = catalogue.similar(session, library, prepared.shingles)
    kind: OutcomeKind = "added"
    reason = None
    try:
        if near is not None and _same_page(session, library, near[0], prepared):
            reference = articles.edit(
                session, Scope(libraries=(library,)), near[0], prepared, by=by
            )
            kind, reason = "updated", f"a new version of {near[0]}"
        else:
            reference = articles.add(session, library, prepared, by=by)
            if near is not None:
                kind, reason = "similar", f"looks like {near[0]} ({near[1]:.0%} of the text)"
    except ArticleExistsError as error:
        known = Reference.parse(error.reference.split()[0])
        return Outcome(
            input=ready.name,
            outcome="duplicate",
            article=known,
            reason=str(error),
            dropped=ready.dropped,
        )
    return Outcome(
        input=ready.name, outcome=kind, article=reference, reason=reason, dropped=ready.dropped
    )


def _store_record(session: Session, library: int, name: str, record: Record, *, by: str) -> Outcome:
    try:
        with session.begin_nested():
            kind, reference = transfer.import_record(session, library, record.content, by=by)
    except StoreError as error:
        return Outcome(input=name, outcome="refused", reason=str(error))
    return Outcome(input=name, outcome=kind, article=reference)


def _same_page(session: Session, library: int, near: Reference, prepared: Prepared) -> bool:
    """Whether a near duplicate is the same address, and so a newer state of the same article."""
    key = urls.key(prepared.new.url)
    row = articles.find(session, Scope(libraries=(library,)), near.article)
    return key is not None and row.url_key == key and row.folded_hash != prepared.folded_hash
