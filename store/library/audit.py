"""The audit trail: one hash chain per library of who did what when; metadata, never bodies."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, String, cast, literal
from sqlmodel import Session, col, desc, func, insert, or_, select, update

from store.db.columns import now
from store.db.tables import ArticleVersionRow, AuditRow, ImportRow, LibraryRow
from store.library import libraries
from store.model import AuditEntry
from store.notices import Action, Notice, TrailFault

GENESIS = "0" * 64
BRINGING = tuple(one.value for one in (Action.ADD, Action.EDIT, Action.KEEP, Action.SAME_STORY))
HASHED = (
    "library_id",
    "sequence",
    "actor",
    "action",
    "reference",
    "before_hash",
    "after_hash",
    "detail",
    "previous",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that was done to a library, or to one of its articles.

    ``article`` is the one whose passages changed; ``before`` and ``after`` are hashes of its text.
    """

    action: Action
    article: int | None = None
    reference: str | None = None
    before: str | None = None
    after: str | None = None
    detail: Mapping[str, object] = field(default_factory=dict)


def newest(session: Session) -> datetime | None:
    """When the newest entry of any library was made; None where there is none."""
    return session.exec(select(AuditRow.at).order_by(desc(AuditRow.at)).limit(1)).first()


def record(session: Session, library: int, events: Sequence[Event], *, actor: str) -> None:
    """Log events: each raises the library's version by one and joins the library's chain.

    The lock on the library's row, held until the transaction ends, gives both one order.
    """
    libraries.record_changes(session, library, [event.article for event in events])
    sequence, previous = session.exec(
        select(LibraryRow.audit_sequence, LibraryRow.audit_hash).where(LibraryRow.id == library)
    ).one()
    at = now().replace(microsecond=0)
    rows = []
    for number, event in enumerate(events, start=sequence + 1):
        row = {
            "library_id": library,
            "sequence": number,
            "at": at,
            "actor": actor,
            "action": event.action.value,
            "reference": event.reference,
            "before_hash": event.before,
            "after_hash": event.after,
            "detail": json.dumps(event.detail, ensure_ascii=False, sort_keys=True),
            "previous": previous,
        }
        previous = row["hash"] = row_hash(row, at)
        rows.append(row)
    session.connection().execute(insert(AuditRow), rows)
    session.connection().execute(
        update(LibraryRow)
        .where(col(LibraryRow.id) == library)
        .values(audit_sequence=sequence + len(rows), audit_hash=previous)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailFilters:
    """Which rows of a trail are meant: of one article, actor or import; all that are given."""

    article: int | None = None
    actor: str | None = None
    brought_by: int | None = None

    def conditions(self, library: int) -> list[Any]:
        """What rows of the library have to be."""
        wanted: list[Any] = [AuditRow.library_id == library]
        if self.article is not None:
            name, place = f"A{self.article}", col(AuditRow.reference)
            wanted.append(or_(place == name, place.startswith(f"{name}@", autoescape=True)))
        if self.actor is not None:
            wanted.append(AuditRow.actor == self.actor)
        if self.brought_by is not None:
            names = _brought(self.brought_by)
            wanted += [col(AuditRow.reference).in_(names), col(AuditRow.action).in_(BRINGING)]
        return wanted


ALL_ROWS = TrailFilters()


def count(session: Session, library: int, wanted: TrailFilters = ALL_ROWS) -> int:
    """How many rows of the library's trail are meant."""
    return session.exec(select(func.count()).where(*wanted.conditions(library))).one()


def page(
    session: Session,
    library: int,
    *,
    offset: int = 0,
    limit: int = 20,
    wanted: TrailFilters = ALL_ROWS,
) -> list[AuditEntry]:
    """Those rows of the library's trail, newest first."""
    rows = session.exec(
        select(AuditRow)
        .where(*wanted.conditions(library))
        .order_by(desc(col(AuditRow.sequence)))
        .offset(offset)
        .limit(limit)
    ).all()
    return [_entry(row) for row in rows]


def grouped(
    session: Session, library: int, *, offset: int, limit: int, wanted: TrailFilters = ALL_ROWS
) -> tuple[int, list[AuditEntry]]:
    """How many lines there are where the rows of an import are one, and some of them."""
    brought_by = _brought_by(session, library)
    lines: dict[int, tuple[int, int, int | None]] = {}  # the newest row, how many, the import
    rows = session.exec(
        select(AuditRow.sequence, AuditRow.reference, AuditRow.action)
        .where(*wanted.conditions(library))
        .order_by(desc(col(AuditRow.sequence)))
    )
    for sequence, reference, action in rows:
        which = brought_by.get(reference or "") if action in BRINGING else None
        newest, number, _ = lines.get(which or -sequence, (sequence, 0, None))
        lines[which or -sequence] = newest, number + 1, which
    shown = [*lines.values()][offset : offset + limit]
    entries = session.exec(
        select(AuditRow).where(
            AuditRow.library_id == library,
            col(AuditRow.sequence).in_([newest for newest, _, _ in shown]),
        )
    ).all()
    known = {row.sequence: _entry(row) for row in entries}
    return len(lines), [
        replace(known[newest], rows=number, brought_by=which) for newest, number, which in shown
    ]


def _brought_by(session: Session, library: int) -> dict[str, int | None]:
    """The import of each version that one brought, by the name it has in the trail.

    The two tables are put together here: they have no column in common, and SQLite would go
    through one of them for every row of the other.
    """
    version = ArticleVersionRow
    imports = select(ImportRow.id).where(ImportRow.library_id == library)
    rows = session.exec(
        select(version.article_id, version.version, version.import_id).where(
            col(version.import_id).in_(imports)
        )
    )
    return {f"A{article}@{number}": which for article, number, which in rows}


def _brought(number: int) -> Select[str]:
    """The versions that an import brought, as the trail names them."""
    version = ArticleVersionRow
    article, which = (cast(col(one), String) for one in (version.article_id, version.version))
    name = literal("A") + article + literal("@") + which
    return select(name).where(version.import_id == number)


def faults(session: Session, library: int) -> Iterator[Notice]:
    """Where the chain is broken, in its order; nothing when it holds."""
    previous, expected = GENESIS, 1
    query = (
        select(AuditRow)
        .where(AuditRow.library_id == library)
        .order_by(col(AuditRow.sequence))
        .execution_options(yield_per=1000)
    )
    with session.exec(query) as rows:
        for row in rows:
            if row.sequence != expected:
                yield Notice.of(TrailFault.ROW_MISSING, row=expected, library=library)
            elif row.previous != previous:
                yield Notice.of(TrailFault.ROW_MOVED, row=row.sequence, library=library)
            if row.hash != row_hash(row.model_dump(), row.at):
                yield Notice.of(TrailFault.ROW_ALTERED, row=row.sequence, library=library)
            previous, expected = row.hash, row.sequence + 1
    head = session.exec(select(LibraryRow.audit_hash).where(LibraryRow.id == library)).one()
    if head != previous:
        yield Notice.of(TrailFault.CUT_OFF, library=library)


def _entry(row: AuditRow) -> AuditEntry:
    detail = json.loads(row.detail)
    return AuditEntry(
        sequence=row.sequence,
        at=row.at,
        actor=row.actor,
        action=row.action,
        reference=row.reference,
        detail=detail if isinstance(detail, dict) else {},
    )


def row_hash(row: Mapping[str, object], at: datetime) -> str:
    """The SHA-256 of everything in a row but its own hash."""
    fields = [row[name] for name in HASHED]
    text = json.dumps([at.astimezone(UTC).isoformat(), *fields], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
