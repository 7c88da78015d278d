"""The files in a ZIP archive of files, unpacked one after the other within limits."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator

from store.ingest.read import MAX_BYTES
from store.ingest.reading import Reading
from store.notices import Notice, Unreadable

MOST_MEMBERS = 2_000
MOST_TOGETHER = 10 * MAX_BYTES
_START = b"PK\x03\x04"
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
    *(EOFError, OSError, ValueError, RuntimeError, MemoryError),
)
_LOCKED = 0x1  # the flag of a member with a password


def is_archive(data: bytes, reading: Reading) -> bool:
    """Whether bytes that were read in vain are an archive of other files, not a document."""
    codes = [refusal.reason.code for refusal in reading.refused]
    return data.startswith(_START) and not reading.articles and codes == [Unreadable.ARCHIVE]


def members(data: bytes) -> Iterator[tuple[str, bytes | Notice]]:
    """Each file with its name: its bytes, or why there are none. Hidden files are left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = [one for one in archive.infolist() if _counts(one)]
            left = MOST_TOGETHER
            for one in listed[:MOST_MEMBERS]:
                unpacked = _unpacked(archive, one, min(left, MAX_BYTES))
                left -= len(unpacked) if isinstance(unpacked, bytes) else 0
                yield one.filename, unpacked
            if len(listed) > MOST_MEMBERS:
                yield "…", Notice.of(Unreadable.ARCHIVE_MEMBERS, most=MOST_MEMBERS)
    except _DAMAGED:  # an unknown version of the form among them
        yield "…", Notice(Unreadable.ARCHIVE_DAMAGED)


def _counts(member: zipfile.ZipInfo) -> bool:
    parts = member.filename.split("/")
    return not member.is_dir() and not any(part.startswith((".", "__MACOSX")) for part in parts)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes | Notice:
    if member.flag_bits & _LOCKED:
        return Notice(Unreadable.DOCUMENT_LOCKED)
    try:
        with archive.open(member) as packed:
            unpacked = packed.read(most + 1)
    except NotImplementedError:  # packed in a way that this Python cannot unpack
        return Notice(Unreadable.DOCUMENT_PACKED)
    except _DAMAGED:
        return Notice(Unreadable.ARCHIVE_DAMAGED)
    if len(unpacked) > most:
        return Notice.of(Unreadable.TOO_LARGE, most=MAX_BYTES // 1_000_000)
    return unpacked
