"""The inputs of `import`: from paths to what is in them, one thing at a time."""

import gzip
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from store import transfer
from store.importing import Item, Record
from store.ingest.drafts import Hints, Refusal
from store.ingest.files import MAX_BYTES, read, read_lines

GZIP = b"\x1f\x8b"


@dataclass(slots=True)
class Counted:
    """How many bytes of how many have been read, told to whoever shows it."""

    done: int = 0
    total: int = 0
    on_change: Callable[[int, int], object] = lambda _done, _total: None

    def add(self, number: int) -> None:
        """Count further bytes."""
        self.done += number
        self.on_change(self.done, max(self.total, self.done))


def items(paths: list[str], hints: Hints, counted: Counted) -> Iterator[Item]:
    """Everything the paths hold, each with the name to report it by. Folders in name order."""
    files: list[tuple[str, Path | None]] = []
    for path in paths:
        files.extend(_files(path))
    counted.total = sum(_size(path) for _, path in files)
    for name, path in files:
        if path is None:
            yield from _read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), name, hints)
        elif not path.is_file():
            yield name, Refusal(where=name, reason="There is no such file or folder.")
        else:
            yield from _read_file(path, name, hints)
            counted.add(_size(path))


def _files(path: str) -> Iterator[tuple[str, Path | None]]:
    if path == "-":
        yield path, None
        return
    root = Path(path)
    if not root.is_dir():
        yield path, root
        return
    for folder, folders, names in root.walk():
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield str(folder / name), folder / name


def _size(path: Path | None) -> int:
    try:
        return path.stat().st_size if path is not None else 0
    except OSError:
        return 0
