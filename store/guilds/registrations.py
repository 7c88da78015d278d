"""Which command definitions were last registered with Discord, by their hash."""

from sqlmodel import Session

from store.db.tables import RegistrationRow, now


def get(session: Session, scope: str) -> str | None:
    """The hash last registered for a scope (``global`` or a guild's id)."""
    row = session.get(RegistrationRow, scope)
    return row.hash if row else None


def put(session: Session, scope: str, digest: str) -> None:
    """Remember the hash that was just registered."""
    row = session.get(RegistrationRow, scope) or RegistrationRow(scope=scope, hash=digest)
    row.hash, row.at = digest, now()
    session.add(row)
    session.flush()
