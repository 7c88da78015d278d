"""Every example in a command's help is typed literally, in a new installation."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperCommand, TyperGroup
from typer.testing import CliRunner

from bot.cli import main
from bot.cli.registry import COMMANDS, LazyCommand

_EXAMPLE = re.compile(r"Example:\s+quotewire (.+?)\s*(?:\n\n|$)", re.DOTALL)
DRAFT = "The NDS spoke of a roadmap."
ENDS = {"imports": 1}  # there were none
# What waits, takes a token, a network or a shell, or takes seconds.
ELSEWHERE = {"completion", "doctor", "help", "chat", "serve", "sync", "fetch", "db move"}
# What names things that only the reader has, and says so.
OWN = {
    *("evaluate", "grant", "open", "restore", "import", "articles edit", "aliases import"),
    *("articles history", "articles revert", "footnote"),
}


def examples() -> Iterator[tuple[TyperCommand, list[str], list[str]]]:
    """Each command with the words that call it, and those that its example gives it."""
    for entry in COMMANDS:
        yield from _of([entry.name], LazyCommand(entry).load())


def _of(words: list[str], command: object) -> Iterator[tuple[TyperCommand, list[str], list[str]]]:
    if isinstance(command, TyperGroup):
        for name, one in command.commands.items():
            yield from _of([*words, name], one)
    elif isinstance(command, TyperCommand):
        for call in _EXAMPLE.findall(command.help or ""):
            typed = shlex.split(" ".join(call.split()).partition(" >")[0])
            if typed[: len(words)] == words:  # else it is another command's, by a second name
                yield command, words, typed[len(words) :]


def test_every_example_is_understood() -> None:
    for command, words, arguments in examples():
        command.make_context(" ".join(words), list(arguments)).close()


def test_an_example_that_names_what_a_new_installation_has_not_says_so() -> None:
    for command, words, arguments in examples():
        if " ".join(words) in OWN:
            named = arguments[0].partition(".")[0]
            assert re.search(rf"{named}\S* stands for an? \w+ of your own", told(command)), words


def told(command: TyperCommand) -> str:
    """The help of a command in one line."""
    return " ".join((command.help or "").split())


def test_examples_work_in_a_new_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    lines = [
        [*words, *arguments]
        for _, words, arguments in examples()
        if " ".join(words) not in ELSEWHERE | OWN - {"footnote"}
    ]

    ended = [(line, CliRunner().invoke(main.app, line)) for line in lines]

    wrong = [(line, one.output) for line, one in ended if one.exit_code != ENDS.get(line[0], 0)]
    assert wrong == []
    assert len(ended) >= 15
