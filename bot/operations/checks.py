"""Checks of an installation: each says how it is, and what to do where it is not well."""

import os
import shutil
import sqlite3
import stat
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot import places
from bot.settings import ENV_FILE, Settings
from store.db import backup, schema
from store.db.database import Database
from store.db.migrations import LATEST
from store.errors import StoreError

MIN_PYTHON = (3, 11)
MIN_SQLITE = (3, 35)  # RETURNING
LITTLE_ROOM = 500_000_000
NO_ROOM = 50_000_000
DAY = 86_400
# Names of the region in two spellings that must be one word, or questions miss them.
NAMES = {"Erdoğan": "ERDOGAN", "Şahbaz": "sahbaz", "كابُل": "کابل", "I.S.I.": "ISI"}


class Outcome(StrEnum):
    """How a check ended."""

    ok = "ok"
    warn = "warn"
    fail = "fail"
    unknown = "not checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was looked at, how it is, and the mend where it is not well."""

    name: str
    outcome: Outcome
    said: str
    mend: str = ""


def quick(settings: Settings) -> Iterator[Check]:
    """What must be well for questions to be answered; takes milliseconds."""
    database = Database(settings.database_address, make=False)
    try:
        yield _guarded("database", lambda: _answers(database))
        yield _guarded("index", lambda: _index(settings, database))
        yield _guarded("disk", lambda: _disk(settings, database))
        yield _guarded("backups", lambda: _backups(settings))
    finally:
        database.close()


def thorough(settings: Settings) -> Iterator[Check]:
    """Everything that can be looked at on this machine without the network."""
    yield _python()
    yield _sqlite()
    yield from quick(settings)
    database = Database(settings.database_address, make=False)
    try:
        yield _guarded("integrity", lambda: _integrity(database))
    finally:
        database.close()
    yield _guarded("words", _words)
    yield _guarded("secrets", lambda: _secrets(settings, database))
    yield _outbound(settings)
    yield _clock()


def _guarded(name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except (StoreError, OSError) as error:
        return Check(name=name, outcome=Outcome.fail, said=str(error))


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    fits = sys.version_info[:2] >= MIN_PYTHON
    outcome = Outcome.ok if fits else Outcome.fail
    return Check(name="python", outcome=outcome, said=version, mend="" if fits else "Use 3.11+.")


def _sqlite() -> Check:
    fits = sqlite3.sqlite_version_info[:2] >= MIN_SQLITE
    return Check(
        name="sqlite",
        outcome=Outcome.ok if fits else Outcome.fail,
        said=sqlite3.sqlite_version,
        mend="" if fits else "SQLite 3.35 or newer is needed; use a newer Python.",
    )


def _answers(database: Database) -> Check:
    place = str(database.path or database.shown)
    if database.path is not None and not database.path.exists():
        return Check(
            name="database",
            outcome=Outcome.warn,
            said=f"{place} is not made yet.",
            mend="The first command makes it; else see `quotewire where`.",
        )
    revision = schema.current(database)
    schema.require(database)
    if revision != LATEST:
        return Check(
            name="database",
            outcome=Outcome.warn,
            said=f"{place} is at revision {revision or 'none'}.",
            mend="`quotewire db upgrade` brings it to this program's schema.",
        )
    return Check(name="database", outcome=Outcome.ok, said=f"{place} answers.")


def _integrity(database: Database) -> Check:
    if database.path is None:
        differences = schema.check(database)
        said = differences[0] if differences else "The schema is as declared."
        outcome = Outcome.fail if differences else Outcome.ok
        return Check(name="integrity", outcome=outcome, said=said)
    if not database.path.exists():
        return Check(name="integrity", outcome=Outcome.unknown, said="There is no database yet.")
    backup.require_whole(database.path)
    return Check(name="integrity", outcome=Outcome.ok, said="Every page is in order.")


def _index(settings: Settings, database: Database) -> Check:
    folder = places.index_folder(settings.data_dir, database.path)
    if not folder.is_dir():
        return Check(
            name="index", outcome=Outcome.ok, said="Not saved yet; the first question builds it."
        )
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if not os.access(folder, os.W_OK):
        return Check(
            name="index",
            outcome=Outcome.warn,
            said=f"{folder} cannot be written, so it is built again at each start.",
            mend="Let the bot's user write it.",
        )
    return Check(name="index", outcome=Outcome.ok, said=f"{size:,} bytes in {folder}.")


def _disk(settings: Settings, database: Database) -> Check:
    folder = database.path.parent if database.path else settings.data_dir
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    outcome = Outcome.fail if free < NO_ROOM else Outcome.warn if free < LITTLE_ROOM else Outcome.ok
    mend = "" if outcome is Outcome.ok else "Make room; a full disk takes no articles."
    return Check(name="disk", outcome=outcome, said=f"{free // 1_000_000:,} MB free.", mend=mend)


def _backups(settings: Settings) -> Check:
    if settings.backup_dir is None:
        return Check(
            name="backups",
            outcome=Outcome.warn,
            said="None are made by themselves.",
            mend="Set BACKUP_DIR, or run `quotewire backup` on a timer.",
        )
    files, age = backup.kept(settings.backup_dir), backup.age(settings.backup_dir)
    if not files:
        said = f"There is none in {settings.backup_dir} yet."
        return Check(name="backups", outcome=Outcome.warn, said=said)
    if age is None:
        return Check(
            name="backups",
            outcome=Outcome.warn,
            said=f"Those in {settings.backup_dir} are of a time to come.",
            mend="Set the clock; the bot then makes a new one.",
        )
    late = age > 2 * settings.backup_every * 3600
    return Check(
        name="backups",
        outcome=Outcome.fail if late else Outcome.ok,
        said=f"{len(files)} in {settings.backup_dir}, the newest {age / 3600:.1f} hours old.",
        mend="The log says why none was made." if late else "",
    )


def _words() -> Check:
    from store.text.analyser.terms import index_terms

    wrong = [
        name
        for name, other in NAMES.items()
        if not set(index_terms(name, "en")) & set(index_terms(other, "en"))
    ]
    if wrong:
        said = f"{', '.join(wrong)} would not be found as typed."
        return Check(name="words", outcome=Outcome.fail, said=said, mend="Reinstall Quotewire.")
    return Check(name="words", outcome=Outcome.ok, said="Names of the region are read as words.")


def _secrets(settings: Settings, database: Database) -> Check:
    files = [Path(ENV_FILE), settings.discord_token_file, database.path]
    open_to_others = [
        str(path)
        for path in files
        if path is not None
        and path.exists()
        and stat.S_IMODE(path.stat().st_mode) & (stat.S_IRGRP | stat.S_IROTH)
    ]
    if open_to_others:
        return Check(
            name="secrets",
            outcome=Outcome.warn,
            said=f"Others on this machine may read {', '.join(open_to_others)}.",
            mend=f"chmod 600 {' '.join(open_to_others)}",
        )
    return Check(name="secrets", outcome=Outcome.ok, said="Only the owner reads them.")


def _outbound(settings: Settings) -> Check:
    if settings.fetch_allow_private:
        return Check(
            name="outbound",
            outcome=Outcome.warn,
            said="Addresses of private networks may be fetched.",
            mend="Unset FETCH_ALLOW_PRIVATE; it is for tests.",
        )
    said = "Articles may be fetched." if settings.allow_fetch else "Only Discord is asked."
    return Check(name="outbound", outcome=Outcome.ok, said=said)


def _clock() -> Check:
    if time.time() < 1_735_689_600:  # 2025: the machine has never been told the time
        return Check(
            name="clock",
            outcome=Outcome.fail,
            said="The clock stands before this program was written.",
            mend="Set it; Discord refuses wrong times.",
        )
    said = time.strftime("%Y-%m-%d %H:%M %Z")
    return Check(name="clock", outcome=Outcome.ok, said=said)
