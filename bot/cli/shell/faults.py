"""Faults of the command line: what a person is told, and the exit code that goes with it."""

import errno
import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.shell import streams
from bot.cli.shell.interrupts import INTERRUPTED
from bot.cli.shell.streams import OutputError
from store.notices.errors import DatabaseError, NotVerbatimError, StoreError

DONE, NOTHING, WRONG_USE, FAULT = 0, 1, 2, 3
LOG = "quotewire.log"

_MENDS = {
    errno.ENOSPC: "the disk is full; make room and try again",
    errno.EDQUOT: "the disk quota is used up; make room and try again",
    errno.EROFS: "it lies on a disk that can only be read",
    errno.EACCES: "this user may not; ask the owner, or run as the bot's user",
    errno.EPERM: "this user may not; ask the owner, or run as the bot's user",
    errno.EISDIR: "it is a folder; name a file in it",
    errno.ENOTDIR: "its folder is none",
    errno.ENOENT: "it is not there, or its folder is not",
    errno.EMFILE: "too many files are open; raise the limit (ulimit -n)",
}


_SHOWN = 40
_NOT_LOADED = ("failed to map segment", "cannot allocate memory", "Cannot allocate memory")


def end(error: BaseException) -> int:
    """Tell the person what happened, in one sentence on standard error; return the exit code."""
    if isinstance(error, KeyboardInterrupt):
        streams.complain("Stopped. What was said to be done is kept.")
        return INTERRUPTED
    if streams.manner.verbose:
        streams.complain("".join(traceback.format_exception(error)))
    sentence, code = told(error)
    streams.complain(sentence)
    return code


def told(error: BaseException) -> tuple[str, int]:
    """The sentence and the exit code for an error; what is a fault of ours goes to the log."""
    if isinstance(error, DatabaseError | OutputError):
        return str(error), FAULT
    if isinstance(error, StoreError):
        return str(error), WRONG_USE
    if isinstance(error, NotVerbatimError):
        places = ", ".join(error.references)
        return (
            f"{places} differs from the text that was saved, so nothing is shown; "
            "`quotewire verify` says what is wrong.",
            FAULT,
        )
    if _lacks_memory(error):
        return "There is not enough memory for this; nothing was changed.", FAULT
    if isinstance(error, UnicodeEncodeError) and error.reason.startswith("surrogates"):
        letters = ascii(error.object[error.start : error.end])[:_SHOWN]
        return f"What was typed is not in UTF-8: {letters} is no letter.", WRONG_USE
    if isinstance(error, OSError) and error.errno in _MENDS:
        place = os.fspath(error.filename) if error.filename else "A file"
        return f"{place!s} cannot be used: {_MENDS[error.errno]}.", FAULT
    import secrets  # only here: it brings OpenSSL

    reference = secrets.token_hex(4)
    place = report(error, reference)
    return (
        "Something went wrong that is not your fault: "
        f"{type(error).__name__}. The whole report is in {place} as {reference}.",
        FAULT,
    )


def _lacks_memory(error: BaseException) -> bool:
    """Whether memory ran out; a library that could not be loaded for it says so in its words."""
    return (
        isinstance(error, MemoryError)
        or (isinstance(error, OSError) and error.errno == errno.ENOMEM)
        or (isinstance(error, ImportError) and any(said in str(error) for said in _NOT_LOADED))
    )


def report(error: BaseException, reference: str) -> str:
    """Write the traceback, without the values of variables, to the log; return where that is."""
    from tempfile import gettempdir  # only here: hardly ever needed

    head = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {reference} {' '.join(sys.argv[1:2])}\n"
    text = head + "".join(traceback.format_exception(error)) + "\n"
    for folder in (os.environ.get("DATA_DIR", "data"), gettempdir()):
        path = Path(folder).expanduser() / LOG
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
        except OSError:
            continue
        return str(path)
    streams.complain(text)
    return "what stands above"
