"""The state of the libraries a search looks through."""

from functools import cache

import sqlalchemy
from sqlalchemy import bindparam
from sqlmodel import Session, col

from store.db.tables import LibraryRow
from store.model import Scope


def state(session: Session, scope: Scope) -> tuple[tuple[str, int], ...]:
    """The version of each library in scope, by its name: equal states hold equal articles."""
    rows = session.connection().execute(_versions(), {"libraries": list(scope.libraries)})
    return tuple((name, version) for name, version in rows)


@cache
def _versions() -> sqlalchemy.Select[str, int]:
    """The versions of libraries; made once, because every silence tells them."""
    return (
        sqlalchemy.select(col(LibraryRow.name), col(LibraryRow.version))
        .where(col(LibraryRow.id).in_(bindparam("libraries", expanding=True)))
        .order_by(col(LibraryRow.id))
    )
