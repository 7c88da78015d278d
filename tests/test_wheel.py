"""The wheel, installed into an empty environment outside the checkout, does the main job there."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from bot import VERSION

ROOT = Path(__file__).parents[1]
SOURCES = ("bot", "store", "seeds", "deploy", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment that holds our wheel, and beside it the tests' libraries."""
    home = tmp_path_factory.mktemp("installed")
    for name in SOURCES:
        if (source := ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, home / "source" / name, ignore=ignored)
        else:
            shutil.copy(source, home / "source" / name)
    pip("wheel", "--no-deps", "--no-build-isolation", "-w", home / "wheels", home / "source")
    [wheel] = (home / "wheels").glob("quotewire-*.whl")
    venv.create(home / "venv", symlinks=True)
    python = home / "venv" / "bin" / "python"
    pip("--python", python, "install", "--no-deps", "--no-index", wheel)
    [packages] = (home / "venv" / "lib").glob("python*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    shutil.rmtree(home / "source")
    return home / "venv" / "bin" / "quotewire"


def pip(*arguments: str | Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", *arguments],
        check=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )


def run(command: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [command, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_an_installed_wheel_answers_from_its_seeds_with_their_names(
    installed: Path, tmp_path: Path
) -> None:
    answer = run(installed, tmp_path, "ask", "What did the NDS say about the roadmap?")

    assert answer.returncode == 0, answer.stderr
    assert "A3.1@1" in answer.stdout
    assert "National Directorate of Security" in answer.stdout
    assert answer.stderr == f"A new library was made in {tmp_path / 'data' / 'quotewire.db'}.\n"


def test_an_installed_wheel_takes_an_article_in_and_quotes_it(
    installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "torkham.txt").write_text(
        "Torkham reopens\n\nThe Torkham crossing reopened on Monday after talks in Kabul.\n"
    )

    taken = run(installed, tmp_path, "import", "torkham.txt")
    answer = run(installed, tmp_path, "ask", "When did the Torkham crossing reopen?")

    assert taken.returncode == 0, taken.stderr
    assert "The Torkham crossing reopened on Monday after talks in Kabul." in answer.stdout


def test_an_installed_wheel_has_its_migrations_and_its_version(
    installed: Path, tmp_path: Path
) -> None:
    upgraded = run(installed, tmp_path, "db", "upgrade")
    version = run(installed, tmp_path, "--version")

    assert upgraded.stdout == "The database is upgraded.\n"
    assert version.stdout == f"quotewire {VERSION}\n"
