"""The results as a page and a plot."""

import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import matplotlib as mpl
import numpy as np

from tests.benchmarks.guilds import Guilds
from tests.benchmarks.measure import Row

_PACKAGES = ("numpy", "tantivy", "bm25s", "numba", "rank-bm25")
_HEAD = (
    "passages",
    "engine",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "p50 / tantivy",
    "top 10 shared",
    "build s",
    "add, then find ms",
    "start to first answer s",
    "resident MB",
    "bytes a passage",
    "disk MB",
)


def page(rows: Sequence[Row], guilds: Guilds | None, about: str) -> str:
    """Return the results as Markdown."""
    lines = [
        "# Speed, measured",
        "",
        f"Written by `python -m tests.benchmarks` on {datetime.now(UTC):%Y-%m-%d}. {about}",
        "",
        f"Machine: {_machine()}. Python {platform.python_version()}, "
        + ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
        + ".",
        "",
        "All engines live in one process, one thread, asked in turn; each question's time is its "
        "median over the rounds. Absolute times vary by machine; the ratios are what counts.",
        "",
        f"| {' | '.join(_HEAD)} |",
        f"|{'---|' * len(_HEAD)}",
        *(_line(row, rows) for row in rows),
        "",
        "Engines differ in what they compute: tantivy rounds passage lengths, SQLite FTS5 has an "
        "idf of its own and stock rank_bm25 another, so their best ten differ from ours. "
        "An addition to rank_bm25 or bm25s is a rebuild. Resident memory is that of a process "
        "that opened the saved index and answered 1,000 questions, Python included.",
        "",
        "![Time of a question by passages](results.svg)",
        "",
    ]
    lines += _profile([row for row in rows if row.profile])
    if guilds:
        lines += _guilds(guilds)
    return "\n".join(lines)


def _line(row: Row, rows: Sequence[Row]) -> str:
    [peer] = [one for one in rows if one.size == row.size and one.engine == "tantivy"]
    cells = [
        f"{row.size:,}",
        row.engine,
        *(f"{row.percentile(share) * 1e3:.3g}" for share in (50, 95, 99)),
        f"{row.percentile(50) / peer.percentile(50):.2f}",
        f"{row.overlap:.2f}",
        f"{row.build:.1f}",
        f"{row.add_then_find * 1e3:.3g}",
        f"{row.first_answer:.2f}" if row.first_answer else "-",
        f"{row.resident / 1e6:.0f}" if row.resident else "-",
        f"{row.resident / row.size:,.0f}" if row.resident else "-",
        f"{row.disk / 1e6:.0f}" if row.disk else "-",
    ]
    return f"| {' | '.join(cells)} |"


def _profile(rows: Sequence[Row]) -> list[str]:
    """Tell where the time goes at the largest size."""
    row = max(rows, key=lambda row: row.size)
    shares = [f"{name} {share:.0%}" for name, share in row.profile]
    return [
        "## Where the time goes",
        "",
        f"Of {row.engine} at {row.size:,} passages, time within each function itself, by cProfile "
        f"(which makes small functions look slower than they are): {', '.join(shares)}.",
        "",
    ]


def _guilds(guilds: Guilds) -> list[str]:
    first, later = np.array(guilds.first) * 1e3, np.array(guilds.later) * 1e3
    return [
        "## Many guilds",
        "",
        f"{guilds.libraries:,} libraries of Pareto sizes, {guilds.passages:,} passages together, "
        f"the largest {guilds.largest:,}; each asked together with one shared library, all kept "
        f"open: {guilds.resident / 1e6:.0f} MB resident, {guilds.disk / 1e6:.0f} MB on disk. "
        f"First question, opening and checking included: p50 {np.median(first):.2f} ms, "
        f"p99 {np.percentile(first, 99):.2f} ms; the next: p50 {np.median(later):.2f} ms.",
        "",
    ]


def plot(rows: Sequence[Row], path: Path) -> None:
    """Draw the median time of a question against the number of passages."""
    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "quotewire"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4.2))
    for engine in dict.fromkeys(row.engine for row in rows):
        own = [row for row in rows if row.engine == engine]
        axes.plot(
            [row.size for row in own],
            [row.percentile(50) * 1e3 for row in own],
            marker="o",
            linewidth=2.4 if engine == "quotewire" else 1.2,
            label=engine,
        )
    axes.set(xscale="log", yscale="log", xlabel="passages", ylabel="median time of a question, ms")
    axes.grid(visible=True, alpha=0.3)
    axes.legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


def _machine() -> str:
    model = platform.processor() or "unknown processor"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    cores = sum(
        line.startswith("processor") for line in Path("/proc/cpuinfo").read_text().splitlines()
    )
    return f"{model}, {cores} cores, {platform.system()}"
