"""A session on a database of its own, and the terminal that a process believes to have."""

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
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import App
from bot.chat.commands.registry import answered
from bot.chat.session import ChatReply, Session
from bot.render.translator import ENGLISH
from store.library import articles, libraries, versions
from store.model import NewArticle, Reference
from tests.bot.cli.conftest import environment, quotewire, seeded
from tests.bot.clients import NOW, an_app
from tests.builders import a_new_article

__all__ = ["environment", "quotewire", "seeded"]  # fixtures of the command line

ROOT = Path(__file__).parents[3]
SECONDS = 60
_ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-_])")


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Iterator[App]:
    opened = an_app(sqlite_url, tmp_path)
    with opened.database.writing() as transaction:
        libraries.create(transaction, libraries.SHARED)
    yield opened
    opened.close()


@pytest.fixture
def session(app: App) -> Session:
    """A session on three reports of one crossing."""
    shelve(
        app,
        a_new_article(body="The Torkham crossing reopened on Thursday after a month."),
        a_new_article(
            body="Traders waited at the Torkham crossing until it reopened on Friday.",
            title="Traders wait",
            publisher="Indus Wire",
            url="https://indus.example/traders",
        ),
        a_new_article(
            body="Гости открыли мост в Термезе в понедельник.",
            title="Мост в Термезе",
            publisher="Степной вестник",
            url=None,
            language="ru",
        ),
    )
    return Session(app=app, say=ENGLISH, today=NOW.date)


def shelve(app: App, *new: NewArticle, library: str = libraries.SHARED) -> list[Reference]:
    """Put articles into a library."""
    with app.database.writing() as transaction:
        number = libraries.create(transaction, library)
        return [
            articles.add(transaction, number, versions.prepare(article), by="operator")
            for article in new
        ]


def said(session: Session, text: str) -> list[str]:
    """What is said to a line, line by line."""
    return [line.text for line in reply(session, text).lines if line.text]


def reply(session: Session, text: str) -> ChatReply:
    """The whole reply to a line."""
    return answered(session, text)


class Terminal:
    """`quotewire chat` in a pseudo-terminal of that many columns."""

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
            command = [sys.executable, "-W", "ignore", "-m", "bot", "chat", *arguments]
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
