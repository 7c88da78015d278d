"""The command line as another program sees it: a process, its streams and its exit code."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests import warm

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Ended:
    """A process that has ended."""

    code: int
    out: str
    error: str

    @property
    def json(self) -> Any:
        """Standard output as one JSON document."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Quotewire = Callable[..., Ended]


def environment_of(folder: Path) -> dict[str, str]:
    """The environment of an installation in a folder of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "DATA_DIR": str(folder / "data"),
        "PYTHONWARNINGS": "default",
    }


def runner(folder: Path, environment: Mapping[str, str] | None = None) -> Quotewire:
    """What runs the command line in a folder, and waits for its end."""
    given = environment_of(folder) if environment is None else environment

    def run(*arguments: str, stdin: bytes = b"", **settings: str) -> Ended:
        if not settings.keys() & warm.NEW_START:
            return _copied(arguments, folder, {**given, **settings}, stdin)
        ended = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=stdin,
            capture_output=True,
            cwd=folder,
            env={**given, **settings},
            timeout=120,
            check=False,
        )
        encoding = settings.get("PYTHONIOENCODING", "utf-8")
        return Ended(ended.returncode, ended.stdout.decode(encoding), ended.stderr.decode(encoding))

    return run


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of an installation that was asked once, to be copied."""
    folder = tmp_path_factory.mktemp("seeded")
    asked = runner(folder)("ask", "NDS")
    assert asked.code == 0, asked.error
    return folder / "data"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of an installation in a folder of its own."""
    return environment_of(tmp_path)


@pytest.fixture
def quotewire(tmp_path: Path, environment: dict[str, str], seeded: Path) -> Quotewire:
    """Runs the command line of an installation that was asked before."""
    shutil.copytree(seeded, tmp_path / "data")
    return runner(tmp_path, environment)


@pytest.fixture
def new_quotewire(tmp_path: Path) -> Quotewire:
    """Runs the command line where nothing was made yet."""
    return runner(tmp_path)


def _copied(
    arguments: Sequence[str], cwd: Path, environment: dict[str, str], stdin: bytes
) -> Ended:
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, \
            tempfile.TemporaryFile() as error:  # fmt: skip
        given.write(stdin)
        given.seek(0)
        streams = (given.fileno(), out.fileno(), error.fileno())
        command = ["-m", "bot", *arguments]
        code = warm.start(command, cwd=cwd, environment=environment, streams=streams).wait()
        out.seek(0)
        error.seek(0)
        return Ended(code, out.read().decode(), error.read().decode())
