"""How soon commands start beside a bare interpreter: `python -m tests.benchmarks.starts`.

Whole processes by processor time, in turn with the bare one, on the seeds; the middle of the runs.
Modules are compiled before, as they are where a wheel was installed.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 15
BARE = ("-c", "pass")
COMMANDS = (
    ("--help",),
    ("ask", "What did the NDS say about the roadmap?"),
    ("ask", "When did the talks in Istanbul end?"),
    ("read", "A3"),
    ("check", "“Counterterrorism officials of Afghanistan” met in Kabul."),
)


def environment(folder: Path) -> dict[str, str]:
    """That of an installed program: its modules are kept compiled, whatever the shell says."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    places = {
        "DATA_DIR": folder / "data",
        "PYTHONPATH": ROOT,
        "PYTHONPYCACHEPREFIX": folder / "pyc",
    }
    return own | {name: str(place) for name, place in places.items()}


def used(arguments: tuple[str, ...], folder: Path) -> float:
    """The processor time of one process, its own and the system's, in seconds."""
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Measure every command, and print its time and how many times the bare one it takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.starts", description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="starts-") as name:
        folder = Path(name)
        for command in COMMANDS:
            whole = ("-m", "bot", *command)
            used(whole, folder)  # makes what is kept beside the library
            pairs = [(used(whole, folder), used(BARE, folder)) for _ in range(runs)]
            taken, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
            times = statistics.median(one / other for one, other in pairs)
            sys.stdout.write(
                f"quotewire {' '.join(command)}: {taken:.3f} s, {times:.1f} times {bare:.3f} s\n"
            )


if __name__ == "__main__":
    main()
