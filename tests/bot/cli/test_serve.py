"""`quotewire serve` as a process: where it listens, what it prints, how it ends."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.bot.cli.conftest import Quotewire

SECONDS = 60


@contextmanager
def opened(
    folder: Path, environment: dict[str, str], *arguments: str
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process and the address that it printed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "serve", "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment,
        text=True,
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()  # the first thing that is said there
        yield process, line.rpartition(" ")[2].strip()
    finally:
        process.kill()
        process.communicate()


def test_the_reading_room_answers_on_this_machine_and_ends_when_told(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    with opened(tmp_path, environment) as (process, address):
        page = httpx.get(address, params={"q": "Who signed the roadmap in Kabul?"}, timeout=SECONDS)
        process.send_signal(signal.SIGTERM)
        out, error = process.communicate(timeout=SECONDS)

    assert re.fullmatch(r"http://127\.0\.0\.1:[0-9]+/", address)
    assert page.status_code == 200
    assert "<blockquote" in page.text
    assert process.returncode == 0
    assert "roadmap" not in out + error
    assert error.endswith("Ctrl-C closes it.\n")


def test_others_need_the_link_that_is_printed(tmp_path: Path, environment: dict[str, str]) -> None:
    told = environment | {"READING_ROOM_URL": "https://room.example/"}
    with opened(tmp_path, told) as (process, link):
        port = _listening(process.pid)
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=SECONDS) as here:
            here.headers["host"] = "room.example"
            without = here.get("/")
            welcome = here.get(httpx.URL(link).raw_path.decode())
            cookie = welcome.headers["set-cookie"].partition(";")[0]
            inside = here.get("/", headers={"cookie": cookie})

    assert link.startswith("https://room.example/?ticket=")
    assert [without.status_code, welcome.status_code, inside.status_code] == [403, 303, 200]


def _listening(process: int) -> int:
    """The port on which a process listens, as the system tells it."""
    inodes = {
        os.readlink(link)[8:-1]
        for link in Path(f"/proc/{process}/fd").iterdir()
        if os.readlink(link).startswith("socket:[")
    }
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    [port] = {
        int(row[1].partition(":")[2], 16) for row in rows if row[3] == "0A" and row[9] in inodes
    }
    return port


def test_nothing_listens_for_others_unless_they_need_a_link(quotewire: Quotewire) -> None:
    ended = quotewire("serve", "--host", "0.0.0.0", "--port", "0")

    assert ended.code == 2
    assert ended.error.startswith("0.0.0.0 can be reached by others: set READING_ROOM_URL")


def test_a_port_that_is_taken_is_said(quotewire: Quotewire) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = quotewire("serve", "--port", str(taken.getsockname()[1]))

    assert ended.code == 2
    assert "choose another with --port" in ended.error


@pytest.mark.parametrize(
    "url", ["room.example", "https://room.example/path", "ftp://a", "https://"]
)
def test_an_address_that_is_none_is_refused(quotewire: Quotewire, url: str) -> None:
    ended = quotewire("serve", READING_ROOM_URL=url)

    assert ended.code == 2
    assert "READING_ROOM_URL" in ended.error


def test_a_library_that_is_not_there_is_said(quotewire: Quotewire) -> None:
    ended = quotewire("serve", "--library", "nowhere", "--port", "0")

    assert ended.code == 2
    assert "There is no library named “nowhere”" in ended.error
