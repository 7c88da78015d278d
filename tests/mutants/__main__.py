"""Applies each listed fault to a copy of the project, and fails when no test notices one.

``python -m tests.mutants`` tries them all; words after it choose those whose names hold them all.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.mutants.listed import MUTANTS, Mutant

ROOT = Path(__file__).parents[2]
WITHIN = 900  # seconds for the tests of one fault; one that hangs is noticed, too
ALL_WITHIN = 7200  # seconds for the tests of all faults together
NOTICED, UNNOTICED = 1, 0  # how pytest ends
_LAST = 30  # lines of what pytest says


def main(words: Sequence[str]) -> int:
    """Try the faults of that name, and return how many went unnoticed."""
    chosen = [one for one in MUTANTS if all(word in one.name for word in words)]
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = Path(folder) / "project"
        _copy(copy)
        tests = sorted({test for one in chosen for test in one.tests})
        if (sound := _run(copy, tests, ALL_WITHIN, told=True)) != 0:
            print(f"The tests fail without any fault: pytest ends with {sound}.")  # noqa: T201
            return 1
        unnoticed = [one for one in chosen if not _is_noticed(copy, one)]
    print(f"{len(chosen) - len(unnoticed)} of {len(chosen)} faults were noticed.")  # noqa: T201
    return len(unnoticed)


def _copy(to: Path) -> None:
    """What git knows of the project, as it is now."""
    for name in _files():
        target = to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)


def _files() -> Iterator[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    yield from (name for name in listed.split("\0") if name and (ROOT / name).is_file())


def _is_noticed(copy: Path, mutant: Mutant) -> bool:
    """Whether a test fails with the fault; the copy is as before then."""
    path = copy / mutant.file
    sound = path.read_text(encoding="utf-8")
    assert sound.count(mutant.old) == 1, f"{mutant.name}: the text is not there once"
    began = time.monotonic()
    _write(path, sound.replace(mutant.old, mutant.new))
    try:
        ended = _run(copy, mutant.tests)
    finally:
        _write(path, sound)
    seconds = time.monotonic() - began
    said = {NOTICED: "noticed", UNNOTICED: "UNNOTICED"}.get(ended, f"pytest ended with {ended}")
    print(f"{said:>10} {seconds:5.0f} s  {mutant.name}", flush=True)  # noqa: T201
    return ended == NOTICED


def _write(path: Path, text: str) -> None:
    """Write a module so that no compiled form of it, made in the same second, is taken for it."""
    path.write_text(text, encoding="utf-8")
    _write.at += 2  # type: ignore[attr-defined] # counts up over all writings
    os.utime(path, (_write.at, _write.at))  # type: ignore[attr-defined]


_write.at = time.time()  # type: ignore[attr-defined]


def _run(copy: Path, tests: Sequence[str], seconds: int = WITHIN, *, told: bool = False) -> int:
    """How the tests end: 0 when all pass, 1 when one fails; which ones, where that is ``told``."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    try:
        ended = subprocess.run(
            command, cwd=copy, capture_output=True, check=False, timeout=seconds, text=True
        )
    except subprocess.TimeoutExpired:
        return NOTICED
    if told and ended.returncode:
        print("\n".join(ended.stdout.splitlines()[-_LAST:]))  # noqa: T201
    return ended.returncode


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
