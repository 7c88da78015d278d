"""Checks of the machine: its Python and SQLite, its disk and clock, and how it reads words."""

import sqlite3
import sys
import time
from datetime import datetime

from bot.app import LITTLE_ROOM, free_room
from bot.operations.checks.database import missing
from bot.operations.checks.outcome import CheckOutcome, InstallationCheck
from bot.settings import Settings
from store.db.database import Database
from store.library import audit
from store.notices.errors import StoreError

MIN_PYTHON = (3, 11)
MIN_SQLITE = (3, 35)  # RETURNING
WRITTEN = 1_735_689_600  # 2025
SKEW = 60  # seconds by which two clocks may differ
NO_ROOM = 50_000_000
# Names of the region in two spellings that must be one word, or questions miss them.
NAMES = {"Erdoğan": "ERDOGAN", "Şahbaz": "sahbaz", "كابُل": "کابل", "I.S.I.": "ISI"}


def python() -> InstallationCheck:
    """Whether this Python is new enough."""
    version = ".".join(map(str, sys.version_info[:3]))
    fits = sys.version_info[:2] >= MIN_PYTHON
    outcome = CheckOutcome.ok if fits else CheckOutcome.fail
    return InstallationCheck(
        name="python", outcome=outcome, said=version, mend="" if fits else "Use 3.11+."
    )


def sqlite() -> InstallationCheck:
    """Whether its SQLite is."""
    fits = sqlite3.sqlite_version_info[:2] >= MIN_SQLITE
    return InstallationCheck(
        name="sqlite",
        outcome=CheckOutcome.ok if fits else CheckOutcome.fail,
        said=sqlite3.sqlite_version,
        mend="" if fits else "SQLite 3.35 or newer is needed; use a newer Python.",
    )


def disk(settings: Settings, database: Database) -> InstallationCheck:
    """Whether there is room for more articles."""
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


def clock(database: Database) -> InstallationCheck:
    """Whether the clock stands after what was stored."""
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
    if missing(database, "clock"):
        return None
    try:
        with database.session() as session:
            return audit.newest(session)
    except StoreError:
        return None


def words() -> InstallationCheck:
    """Whether two spellings of the region's names are one word."""
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
