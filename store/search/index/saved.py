"""The file format of segments: named arrays behind a checked header, mapped into memory."""

import json
import mmap
import os
import zlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

MAGIC = b"quotewire segment\n"
FORMAT = 1
PAGE = 4096
_WORDS = PAGE // 8
_HEADER = len(MAGIC) + 24


class DamagedSegmentError(Exception):
    """A saved file that is missing, cut short, changed, of another format, or not ours."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}: {reason}")
        self.path = path


def _digest(pages: npt.NDArray[np.uint64]) -> int:
    """Return a checksum of whole pages.

    Each page is hashed by a multilinear form with fixed odd 64-bit weights, which notices every
    change of one word and, but for one in 2^63, of several; crc32 over the hashes holds their
    order. This reads at memory speed where crc32 over everything would not.
    """
    weights = np.cumsum(np.full(_WORDS, 0x9E3779B97F4A7C15, np.uint64))
    weights = (weights ^ (weights >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9) | np.uint64(1)
    return zlib.crc32((pages.reshape(-1, _WORDS) @ weights).tobytes())


def _rounded(size: int) -> int:
    return -(-size // PAGE) * PAGE


def write_arrays(
    path: Path, arrays: Mapping[str, npt.NDArray[np.generic]], notes: Mapping[str, object]
) -> None:
    """Write arrays and notes (JSON) to a new file, force it to disk, then give it its name."""
    directory, place = [], 0
    for name, array in arrays.items():
        directory.append([name, array.dtype.str, array.size, place])
        place += _rounded(array.nbytes)
    described = json.dumps({"arrays": directory, "notes": notes}).encode()
    body = bytearray()
    for array in arrays.values():
        body += np.ascontiguousarray(array).tobytes()
        body += bytes(_rounded(len(body)) - len(body))
    digest = _digest(np.frombuffer(bytes(body), np.uint64))
    head = b"".join(
        (
            MAGIC,
            FORMAT.to_bytes(4, "little"),
            len(described).to_bytes(4, "little"),
            zlib.crc32(described).to_bytes(4, "little"),
            digest.to_bytes(4, "little"),
            len(body).to_bytes(8, "little"),
            described,
        )
    )
    temporary = path.with_name(path.name + ".new")
    with temporary.open("wb") as file:
        file.write(head)
        file.write(bytes(_rounded(len(head)) - len(head)))
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def read_arrays(path: Path) -> tuple[dict[str, npt.NDArray[np.generic]], dict[str, object]]:
    """Map the arrays of a file, read-only, after every byte of it has been checked."""
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size < PAGE:
                raise DamagedSegmentError(path, "it is too short")
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise DamagedSegmentError(path, f"it cannot be read ({error.strerror})") from error
    if mapped[: len(MAGIC)] != MAGIC:
        raise DamagedSegmentError(path, "it is not a saved segment")
    numbers = np.frombuffer(mapped, np.uint8, 24, len(MAGIC)).tobytes()
    edition, size, check, digest = np.frombuffer(numbers, "<u4", 4).tolist()
    (body_size,) = np.frombuffer(numbers, "<u8", 1, 16).tolist()
    if edition != FORMAT:
        raise DamagedSegmentError(path, f"it is of format {edition}, not {FORMAT}")
    described = mapped[_HEADER : _HEADER + size]
    start = _rounded(_HEADER + size)
    if zlib.crc32(described) != check or len(mapped) != start + body_size or body_size % PAGE:
        raise DamagedSegmentError(path, "its header or its length is wrong")
    if any(mapped[_HEADER + size : start]):
        raise DamagedSegmentError(path, "there is something where there should be nothing")
    if _digest(np.frombuffer(mapped, np.uint64, body_size // 8, start)) != digest:
        raise DamagedSegmentError(path, "its checksum is wrong")
    content = json.loads(described)
    arrays = {
        name: np.frombuffer(mapped, dtype, count, start + place)
        for name, dtype, count, place in content["arrays"]
    }
    return arrays, content["notes"]
