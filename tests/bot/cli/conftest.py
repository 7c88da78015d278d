"""The command line as another program sees it: a process, its streams and its exit code."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
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


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a new installation in a folder of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "DATA_DIR": str(tmp_path / "data"),
        "PYTHONWARNINGS": "default",
    }


@pytest.fixture
def quotewire(tmp_path: Path, environment: dict[str, str]) -> Quotewire:
    """Runs the command line in a folder of its own and waits for its end."""

    def run(*arguments: str, stdin: bytes = b"", **settings: str) -> Ended:
        if not settings.keys() & warm.NEW_START:
            return _copied(arguments, tmp_path, environment | settings, stdin)
        ended = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=environment | settings,
            timeout=120,
            check=False,
        )
        encoding = settings.get("PYTHONIOENCODING", "utf-8")
        return Ended(ended.returncode, ended.stdout.decode(encoding), ended.stderr.decode(encoding))

    return run


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
