"""The files that paths name: of a folder only regular ones with an ending that is read."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from store.ingest.formats.table import ENDINGS
from store.ingest.sandbox.page_parts import parts_among
from store.notices import Notice, Unreadable

STANDARD_INPUT = "-"
_PIPES_OF_A_SHELL = ("/dev/fd/", "/proc/")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFile:
    """A file to be read; standard input has no path. ``refusal`` says why it is not opened."""

    name: str
    path: Path | None
    size: int = 0
    refusal: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFiles:
    """The files in the order they are read, and the names of those a folder has besides."""

    files: tuple[ImportFile, ...]
    left_out: tuple[str, ...] = ()


def find(paths: Sequence[str]) -> FoundFiles:
    """What is named itself is taken whatever it is called; folders are gone through by name."""
    files: list[ImportFile] = []
    left_out: list[str] = []
    for path in paths:
        if path != STANDARD_INPUT and Path(path).is_dir():
            for file in _in_folder(Path(path)):
                if isinstance(file, ImportFile):
                    files.append(file)
                else:
                    left_out.append(file)
        else:
            files.append(_named(path))
    return FoundFiles(files=tuple(files), left_out=tuple(left_out))


def _named(path: str) -> ImportFile:
    if path == STANDARD_INPUT:
        return ImportFile(name=path, path=None)
    try:
        status = Path(path).stat()
    except OSError as error:
        return ImportFile(name=path, path=Path(path), refusal=unreadable(error))
    if stat.S_ISREG(status.st_mode):
        return ImportFile(name=path, path=Path(path), size=status.st_size)
    if stat.S_ISFIFO(status.st_mode) and path.startswith(_PIPES_OF_A_SHELL):
        return ImportFile(name=path, path=Path(path))
    return ImportFile(name=path, path=Path(path), refusal=Notice(Unreadable.NOT_A_FILE))


def _in_folder(top: Path) -> Iterator[ImportFile | str]:
    """The files below a folder, or the names of those that are left out."""
    inside = top.resolve()
    for folder, folders, names in os.walk(top):
        parts = parts_among(folders, names)
        left_out = sorted(f"{Path(folder) / name}{os.sep}" for name in parts)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in parts
        )
        yield from left_out
        for name in sorted(names):
            path = Path(folder) / name
            if name.startswith("."):
                continue
            status = _status(path, inside)
            if status is None or not _is_named_so(name):
                yield str(path)
            else:
                yield ImportFile(name=str(path), path=path, size=status.st_size)


def _status(path: Path, inside: Path) -> os.stat_result | None:
    """The file's status; None for what is no file and for links that lead out of the folder."""
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(inside):
            return None
        status = path.stat()
    except (OSError, RuntimeError):
        return None
    return status if stat.S_ISREG(status.st_mode) else None


def _is_named_so(name: str) -> bool:
    return name.lower().removesuffix(".gz").rpartition(".")[2] in ENDINGS and "." in name


def unreadable(error: OSError) -> Notice:
    """That a file cannot be read, and why."""
    return Notice.of(Unreadable.CANNOT_BE_READ, why=error.strerror or type(error).__name__)
