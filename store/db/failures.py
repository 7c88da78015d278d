"""What a driver's error means, as a sentence with its cause and the mend."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import SQLAlchemyError as DriverError

from store.notices.errors import DatabaseError

__all__ = ["DriverError", "as_sentences"]

_RESTORE = "restore a backup with `quotewire restore FILE`"
_MENDS = (
    ("file is not a database", "{place} is no database of Quotewire; move it away, or " + _RESTORE),
    ("malformed", "The database {place} is damaged; " + _RESTORE),
    ("disk is full", "The disk of {place} is full; make room, nothing was changed"),
    ("disk i/o error", "The disk of {place} fails or is full; nothing was changed"),
    ("readonly database", "The database {place} can only be read here; nothing was changed"),
    ("unable to open", "The database {place} cannot be opened; is it there, and yours to read?"),
    ("is locked", "Another program holds the database {place}; try again when it is done"),
)


@contextmanager
def as_sentences(path: Path | None) -> Iterator[None]:
    """Let no driver's error out but those that tell of a row already there, or of a bug."""
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise
    except DBAPIError as error:
        raise DatabaseError(_sentence(str(error.orig), path)) from error
    except sqlite3.DatabaseError as error:
        raise DatabaseError(_sentence(str(error), path)) from error


def _sentence(said: str, path: Path | None) -> str:
    cause = said.strip().splitlines()[0] if said.strip() else "no reason given"
    if path is not None:
        for part, mend in _MENDS:
            if part in cause.lower():
                sentence = mend.format(place=path)
                return sentence if sentence.endswith("?") else f"{sentence}."
    if "does not exist" in cause and "database" in cause:
        return f"The database does not answer: {cause}. Make it with PostgreSQL's `createdb`."
    return f"The database does not answer: {cause}."
