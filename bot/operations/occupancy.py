"""Whose folders they are: one bot on one database, each of its shards in one process."""

import fcntl
import hashlib
import os
import time
from collections.abc import Sequence
from pathlib import Path

import structlog

from bot.settings import Settings
from store.db.database import Database
from store.notices.errors import OperatorError

NAME = "bot.lock"
_TRIES, _PAUSE = 50, 0.02  # while another process writes whose folder it is

log = structlog.stdlib.get_logger()


def occupy(settings: Settings, token: str, database: Database) -> list[int]:
    """Take the folders for as long as this process lives; raise OperatorError where others do.

    Returns the descriptors that hold them; none of a folder in which nothing can be written, which
    only means that nobody is warned. Two bots with one BACKUP_DIR would each take the other's
    backups for its own: make none, and let the other's go.
    """
    count = settings.shard_count or 1
    shards = settings.shards if settings.shards is not None else range(count)
    whose = hashlib.sha256(
        f"{token.partition('.')[0]} {count} {database.shown}".encode()
    ).hexdigest()
    held: list[int] = []
    try:
        if (file := _opened(settings.data_dir, held)) is not None:
            _require_ours(file, whose, "DATA_DIR", settings.data_dir)
            _take(file, shards)
        if settings.backup_dir and (file := _opened(settings.backup_dir, held)) is not None:
            _require_ours(file, whose, "BACKUP_DIR", settings.backup_dir)
    except OperatorError:
        for file in held:
            os.close(file)
        raise
    return held


def _opened(folder: Path, held: list[int]) -> int | None:
    """The file of a folder by which it is held, which is noted down."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        log.warning("folder_not_held", folder=str(folder), error=type(error).__name__)
        return None
    held.append(file)
    return file


def _require_ours(file: int, whose: str, setting: str, folder: Path) -> None:
    """Write whose it is, or read that it is ours; both under a lock that others may share."""
    for _ in range(_TRIES):
        if _locked(file, fcntl.LOCK_EX):
            os.ftruncate(file, 0)
            os.pwrite(file, whose.encode(), 0)
            fcntl.flock(file, fcntl.LOCK_SH)
            return
        if _locked(file, fcntl.LOCK_SH):
            break
        time.sleep(_PAUSE)
    if os.pread(file, len(whose), 0) != whose.encode():
        raise OperatorError(
            f"The folder {folder.absolute()} is in use by another bot, another database or another "
            f"SHARD_COUNT: set a {setting} of its own, or stop the others first."
        )


def _locked(file: int, how: int) -> bool:
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _take(file: int, shards: Sequence[int]) -> None:
    """Lock one byte of the file for each shard."""
    for shard in shards:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, shard)
        except OSError as error:
            raise OperatorError(
                f"Shard {shard} is run by another process in this DATA_DIR already: stop it, or "
                "give each process its own SHARD_IDS."
            ) from error
