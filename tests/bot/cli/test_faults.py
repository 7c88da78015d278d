"""Whatever goes wrong, a person reads one sentence and a program the right exit code."""

import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli.shell.faults import told
from tests.bot.cli.conftest import Quotewire

# Root without its right to write everywhere is like anybody else.
ORDINARY = ("setpriv", "--bounding-set", "-dac_override") if os.geteuid() == 0 else ()


def one_sentence(text: str) -> str:
    """The only line of a complaint, which holds no traceback."""
    [line] = [line for line in text.splitlines() if not line.startswith("A new library")]
    assert "Traceback" not in line
    return line


@pytest.mark.parametrize(
    "content", [b"garbage\n", b"", b"SQLite format 3\0" + b"\0" * 84, os.urandom(8192)]
)
@pytest.mark.parametrize("command", [("ask", "NDS"), ("verify",), ("db", "check")])
def test_a_file_that_is_no_database_is_said_to_be_none(
    new_quotewire: Quotewire, tmp_path: Path, content: bytes, command: tuple[str, ...]
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "quotewire.db").write_bytes(content)

    ended = new_quotewire(*command)

    if content:
        assert ended.code in (1, 3)
        assert one_sentence(ended.error)
    assert "Traceback" not in ended.error


@pytest.mark.parametrize("place", [b"alembic_version", b"CREATE TABLE article", b"Kallas"])
@pytest.mark.parametrize("command", [("ask", "what", "did", "Kallas", "say"), ("verify",)])
def test_letters_that_are_none_are_said_to_be_damage(
    quotewire: Quotewire, tmp_path: Path, place: bytes, command: tuple[str, ...]
) -> None:
    quotewire("ask", "NDS")
    path = tmp_path / "data" / "quotewire.db"
    content = path.read_bytes()
    path.write_bytes(
        content.replace(
            place, place[:8] + b"\xf5" * (len(place) - 8) if len(place) > 8 else b"\xf5" * 6
        )
    )
    shutil.rmtree(tmp_path / "data" / "quotewire.db.index")

    ended = quotewire(*command)

    assert ended.code in (1, 3)
    assert "not your fault" not in ended.error
    assert "Traceback" not in ended.error
    assert "damaged" in ended.out + ended.error


def test_a_damaged_page_is_said_to_be_damage_and_how_it_is_mended(
    quotewire: Quotewire, tmp_path: Path
) -> None:
    quotewire("ask", "NDS")
    path = tmp_path / "data" / "quotewire.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [(root,)] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'article_version'"
        )
        [(size,)] = connection.execute("PRAGMA page_size")
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)

    ended = quotewire("verify")

    assert ended.code == 3
    assert "damaged" in one_sentence(ended.error)
    assert "quotewire restore" in ended.error


@pytest.mark.parametrize("arguments", [("--help",), ("ask", "NDS"), ("export",), ("where",)])
def test_a_full_output_is_a_fault_in_one_sentence(
    environment: dict[str, str], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=environment,
            check=False,
        )

    assert ended.returncode == 3
    assert one_sentence(ended.stderr.decode()).startswith("The output cannot be written")


@pytest.mark.parametrize("arguments", [("--help",), ("verify",), ("export",), ("articles", "list")])
def test_a_reader_that_leaves_is_no_failed_check(
    environment: dict[str, str], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "--quiet", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment,
        check=False,
    )
    os.close(writing)

    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_fault_found_stays_a_fault_when_the_reader_leaves(
    quotewire: Quotewire, environment: dict[str, str], tmp_path: Path
) -> None:
    quotewire("ask", "NDS")
    with closing(sqlite3.connect(tmp_path / "data" / "quotewire.db")) as connection, connection:
        connection.execute("UPDATE article_version SET body = replace(body, 'Kallas', 'KALLAS')")
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "verify", "--json"],
        stdout=writing,
        cwd=tmp_path,
        env=environment,
        check=False,
    )
    os.close(writing)

    assert ended.returncode == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_any_encoding_of_the_terminal_is_written(quotewire: Quotewire, encoding: str) -> None:
    ended = quotewire("ask", "what", "did", "Kallas", "call", "for", PYTHONIOENCODING=encoding)

    assert ended.code == 0
    assert "Kallas" in ended.out


def test_the_marks_beside_a_day_are_plain_where_the_terminal_has_no_others(
    quotewire: Quotewire,
) -> None:
    text = "کشتی‌ها دیروز به چابهار رسیدند و ۴۰ تن آرد آوردند."
    quotewire("import", "-", "--library", "desk", "--published", "2025-11-05", stdin=text.encode())

    ended = quotewire("ask", "چابهار آرد", "--library", "desk", PYTHONIOENCODING="ascii")

    assert "is 2025-11-04, seen from its publication" in " ".join(ended.out.split())
    assert not any(mark in ended.out for mark in (r"\u201c", r"\u2068", r"\u2069"))


def _heed_interrupts() -> None:
    """What a shell runs in the background ignores them, and so would what it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


_STARTED = """
import sys
from bot.__main__ import main
try:
    print(flush=True)
    main()
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        OSError(errno.ENOMEM, "Cannot allocate memory"),
        ImportError("libopenblas.so: failed to map segment from shared object"),
    ],
)
def test_too_little_memory_is_said_to_be_that(error: Exception) -> None:
    assert told(error) == ("There is not enough memory for this; nothing was changed.", 3)


def test_bytes_that_are_no_letters_are_wrong_use() -> None:
    with pytest.raises(UnicodeEncodeError) as raised:
        os.fsdecode(b"Herat \xff\xfe").encode()

    sentence, code = told(raised.value)

    assert sentence == r"What was typed is not in UTF-8: '\udcff\udcfe' is no letter."
    assert code == 2


@pytest.mark.parametrize("after", [0.0, 0.05, 0.1, 0.2, 0.4])
def test_an_interrupt_in_the_first_second_leaves_no_traceback(
    environment: dict[str, str], tmp_path: Path, after: float
) -> None:
    started = subprocess.Popen(
        [sys.executable, "-c", _STARTED, "ask"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment,
        preexec_fn=_heed_interrupts,
    )
    assert started.stdout is not None
    started.stdout.readline()
    time.sleep(after)

    started.send_signal(signal.SIGINT)

    _, error = started.communicate(timeout=60)
    assert started.returncode == 130
    assert b"Traceback" not in error


_DROPPED = """
import os, signal, sys, weakref

class Pressed:
    pass

class Finder:
    def find_spec(name, path=None, target=None):
        if name == "bot.cli.quoting.ask":
            gone = Pressed()
            watched = weakref.ref(gone, lambda _: os.kill(os.getpid(), signal.SIGINT))
            del gone

sys.meta_path.insert(0, Finder)
from bot.__main__ import main
main()
"""


def test_an_interrupt_where_python_drops_exceptions_ends_a_start(
    environment: dict[str, str], tmp_path: Path
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _DROPPED, "ask", "NDS"],
        capture_output=True,
        cwd=tmp_path,
        env=environment,
        preexec_fn=_heed_interrupts,
        check=False,
    )

    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


@pytest.mark.parametrize("name", ["100%25 #?x", "a b", "ü ن", "x;y&z=1"])
def test_any_folder_may_hold_the_data(new_quotewire: Quotewire, tmp_path: Path, name: str) -> None:
    ended = new_quotewire("where", DATA_DIR=name)
    new_quotewire("db", "upgrade", DATA_DIR=name)

    assert f"Database: {tmp_path / name / 'quotewire.db'} (not made yet)" in ended.out
    assert (tmp_path / name / "quotewire.db").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_a_tilde_in_the_settings_file_is_the_home_folder(
    quotewire: Quotewire, environment: dict[str, str], tmp_path: Path
) -> None:
    del environment["DATA_DIR"]
    (tmp_path / ".env").write_text("DATA_DIR=~/desk\n")

    ended = quotewire("where", HOME=str(tmp_path / "home"))

    assert f"Data folder: {tmp_path / 'home' / 'desk'}" in ended.out


def test_looking_makes_nothing(new_quotewire: Quotewire, tmp_path: Path) -> None:
    checked = new_quotewire("db", "check")
    new_quotewire("where")

    assert checked.code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_data_folder_that_is_a_file_is_wrong_use(
    new_quotewire: Quotewire, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("")

    ended = new_quotewire("ask", "NDS")

    assert ended.code == 2
    assert "DATA_DIR" in one_sentence(ended.error)


def test_a_stored_text_that_was_changed_is_not_quoted(quotewire: Quotewire, tmp_path: Path) -> None:
    quotewire("ask", "Kallas")
    with closing(sqlite3.connect(tmp_path / "data" / "quotewire.db")) as connection, connection:
        connection.execute("UPDATE article_version SET body = replace(body, 'Kallas', 'KALLAS')")

    ended = quotewire("ask", "Kallas")

    assert ended.code == 3
    assert "verify" in one_sentence(ended.error)
    assert "KALLAS" not in ended.out


@pytest.mark.parametrize("command", [("ask", "Kallas"), ("read", "A2"), ("export",), ("verify",)])
def test_reading_works_where_nothing_may_be_written(
    quotewire: Quotewire, environment: dict[str, str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    quotewire("ask", "NDS")
    kept = [tmp_path / "data", *(tmp_path / "data").rglob("*")]
    for path in kept:
        path.chmod(0o555 if path.is_dir() else 0o444)

    ended = subprocess.run(
        [*ORDINARY, sys.executable, "-m", "bot", *command],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    refused = subprocess.run(
        [*ORDINARY, sys.executable, "-m", "bot", "articles", "remove", "A2"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )

    (tmp_path / "data").chmod(0o755)
    assert ended.returncode == 0, ended.stderr
    assert [tmp_path / "data", *(tmp_path / "data").rglob("*")] == kept
    assert refused.returncode == 3
    assert "can only be read here" in one_sentence(refused.stderr.decode())


NO_ROOM = """
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
sys.argv[0] = "quotewire"
runpy.run_module("bot", run_name="__main__")
"""


def test_a_question_is_answered_where_no_file_can_grow_and_a_change_is_refused(
    quotewire: Quotewire, environment: dict[str, str], tmp_path: Path
) -> None:
    quotewire("ask", "NDS")

    ended, refused = (
        subprocess.run(
            [sys.executable, "-c", NO_ROOM, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            check=False,
        )
        for arguments in (("ask", "Kallas"), ("articles", "remove", "A2"))
    )

    assert ended.returncode == 0, ended.stderr
    assert refused.returncode == 3
    assert "is full; make room" in one_sentence(refused.stderr.decode())


def test_an_output_takes_the_place_of_no_device_no_link_and_no_database(
    quotewire: Quotewire, tmp_path: Path
) -> None:
    quotewire("ask", "NDS")
    device, link, pipe = tmp_path / "device", tmp_path / "link", tmp_path / "pipe"
    device.symlink_to("/dev/null")
    link.symlink_to("export.jsonl")
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    ended = [quotewire("export", "-o", place) for place in ("device", "link", "pipe")]
    folder = quotewire("export", "-o", "data")
    refused = quotewire("export", "-o", "data/quotewire.db")
    os.close(reading)

    assert [one.code for one in ended] == [0, 0, 0]
    assert device.is_char_device()
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert (tmp_path / "export.jsonl").read_bytes().startswith(b'{"quotewire"')
    assert one_sentence(folder.error) == "data cannot be used: it is a folder; name a file in it."
    assert "is the database itself" in one_sentence(refused.error)
    assert quotewire("verify").code == 0
