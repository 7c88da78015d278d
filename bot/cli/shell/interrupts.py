"""Ctrl-C: it ends a command that is still starting at once, and one that works by an exception.

An exception raised while modules are imported may come up where Python drops it, and the command
would go on as if nobody had pressed anything.
"""

import os
import signal
from types import FrameType

INTERRUPTED = 130  # what shells give a command that Ctrl-C ended


def end_at_once() -> None:
    """From now on Ctrl-C ends the process, which has begun nothing yet; unless it is ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)


def raise_again() -> None:
    """From now on Ctrl-C raises KeyboardInterrupt, so that what was begun can be tidied up."""
    if signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(_number: int, _frame: FrameType | None) -> None:
    os._exit(INTERRUPTED)
