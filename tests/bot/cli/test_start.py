"""A command imports what it needs and nothing else, so that it starts at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.registry import COMMANDS, CommandEntry, LazyCommand

HEAVY = {
    "aiohttp",
    "alembic",
    "babel",
    "discord",
    "feedparser",
    "ir_measures",
    "jinja2",
    "lxml",
    "numpy",
    "numpy.ma",
    "prompt_toolkit",
    "psycopg",
    "py3langid",
    "pydantic",
    "pypdf",
    "rapidfuzz",
    "rich",
    "simplemma",
    "sqlalchemy",
    "sqlalchemy.dialects.postgresql",
    "starlette",
    "store.db.guild_tables",
    "store.search.check.check",
    "structlog",
    "trafilatura",
    "uvicorn",
    "yaml",
}
STORED = {"numpy", "pydantic", "sqlalchemy"}
SHOWN = 62  # characters of each, in a window of eighty columns
ALLOWED: dict[tuple[str, ...], set[str]] = {
    ("--help",): set(),
    ("--version",): set(),
    ("completion", "bash"): {"pydantic"},
    ("help",): {"pydantic"},
    ("where",): {"pydantic", "sqlalchemy"},
    ("ask", "What did the NDS say about the roadmap?"): STORED,
    ("ask", "NDS roadmap", "--json"): STORED,
    ("ask", "When did the talks in Istanbul end?"): STORED,
    ("read", "A3"): STORED,
    ("libraries",): STORED | {"store.db.guild_tables"},
    ("export",): STORED,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose library has been asked before."""
    made = tmp_path_factory.mktemp("asked")
    imported_by(("ask", "NDS"), made)
    return made


def imported_by(arguments: tuple[str, ...], folder: Path) -> set[str]:
    """The modules that are imported when a command has ended."""
    program = (
        "import atexit, sys; from bot.__main__ import main; "
        "atexit.register(lambda: print(*sys.modules, file=open('modules', 'w'))); main()"
    )
    environment = {"PYTHONPATH": str(Path(__file__).parents[3]), "DATA_DIR": "data"}
    ended = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert ended.returncode in (0, 1)  # silence is 1
    return set((folder / "modules").read_text().split())


@pytest.mark.parametrize("arguments", ALLOWED, ids=" ".join)
def test_a_command_imports_no_more_than_it_may(arguments: tuple[str, ...], folder: Path) -> None:
    assert (imported_by(arguments, folder) & HEAVY) - ALLOWED[arguments] == set()


def test_the_list_of_commands_cuts_no_sentence() -> None:
    assert {entry.name for entry in COMMANDS if len(entry.help) > SHOWN or entry.help[-1] != "."} \
        == set()  # fmt: skip


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_the_list_of_commands_says_what_the_command_says_of_itself(entry: CommandEntry) -> None:
    said = " ".join((LazyCommand(entry).load().help or "").split())

    assert said.startswith(entry.help)
