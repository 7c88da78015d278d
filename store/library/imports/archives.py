"""The files in a ZIP archive of files, which the sandbox unpacks."""

from collections.abc import Iterator

from store.ingest.read import SandboxParser
from store.ingest.reading import Reading
from store.ingest.sample import MAX_BYTES
from store.ingest.sandbox.unpacking import Member
from store.notices import Notice, Unreadable

MOST_MEMBERS = 2_000
MOST_TOGETHER = 10 * MAX_BYTES
MOST_DEATHS = 3  # of the process that unpacks
_START = b"PK\x03\x04"


def is_archive(data: bytes, reading: Reading) -> bool:
    """Whether bytes that were read in vain are an archive of other files, not a document."""
    codes = [refusal.reason.code for refusal in reading.refused]
    return data.startswith(_START) and not reading.articles and codes == [Unreadable.ARCHIVE]


def members(data: bytes, worker: SandboxParser) -> Iterator[Member]:
    """Each file with its name: its bytes, or why there are none. Hidden files are left out.

    Where the process dies on a part, its files are unpacked one by one, so that only the one it
    dies on is lost.
    """
    at: int | None = 0
    left, deaths, count = MOST_TOGETHER, 0, 0
    while at is not None:
        part = worker.unpack(data, at, at + 1 if deaths else MOST_MEMBERS, left)
        if isinstance(part, Notice):
            deaths += 1
            if deaths > 1:
                yield "…", part
                at += 1
            if deaths > MOST_DEATHS:
                return
            continue
        for name, member in part.members:
            left -= len(member) if isinstance(member, bytes) else 0
            yield name, member
        count = part.count
        at = part.following if not deaths else at + 1
        if at is not None and at >= min(count, MOST_MEMBERS):
            at = None
    if count > MOST_MEMBERS:
        yield "…", Notice.of(Unreadable.ARCHIVE_MEMBERS, most=MOST_MEMBERS)
