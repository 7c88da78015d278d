"""The file format of segments: named arrays behind a checked header, mapped into memory.

A file is: magic, format, lengths and checksums, a JSON text that names the arrays and carries the
notes, zeros up to a whole page, then the arrays, each filled up with zeros to whole pages.
"""

import json
import mmap
import os
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

MAGIC = b"quotewire segment\n"
_PRIVATE = 0o600  # nobody but the owner reads what is indexed
FORMAT = 36  # another one also where words are read otherwise: what is indexed must be read anew
PAGE = 4096
_WORDS = PAGE // 8
_PIECE = 4096 * PAGE  # bytes checked or written at a time
_NUMBERS = struct.Struct("<IIIIQ")  # format, size and crc of the JSON, checksum and size of arrays
_HEADER = len(MAGIC) + _NUMBERS.size

Arrays = Mapping[str, npt.NDArray[np.generic]]


class DamagedSegmentError(Exception):
    """A saved file that is missing, cut short, changed, of another format, or not ours."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}: {reason}")
        self.path = path


def write_arrays(path: Path, arrays: Arrays, notes: Mapping[str, object]) -> None:
    """Write arrays and notes (JSON) to a new file, force it to disk, then give it its name."""
    directory, size = [], 0
    for name, array in arrays.items():
        directory.append([name, array.dtype.str, array.size, size])
        size += _rounded(array.nbytes)
    described = json.dumps({"arrays": directory, "notes": notes}).encode()
    digest = _digest(chain.from_iterable(map(_pieces, arrays.values())))
    numbers = _NUMBERS.pack(FORMAT, len(described), zlib.crc32(described), digest, size)
    head = MAGIC + numbers + described
    temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
    new = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    with os.fdopen(new, "wb") as file:
        file.write(head.ljust(_rounded(len(head)), b"\0"))
        for array in arrays.values():
            for piece in _pieces(array):
                file.write(piece.data)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    _keep_name(path.parent)


def read_arrays(path: Path) -> tuple[dict[str, npt.NDArray[np.generic]], dict[str, object]]:
    """Map the arrays of a file, read-only, after every byte of it has been checked."""
    mapped = _mapped(path)
    if mapped[: len(MAGIC)] != MAGIC:
        raise DamagedSegmentError(path, "it is not a saved segment")
    edition, size, check, digest, body = _NUMBERS.unpack_from(mapped, len(MAGIC))
    if edition != FORMAT:
        raise DamagedSegmentError(path, f"it is of format {edition}, not {FORMAT}")
    described = mapped[_HEADER : _HEADER + size]
    start = _rounded(_HEADER + size)
    if zlib.crc32(described) != check or len(mapped) != start + body or body % PAGE:
        raise DamagedSegmentError(path, "its header or its length is wrong")
    if any(mapped[_HEADER + size : start]):
        raise DamagedSegmentError(path, "there is something where there should be nothing")
    everything = np.frombuffer(mapped, np.uint8, body, start)
    if _digest(_pieces(everything)) != digest:
        raise DamagedSegmentError(path, "its checksum is wrong")
    mapped.madvise(mmap.MADV_DONTNEED)  # checked, but not needed in memory before it is asked for
    content = json.loads(described)
    arrays = {
        name: np.frombuffer(mapped, dtype, count, start + place)
        for name, dtype, count, place in content["arrays"]
    }
    return arrays, content["notes"]


def _mapped(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size < PAGE:
                raise DamagedSegmentError(path, "it is too short")
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise DamagedSegmentError(path, f"it cannot be read ({error.strerror})") from error


def _rounded(size: int) -> int:
    return -(-size // PAGE) * PAGE


def _pieces(array: npt.NDArray[np.generic]) -> Iterator[npt.NDArray[np.uint8]]:
    """Return the bytes of an array, the last piece filled up to whole pages."""
    content = np.ascontiguousarray(array).view(np.uint8)
    for start in range(0, content.size, _PIECE):
        piece = content[start : start + _PIECE]
        missing = -piece.size % PAGE
        yield np.concatenate((piece, np.zeros(missing, np.uint8))) if missing else piece


def _digest(pieces: Iterable[npt.NDArray[np.uint8]]) -> int:
    """Return a checksum of whole pages, at the speed of memory.

    Each page is hashed by a multilinear form with fixed odd 64-bit weights: it notices every
    change of one word, and misses one of several words once in about 2^63. crc32 over the hashes
    holds their order; crc32 over all bytes takes four times as long.
    """
    weights = np.cumsum(np.full(_WORDS, 0x9E3779B97F4A7C15, np.uint64))
    weights = (weights ^ (weights >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9) | np.uint64(1)
    check = 0
    for piece in pieces:
        check = zlib.crc32((piece.view(np.uint64).reshape(-1, _WORDS) @ weights).tobytes(), check)
    return check


def _keep_name(folder: Path) -> None:
    """Force a renaming to disk; without this a power cut may undo it."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
