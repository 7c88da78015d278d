"""Processes that start at once: copies of one that has imported the program and asked once.

A process of Quotewire spends most of its first second on imports, on tables of words and on models
of languages. A test that wants a process with a folder, an environment and streams of its own forks
one here. A start from nothing is tested by tests/bot/cli/test_start.py and tests/test_wheel.py.
"""

import atexit
import contextlib
import gc
import importlib
import io
import json
import os
import pkgutil
import runpy
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Literal, NamedTuple, TextIO

ROOT = Path(__file__).resolve().parents[1]
NEW_START = {
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "LC_ALL",
    "LANG",
}  # what only a new interpreter reads
QUESTIONS = (  # what most tests ask in; each further language would take its second at the start
    "What did the NDS say about the roadmap in November 2025?",
    "طالبان درباره مرز چه گفت؟",
)
_LARGEST = 1_000_000  # bytes of a request


@dataclass(frozen=True, slots=True)
class Copy:
    """A process that was forked; ``ends`` tells how it ends, once it has."""

    pid: int
    ends: IO[bytes]

    def wait(self) -> int:
        """Its exit code, when it has ended; minus the signal that ended it."""
        with self.ends:
            return int(self.ends.readline())


def start(
    command: Sequence[str],
    *,
    cwd: Path,
    environment: Mapping[str, str],
    streams: tuple[int, int, int],
) -> Copy:
    """Start what ``python COMMAND`` would: ``-m MODULE`` or a file, then its arguments.

    ``streams`` are the descriptors of its standard input, output and error.
    """
    wanted = {"command": list(command), "cwd": str(cwd), "environment": dict(environment)}
    ours, theirs = os.pipe()
    try:
        socket.send_fds(_original().requests, [json.dumps(wanted).encode()], [*streams, theirs])
    finally:
        os.close(theirs)
    ends = os.fdopen(ours, "rb", buffering=0)
    return Copy(int(ends.readline()), ends)


def close() -> None:
    """End the process that is copied; the copies go on."""
    if _original.cache_info().currsize:
        _original().requests.close()
        _original().process.wait()
        _original.cache_clear()


class _Original(NamedTuple):
    """The process that is copied, and where it is asked."""

    process: subprocess.Popen[bytes]
    requests: socket.socket


@cache
def _original() -> _Original:
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(
            [sys.executable, str(Path(__file__)), str(theirs.fileno())],
            cwd=ROOT,
            env=_plain(os.environ),
            pass_fds=[theirs.fileno()],
        )
    return _Original(process, ours)


def _plain(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {"PATH", "HOME", "LANG", "PYTHONDONTWRITEBYTECODE"}
    return {name: value for name, value in environment.items() if name in kept} | {
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "default",
        "OPENBLAS_NUM_THREADS": "1",
    }


def _serve(number: int) -> None:
    """Import all there is, then make copies until nobody asks for any more."""
    for name in ("bot", "store"):
        _import_all(name)
    _ask_once()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(fileno=number) as requests:
        while True:
            wanted, given, _, _ = socket.recv_fds(requests, _LARGEST, 4)
            if not wanted:
                return
            if os.fork() == 0:
                requests.close()
                _watch(json.loads(wanted), given)
            for each in given:
                os.close(each)


def _watch(wanted: Mapping[str, object], given: Sequence[int]) -> None:
    """Make the copy, say its number, and say how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    *streams, ends = given
    copied = os.fork()
    if copied == 0:
        os.close(ends)
        os._exit(_become(wanted, streams))
    for each in streams:
        os.close(each)
    with contextlib.suppress(BrokenPipeError), os.fdopen(ends, "w") as told:
        print(copied, file=told, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(copied, 0)[1]), file=told)
    os._exit(0)


def _become(wanted: Mapping[str, object], streams: Sequence[int]) -> int:
    """Run the program as if it had been started by itself; its exit code."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    environment = wanted["environment"]
    assert isinstance(environment, dict)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(str(wanted["cwd"]))
    sys.path[:0] = [path for path in environment.get("PYTHONPATH", "").split(os.pathsep) if path]
    unbuffered = bool(environment.get("PYTHONUNBUFFERED"))
    sys.stdin = sys.__stdin__ = _text(0, "r")  # type: ignore[misc]
    sys.stdout = sys.__stdout__ = _text(1, "w", line_buffering=unbuffered)  # type: ignore[misc]
    sys.stderr = sys.__stderr__ = _text(2, "w", line_buffering=True)  # type: ignore[misc]
    command = wanted["command"]
    assert isinstance(command, list)
    code = 0
    try:
        _run(command)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - as the interpreter does with what nobody caught
        traceback.print_exc()
        code = 1
    threading._shutdown()  # type: ignore[attr-defined] # as at the end of an interpreter
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    return code


def _text(number: int, mode: Literal["r", "w"], *, line_buffering: bool = False) -> TextIO:
    stream = os.fdopen(number, f"{mode}b", closefd=False)
    errors = "backslashreplace" if number == 2 else None
    return io.TextIOWrapper(stream, "utf-8", errors, line_buffering=line_buffering)


def _run(command: Sequence[str]) -> None:
    if command[0] == "-m":
        sys.argv = [*command[1:]]
        runpy.run_module(command[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv = [*command]
        runpy.run_path(command[0], run_name="__main__")


def _ask_once() -> None:
    """Use a library that is thrown away, so that what a process reads of the languages is read.

    All that stays is what is the same in every process: tables of words, patterns, models.
    """
    from bot.app import open_app  # only here: this module is imported by those who ask, too
    from bot.i18n.catalogues import translated
    from bot.settings import Settings
    from store.languages import kept
    from store.library import libraries

    with tempfile.TemporaryDirectory() as folder:
        app = open_app(Settings(data_dir=Path(folder)))
        with app.database.session() as session:
            scope = libraries.scope_of_name(session, libraries.SHARED)
        for question in QUESTIONS:
            app.retriever.answer(scope, question)
            app.retriever.check(scope, f'He said: "{question}"')
        for language in translated():
            app.catalogues.words(language)
        app.close()
    kept.keep_nowhere()


def _import_all(name: str) -> None:
    """Import a module and all that is in it."""
    module = importlib.import_module(name)
    for found in pkgutil.iter_modules(getattr(module, "__path__", ()), f"{name}."):
        if not found.name.endswith("__main__") and ".migrations" not in found.name:
            _import_all(found.name)


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
