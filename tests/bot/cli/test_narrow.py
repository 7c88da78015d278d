"""A terminal of 40 columns: help, lists and refusals are wrapped at words."""

import re
from pathlib import Path

import pytest

from bot.cli.registry import COMMANDS
from tests.bot.cli.conftest import Quotewire
from tests.bot.terminal import Terminal, plain

COLUMNS = 40
GROUPS = {
    "articles": ("list", "edit", "history", "remove"),
    "imports": ("list", "undo"),
    "aliases": ("import",),
    "db": ("upgrade", "move"),
}


@pytest.mark.parametrize(
    "words",
    [
        (),
        *((each.name,) for each in COMMANDS),
        *((group, name) for group, names in GROUPS.items() for name in names),
    ],
)
def test_help_fits_and_names_no_types_of_a_program(
    quotewire: Quotewire, words: tuple[str, ...]
) -> None:
    ended = quotewire(*words, "--help", COLUMNS=str(COLUMNS))

    assert ended.code == 0
    assert not [line for line in ended.out.splitlines() if len(line) > COLUMNS]
    assert "..." not in ended.out.partition("Commands:")[2]
    assert not re.search(r"<\w|Text$|\brange\b", ended.out, re.MULTILINE)


@pytest.mark.parametrize("words", ["articles list", "inbox", "latest", "sources"])
def test_the_lines_of_lists_are_wrapped_at_words(tmp_path: Path, words: str) -> None:
    terminal = Terminal(tmp_path, *words.split(), columns=COLUMNS)
    assert terminal.end() == 0

    lines = [line for line in plain(terminal.screen).splitlines() if "new library" not in line]
    assert len(lines) > 4
    assert not [line for line in lines if len(line) > COLUMNS and str(tmp_path) not in line]


def test_a_refusal_has_a_line_of_its_own_beside_the_progress(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "import", "missing.txt", columns=COLUMNS)
    assert terminal.end() == 1

    before = terminal.screen.partition("refused missing.txt")[0]
    assert before.endswith(("\n", "\x1b[2K"))
    said = [line for line in plain(terminal.screen).splitlines() if str(tmp_path) not in line]
    assert "directory.)" in "".join(said)
    assert not [line for line in said if len(line) > COLUMNS and "importing" not in line]


def test_what_goes_into_a_pipe_is_one_line_each(quotewire: Quotewire) -> None:
    ended = quotewire("articles", "list", COLUMNS=str(COLUMNS))

    assert all(" · " in line for line in ended.out.splitlines()[:-1])
    assert max(map(len, ended.out.splitlines())) > COLUMNS
