"""The state of the libraries a search looks through."""

import sqlalchemy
from sqlmodel import Session, col

from store.db.tables import LibraryRow
from store.model import Scope


def state(session: Session, scope: Scope) -> tuple[tuple[str, int], ...]:
    """The version of each library in scope, by its name: equal states hold equal articles."""
    rows = session.connection().execute(
        sqlalchemy.select(col(LibraryRow.name), col(LibraryRow.version))
        .where(col(LibraryRow.id).in_(scope.libraries))
        .order_by(col(LibraryRow.id))
    )
    return tuple((name, version) for name, version in rows)
