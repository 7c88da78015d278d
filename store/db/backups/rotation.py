"""The backups of a folder: their names, how old the newest is, and letting the oldest go."""

from datetime import UTC, datetime
from pathlib import Path

from store.db.database import Database

PREFIX = "quotewire-"
SUFFIXES = (".db", ".dump")
_STAMP = "%Y%m%dT%H%M%SZ"
_DAY = 86_400
_CLOCKS_DIFFER = 60  # seconds by which a file server's clock may be ahead of ours


def name_at(moment: datetime, database: Database) -> str:
    """The name of a backup made now: names in order are backups in order."""
    return f"{PREFIX}{moment:{_STAMP}}{'.db' if database.is_sqlite else '.dump'}"


def kept(folder: Path) -> list[Path]:
    """The backups in a folder, the oldest first; other files are none of ours.

    One whose name is of a time to come was made while the clock was wrong: it comes before all, or
    it would push out the new ones until that time.
    """
    if not folder.is_dir():
        return []
    files = (path for path in folder.iterdir() if path.suffix in SUFFIXES)
    present = f"{PREFIX}{datetime.now(UTC):{_STAMP}}"
    ours = (path for path in files if path.name.startswith(PREFIX))
    return sorted(ours, key=lambda path: (path.stem <= present, path.name))


def age(folder: Path) -> float | None:
    """Seconds since the newest backup; None where there is none, or only of times to come."""
    at = datetime.now(UTC).timestamp()
    ages = (at - path.stat().st_mtime for path in kept(folder))
    return min((max(0.0, one) for one in ages if one > -_CLOCKS_DIFFER), default=None)


def let_go(folder: Path, keep: int) -> list[Path]:
    """Delete all but the newest backups, and return those deleted.

    What a process that was killed over a backup has left half made goes after a day.
    """
    old = kept(folder)[:-keep]
    for part in folder.glob(f".{PREFIX}*.part"):
        if datetime.now(UTC).timestamp() - part.stat().st_mtime > _DAY:
            part.unlink(missing_ok=True)
    for path in old:
        path.unlink(missing_ok=True)
    return old
