"""The audit trail: one hash chain per library of who did what when; metadata, never bodies."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from sqlmodel import Session, col, desc, insert, select, update

from store.tables import AuditRow, LibraryRow, now

GENESIS = "0" * 64


def record(
    session: Session,
    library: int,
    *,
    actor: str,
    action: str,
    reference: str | None = None,
    before: str | None = None,
    after: str | None = None,
    detail: Mapping[str, object] | None = None,
) -> None:
    """Append a row to the library's chain.

    Call it after ``libraries.record_change`` or with the library's row locked: the lock orders
    the chain.
    """
    sequence, previous = session.exec(
        select(LibraryRow.audit_sequence, LibraryRow.audit_hash).where(LibraryRow.id == library)
    ).one()
    row = AuditRow(
        library_id=library,
        sequence=sequence + 1,
        at=now().replace(microsecond=0),
        actor=actor,
        action=action,
        reference=reference,
        before_hash=before,
        after_hash=after,
        detail=json.dumps(detail or {}, ensure_ascii=False, sort_keys=True),
        previous=previous,
        hash="",
    )
    row.hash = _hash(row)
    session.connection().execute(insert(AuditRow), row.model_dump())
    session.connection().execute(
        update(LibraryRow)
        .where(col(LibraryRow.id) == library)
        .values(audit_sequence=row.sequence, audit_hash=row.hash)
    )


def page(session: Session, library: int, *, offset: int = 0, limit: int = 20) -> Sequence[AuditRow]:
    """The library's trail, newest first."""
    return session.exec(
        select(AuditRow)
        .where(AuditRow.library_id == library)
        .order_by(desc(col(AuditRow.sequence)))
        .offset(offset)
        .limit(limit)
    ).all()


def faults(session: Session, library: int) -> Iterator[str]:
    """Whole sentences about where the chain is broken, in its order; none when it holds."""
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
                yield f"Audit row {expected} of library {library} is missing."
            elif row.previous != previous:
                yield f"Audit row {row.sequence} of library {library} has another before it."
            if row.hash != _hash(row):
                yield f"Audit row {row.sequence} of library {library} was altered."
            previous, expected = row.hash, row.sequence + 1
    head = session.exec(select(LibraryRow.audit_hash).where(LibraryRow.id == library)).one()
    if head != previous:
        yield f"The audit trail of library {library} does not end where it should."


def _hash(row: AuditRow) -> str:
    at: datetime = row.at.astimezone(UTC)
    fields = (
        row.library_id,
        row.sequence,
        at.isoformat(),
        row.actor,
        row.action,
        row.reference,
        row.before_hash,
        row.after_hash,
        row.detail,
        row.previous,
    )
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()
