"""The process that parses foreign bytes: it may be killed at any time and nothing is lost."""

import gc
import json
import os
import resource
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from store.ingest.errors import UnreadableError
from store.ingest.formats.table import FORMATS, sandboxed
from store.ingest.reading import Hints, Reading, Refusal
from store.ingest.sample import Sample
from store.ingest.sandbox import wire
from store.ingest.sandbox.unpacking import UNPACK, unpacked
from store.languages import kept
from store.notices import Notice, Unreadable
from store.text.analyser.lemmas import leave_words_alone
from store.text.detection import load_models

MEMORY = 1_200_000_000
LATEST = 15


def main() -> None:
    """Answer requests on standard input until it ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not stand among the answers
    for one in FORMATS:
        if one.is_sandboxed:
            one.load()
    leave_words_alone()  # no dictionary is worth its memory here
    for folder in sys.argv[1:]:
        kept.keep_in(Path(folder))
    load_models()  # through files, which the limits forbid
    kept.keep_nowhere()
    _limit()
    sys.setrecursionlimit(3_000)
    gc.freeze()
    _send(answers, b"ready")
    while header := sys.stdin.buffer.readline():
        request = json.loads(header)
        data = sys.stdin.buffer.read(request["size"])
        signal.alarm(LATEST)
        answer = _answer(request, data)
        signal.alarm(0)
        _send(answers, answer)


def _answer(request: Mapping[str, Any], data: bytes) -> bytes:
    if request["kind"] == UNPACK:
        part = unpacked(data, request["start"], request["end"], request["left"])
        return wire.pack_part(part)
    return wire.pack(_reading(request["kind"], data, wire.unpack_hints(request["hints"])))


def _reading(kind: str, data: bytes, hints: Hints) -> Reading:
    try:
        return sandboxed(kind).read(Sample(data=data), hints)
    except UnreadableError as error:
        reason = error.notice
    except RecursionError:
        reason = Notice(Unreadable.TOO_DEEP)
    except MemoryError:
        reason = Notice(Unreadable.TOO_MUCH_MEMORY)
    return Reading(refused=(Refusal(reason=reason),))


def _limit() -> None:
    limits = (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    )
    for name, most in limits:
        with suppress(ValueError, OSError):  # a limit that the system does not know
            resource.setrlimit(name, (most, most))


def _send(stream: BinaryIO, answer: bytes) -> None:
    stream.write(len(answer).to_bytes(8, "big"))
    stream.write(answer)
    stream.flush()


if __name__ == "__main__":
    main()
