"""The real bot process against the loopback Discord: first response, answer, late heartbeats."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
COUNT = 200


def section(folder: Path) -> list[str]:
    """Markdown lines: a row for 1, 8 and 32 questions at a time, on the library in ``folder``."""
    data = folder / "data"
    about = "the seeds and the articles of the import above" if data.is_dir() else "the seeds"
    command = [sys.executable, "-m", "tests.discord.measure", "--json", "--count", str(COUNT)]
    if data.is_dir():
        command += ["--data", str(data)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    lines = [
        "## Through Discord",
        "",
        f"The real bot process behind a loopback Discord, {COUNT} questions a row, on {about}; "
        "milliseconds, p50 / p99.",
        "",
        "| at once | first response | answer | heartbeat late by |",
        "|---|---|---|---|",
    ]
    for row in json.loads(ended.stdout)["rounds"]:
        cells = [
            f"{row[name]['p50']} / {row[name]['p99']}"
            for name in ("first_response", "answer", "heartbeat_late")
        ]
        lines.append(f"| {row['at_once']} | {' | '.join(cells)} |")
    return [*lines, ""]
