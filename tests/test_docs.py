"""What is there is written down, and what is written down is there."""

import re
from pathlib import Path

import pytest
import typer
from discord import app_commands

from bot.cli.main import app
from bot.commands.registry import commands
from bot.discord.context import Context
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
SETTINGS = sorted(name.upper() for name in Settings.model_fields)
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
