"""One websocket of the gateway: transport compression, payloads in order, heartbeats."""

import asyncio
import json
import sys
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from aiohttp import web

if sys.version_info >= (3, 14):  # discord.py[speed] takes it from there, too
    from compression.zstd import ZstdCompressor

    FLUSH_BLOCK = ZstdCompressor.FLUSH_BLOCK
else:
    from zstandard import COMPRESSOBJ_FLUSH_BLOCK as FLUSH_BLOCK
    from zstandard import ZstdCompressor


class Compression(Protocol):
    """A transport compression: one stream over a whole connection."""

    def compress(self, text: bytes) -> bytes: ...


class Zstd:
    """`compress=zstd-stream`, what discord.py[speed] asks for."""

    def __init__(self) -> None:
        made = ZstdCompressor()
        self._stream = made if sys.version_info >= (3, 14) else made.compressobj()

    def compress(self, text: bytes) -> bytes:
        return self._stream.compress(text) + self._stream.flush(FLUSH_BLOCK)


class Zlib:
    """`compress=zlib-stream`, what discord.py asks for without zstandard."""

    def __init__(self) -> None:
        self._stream = zlib.compressobj()

    def compress(self, text: bytes) -> bytes:
        return self._stream.compress(text) + self._stream.flush(zlib.Z_SYNC_FLUSH)


COMPRESSIONS: dict[str, Callable[[], Compression]] = {"zstd-stream": Zstd, "zlib-stream": Zlib}


@dataclass(kw_only=True)
class Connection:
    """One websocket, from hello to its end."""

    socket: web.WebSocketResponse
    request: web.Request
    interval: float
    compression: Compression | None
    mute: bool = False
    beats: list[float] = field(default_factory=list)
    sent: list[float] = field(default_factory=list)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def send(self, op: int, data: object, name: str | None = None, seq: int = 0) -> None:
        """Send one payload; a connection that is gone takes nothing and tells nobody."""
        frame = {"op": op, "d": data, "t": name, "s": seq or None}
        text = json.dumps(frame, ensure_ascii=False).encode()
        async with self.lock:
            if self.mute or self.socket.closed:
                return
            try:
                if self.compression is None:
                    await self.socket.send_str(text.decode())
                else:
                    await self.socket.send_bytes(self.compression.compress(text))
            except ConnectionError:
                return

    def flooded(self) -> bool:
        """Whether more than 120 payloads other than heartbeats came within a minute."""
        now = time.monotonic()
        self.sent = [at for at in self.sent if now - at < 60] + [now]
        return len(self.sent) > 120

    def lateness(self) -> list[float]:
        """By how many seconds each heartbeat came later than its interval."""
        pairs = zip(self.beats, self.beats[1:], strict=False)
        return [later - earlier - self.interval for earlier, later in pairs]
