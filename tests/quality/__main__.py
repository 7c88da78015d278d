"""Measures everything there is: the small set and every collection, with ablations on request.

``python -m tests.quality [COLLECTION ...] [--ablations] [--sample N]``
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from store.aliases.book import AliasBook
from store.evaluation.collection import Collection, read_collection
from store.evaluation.evaluate import ask_all
from store.evaluation.measures import mean
from store.evaluation.memory import MemoryLibrary
from store.search.ranking.weights import STANDARD, Weights
from tests.quality.material import SHARED, documents, names, questions

MEASURES = (
    "nDCG@10",
    "Recall@100",
    "Success@1",
    "evidence@1",
    "evidence@3",
    "silent on unanswerable",
    "silent on answerable",
)


def main() -> None:
    """Read the arguments, measure, print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality")
    parser.add_argument("collections", nargs="*", help="names of collections; all without")
    parser.add_argument("--ablations", action="store_true", help="leave each part out in turn")
    parser.add_argument("--sample", type=int, default=0, help="ask at most so many questions")
    given = parser.parse_args()
    found = sorted(SHARED.iterdir()) if SHARED.is_dir() else []
    folders = [one for one in found if (one / "queries.jsonl").exists()]
    wanted = [one for one in folders if not given.collections or one.name in given.collections]
    out = Console(width=200)
    if given.ablations:
        _print_ablations(out, wanted, given.sample)
    else:
        _print_measures(out, wanted, given.sample, small=not given.collections)


def _print_measures(out: Console, folders: Sequence[Path], sample: int, *, small: bool) -> None:
    table = Table("collection", *MEASURES, box=None)
    reports = []
    if small:
        report = ask_all(questions(), MemoryLibrary(documents()), aliases=names())
        table.add_row(report.name, *_cells(dict(report.measures)))
    for folder in folders:
        collection, library = _opened(folder, sample)
        report = ask_all(collection, library, aliases=names())
        reports.append(report.measures)
        table.add_row(report.name, *_cells(dict(report.measures)))
    if reports:
        table.add_row("mean of collections", *_cells(mean(reports)))
    out.print(table)


def _print_ablations(out: Console, folders: Sequence[Path], sample: int) -> None:
    parts = [name for name in STANDARD.weights if name != "base"]
    table = Table("nDCG@10", "standard", "plain", *(f"- {part}" for part in parts), box=None)
    for folder in folders:
        collection, library = _opened(folder, sample)
        standard = _ndcg(collection, library, STANDARD)
        changes = [_ndcg(collection, library, STANDARD.without([p])) - standard for p in parts]
        plain = _ndcg(collection, library, Weights(weights={"base": 1.0}))
        cells = [f"{standard:.4f}", f"{plain:.4f}", *(f"{change:+.4f}" for change in changes)]
        table.add_row(folder.name, *cells)
    out.print(table)


def _opened(folder: Path, sample: int) -> tuple[Collection, MemoryLibrary]:
    collection = read_collection(folder)
    if sample:
        step = max(1, len(collection.questions) // sample)
        collection = replace(collection, questions=collection.questions[::step][:sample])
    return collection, MemoryLibrary(collection.documents())


def _ndcg(collection: Collection, library: MemoryLibrary, weights: Weights) -> float:
    return ask_all(collection, library, weights, AliasBook()).measures["nDCG@10"]


def _cells(measures: dict[str, float]) -> list[str]:
    return [f"{measures[name]:.4f}" if name in measures else "-" for name in MEASURES]


if __name__ == "__main__":
    main()
