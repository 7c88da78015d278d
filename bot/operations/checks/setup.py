"""Checks of what is set and kept: names of settings, secrets, the index's folder, backups."""

import os
import stat
from pathlib import Path

from bot import places
from bot.operations.checks.outcome import CheckOutcome, InstallationCheck
from bot.settings import ENV_FILE, Settings, unknown_names
from store.db.backups import rotation
from store.db.database import Database


def settings() -> InstallationCheck:
    """Whether something reads every name that is set."""
    unknown = ", ".join(unknown_names())
    return InstallationCheck(
        name="settings",
        outcome=CheckOutcome.warn if unknown else CheckOutcome.ok,
        said=f"Nothing reads {unknown}." if unknown else "Every name is known.",
        mend="Compare the names with those in `.env.example`." if unknown else "",
    )


def secrets(settings: Settings, database: Database) -> InstallationCheck:
    """Whether others on this machine may read them."""
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


def outbound(settings: Settings) -> InstallationCheck:
    """What may be fetched."""
    if settings.fetch_allow_private:
        return InstallationCheck(
            name="outbound",
            outcome=CheckOutcome.warn,
            said="Addresses of private networks may be fetched.",
            mend="Unset FETCH_ALLOW_PRIVATE; it is for tests.",
        )
    said = "Articles may be fetched." if settings.allow_fetch else "Only Discord is asked."
    return InstallationCheck(name="outbound", outcome=CheckOutcome.ok, said=said)


def index(settings: Settings, database: Database) -> InstallationCheck:
    """Whether the saved index can be written."""
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


def backups(settings: Settings) -> InstallationCheck:
    """Whether they are made, and how old the newest is."""
    folder = settings.backup_dir
    if folder is None:
        outcome, said = CheckOutcome.warn, "None are made by themselves."
        mend = "Set BACKUP_DIR, or run `quotewire backup` on a timer."
    elif why := why_not_writable(folder):
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


def why_not_writable(folder: Path) -> str | None:
    """Why no file can be made in a folder, or in the nearest that is there; None where one can."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    if not folder.is_dir():
        return f"{folder} is no folder"
    if not os.access(folder, os.W_OK | os.X_OK) or os.statvfs(folder).f_flag & os.ST_RDONLY:
        return f"{folder} cannot be written"
    return None
