"""Measure, print the table and write RESULTS.md and results.svg beside this file.

More sections are more entries of ``SECTIONS``: each takes the folder to work in and gives Markdown
lines to append.
"""

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import imports, process

SECTIONS: tuple[Callable[[Path], list[str]], ...] = (imports.section, process.section)
_HERE = Path(__file__).resolve().parent


def main() -> None:
    """Run the benchmarks that the options name."""
    asked = _options()
    os.environ["NUMBA_NUM_THREADS"] = "1"  # before numba is imported
    from tests.benchmarks.corpus import load
    from tests.benchmarks.engines import engines
    from tests.benchmarks.guilds import many
    from tests.benchmarks.measure import Row, compare
    from tests.benchmarks.report import page, plot

    rows: list[Row] = []
    guilds, source = None, ""
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as name:
        folder = Path(name)
        for size in asked.sizes:
            corpus = load(size, asked.questions, asked.source)
            source = corpus.source
            rows += compare(corpus, engines(size, asked.peers_up_to), folder, asked.rounds, _note)
            if size == min(asked.sizes, key=lambda size: abs(size - 100_000)) and asked.guilds:
                guilds = many(corpus, folder / "guilds", asked.guilds, _note)
            del corpus
            gc.collect()
        about = f"Corpus: {source}; {asked.questions} questions, {asked.rounds} rounds."
        text = page(rows, guilds, about)
        for section in SECTIONS:
            text += "\n".join(["", *section(folder)])
    sys.stdout.write(text)
    asked.output.mkdir(parents=True, exist_ok=True)
    (asked.output / "RESULTS.md").write_text(text, encoding="utf-8")
    plot(rows, asked.output / "results.svg")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    sizes = [1_000, 10_000, 100_000, 1_000_000]
    parser.add_argument("--sizes", type=int, nargs="+", default=sizes)
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--peers-up-to", type=int, default=sizes[-1], help="past this, of the peers only tantivy"
    )
    parser.add_argument("--guilds", type=int, default=2_000, help="libraries; 0 leaves them out")
    parser.add_argument("--source", choices=("auto", "real", "generated"), default="auto")
    parser.add_argument("--output", type=Path, default=_HERE, help="where the results go")
    parser.add_argument("--quick", action="store_true", help="1,000 and 10,000 passages, 1 round")
    asked = parser.parse_args()
    if asked.quick:
        asked.sizes, asked.rounds, asked.guilds = sizes[:2], 1, min(asked.guilds, 100)
    return asked


def _note(text: str) -> None:
    sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    main()
