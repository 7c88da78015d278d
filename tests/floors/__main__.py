"""Branch coverage of the rooms that can be measured quickly, with floors that only rise.

``python -m tests.floors`` measures and fails where a room is below its floor in ``floors.json``;
``--raise`` writes the floors that are higher now. With ``--all`` the whole suite runs, and every
room is measured: by hand, because tracing doubles the time that tests take.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
FLOORS = Path(__file__).with_name("floors.json")

QUICK = ("store/notices", "store/model", "store/aliases", "bot/render")
TESTS = ("tests/store/test_notices.py", "tests/store/test_model.py", "tests/store/aliases",
         "tests/bot/render")  # fmt: skip

Counts = Mapping[str, Sequence[int]]


def main(arguments: Sequence[str]) -> int:
    """Measure, say what each room reaches, and return how many are below their floors."""
    measures_all = "--all" in arguments
    rooms = _rooms() if measures_all else QUICK
    measured = {
        room: _share(_of_room(counts, room))
        for counts in [_measured(("tests",) if measures_all else TESTS, rooms)]
        for room in rooms
    }
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = [room for room in rooms if measured[room] < floors.get(room, 0)]
    for room in rooms:
        mark = " BELOW" if room in below else ""
        print(f"{room:22} {measured[room]:6.2f} (floor {floors.get(room, 0):.2f}){mark}")  # noqa: T201
    if "--raise" in arguments:
        higher = {room: max(measured[room], floors.get(room, 0)) for room in rooms}
        text = json.dumps({**floors, **higher}, indent=1, sort_keys=True)
        FLOORS.write_text(f"{text}\n", encoding="utf-8")
    return len(below)


def _rooms() -> tuple[str, ...]:
    """Every room of the two packages."""
    return tuple(
        sorted(
            f"{top}/{path.name}"
            for top in ("bot", "store")
            for path in (ROOT / top).iterdir()
            if (path / "__init__.py").exists()
        )
    )


def _measured(tests: Iterable[str], rooms: Iterable[str]) -> Counts:
    """Of each file, the lines and branches that were taken and those there are."""
    with tempfile.TemporaryDirectory(prefix="floors-") as folder:
        data, report = Path(folder) / "coverage", Path(folder) / "coverage.json"
        environment = {**os.environ, "COVERAGE_FILE": str(data)}
        coverage = [sys.executable, "-m", "coverage"]
        source = f"--source={','.join(rooms)}"
        subprocess.run(
            [*coverage, "run", "--branch", source, "-m", "pytest", "-q", *tests],
            cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        subprocess.run(
            [*coverage, "json", "-q", "-o", str(report)], cwd=ROOT, env=environment, check=True
        )
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    return {
        name: (
            found["summary"]["covered_lines"] + found["summary"]["covered_branches"],
            found["summary"]["num_statements"] + found["summary"]["num_branches"],
        )
        for name, found in files.items()
    }


def _of_room(counts: Counts, room: str) -> Counter[str]:
    total: Counter[str] = Counter()
    for name, (taken, there) in counts.items():
        if name.startswith(f"{room}/"):
            total.update(taken=taken, there=there)
    return total


def _share(total: Counter[str]) -> float:
    """Per cent, rounded down so that a floor is never above what was measured."""
    return int(10_000 * total["taken"] / max(total["there"], 1)) / 100


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
