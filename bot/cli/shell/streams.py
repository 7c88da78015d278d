"""Standard output and error, made to survive closed pipes, full disks and poor encodings."""

import errno
import io
import os
import shutil
import sys
import textwrap
from typing import NoReturn, TextIO

from typing_extensions import Buffer

from store.notices.errors import SaidError


class OutputError(SaidError):
    """What was to be written cannot be written: the disk is full, or the device is gone."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The output cannot be written: {reason}.")


class _Raw(io.FileIO):
    """A stream's descriptor. Whoever reads it may leave: then what follows goes nowhere."""

    left = False

    def write(self, data: Buffer, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())
            if error.errno != errno.EPIPE:
                raise OutputError(error.strerror or type(error).__name__) from error
            self.left = True
            return memoryview(data).nbytes


class _Manner:
    """How much a command says besides its results."""

    quiet = False
    verbose = False


manner = _Manner()


def guard() -> None:
    """Put both streams behind the guard; what an encoding lacks is written as an escape."""
    sys.stdout = _guarded(sys.stdout)
    sys.stderr = _guarded(sys.stderr)


def speak(*, quiet: bool, verbose: bool) -> None:
    """Say as much as the person asked for."""
    manner.quiet, manner.verbose = quiet, verbose


def say(sentence: str) -> None:
    """A line on standard output."""
    print(sentence)  # noqa: T201 - the one place


def note(sentence: str) -> None:
    """A line on standard error for whoever looks on, unless told to be quiet."""
    if not manner.quiet:
        complain(sentence)


def complain(sentence: str) -> None:
    """A line on standard error, always."""
    sys.stdout.flush()
    shown = wrapped(sentence) if sys.stderr.isatty() else sentence
    print(shown, file=sys.stderr, flush=True)  # noqa: T201 - the one place


def wrapped(text: str, indent: str = "") -> str:
    """Lines that fit the terminal, ``indent`` before all but the first of each.

    A word that is longer stays whole, so that a path or an address can be copied.
    """
    columns = shutil.get_terminal_size().columns
    return "\n".join(
        textwrap.fill(
            line,
            columns,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
            replace_whitespace=False,
        )
        for line in text.split("\n")
    )


def abandoned() -> bool:
    """Whether nobody reads standard output any more."""
    raw = getattr(getattr(sys.stdout, "buffer", None), "raw", None)
    return isinstance(raw, _Raw) and raw.left


def leave(code: int) -> NoReturn:
    """Write what is left to be written, and exit."""
    try:
        sys.stdout.flush()
    except OutputError as error:
        complain(str(error))
        code = code or 3
    sys.exit(code)


def _guarded(stream: TextIO) -> TextIO:
    if not isinstance(stream, io.TextIOWrapper):
        return stream  # somebody's own
    stream.flush()
    raw = _Raw(stream.fileno(), "w", closefd=False)
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=stream.encoding,
        errors="backslashreplace",
        line_buffering=stream.line_buffering,
    )
