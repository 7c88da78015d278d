"""The directory of a saved library: its segments, and one small file that says which count."""

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from store.search.index.segments.file_format import DamagedSegmentError, read_arrays, write_arrays
from store.search.index.segments.segment import Segment
from store.search.index.segments.segment_reader import SegmentReader

CURRENT = "current"
_SUFFIX = ".segment"
_KEPT_SECONDS = 600  # another process may be about to name a file it has just written


def save_parts(directory: Path, parts: Sequence[SegmentReader], version: int) -> None:
    """Write the segments that are not there yet, then switch to the new state at once."""
    for folder in (directory.parent, directory):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in parts:
        path = directory / f"{part.segment.name}{_SUFFIX}"
        if not path.exists():
            part.segment.save(path)
    names = [part.segment.name for part in parts]
    dead = {f"dead{place}": part.dead for place, part in enumerate(parts)}
    notes = {"segments": names, "version": version}
    write_arrays(directory / CURRENT, dead, notes)
    _forget(directory, names)


def open_parts(directory: Path) -> tuple[tuple[SegmentReader, ...], int]:
    """Return the parts and the version that were saved last."""
    path = directory / CURRENT
    dead, notes = read_arrays(path)
    names, version = map(notes.get, ("segments", "version"))
    if not (isinstance(names, list) and isinstance(version, int)):
        raise DamagedSegmentError(path, "its notes are not those of a library")
    parts = []
    for place, name in enumerate(names):
        segment = Segment.open(directory / f"{name}{_SUFFIX}")
        if segment.name != name:
            raise DamagedSegmentError(path, "a segment is not the one that was saved")
        gone = dead[f"dead{place}"].astype(np.int64)
        parts.append(
            SegmentReader.without(segment, gone) if gone.size else SegmentReader.whole(segment)
        )
    return tuple(parts), version


def _forget(directory: Path, names: Sequence[str]) -> None:
    """Delete files no longer named, once no process can be about to name them."""
    before = time.time() - _KEPT_SECONDS
    for path in directory.iterdir():
        if path.name == CURRENT or path.name.removesuffix(_SUFFIX) in names:
            continue
        try:
            if path.stat().st_mtime < before:
                path.unlink()
        except FileNotFoundError:
            continue  # another process was quicker
