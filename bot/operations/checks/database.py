"""Checks of the database: that it answers, is whole, and of this program's schema."""

from pathlib import Path

from bot import places
from bot.operations.checks.outcome import CheckOutcome, InstallationCheck
from bot.operations.checks.setup import why_not_writable
from store.db import schema
from store.db.backups import copies
from store.db.database import Database
from store.db.lock import lock_of
from store.db.migrations import LATEST


def answers(database: Database) -> InstallationCheck:
    """Whether it is there, of this program's schema, and takes changes."""
    place = str(database.path or database.shown)
    if database.path is not None and not database.path.exists():
        return _not_made(database.path)
    revision = schema.current(database)
    schema.require(database)
    if revision is None:
        return _empty(place, database.path)
    if revision != LATEST:
        return InstallationCheck(
            name="database",
            outcome=CheckOutcome.warn,
            said=f"{place} is at revision {revision}.",
            mend="`quotewire db upgrade` brings it to this program's schema.",
        )
    if not database.is_sqlite and not database.takes_changes:
        return InstallationCheck(
            name="database",
            outcome=CheckOutcome.warn,
            said=f"{place} answers, but takes no changes: it is a standby, or set so.",
            mend="Name every host in DATABASE_URL, with target_session_attrs=read-write.",
        )
    return InstallationCheck(name="database", outcome=CheckOutcome.ok, said=f"{place} answers.")


def _empty(place: str, path: Path | None) -> InstallationCheck:
    is_lost = path is not None and places.is_lost(path, places.index_folder(path.parent, path))
    return InstallationCheck(
        name="database",
        outcome=CheckOutcome.fail if is_lost else CheckOutcome.warn,
        said=f"{place} is empty{', but its index is of articles' if is_lost else ''}.",
        mend="`quotewire restore FILE` puts a backup in its place."
        if is_lost
        else "The next start fills it.",
    )


def _not_made(path: Path) -> InstallationCheck:
    why = why_not_writable(path.parent)
    return InstallationCheck(
        name="database",
        outcome=CheckOutcome.fail if why else CheckOutcome.warn,
        said=f"{path} is not made yet{f', and cannot be: {why}' if why else ''}.",
        mend="Set DATA_DIR to a folder that the bot's user may write."
        if why
        else "The first command makes it; else see `quotewire where`.",
    )


def hosts(database: Database) -> InstallationCheck:
    """Whether one server alone takes changes, and the others answer."""
    from store.db import hosts  # only here: who uses SQLite need not have the driver

    found = hosts.seen(database.direct_url)
    away = ", ".join(one.name for one in found if not one.answers)
    if rivals := hosts.rivals(found):
        outcome, said = CheckOutcome.fail, hosts.said_of(rivals)
        mend = f"Stop all but {rivals[0].name}: what the others take is lost when they come back."
    elif away:
        outcome, said = CheckOutcome.warn, f"No answer from {away}."
        mend = "Start it, or take it out of the address."
    else:
        outcome, said, mend = CheckOutcome.ok, f"{len(found)} answer, and one takes changes.", ""
    return InstallationCheck(name="hosts", outcome=outcome, said=said, mend=mend)


def jobs(database: Database) -> InstallationCheck:
    """Whether the lock can be held that lets one process alone do the jobs."""
    lock_of(database)
    said = "No pooler stands before their lock."
    return InstallationCheck(name="jobs", outcome=CheckOutcome.ok, said=said)


def migrations(database: Database) -> InstallationCheck:
    """Whether its schema is this program's, and as declared."""
    if absent := missing(database, "migrations"):
        return absent
    revision = schema.current(database)
    if revision is None:
        return InstallationCheck(
            name="migrations", outcome=CheckOutcome.unknown, said="The database is empty."
        )
    differences = schema.check(database)
    if revision != LATEST or not differences:
        said = f"At {revision}; this program's is {LATEST}."
        outcome = CheckOutcome.ok if revision == LATEST else CheckOutcome.warn
        mend = "" if revision == LATEST else "The next start brings it there."
        return InstallationCheck(name="migrations", outcome=outcome, said=said, mend=mend)
    return InstallationCheck(
        name="migrations",
        outcome=CheckOutcome.fail,
        said=f"At {revision}, but the tables are otherwise than declared: {differences[0]}.",
        mend="Somebody changed them: restore a backup with `quotewire restore FILE --force`.",
    )


def integrity(database: Database) -> InstallationCheck:
    """Whether every page is in order."""
    if absent := missing(database, "integrity"):
        return absent
    if database.path is None:
        kept = database.has_checksums
        return InstallationCheck(
            name="integrity",
            outcome=CheckOutcome.ok if kept else CheckOutcome.warn,
            said="PostgreSQL holds each page against its checksum."
            if kept
            else "PostgreSQL has no checksums of its pages, so it would not notice damage.",
            mend="" if kept else "While it is stopped: `pg_checksums --enable`.",
        )
    copies.require_whole(database.path)
    return InstallationCheck(
        name="integrity", outcome=CheckOutcome.ok, said="Every page is in order."
    )


def missing(database: Database, name: str) -> InstallationCheck | None:
    """That a check has nothing to look at, where there is no database yet."""
    if database.path is None or database.path.exists():
        return None
    said = "There is no database yet."
    return InstallationCheck(name=name, outcome=CheckOutcome.unknown, said=said)
