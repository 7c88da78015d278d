"""The terminal that a process believes to have."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECONDS = 60
_ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-_])")


class Terminal:
    """`quotewire` in a pseudo-terminal of that many columns."""

    def __init__(self, folder: Path, *arguments: str, columns: int = 80, **settings: str) -> None:
        self.screen = ""
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "PYTHONPATH": str(ROOT),
            "DATA_DIR": str(folder / "data"),
            **settings,
        }
        self._process, self._terminal = pty.fork()
        if not self._process:
            os.chdir(folder)
            size = struct.pack("HHHH", 30, columns, 0, 0)
            fcntl.ioctl(sys.__stdout__.fileno(), termios.TIOCSWINSZ, size)  # type: ignore[union-attr]
            command = [sys.executable, "-W", "ignore", "-m", "bot", *arguments]
            os.execve(sys.executable, command, environment)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._terminal, keys.encode())

    def wait_for(self, text: str) -> str:
        """What came until ``text`` was on the screen and the next line can be typed."""
        end = time.monotonic() + SECONDS
        while text not in _flat(self.screen) or not self._takes_keys():
            if time.monotonic() > end or not self._read():
                raise AssertionError(f"{text!r} never came; there is:\n{plain(self.screen)}")
        seen, self.screen = self.screen, ""
        return seen

    def end(self) -> int:
        """Wait for the end; its exit code."""
        end = time.monotonic() + SECONDS
        while self._read():
            if time.monotonic() > end:
                os.kill(self._process, signal.SIGKILL)
                raise AssertionError(f"it never ended; there is:\n{plain(self.screen)}")
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])

    def _takes_keys(self) -> bool:
        """Whether the line editor waits, which says so by taking pastes; others always do."""
        return self.screen.rfind("\x1b[?2004h") >= self.screen.rfind("\x1b[?2004l")

    def _read(self) -> bool:
        ready, _, _ = select.select([self._terminal], [], [], 1)
        if not ready:
            return True
        try:
            data = os.read(self._terminal, 65536)
        except OSError:  # Linux says so where the process has closed the terminal
            return False
        if b"\x1b[6n" in data:
            os.write(self._terminal, b"\x1b[1;1R")  # where the cursor is
        self.screen += data.decode("utf-8", "replace")
        return bool(data)


def plain(screen: str) -> str:
    """What is written on a screen, without colours and movements."""
    return _ESCAPES.sub("", screen).replace("\r", "")


def _flat(screen: str) -> str:
    return " ".join(plain(screen).split())
