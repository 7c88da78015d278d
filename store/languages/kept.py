"""Tables made of the languages' words, kept in files so that the next process need not make them.

They are only a cache: made anew where a file is missing, damaged, or of another program's words.
"""

import hashlib
import json
import mmap
import os
import sys
import threading
import time
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_STORE = Path(__file__).parent.parent
_MADE_OF = ("aliases", "languages", "search/question", "text")  # what decides how words are read
_READ_BY = ("Stemmer", "py3langid", "simplemma")  # packages that do

_COMPLETE = "complete.json"
_PROGRAM = "program.hash"
_REST = 1.0  # seconds
_HEAD = 128  # bytes of the line above a table, so that what follows lies on even places

_folders: list[Path] = []
_rested = [0.0]  # when
_maps: list[mmap.mmap] = []  # of the blocks, for as long as the process lives


def keep_in(folder: Path) -> None:
    """Keep this process's tables in a folder from now on."""
    _folders[:] = [folder.absolute()]  # wherever the process goes


def keep_nowhere() -> None:
    """Make every table anew from now on."""
    _folders.clear()


def folder() -> list[str]:
    """The folder, for another process of this program; empty where there is none."""
    return [str(one) for one in _folders]


def table(name: str, make: Callable[[], Any]) -> Any:
    """What ``make`` makes, as JSON gives it back: lists for tuples, texts for keys."""
    if not _folders:
        return make()
    path = _folders[0] / f"{name}.json"
    known = load(path, b"")
    if known is None:
        known = make()
        save(path, b"", known)
    return known


def block(name: str, source: bytes, make: Callable[[], bytes]) -> memoryview:
    """The same for what is no JSON: of the file only the pages that are looked at are in memory."""
    if not _folders:
        return memoryview(make())
    path = _folders[0] / f"{name}.block"
    known = _mapped(path, source)
    if known is None:
        made = make()
        _write(path, source, made)
        known = _mapped(path, source) or memoryview(made)
    return known


def complete() -> None:
    """Note that every table that takes much memory to make has been made by this program."""
    if _folders:
        save(_folders[0] / _COMPLETE, b"", "complete")


def is_complete(folder: Path) -> bool:
    """Whether ``complete`` was said in a folder by this program, or nothing can be kept there."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    return not os.access(there, os.W_OK) or load(folder / _COMPLETE, b"") is not None


def rest() -> None:
    """Let go of the pages of blocks that were looked at; they are in the file when needed again.

    At most once a second: an import looks at them for each article.
    """
    if time.monotonic() - _rested[0] > _REST:
        _rested[0] = time.monotonic()
        for mapped in _maps:
            mapped.madvise(mmap.MADV_DONTNEED)


def load(path: Path, source: bytes) -> Any:
    """The table of a file; None where there is none of this program and this source."""
    body = _read(path, source)
    return None if body is None else json.loads(body)


def save(path: Path, source: bytes, made: Any) -> None:
    """Keep a table in a file; where that cannot be written, it is not kept."""
    body = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    _write(path, source, body.encode("utf-8"))


def _read(path: Path, source: bytes) -> bytes | None:
    try:
        with path.open("rb") as file:
            head, body = file.read(_HEAD), file.read()
    except OSError:
        return None
    return body if head == _head(source, body) else None


def _mapped(path: Path, source: bytes) -> memoryview | None:
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # there is none, or nothing in it
        return None
    body = memoryview(mapped)[_HEAD:]
    if mapped[:_HEAD] != _head(source, body):
        return None
    mapped.madvise(mmap.MADV_DONTNEED)  # checked, but not needed in memory yet
    _maps.append(mapped)
    return body


def _write(path: Path, source: bytes, body: bytes) -> None:
    _put(path, (_head(source, body), body))


def _put(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file whole or not at all, and not where that cannot be."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}.new")
    try:
        for folder in (path.parent.parent, path.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary.touch(mode=0o600)
        with temporary.open("wb") as file:
            file.writelines(pieces)
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()


def _head(source: bytes, body: bytes | memoryview) -> bytes:
    """The line above a table: what it was made of, and its own hash."""
    digest = hashlib.sha256(_program())
    digest.update(hashlib.sha256(source).digest())
    digest.update(hashlib.sha256(body).digest())
    return digest.hexdigest().encode().ljust(_HEAD - 1) + b"\n"


@cache
def _program() -> bytes:
    """The hash of the code and the words that tables are made by.

    To read them all takes a start longer than to read the tables: the hash is kept beside those,
    and taken from there for as long as no file has been written since.
    """
    words = [path for room in _MADE_OF for path in _files(f"{_STORE}/{room}")]
    found = [spec.origin for spec in map(find_spec, _READ_BY) if spec and spec.origin]
    python = f"{sys.version} {unicodedata.unidata_version}\n".encode()
    seen = hashlib.sha256(python + "".join(map(_state, [*words, *found])).encode()).digest()
    path = _folders[0] / _PROGRAM if _folders else None
    if path is not None and (known := _known(path, seen)) is not None:
        return known
    digest = hashlib.sha256(python)
    for word in words:
        digest.update(f"{os.path.basename(word)}\n".encode() + Path(word).read_bytes() + b"\n")
    for package in found:
        stat = os.stat(package)
        digest.update(f"{package} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    if path is not None:
        _put(path, (seen, digest.digest()))
    return digest.digest()


def _files(folder: str) -> list[str]:
    """The code and the words below a folder, in one order everywhere."""
    found: list[str] = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.is_dir():
                found += _files(entry.path)
            elif entry.name.endswith((".py", ".txt")):
                found.append(entry.path)
    return found


def _state(path: str) -> str:
    """What changes whenever a file is written, also where somebody sets its time back."""
    stat = os.stat(path)
    return f"{path} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}\n"


def _known(path: Path, seen: bytes) -> bytes | None:
    """The hash that was kept of files in just this state."""
    try:
        kept = path.read_bytes()
    except OSError:
        return None
    size = len(seen)
    return kept[size:] if len(kept) == 2 * size and kept.startswith(seen) else None
