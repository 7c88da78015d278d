"""Files that are written where somebody names a place, and what none of them may take the place of.

Every option that names such a file goes through here.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from store.notices.errors import OperatorError

RESULTS = (".csv", ".docx", ".html", ".json", ".jsonl", ".md", ".run", ".txt")
BESIDE = ("", "-wal", "-shm", "-journal", ".jobs")  # behind the name of an SQLite file
OF_ANYONE = 0o666  # less what the user's umask takes away


def require_free(output: Path, *, is_backup: bool = False) -> None:
    """Raise OperatorError where no folder is, or the file would replace what the bot lives on.

    That is the database with its journals and lock, the saved index and the settings; and for all
    but a backup, which looks itself what it replaces, every database and backup there is and
    whatever is in DATA_DIR, unless its ending says that it is a result of a command.
    """
    from bot import places  # only here: what the store needs takes long
    from bot.app import open_database
    from bot.settings import ENV_FILE, read_settings

    settings = read_settings()
    database = open_database(settings, make=False)
    database.close()
    real = _real(output)
    if not (is_backup or real.parent.is_dir()):
        raise OperatorError(f"There is no folder {real.parent}: make it, or name another place.")
    if database.path is not None and _is_of(real, _real(database.path)):
        raise OperatorError(f"{output} is the database itself: give it another name.")
    index = _real(places.index_folder(settings.data_dir, database.path))
    own = [index, _real(Path(ENV_FILE)), *filter(None, [settings.discord_token_file])]
    if any(one in (real, *real.parents) for one in own) or (
        not is_backup and real.is_file() and _is_kept(real, settings.data_dir)
    ):
        raise OperatorError(f"{output} belongs to the bot: give it another name.")


@contextmanager
def written(output: Path, mode: int = OF_ANYONE) -> Iterator[BinaryIO]:
    """A file that is there whole or not at all, with that mode.

    What is no file, a device or a pipe, is written to; a link goes on leading where it did.
    """
    require_free(output)
    if output.exists() and not output.is_file():
        with output.open("wb") as file:
            yield file
        return
    real = _real(output)
    beside = real.with_name(f".{real.name}.part")
    begun = _begun(beside, output, mode)
    try:
        with open(begun, "wb") as file:
            yield file
        beside.replace(real)
    finally:
        beside.unlink(missing_ok=True)


def _begun(beside: Path, output: Path, mode: int) -> int:
    try:
        return os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(output)) from error


def _is_of(real: Path, database: Path) -> bool:
    """Whether it is a database's file under whatever name, or has the name of one beside it."""
    if real.parent == database.parent and real.name.removeprefix(database.name) in BESIDE:
        return True
    return real.exists() and database.exists() and real.samefile(database)


def _is_kept(real: Path, data: Path) -> bool:
    """Whether a file is no result of a command, but something that somebody keeps."""
    from store.db.backups import copies

    is_result = real.suffix.lower() in RESULTS
    return copies.is_copy(real) or (_real(data) in real.parents and not is_result)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path.expanduser()))
