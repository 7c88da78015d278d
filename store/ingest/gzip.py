"""Streams that may be packed with gzip, with an end to what they unpack to."""

import gzip
from typing import BinaryIO, cast

GZIP = b"\x1f\x8b"
MAX_UNPACKED = 2_000_000_000
CHUNK = 1 << 16


class Unpacked:
    """Lines of a stream, unpacked when it is packed. ``is_over`` tells that it was cut."""

    def __init__(self, stream: BinaryIO) -> None:
        head = stream.read(2)
        joined = _Joined(head, stream)
        packed = gzip.GzipFile(mode="rb", fileobj=cast(BinaryIO, joined)) if head == GZIP else None
        self._source: _Joined | gzip.GzipFile = packed or joined
        self._left = MAX_UNPACKED
        self._rest = b""
        self.is_over = False

    def readline(self, limit: int) -> bytes:
        """The next line with its end, or ``limit`` bytes of it; nothing at the end."""
        parts = [self._rest]
        length = len(self._rest)
        found = self._rest.find(b"\n")
        while found < 0 and length < limit:
            chunk = self._read()
            if not chunk:
                break
            parts.append(chunk)
            found = chunk.find(b"\n")
            found += length if found >= 0 else 0
            length += len(chunk)
        whole = b"".join(parts)
        end = min(found + 1 if found >= 0 else len(whole), limit)
        self._rest = whole[end:]
        return whole[:end]

    def read(self, limit: int) -> bytes:
        """What has not been read as lines yet, at most ``limit`` bytes of it."""
        parts = [self._rest]
        length = len(self._rest)
        while length < limit and (chunk := self._read()):
            parts.append(chunk)
            length += len(chunk)
        whole = b"".join(parts)
        self._rest = whole[limit:]
        return whole[:limit]

    def _read(self) -> bytes:
        if self._left <= 0:
            self.is_over = True
            return b""
        chunk = self._source.read(CHUNK)
        self._left -= len(chunk)
        return chunk


class _Joined:
    """A stream again from its first bytes and the rest."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes."""
        if self._head:
            head, self._head = self._head[:size], self._head[size:]
            return head
        return self._stream.read(size)
