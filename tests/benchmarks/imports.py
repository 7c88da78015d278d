"""How fast articles go in: `quotewire import` of plain texts, which indexes them meanwhile."""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.corpus import generated_articles

ARTICLES = 5_000
ROOT = Path(__file__).parents[2]


def section(folder: Path) -> list[str]:
    """Markdown lines: articles a second, start included, and the first question after it."""
    lines = folder / "articles.jsonl"
    with lines.open("w", encoding="utf-8") as out:
        for text in generated_articles(ARTICLES):
            out.write(json.dumps({"text": text, "publisher": "Generated"}) + "\n")
    wall, cpu = _timed(folder, "import", str(lines))
    asked, _ = _timed(folder, "ask", "nothing in particular")
    again, _ = _timed(folder, "ask", "nothing in particular")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    words = sum(len(text.split()) for text in generated_articles(50)) // 50
    return [
        "## Import",
        "",
        f"`quotewire import` of {ARTICLES:,} generated articles of {words} words on SQLite, one "
        f"command, start, printing and indexing included: {wall:.1f} s, {ARTICLES / wall:.0f} a "
        f"second ({ARTICLES / cpu:.0f} a second of processor time). The first question after it "
        f"took {asked:.1f} s in all, the next {again:.1f} s. Largest process: {peak} MB.",
        "",
    ]


def _timed(folder: Path, *arguments: str) -> tuple[float, float]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "DATA_DIR": str(folder / "data")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return wall, used
