"""An import that is killed has lost nothing it reported and repeats nothing.

One that ends has indexed what it stored.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.bot.cli.conftest import Quotewire

ARTICLES = 1000


def test_a_killed_import_keeps_what_it_reported_and_goes_on(
    quotewire: Quotewire, environment: dict[str, str], tmp_path: Path
) -> None:
    lines = (
        {"text": f"Convoy number {n} left village {n * 7}. Officer {n} counted {n * 3} men."}
        for n in range(ARTICLES)
    )
    path = tmp_path / "convoys.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    command = [sys.executable, "-m", "bot", "import", str(path), "--json", "--library", "desk"]

    with subprocess.Popen(
        command, stdout=subprocess.PIPE, cwd=tmp_path, env=environment
    ) as process:
        assert process.stdout is not None
        reported = [json.loads(process.stdout.readline()) for _ in range(300)]
        os.kill(process.pid, signal.SIGKILL)
        reported += [json.loads(line) for line in process.stdout if line.endswith(b"\n")]

    for outcome in (reported[0], reported[-1]):
        stored = quotewire("read", outcome["reference"], "--library", "desk", "--json")
        number = int(outcome["input"].rsplit(":", 1)[1]) - 1
        assert f"Convoy number {number} " in stored.json["body"]
    again = quotewire("import", str(path), "--json", "--library", "desk").lines
    kinds = [line["outcome"] for line in again]
    assert len(again) == ARTICLES
    assert kinds[: len(reported)] == ["duplicate"] * len(reported)
    assert list((tmp_path / "data/quotewire.db.index").glob("library-*/current"))
    assert set(kinds) <= {"duplicate", "added", "similar"}
    listed = quotewire("articles", "list", "--library", "desk", "--limit", "1", "--json").json
    assert listed["total"] == ARTICLES
    assert quotewire("verify").code == 0
