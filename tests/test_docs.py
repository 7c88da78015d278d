"""What is there is written down, and what is written down is there."""

import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest
import typer
from discord import app_commands

from bot.cli.main import app
from bot.cli.registry import COMMANDS
from bot.commands.registry import commands
from bot.discord.context import Context
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
SETTINGS = sorted(name.upper() for name in Settings.model_fields)
DOCS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "PRIVACY.md", "deploy/README.md",
        "tests/quality/README.md", "tests/mutants/README.md")  # fmt: skip
PATH = re.compile(r"(?:bot|store|tests|deploy|seeds)/[\w./-]*")
MACHINE = re.compile(r"(?:^|[\s\"'`(=])/(?:work|root|home|farm)/", re.M)


def discord_commands() -> list[str]:
    desk = object.__new__(Context)
    return [command.name for command in commands(desk)]


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_in_the_readme_and_in_the_example(setting: str) -> None:
    assert f"`{setting}`" in README
    assert re.search(rf"^(?:# )?{setting}=", EXAMPLE, re.M)


def test_every_setting_of_the_example_exists() -> None:
    named = re.findall(r"^(?:# )?([A-Z_]+)=", EXAMPLE, re.M)

    assert sorted(named) == SETTINGS


def test_every_command_of_the_command_line_is_in_the_readme() -> None:
    group = typer.main.get_command(app)

    assert isinstance(group, typer.main.TyperGroup)
    assert [name for name in group.commands if f"`quotewire {name}" not in README] == []


def test_every_command_in_discord_is_in_the_readme() -> None:
    missing = [
        name
        for name in discord_commands()
        if f"`/{name}" not in README and f"*{name}*" not in README
    ]

    assert missing == []


def test_every_command_in_the_readme_exists() -> None:
    named = set(re.findall(r"`/([a-z]+)", README))

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
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", path.read_text(encoding="utf-8"))
    targets = [(path.parent / link).resolve() for link in links]

    assert [str(one) for one in targets if ROOT not in one.parents or not one.exists()] == []
    assert not re.search(r"(?<![\w)(])\.\./|\bDESIGN\b|\bSTYLE\b", path.read_text(encoding="utf-8"))


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
