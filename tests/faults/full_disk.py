"""A disk that is really full: `python -m tests.faults.full_disk`, where mounting is allowed.

A small disk in memory is mounted in a namespace of its own, filled to the last byte, and used: what
only reads must answer, what writes must be refused in one sentence, and with room again all works.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SIZE = "4m"
UNSHARE = ("unshare", "--mount", "--map-root-user")
ARTICLE = "The Torkham crossing reopened on Monday after talks in Kabul.\n" * 40


def main() -> int:
    """Become a process with mounts of its own, then try it there; how much was not as it must."""
    if "inside" not in sys.argv:
        inside = [*UNSHARE, sys.executable, "-m", "tests.faults.full_disk", "inside"]
        return subprocess.run(inside, cwd=ROOT, check=False).returncode
    with tempfile.TemporaryDirectory() as name:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", name], check=True)
        try:
            return _tried(Path(name))
        finally:
            subprocess.run(["umount", name], check=False)


def _tried(disk: Path) -> int:
    article = disk / "article.txt"
    article.write_text(ARTICLE)
    wrong = _used(disk, 0, "ask", "Kallas")
    _fill(disk / "filler")
    for command in (("ask", "Kallas"), ("ask", "NDS"), ("read", "A2"), ("verify",), ("export",)):
        wrong += _used(disk, 0, *command)
    for command in (("import", str(article)), ("articles", "remove", "A2"), ("backup", "b.db")):
        wrong += _used(disk, 3, *command)
    (disk / "filler").unlink()
    for command in (("import", str(article)), ("ask", "Torkham crossing"), ("verify",)):
        wrong += _used(disk, 0, *command)
    return wrong


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        for size in (65_536, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                continue


def _used(disk: Path, code: int, *arguments: str) -> int:
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "--quiet", *arguments],
        cwd=disk,
        env={**os.environ, "DATA_DIR": str(disk / "data"), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = ended.stderr.splitlines()
    fine = ended.returncode == code and "Traceback" not in ended.stderr and len(lines) <= 1
    said = (lines or ended.stdout.splitlines() or [""])[-1]
    mark = "as it must" if fine else f"WRONG, {code} was expected"
    sys.stdout.write(f"{' '.join(arguments)}: {ended.returncode}, {mark}: {said[:160]}\n")
    return int(not fine)


if __name__ == "__main__":
    sys.exit(main())
