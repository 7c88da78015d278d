"""The session in a real terminal of 40 and 80 columns, without colour, plain, and in a pipe."""

import re
import stat
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Quotewire
from tests.bot.terminal import Terminal, plain

QUESTION = "Who signed the roadmap against terrorism?"
COLOURS = re.compile(r"\x1b\[[0-9;]*(?:3[0-7]|38|9[0-7])[0-9;]*m")


@pytest.mark.parametrize("columns", [40, 80])
def test_answers_fit_the_terminal_and_keys_turn_them_over(tmp_path: Path, columns: int) -> None:
    terminal = Terminal(tmp_path, "chat", columns=columns)

    terminal.wait_for(">")
    terminal.type("Pakistan Afghanistan results:1\r")
    answer = terminal.wait_for("/next")
    terminal.type("\x1b[6~")  # PageDown
    second = terminal.wait_for("2. “")
    terminal.type("\x1bOQ")  # F2
    context = terminal.wait_for("in its place")
    terminal.type("\x04")  # Ctrl-D

    assert terminal.end() == 0
    for screen, start, end in (
        (answer, "1. “", "/next"),
        (second, "2. “", "/next"),
        (context, "Quotation 2 in its place", ". "),
    ):
        _, found, rest = plain(screen).partition(start)
        lines = f"{found}{rest[: rest.rindex(end)]}".split("\n")
        assert len(lines) > 1
        assert max(len(line.rstrip()) for line in lines) <= columns


def test_a_line_is_left_between_quotations_and_behind_every_reply(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "chat")

    screen = terminal.wait_for(">")
    for asked, last in (("Pakistan Afghanistan", "/next"), ("zebra", "zebra")):
        terminal.type(f"{asked}\r")
        screen += terminal.wait_for(last)
    terminal.type("\x04")
    assert terminal.end() == 0

    lines = [each.strip() for each in plain(screen + terminal.screen).split("\n")]
    second = next(at for at, each in enumerate(lines) if each.startswith("2. “"))
    assert lines[second - 1] == ""
    asked = next(at for at, each in enumerate(lines) if each.endswith("> zebra"))
    assert lines[asked - 1] == ""


def test_commands_are_completed_with_tab(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "chat")

    terminal.wait_for(">")
    terminal.type("/sou")
    terminal.wait_for("List the publishers")
    terminal.type("\t\r")
    terminal.wait_for("6 articles")
    terminal.type("/quit\r")

    assert terminal.end() == 0


def test_without_colour_there_is_none(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "chat", NO_COLOR="1")

    screen = terminal.wait_for(">")
    terminal.type(f"{QUESTION}\r")
    screen += terminal.wait_for("“")
    terminal.type("\x04")
    terminal.end()

    assert not COLOURS.search(screen)


def test_plain_is_line_by_line_and_draws_nothing_anew(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "chat", "--plain")

    screen = terminal.wait_for(">")
    terminal.type(f"{QUESTION}\r")
    screen += terminal.wait_for("Source: ")
    terminal.type("\x04")

    assert terminal.end() == 0
    assert "Quotation 1 of" in plain(screen)
    assert not re.search(r"\x1b\[[0-9;?]*[A-HJKSTfsuhl]", screen)  # no movement of the cursor


def test_ctrl_c_empties_the_line_and_the_session_goes_on(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "chat")

    terminal.wait_for(">")
    terminal.type("half a quest\x03/sources\r")
    terminal.wait_for("6 articles")
    terminal.type("\x04")

    assert terminal.end() == 0


@pytest.mark.parametrize(("days", "kept"), [("0", False), ("7", True)])
def test_what_was_typed_is_kept_only_where_questions_may_be(
    tmp_path: Path, days: str, kept: bool
) -> None:
    terminal = Terminal(tmp_path, "chat", KEEP_QUESTIONS_DAYS=days)

    terminal.wait_for(">")
    terminal.type("/sources\r")
    terminal.wait_for("6 articles")
    terminal.type("\x04")
    terminal.end()

    file = tmp_path / "data" / "chat-history"
    assert file.exists() == kept
    if kept:
        assert "+/sources" in file.read_text(encoding="utf-8")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_lines_come_through_a_pipe(quotewire: Quotewire) -> None:
    ended = quotewire("chat", stdin=f"{QUESTION}\n\n/cite\n".encode())

    assert ended.code == 0
    assert ended.out.startswith(f"> {QUESTION}\nQuotation 1 of ")
    assert "\n> /cite\n“" in ended.out
    assert "\x1b" not in ended.out
    assert ended.error.count("\n") <= 1  # that a new library was made


def test_the_exit_code_of_a_pipe_is_that_of_its_last_line(quotewire: Quotewire) -> None:
    silent = quotewire("chat", stdin=b"/sources\nzzzz qqqq\n")
    mistaken = quotewire("chat", stdin=b"/nowhere")
    odd = quotewire("chat", stdin=b"\xff\xfe \x1b[2J\n/sources\n")

    assert [silent.code, mistaken.code, odd.code] == [1, 1, 0]
    assert "\x1b" not in odd.out


def test_another_language_speaks(quotewire: Quotewire) -> None:
    ended = quotewire("chat", "--speak", "tr", stdin=b"zzzz qqqq\n")

    assert "Hiçbir alıntı buna yanıt vermiyor." in ended.out
