"""Puts what was read into a library: batches, outcomes, nothing twice, nothing lost."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import tee
from typing import Literal

from sqlmodel import Session

from store.db.database import Database
from store.ingest.reading import Draft, DroppedLine, Refusal
from store.library import libraries
from store.library.imports.import_batch import Batch, Record, Stored
from store.library.imports.import_runs import Run
from store.library.imports.preparing import Helper, prepared
from store.library.versions import Prepared
from store.model import Cut, Reference
from store.notices import Notice

OutcomeKind = Literal["added", "duplicate", "similar", "updated", "refused"]
BATCH = 100
BATCH_SECONDS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What became of one input, ``where`` in its file. It is reported only after it is durable.

    What the reader of the input had to say stands beside it: ``dropped`` lines, ``warnings`` about
    the file, ``notes`` about the article, the fields it is ``unsure`` of with what it found for
    them, and why the text is not whole. ``run`` is the import's number, once it stored something.
    """

    input: str
    outcome: OutcomeKind
    where: Notice | None = None
    article: Reference | None = None
    reason: Notice | None = None
    dropped: tuple[DroppedLine, ...] = ()
    warnings: tuple[Notice, ...] = ()
    notes: tuple[Notice, ...] = ()
    unsure: tuple[str, ...] = ()
    candidates: Mapping[str, str] = field(default_factory=dict)
    cut: Cut | None = None
    run: int | None = None


Item = tuple[str, Draft | Refusal | Record]
LibraryOf = Callable[[Session], int]
_ReadyItem = tuple[str, Prepared | Record, Draft | None]


def import_items(
    database: Database,
    library: LibraryOf,
    items: Iterable[Item],
    *,
    by: str,
    files: str = "",
    dry_run: bool = False,
    helper: Helper | None = None,
    is_over: Callable[[], bool] = lambda: False,
) -> Iterator[ImportOutcome]:
    """Store the items, in order; an outcome each, given only after its transaction has ended.

    ``is_over`` is asked before each item: after True nothing more is stored, and whatever was has
    its outcome.

    ``library`` gives the library's id in a session, making the library if need be; ``files`` is
    what the import is called in the list of imports. A dry run says what would happen and changes
    nothing. Bad input costs only itself. With a ``helper`` the articles are prepared by both.
    """
    run = Run(files=files, by=by)
    batch: list[_ReadyItem] = []
    began = time.monotonic()
    for ready in _ready(items, helper):
        if is_over():
            return
        if isinstance(ready, ImportOutcome):
            yield from _store(database, library, batch, run, dry_run=dry_run)
            yield ready
            batch, began = [], time.monotonic()
            continue
        batch.append(ready)
        if len(batch) >= BATCH or time.monotonic() - began > BATCH_SECONDS:
            yield from _store(database, library, batch, run, dry_run=dry_run)
            batch, began = [], time.monotonic()
    yield from _store(database, library, batch, run, dry_run=dry_run)


def _ready(items: Iterable[Item], helper: Helper | None) -> Iterator[_ReadyItem | ImportOutcome]:
    """Each item made ready to be stored, or why it is not."""
    ahead, behind = tee(items)  # what is read ahead for the helper waits here for its turn
    articles = (item.article if isinstance(item, Draft) else None for _, item in ahead)
    for work, (name, item) in zip(prepared(articles, helper), behind, strict=True):
        if isinstance(item, Refusal):
            yield ImportOutcome(input=name, where=item.where, outcome="refused", reason=item.reason)
        elif isinstance(item, Record):
            yield name, item, None
        elif isinstance(work, Prepared):
            yield name, work, item
        else:
            yield _outcome(name, Stored(outcome="refused", reason=work), item, None)


def _store(
    database: Database, library: LibraryOf, batch: Sequence[_ReadyItem], run: Run, *, dry_run: bool
) -> list[ImportOutcome]:
    if not batch:
        return []
    with database.writing() as session:
        number = library(session)
        libraries.lock(session, number)
        stored = Batch(session, number, run).store([work for _, work, _ in batch])
        if dry_run:
            session.rollback()
            run.forget()
    return [
        _outcome(name, one, draft, run.known)
        for (name, _, draft), one in zip(batch, stored, strict=True)
    ]


def _outcome(name: str, stored: Stored, draft: Draft | None, run: int | None) -> ImportOutcome:
    if draft is None:
        return ImportOutcome(
            input=name,
            outcome=stored.outcome,
            article=stored.article,
            reason=stored.reason,
            run=run,
        )
    return ImportOutcome(
        input=name,
        where=draft.where,
        outcome=stored.outcome,
        article=stored.article,
        reason=stored.reason,
        dropped=draft.dropped,
        warnings=draft.warnings,
        notes=(*draft.notes, stored.note) if stored.note else draft.notes,
        unsure=draft.unsure,
        candidates=draft.candidates,
        cut=draft.article.cut,
        run=run,
    )
