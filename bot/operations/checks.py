"""Checks of an installation: each says how it is, and what to do where it is not well."""

import os
import sqlite3
import stat
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from bot import places
from bot.app import LITTLE_ROOM, free_room, open_database
from bot.settings import ENV_FILE, Settings, unknown_names
from store.db import schema
from store.db.backups import copies, rotation
from store.db.database import Database
from store.db.lock import lock_of
from store.db.migrations import LATEST
from store.library import audit
from store.notices.errors import StoreError

MIN_PYTHON = (3, 11)
MIN_SQLITE = (3, 35)  # RETURNING
WRITTEN = 1_735_689_600  # 2025
SKEW = 60  # seconds by which two clocks may differ
NO_ROOM = 50_000_000
# Names of the region in two spellings that must be one word, or questions miss them.
NAMES = {"Erdoğan": "ERDOGAN", "Şahbaz": "sahbaz", "كابُل": "کابل", "I.S.I.": "ISI"}


class CheckOutcome(StrEnum):
    """How a check ended."""

    ok = "ok"
    warn = "warn"
    fail = "fail"
    unknown = "not checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallationCheck:
    """What was looked at, how it is, and the mend where it is not well."""

    name: str
    outcome: CheckOutcome
    said: str
    mend: str = ""


def quick(settings: Settings) -> Iterator[InstallationCheck]:
    """What must be well for questions to be answered; takes milliseconds."""
    database = open_database(settings, make=False)
    try:
        yield _guarded("database", lambda: _answers(database))
        yield _guarded("index", lambda: _index(settings, database))
        yield _guarded("disk", lambda: _disk(settings, database))
        yield _guarded("backups", lambda: _backups(settings))
    finally:
        database.close()


def thorough(settings: Settings) -> Iterator[InstallationCheck]:
    """Everything that can be looked at on this machine without the network."""
    yield _python()
    yield _sqlite()
    yield _guarded("settings", _settings)
    yield from quick(settings)
    database = open_database(settings, make=False)
    try:
        yield _guarded("migrations", lambda: _migrations(database))
        yield _guarded("integrity", lambda: _integrity(database))
        if not database.is_sqlite:
            yield _guarded("hosts", lambda: _hosts(database))
        yield _guarded("jobs", lambda: _jobs(database))
        yield _guarded("clock", lambda: _clock(database))
    finally:
        database.close()
    yield _guarded("words", _words)
    yield _guarded("secrets", lambda: _secrets(settings, database))
    yield _outbound(settings)


def _guarded(name: str, look: Callable[[], InstallationCheck]) -> InstallationCheck:
    try:
        return look()
    except (StoreError, OSError) as error:
        return InstallationCheck(name=name, outcome=CheckOutcome.fail, said=str(error))


def _python() -> InstallationCheck:
    version = ".".join(map(str, sys.version_info[:3]))
    fits = sys.version_info[:2] >= MIN_PYTHON
    outcome = CheckOutcome.ok if fits else CheckOutcome.fail
    return InstallationCheck(
        name="python", outcome=outcome, said=version, mend="" if fits else "Use 3.11+."
    )


def _sqlite() -> InstallationCheck:
    fits = sqlite3.sqlite_version_info[:2] >= MIN_SQLITE
    return InstallationCheck(
        name="sqlite",
        outcome=CheckOutcome.ok if fits else CheckOutcome.fail,
        said=sqlite3.sqlite_version,
        mend="" if fits else "SQLite 3.35 or newer is needed; use a newer Python.",
    )


def _settings() -> InstallationCheck:
    unknown = ", ".join(unknown_names())
    return InstallationCheck(
        name="settings",
        outcome=CheckOutcome.warn if unknown else CheckOutcome.ok,
        said=f"Nothing reads {unknown}." if unknown else "Every name is known.",
        mend="Compare the names with those in `.env.example`." if unknown else "",
    )


def _why_not_writable(folder: Path) -> str | None:
    """Why no file can be made in a folder, or in the nearest that is there; None where one can."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    if not folder.is_dir():
        return f"{folder} is no folder"
    if not os.access(folder, os.W_OK | os.X_OK) or os.statvfs(folder).f_flag & os.ST_RDONLY:
        return f"{folder} cannot be written"
    return None


def _not_made(path: Path) -> InstallationCheck:
    why = _why_not_writable(path.parent)
    return InstallationCheck(
        name="database",
        outcome=CheckOutcome.fail if why else CheckOutcome.warn,
        said=f"{path} is not made yet{f', and cannot be: {why}' if why else ''}.",
        mend="Set DATA_DIR to a folder that the bot's user may write."
        if why
        else "The first command makes it; else see `quotewire where`.",
    )


def _answers(database: Database) -> InstallationCheck:
    place = str(database.path or database.shown)
    if database.path is not None and not database.path.exists():
        return _not_made(database.path)
    revision = schema.current(database)
    schema.require(database)
    if revision != LATEST:
        return InstallationCheck(
            name="database",
            outcome=CheckOutcome.warn,
            said=f"{place} is at revision {revision or 'none'}.",
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


def _hosts(database: Database) -> InstallationCheck:
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


def _jobs(database: Database) -> InstallationCheck:
    """Whether the lock can be held that lets one process alone do the jobs."""
    lock_of(database)
    said = "No pooler stands before their lock."
    return InstallationCheck(name="jobs", outcome=CheckOutcome.ok, said=said)


def _missing(database: Database, name: str) -> InstallationCheck | None:
    """That a check has nothing to look at, where there is no database yet."""
    if database.path is None or database.path.exists():
        return None
    said = "There is no database yet."
    return InstallationCheck(name=name, outcome=CheckOutcome.unknown, said=said)


def _migrations(database: Database) -> InstallationCheck:
    if missing := _missing(database, "migrations"):
        return missing
    revision, differences = schema.current(database), schema.check(database)
    if revision != LATEST or not differences:
        said = f"At {revision or 'none'}; this program's is {LATEST}."
        outcome = CheckOutcome.ok if revision == LATEST else CheckOutcome.warn
        mend = "" if revision == LATEST else "The next start brings it there."
        return InstallationCheck(name="migrations", outcome=outcome, said=said, mend=mend)
    return InstallationCheck(
        name="migrations",
        outcome=CheckOutcome.fail,
        said=f"At {revision}, but the tables are otherwise than declared: {differences[0]}.",
        mend="Somebody changed them: restore a backup with `quotewire restore FILE --force`.",
    )


def _integrity(database: Database) -> InstallationCheck:
    if missing := _missing(database, "integrity"):
        return missing
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


def _index(settings: Settings, database: Database) -> InstallationCheck:
    folder = places.index_folder(settings.data_dir, database.path)
    if not folder.is_dir():
        return InstallationCheck(
            name="index",
            outcome=CheckOutcome.ok,
            said="Not saved yet; the first question builds it.",
        )
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if not os.access(folder, os.W_OK):
        return InstallationCheck(
            name="index",
            outcome=CheckOutcome.warn,
            said=f"{folder} cannot be written, so it is built again at each start.",
            mend="Let the bot's user write it.",
        )
    return InstallationCheck(
        name="index", outcome=CheckOutcome.ok, said=f"{size:,} bytes in {folder}."
    )


def _disk(settings: Settings, database: Database) -> InstallationCheck:
    free = free_room(settings, database)
    outcome = (
        CheckOutcome.fail
        if free < NO_ROOM
        else CheckOutcome.warn
        if free < LITTLE_ROOM
        else CheckOutcome.ok
    )
    mend = "" if outcome is CheckOutcome.ok else "Make room; a full disk takes no articles."
    return InstallationCheck(
        name="disk", outcome=outcome, said=f"{free // 1_000_000:,} MB free.", mend=mend
    )


def _backups(settings: Settings) -> InstallationCheck:
    folder = settings.backup_dir
    if folder is None:
        outcome, said = CheckOutcome.warn, "None are made by themselves."
        mend = "Set BACKUP_DIR, or run `quotewire backup` on a timer."
    elif why := _why_not_writable(folder):
        outcome, said = CheckOutcome.fail, f"None can be made in {folder}: {why}."
        mend = "Set BACKUP_DIR to a folder that the bot's user may write."
    else:
        outcome, said, mend = _made(folder, 2 * settings.backup_every * 3600)
    return InstallationCheck(name="backups", outcome=outcome, said=said, mend=mend)


def _made(folder: Path, late: float) -> tuple[CheckOutcome, str, str]:
    """How the backups are that are there, what is said of them, and the mend."""
    files, age = rotation.kept(folder), rotation.age(folder)
    if not files:
        return CheckOutcome.warn, f"There is none in {folder} yet.", ""
    if age is None:
        mend = "Set the clock; the bot then makes a new one."
        return CheckOutcome.warn, f"Those in {folder} are of a time to come.", mend
    said = f"{len(files)} in {folder}, the newest {age / 3600:.1f} hours old."
    if age > late:
        return CheckOutcome.fail, said, "The log says why none was made."
    return CheckOutcome.ok, said, ""


def _words() -> InstallationCheck:
    from store.text.analyser.terms import index_terms

    wrong = [
        name
        for name, other in NAMES.items()
        if not set(index_terms(name, "en")) & set(index_terms(other, "en"))
    ]
    if wrong:
        said = f"{', '.join(wrong)} would not be found as typed."
        return InstallationCheck(
            name="words", outcome=CheckOutcome.fail, said=said, mend="Reinstall Quotewire."
        )
    return InstallationCheck(
        name="words", outcome=CheckOutcome.ok, said="Names of the region are read as words."
    )


def _secrets(settings: Settings, database: Database) -> InstallationCheck:
    copied = rotation.kept(settings.backup_dir) if settings.backup_dir else []
    files = [Path(ENV_FILE), settings.discord_token_file, database.path, *copied]
    open_to_others = [
        str(path)
        for path in files
        if path is not None
        and path.exists()
        and stat.S_IMODE(path.stat().st_mode) & (stat.S_IRGRP | stat.S_IROTH)
    ]
    if open_to_others:
        return InstallationCheck(
            name="secrets",
            outcome=CheckOutcome.warn,
            said=f"Others on this machine may read {', '.join(open_to_others)}.",
            mend=f"chmod 600 {' '.join(open_to_others)}",
        )
    return InstallationCheck(
        name="secrets", outcome=CheckOutcome.ok, said="Only the owner reads them."
    )


def _outbound(settings: Settings) -> InstallationCheck:
    if settings.fetch_allow_private:
        return InstallationCheck(
            name="outbound",
            outcome=CheckOutcome.warn,
            said="Addresses of private networks may be fetched.",
            mend="Unset FETCH_ALLOW_PRIVATE; it is for tests.",
        )
    said = "Articles may be fetched." if settings.allow_fetch else "Only Discord is asked."
    return InstallationCheck(name="outbound", outcome=CheckOutcome.ok, said=said)


def _clock(database: Database) -> InstallationCheck:
    said, wrong = time.strftime("%Y-%m-%d %H:%M %Z"), ""
    if time.time() < WRITTEN:  # the machine has never been told the time
        wrong = "before this program was written"
    elif newest := _newest_change(database):
        ahead = newest.timestamp() - time.time()
        wrong = f"before the newest change, of {newest:%Y-%m-%d %H:%M}" if ahead > SKEW else ""
    return InstallationCheck(
        name="clock",
        outcome=CheckOutcome.fail if wrong else CheckOutcome.ok,
        said=f"{said}: it stands {wrong}." if wrong else said,
        mend="Set it; what was stored at a wrong time keeps that time." if wrong else "",
    )


def _newest_change(database: Database) -> datetime | None:
    """When the database was changed last; None where that cannot be read: other checks say why."""
    if _missing(database, "clock"):
        return None
    try:
        with database.session() as session:
            return audit.newest(session)
    except StoreError:
        return None
