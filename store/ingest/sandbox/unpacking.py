"""The files in a ZIP archive of files, unpacked part by part within limits."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from store.ingest.sample import MAX_BYTES
from store.ingest.sandbox.page_parts import without_parts
from store.notices import Notice, Unreadable

UNPACK = "unpack"  # what a request for the files of an archive is called
PART = 16_000_000  # bytes, after which a part of an archive ends

_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
    *(EOFError, OSError, ValueError, RuntimeError, MemoryError),
)
_OF_PAGES = (".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", "thumbs.db", "desktop.ini")
_LOCKED = 0x1  # the flag of a member with a password

Member = tuple[str, bytes | Notice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some files of an archive, each its bytes or why there are none.

    ``count`` is how many the archive has; ``following`` the number of the first that is behind
    this part, None where none is.
    """

    members: tuple[Member, ...]
    count: int
    following: int | None = None


def unpacked(data: bytes, start: int, end: int, left: int) -> Part:
    """The files with the numbers from ``start`` on, before ``end``, of ``left`` bytes at most.

    Hidden files do not count, nor what pages are made of. Never fails.
    """
    members: list[Member] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed = _listed(archive)
            for member in _taken(archive, listed[start:end], left):
                members.append(member)
    except _DAMAGED:  # an unknown version of the form among them
        members.append(("…", Notice(Unreadable.ARCHIVE_DAMAGED)))
        return Part(members=tuple(members), count=start + len(members))
    following = start + len(members)
    is_last = following >= min(len(listed), end)
    return Part(members=tuple(members), count=len(listed), following=None if is_last else following)


def _listed(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files of an archive, but for hidden ones and the parts of saved pages."""
    files = [one for one in archive.infolist() if _counts(one)]
    own = frozenset(without_parts({one.filename for one in files}))
    return [one for one in files if one.filename in own]


def _taken(archive: zipfile.ZipFile, listed: list[zipfile.ZipInfo], left: int) -> Iterator[Member]:
    size = 0
    for one in listed:
        member = _member(archive, one, min(left - size, MAX_BYTES))
        yield one.filename, member
        size += len(member) if isinstance(member, bytes) else 0
        if size >= PART:
            return


def _counts(member: zipfile.ZipInfo) -> bool:
    parts = member.filename.split("/")
    if member.filename == "mimetype":
        return False  # what the archive itself is
    if member.is_dir() or parts[-1].lower().endswith(_OF_PAGES):
        return False
    return not any(part.startswith((".", "__MACOSX")) for part in parts)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes | Notice:
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
