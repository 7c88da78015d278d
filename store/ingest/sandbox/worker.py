"""Parses foreign bytes in a process of its own, with a limit on its memory and its time."""

import json
import os
import select
import subprocess  # for the process that reads foreign bytes  # nosec B404
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self, TypeVar

from store.ingest.formats.table import Kind
from store.ingest.reading import Hints, Reading, Refusal
from store.ingest.sandbox import wire
from store.ingest.sandbox.unpacking import UNPACK, Part
from store.languages import kept
from store.notices import Notice, Unreadable

SECONDS = 10.0
START_SECONDS = 60.0
LONGEST_ANSWER = 100_000_000
CHUNK = 1 << 16

Answer = TypeVar("Answer")


class Worker:
    """A warm process that parses one file at a time; started at the first file.

    It may be called from any thread. A file on which the process dies or takes too long is
    refused, and the next file gets a new process.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def parse(self, kind: Kind, data: bytes, hints: Hints) -> Reading:
        """The reading of a file, or the refusal that says why there is none."""
        header = {"kind": kind, "hints": wire.pack_hints(hints)}
        found = self._asked(header, data, wire.unpack)
        return _refused(found) if isinstance(found, Notice) else found

    def unpack(self, data: bytes, start: int, end: int, left: int) -> Part | Notice:
        """Files of a ZIP archive, or why the process could not say."""
        header = {"kind": UNPACK, "start": start, "end": end, "left": left}
        return self._asked(header, data, wire.unpack_part)

    def _asked(
        self, header: Mapping[str, object], data: bytes, answer: Callable[[bytes], Answer]
    ) -> Answer | Notice:
        """What the process answers, or why it does not."""
        request = json.dumps({**header, "size": len(data)}).encode() + b"\n" + data
        with self._lock:
            try:
                process = self._started()
                until = time.monotonic() + self._seconds
                _write(process, request, until)
                return answer(_read(process, until))
            except TimeoutError:
                self._stop()
                return Notice.of(Unreadable.TOO_SLOW, seconds=round(self._seconds))
            except (OSError, EOFError, ValueError, KeyError, TypeError):
                self._stop()
                return Notice(Unreadable.HARMFUL)

    def close(self) -> None:
        """End the process; a later parse starts a new one."""
        with self._lock:
            self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._stop()
        self._process = subprocess.Popen(  # this Python, a module of ours  # nosec B603
            [sys.executable, "-P", "-m", "store.ingest.sandbox.process", *kept.folder()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,  # Ctrl-C is for the parent alone
        )
        assert self._process.stdin is not None
        os.set_blocking(self._process.stdin.fileno(), False)
        _read(self._process, time.monotonic() + START_SECONDS)
        return self._process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()


def _environment() -> dict[str, str]:
    """What the process may know: where the code is, and no secret."""
    root = str(Path(__file__).resolve().parents[3])
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "PYTHONPATH": root, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def _refused(reason: Notice) -> Reading:
    return Reading(refused=(Refusal(reason=reason),))


def _write(process: subprocess.Popen[bytes], request: bytes, until: float) -> None:
    assert process.stdin is not None
    pipe = process.stdin.fileno()
    rest = memoryview(request)
    while rest:
        _, ready, _ = select.select([], [pipe], [], _left(until))
        if not ready:
            raise TimeoutError
        rest = rest[os.write(pipe, rest[:CHUNK]) :]


def _read(process: subprocess.Popen[bytes], until: float) -> bytes:
    length = int.from_bytes(_exactly(process, 8, until), "big")
    if length > LONGEST_ANSWER:
        raise ValueError("the answer is too long")
    return _exactly(process, length, until)


def _exactly(process: subprocess.Popen[bytes], length: int, until: float) -> bytes:
    assert process.stdout is not None
    pipe = process.stdout.fileno()
    parts: list[bytes] = []
    while length:
        ready, _, _ = select.select([pipe], [], [], _left(until))
        if not ready:
            raise TimeoutError
        part = os.read(pipe, min(length, CHUNK))
        if not part:
            raise EOFError
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _left(until: float) -> float:
    return max(0.0, until - time.monotonic())
