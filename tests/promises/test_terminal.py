"""The promises on the command line: every command, filled in from its declaration."""

import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import NoneType

import pytest
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.testing import CliRunner

from bot.cli import main
from bot.cli.registry import COMMANDS, LazyCommand
from store.db.database import Database
from store.library import articles, libraries, versions
from store.model import NewArticle
from store.notices.errors import StoreError
from tests.promises.newsroom import OFF_TOPIC, PASTE, QUESTION, articles_of_the_room
from tests.promises.test_verbatim import LIE, lie
from tests.promises.words import quoted, runs, spaced

ELSEWHERE = {
    "run",
    "serve",
    "sync",
    "fetch",
    "evaluate",
    "completion",
    "db",
    "open",
}  # quote nothing, or wait
STORED = articles_of_the_room()
GIVEN = [QUESTION, OFF_TOPIC, "A1", "A23.2@1", STORED[0].body.split(",")[0]]
FAULT = 3


Printed = Sequence[tuple[str, str, int]]


@pytest.fixture(scope="module")
def filled(
    migrated_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[pytest.MonkeyPatch]:
    """A library with the articles of the newsroom, which the settings name."""
    folder = tmp_path_factory.mktemp("terminal")
    url = f"sqlite:///{shutil.copy(migrated_file, folder / 'library.db')}"
    (folder / "paste.txt").write_text(PASTE, encoding="utf-8")
    database = Database(url)
    with database.writing() as session:
        library = libraries.create(session, libraries.SHARED)
        for new in STORED:
            articles.add(session, library, versions.prepare(new), by="test")
    database.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("DATABASE_URL", url)
        patch.setenv("DATA_DIR", str(folder))
        yield patch


@pytest.fixture(scope="module")
def honest(filled: pytest.MonkeyPatch) -> Printed:
    """What every command prints on that library."""
    assert filled
    return list(printed())


def _unmarked(output: str) -> str:
    """What is printed, without the marks of words that differ."""
    return re.sub(r"\[-|-\]|\{\+|\+\}", "", output)


def test_every_word_a_command_quotes_is_stored(honest: Printed) -> None:
    known = [spaced(one.body) for one in [*STORED, NewArticle(body=PASTE)]]
    typed = [*GIVEN, PASTE]
    wrong, right = [], 0

    for line, output, _ in honest:
        for run in runs(_unmarked(output.replace("\\n", "\n")), STORED):
            is_stored = any(run in body for body in known)
            right += is_stored
            wrong += [] if is_stored or any(run in one for one in typed) else [(line, run)]

    assert wrong == []
    assert right > 20


def test_every_command_that_quotes_names_the_source(honest: Printed) -> None:
    missing = [
        (line, what)
        for line, output, _ in honest
        for article in quoted(output, STORED, GIVEN)
        for what in (article.publisher, article.title)
        if what and what not in output
    ]

    assert missing == []


@pytest.mark.usefixtures("filled")
def test_no_command_shows_what_a_lying_search_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    lie(monkeypatch)
    shown, refused = [], []

    for line, output, code in printed():
        shown += [line] if LIE in output else []
        refused += [line] if code == FAULT else []

    assert shown == []
    assert any(line.startswith("ask") for line in refused)


def test_every_command_ends_as_it_promises(honest: Printed) -> None:
    ended = [(line, code) for line, _, code in honest if code not in (0, 1, 2)]

    assert ended == []


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("options", [[], ["--json"], ["--limit", "10"], ["--no-aliases"]])
def test_a_weak_match_is_never_an_answer(options: Sequence[str]) -> None:
    ended = CliRunner().invoke(main.app, ["ask", OFF_TOPIC, *options])

    assert ended.exit_code == 1
    assert quoted(ended.output, STORED, GIVEN) == []
    assert "quokka" in ended.output


def printed() -> Iterator[tuple[str, str, int]]:
    """What each command prints in each way it can be filled in, and how it ends."""
    for words, command in commands():
        for arguments in filled_in(command):
            line = [*words, *arguments]
            ended = CliRunner().invoke(main.app, line, input=PASTE)
            error = ended.exception
            is_mistake = isinstance(error, SystemExit | StoreError | NoneType)
            yield " ".join(line), ended.output, ended.exit_code if is_mistake else FAULT


def commands() -> Iterator[tuple[list[str], TyperCommand | TyperGroup]]:
    """Every command that there is, by the words that call it."""
    for entry in COMMANDS:
        if entry.name not in ELSEWHERE:
            yield from _leaves([entry.name], LazyCommand(entry).load())


def _leaves(
    words: list[str], command: TyperCommand | TyperGroup
) -> Iterator[tuple[list[str], TyperCommand | TyperGroup]]:
    if isinstance(command, TyperGroup):
        for name, one in command.commands.items():
            yield from _leaves([*words, name], one)
    else:
        yield words, command


def filled_in(command: TyperCommand | TyperGroup) -> Iterator[list[str]]:
    """Each argument with each word; then each switch and each option that takes a known word."""
    takes = any(isinstance(one, TyperArgument) for one in command.params)
    words = [[one] for one in GIVEN] if takes else [[]]
    yield from words
    for one in command.params:
        if isinstance(one, TyperOption) and one.is_flag:
            yield from ([*word, one.opts[0]] for word in words[::3])


def test_every_command_has_a_way_to_be_filled_in() -> None:
    assert {words[0] for words, _ in commands()} == {one.name for one in COMMANDS} - ELSEWHERE
