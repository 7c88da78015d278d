"""What is there is written down, and what is written down is there."""

import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest
import typer
from discord import app_commands

from bot import VERSION
from bot.cli.main import app
from bot.cli.registry import COMMANDS
from bot.commands.registry import commands
from bot.discord.requests.context import Context
from bot.settings import Settings
from store.ingest.formats.table import FORMATS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
IN_DISCORD = (ROOT / "deploy/commands-in-discord.md").read_text(encoding="utf-8")
COMMAND_LINE = (ROOT / "deploy/command-line.md").read_text(encoding="utf-8")
SETTINGS_PAGE = (ROOT / "deploy/settings.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
SETTINGS = sorted(name.upper() for name in Settings.model_fields)
DOCS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "PRIVACY.md", "CHANGELOG.md",
        "deploy/README.md", "deploy/commands-in-discord.md", "deploy/command-line.md",
        "deploy/settings.md", "tests/benchmarks/GOALS.md", "tests/benchmarks/RESULTS.md",
        "tests/quality/README.md", "tests/mutants/README.md", "tests/faults/README.md")  # fmt: skip
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")
PATH = re.compile(r"(?:bot|store|tests|deploy|seeds)/[\w./-]*")
MACHINE = re.compile(r"(?:^|[\s\"'`(=])/(?:work|root|home|farm)/", re.M)


def discord_commands() -> list[str]:
    desk = object.__new__(Context)
    return [command.name for command in commands(desk)]


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_on_its_page_and_in_the_example(setting: str) -> None:
    assert f"`{setting}`" in SETTINGS_PAGE
    assert re.search(rf"^(?:# )?{setting}=", EXAMPLE, re.M)


def test_every_setting_of_the_example_exists() -> None:
    named = re.findall(r"^(?:# )?([A-Z_]+)=", EXAMPLE, re.M)

    assert sorted(named) == SETTINGS


def test_every_command_of_the_command_line_is_on_its_page() -> None:
    group = typer.main.get_command(app)

    assert isinstance(group, typer.main.TyperGroup)
    assert [name for name in group.commands if f"`quotewire {name}" not in COMMAND_LINE] == []


def test_every_ending_of_a_file_type_is_on_the_command_line_s_page() -> None:
    endings = [ending for form in FORMATS for ending in form.endings]

    assert [one for one in endings if not re.search(rf"\.{one}\b", COMMAND_LINE)] == []


def test_every_command_in_discord_is_on_its_page() -> None:
    missing = [
        name
        for name in discord_commands()
        if f"`/{name}" not in IN_DISCORD and f"*{name}*" not in IN_DISCORD
    ]

    assert missing == []


@pytest.mark.parametrize("page", [README, IN_DISCORD], ids=["README", "commands in Discord"])
def test_every_command_in_the_docs_exists(page: str) -> None:
    named = set(re.findall(r"`/([a-z]+)", page))

    assert named - set(discord_commands()) == set()


def test_no_group_or_command_is_named_twice() -> None:
    names = discord_commands()

    assert len(names) == len(set(names))


def test_every_group_is_for_servers_only() -> None:
    desk = object.__new__(Context)

    for command in commands(desk):
        if isinstance(command, app_commands.Group) and command.default_permissions:
            assert command.guild_only, command.name


@pytest.mark.parametrize("folder", ["bot", "store", "deploy", "seeds", "tests"])
def test_nothing_names_a_path_of_somebodys_machine(folder: str) -> None:
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".yaml", ".toml", ".po"} and path != Path(__file__)
    }

    assert [str(path) for path, text in texts.items() if MACHINE.search(text)] == []


@pytest.mark.parametrize("name", DOCS)
def test_every_path_and_module_in_the_docs_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    paths = {path.rstrip("./-") for path in PATH.findall(text)}
    modules = set(re.findall(r"python -m ([a-z][\w.]*)", text)) - {"venv", "pip"}

    missing = [path for path in sorted(paths) if not (ROOT / path).exists()]
    missing += [one for one in sorted(modules) if importlib.util.find_spec(one) is None]

    assert missing == []


@pytest.mark.parametrize("name", DOCS)
def test_the_docs_lead_nowhere_outside_the_project(name: str) -> None:
    path = ROOT / name
    targets = linked(path)

    assert [str(one) for one in targets if ROOT not in one.parents or not one.exists()] == []
    assert not re.search(r"(?<![\w)(])\.\./|\bDESIGN\b|\bSTYLE\b", path.read_text(encoding="utf-8"))


def test_every_page_is_reached_from_the_readme() -> None:
    waiting, reached = [ROOT / "README.md"], set[Path]()
    while waiting:
        page = waiting.pop()
        if page.suffix == ".md" and page not in reached:
            reached.add(page)
            waiting += linked(page)

    assert [name for name in DOCS if ROOT / name not in reached] == []


def linked(page: Path) -> list[Path]:
    """Where the links of a page lead that stay in the project."""
    links = LINK.findall(page.read_text(encoding="utf-8"))
    return [(page.parent / link).resolve() for link in links]


@pytest.mark.parametrize("name", DOCS)
def test_every_target_of_make_in_the_docs_exists(name: str) -> None:
    named = re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / name).read_text(encoding="utf-8"), re.M)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert [one for one in named if not re.search(rf"^{one}:", makefile, re.M)] == []


@pytest.mark.parametrize("name", DOCS)
def test_every_command_of_the_command_line_in_the_docs_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"(?:^|`)quotewire ([a-z]+)", text, re.M)

    assert set(named) - {entry.name for entry in COMMANDS} == set()


def test_the_newest_release_in_the_changelog_is_the_program_s_version() -> None:
    released = re.findall(r"^## \[(\d[^\]]*)\] - \d{4}-\d{2}-\d{2}$", CHANGELOG, re.M)

    assert released[0] == VERSION
    assert CHANGELOG.index("## [Unreleased]") < CHANGELOG.index(f"## [{VERSION}]")


def test_the_version_is_written_in_one_place() -> None:
    files = [*ROOT.glob("*.toml"), *ROOT.glob("bot/**/*.py"), *ROOT.glob("deploy/*.*")]

    assert [path.name for path in files if f'"{VERSION}"' in path.read_text("utf-8")] == [
        "__init__.py"
    ]


def test_every_room_is_in_the_architecture() -> None:
    rooms = [
        f"{top}/{path.name}"
        for top in ("store", "bot")
        for path in sorted((ROOT / top).iterdir())
        if (path / "__init__.py").exists()
    ]

    assert [room for room in rooms if f"| `{room}` |" not in CONTRIBUTING] == []


def test_the_library_in_the_docs_runs_as_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [written] = re.findall(r"```python\n(.*?)```", CONTRIBUTING, re.S)
    monkeypatch.chdir(tmp_path)
    found: dict[str, Any] = {}

    exec(written, found)

    assert [one.text for one in found["answer"].quotations] == [
        "The crossing at Torkham opens on Monday."
    ]
    assert len(found["lines"]) == 2
